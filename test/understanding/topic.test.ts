import { describe, expect, test } from "vitest";
import { findTopic } from "../../src/understanding/index.ts";

describe("a word or two that name a matter of community life", () => {
  const named = {
    visits: ["走访", "家访？", "走访是什么", "什么时候走访", "home visit"],
    "four-meetings": ["四会", "四会是什么"],
    elections: ["选举", "换届", "居委会怎么选举？", "怎么报名参选", "elections"],
    recall: ["罢免", "我要罢免主任", "罢免居委会怎么办"],
    proposals: ["提案", "我要提案", "怎么提提案"],
    charter: ["章程", "自治章程在哪里看"],
    published: ["公示", "居务公开", "公示在哪看"],
    print: ["打印", "怎么打印"],
  };
  test.each(Object.entries(named))("%s", (topic, texts) => {
    expect(texts.map((text) => [text, findTopic(text)])).toEqual(texts.map((text) => [text, topic]));
  });

  test("is not what tells something of its own", () => {
    const told = [
      "打印店占道经营",
      "选举的横幅掉下来挡路了",
      "公示栏的玻璃碎了",
      "居委会走访时踩坏了花",
      "打印社保清单",
      "公告栏乱贴小广告",
    ];
    expect(told.map((text) => [text, findTopic(text)])).toEqual(told.map((text) => [text, undefined]));
  });
});
