import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { partsOf } from "../../../src/channels/sms/segments.ts";

const sizes = (text: string) => partsOf(text).parts.map((part) => part.length);
const whole = (text: string) => expect(partsOf(text).parts.join("")).toBe(text);

test("a text of the GSM alphabet is one message up to 160, then parts of 153", () => {
  expect(partsOf("Hello @ £5")).toEqual({ coding: "gsm7", parts: ["Hello @ £5"] });
  expect(sizes("a".repeat(160))).toEqual([160]);
  expect(sizes("a".repeat(161))).toEqual([153, 8]);
  expect(sizes("a".repeat(307))).toEqual([153, 153, 1]);
});

test("what needs an escape counts twice and is not parted from it", () => {
  expect(sizes("€".repeat(80))).toEqual([80]);
  expect(sizes("€".repeat(81))).toEqual([76, 5]);
  expect(sizes(`${"a".repeat(152)}{${"a".repeat(10)}`)).toEqual([152, 11]);
});

test("one character that the alphabet lacks makes all of it UCS-2: one message up to 70, then parts of 67", () => {
  expect(partsOf("`").coding).toBe("ucs2");
  expect(partsOf("好").coding).toBe("ucs2");
  expect(sizes("好".repeat(70))).toEqual([70]);
  expect(sizes("好".repeat(71))).toEqual([67, 4]);
  expect(sizes(`${"a".repeat(70)}好`)).toEqual([67, 4]);
});

test("a character of two units is never cut in half", () => {
  expect(sizes("😀".repeat(35))).toEqual([70]);
  expect(sizes("😀".repeat(36))).toEqual([66, 6]);
  expect(sizes(`${"好".repeat(66)}😀${"好".repeat(10)}`)).toEqual([66, 12]);
  whole(`${"好".repeat(66)}😀${"好".repeat(200)}👨‍👩‍👧`);
});

test("an empty text is one empty part, and half a character loses nothing", () => {
  expect(partsOf("")).toEqual({ coding: "gsm7", parts: [""] });
  expect(sizes("\ud83d".repeat(71))).toEqual([67, 4]);
});

interface Vector {
  description: string;
  message: string;
  parts: { content: string }[];
}
const folder = new URL("../../../../shared/data/sms/", import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.log("skipped: no ../shared/data/sms beside the project, so nothing is compared with its vectors");

test.runIf(isThere).each(["gsm", "unicode"])("parts are those of the published vectors (%s)", (name) => {
  const vectors = JSON.parse(readFileSync(new URL(`split-sms_${name}.json`, folder), "utf8")) as Vector[];
  // Two put a space for what the alphabet lacks; here it makes the text UCS-2.
  const faithful = vectors.filter(({ message, parts }) => parts.map(({ content }) => content).join("") === message);
  expect(faithful.length).toBeGreaterThan(8);
  for (const { description, message, parts } of faithful)
    expect(partsOf(message).parts, description).toEqual(parts.map(({ content }) => content));
});
