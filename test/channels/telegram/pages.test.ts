import fc from "fast-check";
import { expect, test } from "vitest";
import { breakAt } from "../../../src/channels/break-at.ts";
import { escapeHtml, renderPages } from "../../../src/channels/telegram/pages.ts";
import { readHtml } from "../fake-html.ts";

/** Text of every plane, with markup, line ends and half characters in it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<b>", "&amp;", "</i", "\n", "。", " ", "\ud83d", "👨‍👩‍👧"),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));
const longText = fc
  .tuple(anyText, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => text.repeat(times).slice(0, 9_000));
const bare = (text: string) => text.toWellFormed().replaceAll("\r\n", "\n").replace(/\s/g, "");

test("what is escaped is shown as it was written", () => {
  fc.assert(fc.property(anyText, (text) => void expect(readHtml(escapeHtml(text))).toBe(text)));
});

test("title, text and quote stand in this order, each in its own markup", () => {
  expect(renderPages({ title: "A<B", text: "x & y", quote: '"z"' })).toEqual([
    "<b>A&lt;B</b>\nx &amp; y\n<blockquote>&quot;z&quot;</blockquote>",
  ]);
  expect(renderPages({ text: "x", quote: "长".repeat(301) })[0]).toContain("<blockquote expandable>长");
  expect(renderPages({ text: " \n" })).toEqual([]);
});

test("of a message of any length every page fits and is well formed, and nothing is lost", () => {
  fc.assert(
    fc.property(anyText, longText, longText, fc.constantFrom(4096, 1024), (title, text, quote, limit) => {
      const pages = renderPages({ title, text, quote }, limit).map(readHtml);
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(limit);
        expect(page.trim()).not.toBe("");
        expect(page.isWellFormed()).toBe(true);
      }
      expect(bare(pages.join(""))).toBe(bare(`${title}\n${text}\n${quote}`));
    }),
    { numRuns: 200 },
  );
});

test("4,096 characters are one page, one more are two", () => {
  expect(renderPages({ text: "字".repeat(4096) })).toHaveLength(1);
  expect(renderPages({ text: "字".repeat(4097) })).toHaveLength(2);
  expect(renderPages({ text: "&".repeat(4096) })).toHaveLength(1);
});

test("a break comes after a line, else a sentence, else a word, and never within a character", () => {
  expect(breakAt("一二三四五\n六七八九十", 9)).toBe(6);
  expect(breakAt("一二三。四五六。七八九十", 10)).toBe(8);
  expect(breakAt("“一二三四。”五六七八九", 9)).toBe(7);
  expect(breakAt("one two three four", 12)).toBe(8);
  expect(breakAt("3.14159265358979", 10)).toBe(10);
  expect(breakAt("👍".repeat(10), 9)).toBe(8);
});
