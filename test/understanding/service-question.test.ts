import { describe, expect, test } from "vitest";
import { asksForService, mayAskForService } from "../../src/understanding/index.ts";

describe("a question about a service", () => {
  test.each([
    "怎么办居住证",
    "居住证怎么办",
    "居住证怎么办理？",
    "养老金认证在哪里办",
    "低保怎么申请",
    "高龄津贴怎么领",
    "在哪里开无犯罪记录证明",
    "居住证明怎么开",
    "办残疾证需要什么材料",
    "身份证丢了怎么办",
    "如何给孩子落户",
    "我想办居住证",
    "去哪儿办社保卡",
    "how do I get a residence certificate",
    "Where can I apply for the old-age allowance?",
    "What documents do I need?",
  ])("is heard: %s", (text) => expect(asksForService(text)).toBe(true));

  test.each([
    "怎么办，路灯坏了没人修",
    "垃圾怎么办没人收",
    "路灯坏了怎么办",
    "楼上太吵怎么办",
    "怎么办",
    "我要投诉物业",
    "社区不给办居住证，怎么办",
    "领导怎么不办事",
    "公交车怎么还不来",
    "how do I get the garbage collected",
    "how can we get rid of rats",
    "hi",
    "谢谢",
  ])("is not heard: %s", (text) => expect(asksForService(text)).toBe(false));
});

describe("a question that may be for a service or bring up a matter", () => {
  test.each([
    "失业了怎么办",
    "社保怎么转",
    "公积金怎么取",
    "能不能办残疾证",
    "老人有什么补贴",
    "退休在哪办",
    "I lost my job, what can I do?",
  ])("is heard: %s", (text) => expect(mayAskForService(text)).toBe(true));

  test.each([
    "怎么办",
    "路灯坏了怎么办",
    "楼上漏水怎么办",
    "小区乱停车怎么办",
    "停水了怎么办",
    "煤气泄漏了怎么办",
    "老板不发工资怎么办",
    "公交车怎么还不来",
    "你怎么看",
    "谢谢",
  ])("is not heard: %s", (text) => expect(mayAskForService(text)).toBe(false));
});
