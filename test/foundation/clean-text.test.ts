import { expect, test } from "vitest";
import { cleanText } from "../../src/foundation/index.ts";

test("a name with letters that nobody sees is the name without them", () => {
  for (const unseen of "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u061c\u180e\u202e\u2066\u3164\ufe0f\u{e0041}\u{e0100}")
    for (const text of [`${unseen}王${unseen}秀英${unseen}`, `${unseen} 王秀英${unseen}`])
      expect(cleanText(text), unseen.codePointAt(0)?.toString(16)).toBe("王秀英");
  expect(cleanText("e\u200b\u0301"), "what was kept apart is one letter").toBe("\u00e9");
});

test("what is seen stays: pictures of several parts, and joined and parted letters of scripts that have them", () => {
  const texts = ["👩🏽‍🔧👨‍👩‍👧", "❤️‍🔥 1️⃣", "می‌خواهم", "क्‍ष", "ᠠ᠋ᠨ", "ཧྐྵྨླྺྼྻྂ", "3栋\t灯坏了\n“没人管”", "𠮷"];
  for (const text of texts) expect(cleanText(text)).toBe(text);
});

test("marks that are piled upon a letter are cut down, and a million of them hold nobody up", () => {
  for (const pile of ["\u0300\u0316", "\u0300\u200d\u0316"]) {
    const begunAt = performance.now();
    const cleaned = cleanText(`路灯a${pile.repeat(500_000)}坏了`);
    expect(performance.now() - begunAt).toBeLessThan(5_000);
    expect(cleaned.length).toBeLessThanOrEqual("路灯a坏了".length + 10);
    expect(
      cleaned
        .replace(/[\p{M}\u200d]/gu, "")
        .normalize("NFD")
        .replace(/\p{M}/gu, ""),
    ).toBe("路灯a坏了");
  }
});
