import fc from "fast-check";
import { expect, test } from "vitest";
import { readAllWords } from "../../../src/app.ts";
import { renderSms } from "../../../src/channels/sms/render.ts";
import { partsOf } from "../../../src/channels/sms/segments.ts";
import type { Outgoing } from "../../../src/instruments/index.ts";

const say = readAllWords().say("zh-CN");
const render = (message: Outgoing) => renderSms(message, { signature: "邻里", say });
const labels = (...list: string[]) => list.map((label) => [{ label, command: {} }]);
const partsIn = (text = "") => partsOf(text).parts.length;

test("a message is signed once, and its buttons are numbered lines", () => {
  expect(render({ text: "请看一下对不对", buttons: labels("确认提交", "修改") })).toEqual([
    "【邻里】请看一下对不对\n1 确认提交\n2 修改",
  ]);
});

test("title, somebody's words and what follows stand in their order", () => {
  expect(render({ title: "办结", text: "答复：", quote: "修好了", after: "请评价" })).toEqual([
    "【邻里】办结\n答复：\n“修好了”\n请评价",
  ]);
});

test("what adorns is left out where that makes one message of two", () => {
  const text = `📍 这件事在 11月24日 到期\n\n${"请".repeat(30)}`;
  const [sms, ...more] = render({ text, buttons: labels("确认提交", "修改", "Cancel") });
  expect(more).toEqual([]);
  expect(sms).toBe(`【邻里】这件事在11月24日到期\n${"请".repeat(30)}\n1确认提交 2修改 3 Cancel`);
  expect(sms?.length).toBeLessThanOrEqual(70);
});

test("where it would not spare a part, everything stays as it is", () => {
  const [sms] = render({ text: `📍 ${"长".repeat(80)}`, buttons: labels("好了") });
  expect(sms).toBe(`【邻里】📍 ${"长".repeat(80)}\n1 好了`);
});

test("where a number is an answer, other answers are named by their words", () => {
  const [sms] = render({ text: "请打几分？", buttons: labels("跳过", "取消"), takesNumbers: false });
  expect(sms).toBe("【邻里】请打几分？\n也可回复：跳过/取消");
});

test("files are told of", () => {
  expect(render({ text: "办好了", files: ["a", "b"] })).toEqual(["【邻里】办好了\n（有2个附件，请在网页上看）"]);
});

test("a long text is several messages, each signed and of at most ten parts", () => {
  const pages = render({ text: `${"一句话。".repeat(250)}`, buttons: labels("好了") });
  expect(pages.length).toBe(2);
  expect(pages.every((page) => page.startsWith("【邻里】") && partsIn(page) <= 10)).toBe(true);
  expect(pages.at(-1)).toMatch(/\n1 好了$/);
});

test("what is beyond all bounds is cut and says so, with the answers kept", () => {
  const pages = render({ text: "话。".repeat(5_000), buttons: labels("好了") });
  expect(pages.length).toBeLessThanOrEqual(4);
  expect(pages.at(-1)).toMatch(/……（太长了，余下的请在网页上看）\n1 好了$/);
});

test("whatever the text, no message is longer than ten parts and no character is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (text) => {
      for (const page of render({ text, buttons: labels("好") })) {
        expect(partsIn(page)).toBeLessThanOrEqual(11);
        expect(page.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
