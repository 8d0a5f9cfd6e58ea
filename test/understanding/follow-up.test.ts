import { describe, expect, test } from "vitest";
import { type FollowUp, findFollowUp, textsAbout } from "../../src/understanding/index.ts";

const said: Record<FollowUp["wants"], [text: string, about: string][]> = {
  hurry: [
    ["催一下", ""],
    ["帮我催催", ""],
    ["怎么还没人来", ""],
    ["怎么还没来人？", ""],
    ["能不能快点", ""],
    ["催一下井盖那个", "井盖"],
    ["路灯怎么还没人来修", "路灯"],
    ["please hurry up", ""],
  ],
  withdraw: [
    ["撤回", ""],
    ["我想撤回刚才那个", ""],
    ["刚才那个不报了", ""],
    ["撤回那个井盖的事", "井盖"],
  ],
  correct: [
    ["改成3栋", ""],
    ["地址写错了，是3栋", ""],
    ["地址写错了", ""],
    ["不是2栋，是3栋", ""],
    ["补一张照片", ""],
    ["是刚才井盖那个的照片", ""],
  ],
  progress: [
    ["上次那个井盖怎么样了", "井盖"],
    ["上次那个事怎么样了", ""],
    ["我报的漏水办得怎么样了", "漏水"],
    ["那个路灯修好了吗", "路灯"],
    ["how is my report", ""],
  ],
};

describe.each(Object.entries(said))("what means %s", (wants, texts) => {
  test.each(texts)("%s", (text, about) => {
    expect(findFollowUp(text)).toMatchObject({ wants, about });
  });
});

test.each([
  "门口的井盖坏了，过车很响",
  "社区活动室周末能不能开门？",
  "失业了怎么办",
  "楼道灯坏了，请尽快处理",
  "谢谢",
  "不是我家，是楼上",
])("%s is about nothing that was filed", (text) => {
  expect(findFollowUp(text)).toBeUndefined();
});

describe("which of several texts is meant", () => {
  const texts = ["门口的井盖坏了，过车很响", "楼道里的灯不亮", "门口的路灯不亮"];
  test.each([
    ["井盖", [texts[0]]],
    ["楼道灯", [texts[1]]],
    ["灯", [texts[1], texts[2]]],
    ["电梯", []],
    ["", []],
  ])("“%s”", (about, expected) => {
    expect(textsAbout(about, texts, (text) => text)).toEqual(expected);
  });
});
