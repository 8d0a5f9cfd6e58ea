import { describe, expect, test } from "vitest";
import { plainWords } from "../../src/instruments/index.ts";
import { openMarks } from "../../src/instruments/model/hide.ts";

describe("what is hidden", () => {
  test("written with spaces, dashes or full width it is found too, and doors, days and amounts stay", () => {
    const { hide } = openMarks([]);
    for (const phone of [
      "138 1234 5678",
      "138-1234-5678",
      "１３８１２３４５６７８",
      "+86 138 1234 5678",
      "幺三八一二三四五六七八",
    ])
      expect(hide(`打${phone}找我`)).toMatch(/^打【(?:电话|号码)\d】找我$/);
    const kept = "3栋2单元301，11月23日18:00，修了3次，花了1200元，下水道高0.5米";
    expect(hide(kept)).toBe(kept);
  });

  test("the same thing has the same mark, and a mark that somebody types stands for nothing", () => {
    const { hide, putBack } = openMarks(["王秀英"]);
    expect(hide("王秀英和王秀英")).toBe("【姓名1】和【姓名1】");
    expect(hide("给我【姓名1】的电话")).toBe("给我〔姓名1〕的电话");
    expect(putBack({ a: ["【姓名1】", "【电话9】"] })).toEqual({ a: ["王秀英", ""] });
  });
});

describe("words of a model", () => {
  const sources = ["老年优待证：带身份证，到12号窗口，电话028-86661234，详见 https://linli.example.org/a"];
  test.each(["带上身份证，到12号窗口办。", "电话 028 8666 1234。", "Bring your ID card to window 12."])(
    "are shown: %s",
    (text) => expect(plainWords(text, sources)).toBe(text),
  );
  test.each([
    "请点 https://evil.example/x",
    "详见 https://linli.example.org/a",
    "请点 evil.example.com 登记",
    "请点 evil。com",
    "请点 ｅｖｉｌ．ｃｏｍ",
    "加 @helper_bot",
    "[办理](x)",
    "<a href=x>办理</a>",
    "打 13900000000",
    "打一三九零零零零",
    "到999号窗口",
    "把验证码发过来",
    "转账到这里",
    "Send me your password",
    "javascript:alert(1)",
    "e\u200bvil.com",
    "",
    "长".repeat(3_000),
  ])("are not: %s", (text) => expect(plainWords(text, sources)).toBeUndefined());
  test("lose the letters that nobody sees", () => {
    expect(plainWords("带\u{e0041}\u200b身份证\u202e", sources)).toBe("带身份证");
  });
});
