import { describe, expect, test } from "vitest";
import { looksLikeRequest } from "../../src/understanding/index.ts";
import { makeDemoRouter } from "./demo-router.ts";
import { hasSharedTexts, percent, readChatMessages, readStreamTexts } from "./shared-texts.ts";

const route = makeDemoRouter();
const judge = (text: string) => looksLikeRequest(text, route(text));

describe("free text as a request", () => {
  test.each([
    "路灯坏了",
    "楼下烧烤摊太吵了",
    "垃圾没人收",
    "停水了",
    "我要投诉",
    "请问居住证怎么办理？",
    "我家楼下餐馆油烟太大了，天天熏得睡不着，管管",
    "狗随地大小便没人管",
    "公告栏的玻璃碎了",
    "楼道堆满杂物",
    "建议在河边步道多装几盏灯",
    "street light is broken",
    "My boss has not paid my salary for two months",
  ])("is filed: %s", (text) => expect(judge(text)).toBe("yes"));

  test.each([
    "你好",
    "谢谢",
    "好的",
    "哈哈",
    "在吗？",
    "hi",
    "hello",
    "Thank you!",
    "👍",
    "123",
    "",
    "晚安",
    "你吃饭了没",
  ])("is not filed: %s", (text) => expect(judge(text)).toBe("no"));

  test.skipIf(!hasSharedTexts())("is seen in nearly all real requests and in few private messages", () => {
    const requests = readStreamTexts();
    const privates = readChatMessages();
    const seen = requests.filter((text) => judge(text) === "yes").length;
    const mistaken = privates.filter((text) => judge(text) === "yes").length;
    console.log(`requests seen: ${percent(seen, requests.length)}; private: ${percent(mistaken, privates.length)}`);
    expect(seen / requests.length).toBeGreaterThan(0.99);
    expect(mistaken / privates.length).toBeLessThan(0.05);
  });
});
