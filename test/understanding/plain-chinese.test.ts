import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPlainChinese } from "../../src/understanding/index.ts";

describe("an official text in plain words", () => {
  test("says the same, a sentence to a line", () => {
    expect(
      inPlainChinese(
        "兹定于2026年11月25日9时至17时对水井坊社区供水管网实施检修作业，届时将暂停供水，请辖区居民提前做好储水准备。特此通知。",
      ),
    ).toBe("定在2026年11月25日9点到17点对水井坊社区供水管网检修，\n到时候将停水，\n请本地居民先存好水。");
    expect(inPlainChinese("逾期视为放弃。")).toBe("过期没办就算放弃。");
  });

  test("what is plain already is left", () => {
    expect(inPlainChinese("明天停水，请先存水。")).toBeUndefined();
  });

  test("no figure is touched", () => {
    const piece = fc.constantFrom(
      "兹定于",
      "9时",
      "至17时",
      "届时",
      "须持身份证",
      "3个工作日",
      "，",
      "。",
      "逾期",
      "若",
      "2026年",
      "自5日起至8日",
    );
    const figures = (text: string) => text.match(/\d+/g) ?? [];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect(figures(inPlainChinese(text) ?? text)).toEqual(figures(text));
      }),
    );
  });
});
