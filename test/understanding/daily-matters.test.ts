import { describe, expect, test } from "vitest";
import { findAffair, findFollowUp, findIntent, saysNothing } from "../../src/understanding/index.ts";
import { hasSharedTexts, readChatMessages } from "./shared-texts.ts";

describe("what everybody asks, in a hurry", () => {
  const asked = {
    meetings: [
      "啥时候开会",
      "好久开会",
      "会议几点",
      "什么时候开居民会",
      "下次开会啥子时候",
      "今天有会没得",
      "开会通知在哪看",
      "when is the meeting",
    ],
    votes: ["咋投票", "怎么投", "在哪里投票", "投票咋个弄", "票在哪投", "要投票咋个办", "where can I vote"],
    revote: ["投错了", "票投错了咋个办", "我想改票", "重新投", "投票可以改吗", "选错人了", "can I change my vote"],
    letters: ["字太小了", "看不清字", "字能不能大点", "我眼睛不好看不清", "字小得很", "调大字", "I can't read this"],
    quiet: ["别发了", "不要再发消息了", "烦死了别发", "少发点", "关掉通知", "莫发了", "stop messages", "unsubscribe"],
    moving: ["我搬走了", "不住这里了", "我搬到莲花社区了", "我不在水井坊住了", "搬家咋个改地址", "I moved away"],
  };
  test.each(Object.entries(asked))("%s", (topic, texts) => {
    for (const text of texts) expect([text, findAffair(text)?.topic]).toEqual([text, topic]);
  });

  test("what only sounds alike is something else", () => {
    for (const text of [
      ...["社区会议室怎么借", "开会的时候楼上装修太吵", "他们投票作弊", "路灯太暗看不清路", "邻居搬家弄坏了电梯"],
      ...[
        "通知发错人了",
        "不要发霉的米",
        "小字报贴满了楼道",
        "the pension is too small",
        "my neighbour moved the bins",
      ],
    ])
      expect([text, findAffair(text)?.topic]).toEqual([text, undefined]);
  });

  test.skipIf(!hasSharedTexts)("chat among friends is hardly ever taken for it", () => {
    const taken = readChatMessages().filter((text) => Object.keys(asked).includes(findAffair(text)?.topic ?? ""));
    expect(taken.length).toBeLessThanOrEqual(6);
  });
});

describe("words of Sichuan", () => {
  test.each([
    ["要得", "yes"],
    ["行嘛", "yes"],
    ["莫得", "no"],
    ["不得行", "no"],
    ["巴适得很", "solved"],
    ["咋个弄", "who"],
    ["找哪个", "person"],
    ["我的事咋个样了", "status"],
    ["办没办", "status"],
  ])("%s: %s", (text, intent) => expect(findIntent(text)).toBe(intent));

  test.each([
    ["搞快点", "hurry"],
    ["啷个还没弄好", "hurry"],
    ["啥子时候能弄好", "progress"],
    ["哪个在办我的事", "progress"],
    ["路灯的事弄好没得", "progress"],
  ])("%s: %s", (text, wants) => expect(findFollowUp(text)?.wants).toBe(wants));

  test("a text that tells something keeps being that", () => {
    for (const text of ["楼上哪个在装修，吵得很", "莫得路灯，晚上黑得很", "晓得是谁乱停车"])
      expect([text, findIntent(text)]).toEqual([text, undefined]);
  });
});

describe("to reach somebody, or complain of them", () => {
  test.each([
    "叫个人来",
    "我要跟人说话",
    "不要机器人",
    "有没有活人",
    "人工人工",
    "居委会电话多少",
    "社区的电话是多少",
    "i want a human",
  ])("%s: a person", (text) => expect(findIntent(text)).toBe("person"));
  test.each(["我要投诉工作人员", "投诉社区的人", "我要告居委会的人", "I want to complain about a clerk"])(
    "%s: a report that is still to be told",
    (text) => expect(findIntent(text)).toBe("report"),
  );
});

describe("what says nothing in words", () => {
  test.each([
    "😀",
    "👍👍",
    "???",
    "12345",
    "+1 415 555 2671",
    '\'; DROP TABLE "Person"; --',
    "SELECT * FROM users WHERE 1=1",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
  ])("%s", (text) => expect(saysNothing(text)).toBe(true));
  test.each(["漏水", "no water", "select a date for me", "please update my address", "路灯<坏了>", "ok"])(
    "not %s",
    (text) => expect(saysNothing(text)).toBe(false),
  );
});
