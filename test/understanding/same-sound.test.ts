import { describe, expect, test } from "vitest";
import { makeRespell } from "../../src/understanding/same-sound.ts";

describe("a word written with another letter of the same sound", () => {
  const respell = makeRespell(["居住证", "低保", "失业", "residence permit"]);

  test.each([
    ["居主证", "居住证"],
    ["请问居主证在哪里可以办到呢", "请问居住证在哪里可以办到呢"],
    ["低宝", "低保"],
    ["低宝，居主证", "低保，居住证"],
  ])("is put right: %s", (text, right) => expect(respell(text)).toBe(right));

  test.each([
    ["居住证", "is right already"],
    ["举柱整", "has no letter of the word"],
    ["这里的事业单位今天放不放假", "of two letters, in a text that says more"],
    ["residence permid", "is Latin"],
    ["", "is nothing"],
  ])("is left alone: %s, which %s", (text) => expect(respell(text)).toBe(text));
});
