import { expect, test } from "vitest";
import { momentQuestion } from "../../src/conversation/questions/moment.ts";
import type { Asked } from "../../src/conversation/questions/question.ts";
import type { Turn } from "../../src/conversation/turn.ts";

/** A Monday. */
const now = new Date("2026-11-23T09:00:00+08:00");
const read = (text: string) => momentQuestion.fromText({ world: { now } } as Turn, {} as Asked, text);
const at = (instant: string) => ({ taken: new Date(instant).toISOString() });

test.each([
  ["11月30日 19:00", "2026-11-30T19:00:00+08:00"],
  ["11月30日晚上7点半", "2026-11-30T19:30:00+08:00"],
  ["明天9点", "2026-11-24T09:00:00+08:00"],
  ["明早8点一刻", "2026-11-24T08:15:00+08:00"],
  ["后天下午三点 15:00", "2026-11-25T15:00:00+08:00"],
  ["今晚8点", "2026-11-23T20:00:00+08:00"],
  ["周五 14:30", "2026-11-27T14:30:00+08:00"],
  ["下周一上午10点", "2026-11-30T10:00:00+08:00"],
  ["2026年12月20日 9:00", "2026-12-20T09:00:00+08:00"],
  ["2026-12-20 09:00", "2026-12-20T09:00:00+08:00"],
  ["1月5日 9点", "2027-01-05T09:00:00+08:00"],
  ["中午12点，明天", "2026-11-24T12:00:00+08:00"],
  ["tomorrow 9am", "2026-11-24T09:00:00+08:00"],
  ["30 Nov 7:30 pm", "2026-11-30T19:30:00+08:00"],
  ["Dec 5 14:00", "2026-12-05T14:00:00+08:00"],
])("%s is understood", (text, instant) => {
  expect(read(text)).toEqual(at(instant));
});

test.each(["明天", "9点", "下周", "hello", "11月31日 9:00", "明天25点"])("%s is asked again", (text) => {
  expect(read(text)).toEqual({ again: "moment-none" });
});

test.each(["今天8点", "11月22日 19:00", "2026-01-01 09:00"])("%s is over", (text) => {
  expect(read(text)).toMatchObject({ again: "moment-past" });
});
