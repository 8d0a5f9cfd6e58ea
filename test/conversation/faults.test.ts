import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let run: TestApp;
beforeAll(async () => {
  run = await startTestApp();
});
afterAll(() => run.close());

test("what is told in a few words of something broken comes to the summary of a filing", async () => {
  const resident = await makePeople(run).meet("王秀英", { persona: "resident" });
  const texts = readFileSync(new URL("../understanding/fault-texts.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const missed: string[] = [];
  const tried = texts.filter((_, n) => n % 5 === 0);
  for (const text of tried) {
    await resident.say(text);
    if (/请看一下对不对|Please check/.test(resident.last().message.title ?? "")) await resident.press("取消");
    else missed.push(`${text}: ${resident.last().message.text.slice(0, 40)}`);
  }
  expect(missed.length / tried.length, missed.join("\n")).toBeLessThan(0.1);
});
