import { describe, expect, test } from "vitest";
import { findIntent, type Intent } from "../../src/understanding/index.ts";
import { hasSharedTexts, percent, readChatMessages, readStreamTexts } from "./shared-texts.ts";

const said: Record<Intent, string[]> = {
  yes: [
    "是",
    "是的",
    "对",
    "对的。",
    "好",
    "好的！",
    "可以",
    "行",
    "嗯",
    "嗯嗯",
    "提交",
    "提交吧",
    "确认",
    "ok",
    "Yes",
    "submit",
  ],
  received: ["收到", "收到了", "好的，收到", "知道了", "已阅", "received", "Got it!"],
  no: ["不是", "不对", "错了", "改一下", "我要改一下", "No", "wrong", "不是的"],
  continue: ["继续", "继续填", "接着写", "continue", "Go on"],
  cancel: [
    "算了",
    "算了吧",
    "算了不报了",
    "算了，我不想报了",
    "不用了",
    "不办了",
    "取消吧",
    "never mind",
    "Nevermind.",
  ],
  thanks: ["谢谢", "谢谢！", "多谢", "辛苦了", "好的，谢谢", "thanks", "Thank you!", "谢谢你们"],
  greeting: ["你好", "您好", "在吗？", "你好，在吗", "hi", "Hello!", "有人吗"],
  person: [
    "人工",
    "找个人跟我说",
    "转人工",
    "联系人工",
    "找人",
    "打电话给谁",
    "我要人工客服",
    "human",
    "Agent",
    "talk to a person",
  ],
  status: [
    "我的诉求到哪了",
    "我的诉求到哪一步了？",
    "进展怎么样了",
    "查进度",
    "查一下我的投诉进度",
    "办得怎么样了",
    "什么时候办好",
    "什么时候能修好？",
    "有结果了吗",
    "any news?",
    "What's the status of my case?",
  ],
  unsolved: [
    "没解决",
    "还是没解决",
    "还是没解决，昨天去了没开门",
    "不满意",
    "没修好",
    "还没好",
    "又不亮了",
    "根本没有解决，敷衍了事",
    "not solved",
    "Still not fixed, nobody came",
  ],
  report: [
    "投诉",
    "我要投诉",
    "我要反映问题",
    "我想反映一个情况",
    "有事情要反映",
    "举报",
    "怎么投诉？",
    "我想提个建议",
    "I want to complain",
    "report a problem",
  ],
  english: ["english", "English please", "英文", "能不能说英语", "I don't understand Chinese", "do you speak English?"],
  chinese: ["中文", "用中文", "Chinese please"],
  who: ["你是谁", "哎呀我不会搞这个", "你是机器人吗？", "你能做什么", "Who are you?", "what can you do"],
  "own-data": ["删除我的信息", "我的资料", "把我的信息删掉", "delete my data"],
  leave: ["请假", "我想请假", "明天请假", "leave"],
  templates: ["模板", "我的模板", "templates"],
  next: ["下一个", "下一件", "还有什么待办吗", "最急的", "next"],
  notices: ["通知", "发通知", "我要发个通知", "notice"],
  solved: ["解决了", "已经解决了，谢谢", "满意", "很满意", "修好了", "solved", "It's fixed now"],
};

describe("what a short message means", () => {
  const pairs = Object.entries(said).flatMap(([intent, texts]) => texts.map((text) => [text, intent] as const));
  test.each(pairs)("%s is %s", (text, intent) => expect(findIntent(text)).toBe(intent));

  test.each([
    "",
    "？",
    "123",
    "路灯坏了",
    "好人路的路灯坏了",
    "是不是可以在网上办居住证",
    "路灯又不亮了，麻烦派人来修",
    "没有路灯",
    "不用水泵也漏水",
    "谢谢，另外我家门口的井盖没了",
    "你好，我想反映一个问题",
    "取消公交站不合理",
    "no street light here",
    "hi, the street light is broken",
    "到哪了",
    "满意度调查太多了",
  ])("says more or something else: %s", (text) => expect(findIntent(text)).toBeUndefined());

  test.skipIf(!hasSharedTexts())(
    "is hardly ever seen in requests, and in private messages only where it is said",
    () => {
      const requests = readStreamTexts();
      const privates = readChatMessages();
      const counts: Partial<Record<Intent, number>> = {};
      for (const text of privates) {
        const intent = findIntent(text);
        if (intent) counts[intent] = (counts[intent] ?? 0) + 1;
      }
      const inRequests = requests.filter((text) => findIntent(text) !== undefined).length;
      console.log(
        `in requests: ${percent(inRequests, requests.length)}; in private messages: ${JSON.stringify(counts)}`,
      );
      expect(inRequests).toBe(0);
      const { yes: _yes, no: _no, greeting: _greeting, received: _received, thanks: _thanks, ...rare } = counts;
      const seldom = Object.values(rare).reduce((sum, count) => sum + count, 0);
      expect(seldom / privates.length).toBeLessThan(0.005);
    },
  );
});
