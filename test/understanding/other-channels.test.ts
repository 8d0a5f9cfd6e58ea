import { describe, expect, test } from "vitest";
import { findOtherChannel } from "../../src/understanding/index.ts";

describe("matters that have their own channel", () => {
  test.each([
    "我要举报社区主任贪污低保款",
    "窗口的人吃拿卡要，不给红包不办",
    "城管队长收了商贩的好处费",
    "村干部挪用专项资金",
    "网格员索要红包",
    "I want to report an official who takes bribes",
  ])("wrongdoing of officials goes to the inspectors: %s", (text) => expect(findOtherChannel(text)).toBe("discipline"));

  test.each(["我想去信访", "信访", "上访要去哪里登记", "信访需要什么材料", "how to file a petition"])(
    "a petition has its own office: %s",
    (text) => expect(findOtherChannel(text)).toBe("petition"),
  );

  test.each([
    "窗口工作人员态度很差",
    "物业经理收装修公司的回扣",
    "楼下路灯坏了三天",
    "信访过两次了，楼下油烟还是没人管",
    "同学考试违纪会怎么处理",
    "社区主任很负责，谢谢",
    "the clerk was rude",
  ])("all else may be filed here: %s", (text) => expect(findOtherChannel(text)).toBeUndefined());
});
