import { describe, expect, test } from "vitest";
import { findAffair, findIdea } from "../../src/understanding/index.ts";

describe("a few words about a matter of community life", () => {
  const named = {
    visits: ["走访", "家访？", "走访是什么", "什么时候走访", "home visit"],
    "four-meetings": ["四会", "四会是什么"],
    elections: [
      ...[
        "选举",
        "换届",
        "居委会怎么选举？",
        "怎么报名参选",
        "怎么选居委会主任",
        "elections",
        "选举怎么搞",
        "发起选举",
      ],
      ...["换届选举什么时候", "居委会换届是哪一年", "下一次换届选举是几月", "我们社区什么时候换届", "主任选举怎么弄"],
      ...["我想参选", "选民登记在哪里", "怎么发起换届", "今年要换届吗", "社区选举怎么报名", "换届选举什么时候开始？"],
      ...["when is the next election?", "how do I start an election", "when are the committee elections held"],
    ],
    recall: [
      ...["罢免", "我要罢免主任", "罢免居委会怎么办", "主任怎么罢免", "我要罢免唐丽", "我要罢免居委会主任"],
      ...["怎么罢免居委会主任", "居委会主任可以罢免吗", "我想罢免副主任", "如何罢免委员", "罢免主任要什么手续"],
      ...["能不能把主任罢免了", "我们要罢免王建国", "把唐丽罢免掉", "发起罢免", "罢免程序是什么"],
      ...[
        "how do I recall the director of the residents committee?",
        "I want to recall Tang Li",
        "recall the director",
      ],
    ],
    proposals: [
      ...["提案", "我要提案", "怎么提提案", "我的提案怎么样了", "垃圾房的提案到哪一步了", "不是投诉，我要提案"],
      ...["提案进展怎么样了", "我的提案通过了吗", "我的提案有结果了吗", "充电桩那个提案到哪了", "电梯的提案有消息吗"],
      ...[
        "想写个提案",
        "怎么写提案",
        "我们的提案立案了吗",
        "我的提案现在到哪一步了",
        "提案怎么提交",
        "不是反映，是提案",
      ],
      ...["how do I make a proposal?", "what is the status of my proposal", "how far is my proposal"],
    ],
    unsign: [
      ...[
        "我不想联署了",
        "退出联署",
        "不联署了",
        "取消联署",
        "撤回我的联署",
        "我要退出联署",
        "撤销联署",
        "我想撤回签名",
      ],
      ...[
        "我不要联署了",
        "我后悔联署了",
        "怎么退出联署",
        "收回我的签名",
        "take back my signature",
        "withdraw my signature",
      ],
    ],
    charter: ["章程", "自治章程在哪里看", "居民公约是什么", "社区章程全文"],
    disclosures: [
      ...[
        "居务公开",
        "下一次居务公开是哪天",
        "居务公开什么时候",
        "我要公开账目",
        "财务公开什么时候",
        "下次公开账目是几号",
      ],
      ...[
        "账目多久公开一次",
        "下一期居务公开是什么时候",
        "怎么公开财务",
        "我来公布账目",
        "居务公开到哪里看",
        "收支公开",
      ],
      ...["社区什么时候公布账目", "when is the next disclosure?", "disclosures", "when are the accounts published"],
    ],
    published: ["公示", "公示在哪看", "公告"],
    work: [
      ...["我要把一项工作交给社区做", "把工作交给社区", "有个任务要交给社区", "怎么把工作放到社区", "想请社区做一件事"],
      ...[
        "我们想把一项任务派给社区",
        "工作准入怎么申请",
        "我要申请工作准入",
        "把这项工作下放到社区",
        "这个任务可以交给居委会做吗",
      ],
      ...["how do we place a task with the community", "work admission"],
    ],
    today: [
      ...[
        "今天有什么要办的",
        "今天要办什么",
        "今天有哪些事要处理",
        "今天有什么任务",
        "今天我要做什么",
        "今天有哪些工作安排",
      ],
      ...[
        "今日待办",
        "今天还有什么急事要办",
        "今早有什么要做的",
        "今天都有哪些要办的事",
        "what do I have to do today",
        "tasks today",
      ],
    ],
    print: ["打印", "怎么打印"],
  };
  test.each(Object.entries(named))("%s", (topic, texts) => {
    expect(texts.map((text) => [text, findAffair(text)?.topic])).toEqual(texts.map((text) => [text, topic]));
  });

  test("is not what tells something of its own", () => {
    const told = [
      ...["打印店占道经营", "选举的横幅掉下来挡路了", "公示栏的玻璃碎了", "居委会走访时踩坏了花", "打印社保清单"],
      ...[
        "公告栏乱贴小广告",
        "今天停水",
        "今天没人收垃圾",
        "今天怎么没来办",
        "今天去居委会办事没人",
        "垃圾房的提案栏坏了",
      ],
      ...[
        "主任态度差",
        "罢免他！他收了钱不办事",
        "账目不清楚，有人贪了",
        "社区的工作人员骂人",
        "my boss has not paid me",
      ],
    ];
    expect(told.map((text) => [text, findAffair(text)])).toEqual(told.map((text) => [text, undefined]));
  });

  test("says what is asked of it, and of which", () => {
    const asked = (text: string) => {
      const { isWhen, isProgress, isWish, about } = findAffair(text) ?? {};
      return [isWhen && "when", isProgress && "progress", isWish && "wish", about].filter(Boolean).join(" ");
    };
    expect(asked("下一次居务公开是哪天")).toBe("when");
    expect(asked("居务公开")).toBe("");
    expect(asked("垃圾房的提案到哪一步了")).toBe("progress 垃圾房");
    expect(asked("我要罢免唐丽")).toBe("wish 唐丽");
  });
});

describe("something for all who live there", () => {
  test.each([
    ...["我想给全社区建一个新的垃圾房", "我们想给大家装几个充电桩", "我提议在小区门口加一个凉亭", "大家想给小区种点花"],
    ...["我们打算在全小区组织一次大扫除", "我想为社区建个活动室", "希望给我们社区装电梯"].slice(0, 2),
    ...["我想提案建一个停车棚", "我们提议全社区装监控", "我想帮小区添几把椅子", "我要给小区装个摄像头"],
    ...[
      "I want to propose a new garbage house",
      "I'd like to propose that we plant trees",
      "my idea is a shelter for bikes",
    ],
    "We want to build a garden for the whole community",
  ])("is asked about: %s", (text) => expect(findIdea(text)).toBe(true));

  test.each([
    ...[
      "我想给社区反映一个问题",
      "我想在小区开个餐馆",
      "我想给孩子办个户口",
      "建议在河边步道多装几盏灯",
      "小区路灯坏了",
    ],
    ...["我想给老人办个高龄补贴", "楼上装修太吵", "I want to apply for a permit", "the light is broken"],
  ])("is none: %s", (text) => expect(findIdea(text)).toBe(false));
});
