import { expect, test } from "vitest";
import { momentQuestion } from "../../src/conversation/questions/moment.ts";
import type { Asked } from "../../src/conversation/questions/question.ts";
import { isOnlyMoment } from "../../src/conversation/questions/read-moment.ts";
import type { Turn } from "../../src/conversation/turn.ts";

/** A Monday. */
const now = new Date("2026-11-23T09:00:00+08:00");
const asked = { name: "heldAt", draft: { id: "d" } } as Asked;
const turn = { world: { now }, person: { locale: "zh-CN" }, say: (key: string) => key } as Turn;
const read = (text: string) => momentQuestion.fromText(turn, asked, text);
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
  ["下周五上午十点", "2026-12-04T10:00:00+08:00"],
  ["下个星期五十点", "2026-12-04T10:00:00+08:00"],
  ["下下周一 9:00", "2026-12-07T09:00:00+08:00"],
  ["12月5日晚上7点", "2026-12-05T19:00:00+08:00"],
  ["十二月五号晚上七点二十五分", "2026-12-05T19:25:00+08:00"],
  ["周六下午两点半", "2026-11-28T14:30:00+08:00"],
  ["周二十点", "2026-11-24T10:00:00+08:00"],
  ["5号上午十一点三刻", "2026-12-05T11:45:00+08:00"],
  ["30日中午一点零五", "2026-11-30T13:05:00+08:00"],
  ["next Friday 10 am", "2026-12-04T10:00:00+08:00"],
  ["Sat 2:30 pm", "2026-11-28T14:30:00+08:00"],
  ["the day after tomorrow 9am", "2026-11-25T09:00:00+08:00"],
  ["tomorrow 9am", "2026-11-24T09:00:00+08:00"],
  ["30 Nov 7:30 pm", "2026-11-30T19:30:00+08:00"],
  ["Dec 5 14:00", "2026-12-05T14:00:00+08:00"],
])("%s is understood", (text, instant) => {
  expect(read(text)).toEqual(at(instant));
});

test.each(["9点", "下周", "hello", "11月31日 9:00"])("%s is asked again", (text) => {
  expect(read(text)).toEqual({ again: "moment-none", args: { example: "11月30日 19:00" } });
});

test.each([
  "今天8点",
  "昨天下午三点",
  "前天 9:00",
  "上周五 19:00",
  "yesterday 3pm",
  "11月22日 19:00",
  "2026-01-01 09:00",
])("%s is over", (text) => {
  expect(read(text)).toMatchObject({ again: "moment-past" });
});

test("a day without its time is kept, and the time alone then answers", () => {
  const day = new Date("2026-11-24T00:00:00+08:00").toISOString();
  expect(read("明天")).toMatchObject({ text: "moment-time", heard: day });
  const after = { ...asked, draft: { ...asked.draft, heard: { field: "heldAt", part: day } } } as Asked;
  expect(momentQuestion.fromText(turn, after, "晚上七点")).toEqual(at("2026-11-24T19:00:00+08:00"));
  expect(momentQuestion.fromText(turn, after, "后天九点")).toEqual(at("2026-11-25T09:00:00+08:00"));
});

test.each([
  ["2027-01-01T08:00:00+08:00", "12月5日 9:00", "2027-12-05T09:00:00+08:00"],
  ["2026-12-31T08:00:00+08:00", "5号 9:00", "2027-01-05T09:00:00+08:00"],
])("at the turn of the year: on %s, %s", (today, text, instant) => {
  const then = { ...turn, world: { ...turn.world, now: new Date(today) } } as Turn;
  expect(momentQuestion.fromText(then, asked, text)).toEqual(at(instant));
});

test("what leaves fewer days than a rule wants is refused with the first time that does not, and only such are offered", () => {
  const bound = { ...asked, earliest: { at: "2026-11-30T01:00:00.000Z", clause: "七日", clauseEn: "7 days" } } as Asked;
  const early = { again: "moment-early", args: { first: "11月30日 10:00", clause: "七日" } };
  expect(momentQuestion.fromText(turn, bound, "11月30日 8:30")).toMatchObject(early);
  expect(momentQuestion.fromText(turn, bound, "明天")).toMatchObject(early);
  expect(momentQuestion.fromText(turn, bound, "11月30日 9:00")).toEqual(at("2026-11-30T09:00:00+08:00"));
  expect(momentQuestion.fromText(turn, bound, "昨天9点")).toMatchObject({
    again: "moment-past",
    args: { example: "11月30日 19:00" },
  });
  const labels = momentQuestion
    .buttons?.(turn, bound)
    .flat()
    .map(({ label }) => label);
  expect(labels).toEqual(["11月30日 19:00", "12月1日 09:00", "12月1日 19:00", "12月2日 09:00"]);
});

test.each(["昨天下午三点", "12月5日 19:00", "下周五", "明晚7点半", "2026-12-05 19:00", "tomorrow 9am", "5 Dec 19:00"])(
  "%s is a time and nothing else",
  (text) => expect(isOnlyMoment(text)).toBe(true),
);

test.each([
  "昨天下午三点的噪音",
  "停车位怎么分",
  "夜市几点收摊",
  "12号楼",
  "1. 现状\n2. 分配办法",
  "三期工程",
  "summer market",
])("%s is about something", (text) => expect(isOnlyMoment(text)).toBe(false));
