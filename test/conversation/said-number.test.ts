import { expect, test } from "vitest";
import { placeSaid } from "../../src/conversation/said-number.ts";
import { hasSharedTexts, readChatMessages } from "../understanding/shared-texts.ts";

test.each([
  ...["1", " 1 ", "１", "①", "1.", "1。", "1、", "(1)".slice(1), "一", "选1", "选择1", "回1", "回复 1", "按1"].map(
    (s) => [s, 1],
  ),
  ...["第二个", "2号", "第2项"].map((s) => [s, 2]),
  ...[
    ["十", 10],
    ["十一", 11],
    ["二十", 20],
    ["三十五", 35],
    ["12", 12],
  ],
] as [string, number][])("%s names a place", (said, place) => {
  expect(placeSaid(said)).toBe(place);
});

test.each(["", "0", "100", "一二", "十十", "1号楼", "一个月", "两个", "1 2", "-1", "1.5", "第一次", "选", "+1", "1元"])(
  "%s does not",
  (said) => {
    expect(placeSaid(said)).toBeUndefined();
  },
);

test.runIf(hasSharedTexts())("nothing that people write to each other is taken for a number, digits apart", () => {
  const taken = readChatMessages().filter((text) => placeSaid(text) !== undefined);
  expect(taken.filter((text) => !/^\d{1,2}[.。]?$/.test(text.normalize("NFKC").trim()))).toEqual([]);
});
