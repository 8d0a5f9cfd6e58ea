import { dayShifted, formatInstant } from "../../foundation/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

const minuteMs = 60_000;
const nine = 9 * 60;

/** A day and a time, as people write them: 11月26日9点半, 明天下午3点, 周五 19:00, 2026-11-26 09:00, tomorrow 9am. */
export const momentQuestion: Question = {
  takesNumbers: true,
  buttons: (turn, asked) => [[1, 2].map((days) => dayButton(turn, asked, days))],
  fromText: (turn, _asked, text) => taken(turn, momentIn(text, turn.world.now)),
  fromButton: (turn, _asked, value) => taken(turn, new Date(String(value))),
  show: (turn, _asked, answer) => formatInstant(new Date(String(answer)), turn.person.locale, turn.world.now),
};

function dayButton(turn: Turn, asked: Asked, days: number) {
  const at = new Date(dayShifted(turn.world.now, days).getTime() + nine * minuteMs);
  return answerButton(asked, formatInstant(at, turn.person.locale, turn.world.now), at.toISOString());
}

function taken(turn: Turn, at: Date | undefined): Taken {
  if (!at || Number.isNaN(at.getTime())) return { again: "moment-none" };
  return at > turn.world.now ? { taken: at.toISOString() } : { again: "moment-past", isHeard: true };
}

/** The instant that words name, in China; undefined where the day or the time is missing. */
function momentIn(text: string, now: Date): Date | undefined {
  const said = text.normalize("NFKC").toLowerCase();
  const day = dayIn(said, now);
  const minutes = minutesIn(said);
  return day && minutes !== undefined ? new Date(day.getTime() + minutes * minuteMs) : undefined;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = "一二三四五六日";
const spokenDays: [RegExp, number][] = [
  [/大后天/, 3],
  [/后天/, 2],
  [/明天|明早|明晚|tomorrow/, 1],
  [/今天|今晚|today/, 0],
];

function dayIn(said: string, now: Date): Date | undefined {
  const spoken = spokenDays.find(([pattern]) => pattern.test(said));
  if (spoken) return dayShifted(now, spoken[1]);
  const weekday = /(下)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(said);
  if (weekday) return weekdayAfter(now, weekdays.indexOf((weekday[2] ?? "").replace("天", "日")), weekday[1] === "下");
  const whole = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(said);
  if (whole) return dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /(\d{1,2})\s*[-/月]\s*(\d{1,2})/.exec(said);
  if (short) return nearest(now, Number(short[1]), Number(short[2]));
  const english = /(\d{1,2})\s*([a-z]{3})|([a-z]{3})[a-z]*\s+(\d{1,2})/.exec(said);
  const month = months.indexOf(english?.[2] ?? english?.[3] ?? "") + 1;
  return month > 0 ? nearest(now, month, Number(english?.[1] ?? english?.[4])) : undefined;
}

/** Today's weekday, Monday first, as China has it. */
const weekdayOf = (now: Date): number => (new Date(now.getTime() + 8 * 60 * minuteMs).getUTCDay() + 6) % 7;

/** 周五 is the next one that comes, 下周五 the one of next week. */
function weekdayAfter(now: Date, weekday: number, isNextWeek: boolean): Date {
  const today = weekdayOf(now);
  return dayShifted(now, isNextWeek ? 7 - today + weekday : (weekday - today + 7) % 7);
}

/** More than half a year ahead, a day without its year means the one that is over. */
const farAheadMs = 182 * 86_400_000;

/** A day without its year is the next of that name, unless that is far away. */
function nearest(now: Date, month: number, day: number): Date | undefined {
  const year = dayShifted(now, 0).getUTCFullYear();
  const thisYear = dayOf(year, month, day);
  const nextYear = dayOf(year + 1, month, day);
  const isOver = thisYear !== undefined && thisYear < dayShifted(now, 0);
  return isOver && nextYear && nextYear.getTime() - now.getTime() < farAheadMs ? nextYear : thisYear;
}

/** Undefined for a 31 April. */
function dayOf(year: number, month: number, day: number): Date | undefined {
  const name = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const inUtc = new Date(`${name}T00:00:00Z`);
  const isReal = !Number.isNaN(inUtc.getTime()) && inUtc.toISOString().startsWith(name);
  return isReal ? new Date(`${name}T00:00:00+08:00`) : undefined;
}

/** Minutes of the day: 9:30, 9点半, 下午3点, 3pm. */
function minutesIn(said: string): number | undefined {
  const match =
    /(\d{1,2}):(\d{2})\s*(am|pm)?/.exec(said) ??
    /(\d{1,2})\s*[点时](半|[一三]刻|\d{1,2})?/.exec(said) ??
    /(\d{1,2})()\s*(am|pm)/.exec(said);
  if (!match) return undefined;
  const [, hourText = "", rest = "", half = ""] = match;
  const minute = { 半: 30, 一刻: 15, 三刻: 45 }[rest] ?? Number(rest || 0);
  const isLate = half === "pm" || /下午|晚|傍晚/.test(said);
  const hour = Number(hourText);
  const at = (isLate && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour) * 60 + minute;
  return at < 24 * 60 && minute < 60 ? at : undefined;
}
