import { describe, expect, test } from "vitest";
import { findUrgency } from "../../src/understanding/index.ts";
import { hasSharedTexts, percent, readStreamTexts } from "./shared-texts.ts";

describe("urgency", () => {
  test.each([
    "停水了，什么时候来水",
    "我们小区停电了",
    "水管爆了，满地是水",
    "家里没有暖气了",
    "no water since this morning",
    "power outage in our block",
    "a water pipe burst",
  ])("a cut-off that lasts now is utility: %s", (text) => expect(findUrgency(text)).toBe("utility"));

  test.each([
    "小区经常停电，希望改造线路",
    "物业以停水威胁业主",
    "手机没电了",
    "天然气什么时候能接通",
    "停电动车的地方太少",
    "水费太贵",
    "路灯坏了",
    "The bus is always late",
  ])("anything else is general: %s", (text) => expect(findUrgency(text)).toBe("general"));

  test("danger to life comes before a cut-off", () => {
    expect(findUrgency("停电了，电梯里有人晕倒")).toBe("danger");
  });

  test.skipIf(!hasSharedTexts())("few real messages are urgent", () => {
    const texts = readStreamTexts();
    const urgent = texts.filter((text) => findUrgency(text) === "utility").length;
    console.log(`cut-offs: ${urgent} of ${texts.length} messages (${percent(urgent, texts.length)})`);
    expect(urgent / texts.length).toBeLessThan(0.03);
  });
});
