import { readFileSync } from "node:fs";
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

  test.each(["手机坏了", "电话没电了", "我到楼下了", "上楼慢点", "门口见", "灯亮了", "你家门打不开吗", "门口等你"])(
    "is not filed, though it names such a thing: %s",
    (text) => expect(judge(text)).not.toBe("yes"),
  );

  test("bare statements of a fault, all our own, are heard: those it was set by, and those kept aside", () => {
    const heard = (name: string, least: "yes" | "maybe") => {
      const texts = readFileSync(new URL(name, import.meta.url), "utf8")
        .trim()
        .split("\n");
      const wanted = least === "yes" ? ["yes"] : ["yes", "maybe"];
      return texts.filter((text) => wanted.includes(judge(text))).length / texts.length;
    };
    expect(heard("fault-texts.txt", "yes")).toBeGreaterThan(0.97);
    // Two more in ten are asked whether they want to report it.
    expect(heard("fault-texts-aside.txt", "yes")).toBeGreaterThan(0.65);
    expect(heard("fault-texts-aside.txt", "maybe")).toBeGreaterThan(0.82);
  });

  test.skipIf(!hasSharedTexts())("is seen in nearly all real requests and in few private messages", () => {
    const requests = readStreamTexts();
    const privates = readChatMessages();
    const seen = requests.filter((text) => judge(text) === "yes").length;
    const mistaken = privates.filter((text) => judge(text) === "yes").length;
    console.log(`requests seen: ${percent(seen, requests.length)}; private: ${percent(mistaken, privates.length)}`);
    expect(seen / requests.length).toBeGreaterThan(0.99);
    expect(mistaken / privates.length).toBeLessThan(0.03);
  });
});
