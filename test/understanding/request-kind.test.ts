import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { guessKind } from "../../src/understanding/index.ts";

describe("kind of a request", () => {
  test.each([
    ["投诉小区物业乱收费", "complaint"],
    ["举报楼下餐馆油烟扰民", "complaint"],
    ["I want to complain about the noise", "complaint"],
    ["请问居住证怎么办理？", "enquiry"],
    ["咨询高龄津贴需要什么材料", "enquiry"],
    ["How do I get a residence permit?", "enquiry"],
    ["建议在路口增设红绿灯", "suggestion"],
    ["I suggest a bench at the bus stop", "suggestion"],
  ])("%s is a %s", (text, kind) => {
    expect(guessKind(text)).toEqual({ kind, sure: true });
  });

  test("is an unsure complaint when nothing tells", () => {
    expect(guessKind("水津雅院三栋")).toEqual({ kind: "complaint", sure: false });
    expect(guessKind("")).toEqual({ kind: "complaint", sure: false });
  });

  test("everyday messages, none of which was copied from anywhere, are told in nine of ten", () => {
    const lines = readFileSync(new URL("request-kind-texts.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n");
    const texts = lines.map((line): { text: string; kind: string } => JSON.parse(line));
    const wrong = texts.filter(({ text, kind }) => guessKind(text).kind !== kind);
    expect(wrong.length / texts.length, wrong.map(({ text }) => text).join("\n")).toBeLessThan(0.1);
  });
});
