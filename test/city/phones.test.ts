import { describe, expect, test } from "vitest";
import { dotPhones } from "../../src/city/index.ts";

describe("a text with its phones dotted", () => {
  test.each([
    ["打13800001001", "打•••"],
    ["电话 138 0000-1001，谢谢", "电话 •••，谢谢"],
    ["３栋 １３８００００１００１", "３栋 •••"],
    ["2 13800001001", "2 •••"],
    ["+86 13800001001", "•••"],
    ["028-84512345", "•••"],
    ["+44 20 7946 0958", "•••"],
  ])("%s", (text, dotted) => expect(dotPhones(text)).toBe(dotted));

  test.each(["JJ-2026-000123", "3栋2单元301", "2026-11-23 09:00", "12345热线", "12388"])(
    "what is no phone stays: %s",
    (text) => expect(dotPhones(text)).toBe(text),
  );
});
