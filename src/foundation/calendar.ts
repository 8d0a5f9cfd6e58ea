import chineseDays from "chinese-days";
import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { Locale } from "./words.ts";

dayjs.extend(utc);

// Asia/Shanghai, which has had no summer time since 1992. Asking the zone tables instead costs seven times as much.
const china = "+08:00";
const offsetMinutes = 8 * 60;

/**
 * Whether the day of `at` in China is a working day: the State Council's holidays and make-up days, as `chinese-days`
 * holds them (version 1.5.7: 2004 to 2026, a year being added when it is announced, mostly in November). In other years
 * Monday to Friday, since nobody knows better.
 */
export function isWorkingDay(at: Date): boolean {
  return isWorking(dayOf(at));
}

/**
 * The instant that is `days` working days after `from`: closing time (`HH:mm` in China) of the n-th working day, the
 * day of `from` not counted. With 0 days: closing time of that day, or of the next working day when it is none.
 *
 * @param days 0 or more, whole
 */
export function addWorkingDays(from: Date, days: number, closesAt = "18:00"): Date {
  requireWhole(days);
  let day = dayOf(from);
  if (days === 0) while (!isWorking(day)) day = dayAfter(day);
  for (let left = days; left > 0; ) {
    day = dayAfter(day);
    if (isWorking(day)) left -= 1;
  }
  return atTime(day, closesAt);
}

/** How many working days lie after the day of `from` up to and with the day of `to`; negative when `to` is before. */
export function workingDaysBetween(from: Date, to: Date): number {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last.isBefore(first)) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let day = dayAfter(first); !day.isAfter(last); day = dayAfter(day)) if (isWorking(day)) count += 1;
  return count;
}

/**
 * What is left of a working-day clock when it pauses: the whole working days after today up to and with the day of
 * `dueAt`, 0 or more. `addWorkingDays(resumedAt, left)` sets the clock going again; on the same day it gives the old
 * `dueAt` back, when that is closing time of a working day and its day is not over.
 */
export function pauseRemaining(now: Date, dueAt: Date): number {
  return Math.max(0, workingDaysBetween(now, dueAt));
}

/**
 * `at` moved later by `days` working days (0 or more, whole), keeping its time of day. Moves a clock by as long as it
 * paused, also one that was overdue already: `shiftWorkingDays(dueAt, workingDaysBetween(pausedAt, resumedAt))`.
 */
export function shiftWorkingDays(at: Date, days: number): Date {
  requireWhole(days);
  return days === 0 ? at : addWorkingDays(at, days, local(at).format("HH:mm"));
}

/** `11月25日` or `25 Nov`; with its year when that is not the year of `now`. */
export function formatDay(at: Date, locale: Locale, now: Date): string {
  return dayText(local(at), locale, local(now));
}

/** `11月25日 18:00` or `25 Nov, 18:00`, in China's time; with its year when that is not the year of `now`. */
export function formatInstant(at: Date, locale: Locale, now: Date): string {
  const moment = local(at);
  const separator = locale === "en" ? ", " : " ";
  return `${dayText(moment, locale, local(now))}${separator}${moment.format("HH:mm")}`;
}

function dayText(day: Dayjs, locale: Locale, now: Dayjs): string {
  const isThisYear = day.year() === now.year();
  if (locale === "en") return day.format(isThisYear ? "D MMM" : "D MMM YYYY");
  return day.format(isThisYear ? "M月D日" : "YYYY年M月D日");
}

function local(at: Date): Dayjs {
  // Counting days from a broken instant would never end.
  if (Number.isNaN(at.getTime())) throw new RangeError("not an instant");
  return dayjs(at).utcOffset(offsetMinutes);
}

// A day is reckoned as its midnight in UTC.
const dayOf = (at: Date): Dayjs => dayjs.utc(local(at).format("YYYY-MM-DD"));
const dayAfter = (day: Dayjs): Dayjs => day.add(1, "day");
const isWorking = (day: Dayjs): boolean => chineseDays.isWorkday(day.format("YYYY-MM-DD"));
const atTime = (day: Dayjs, time: string): Date => dayjs(`${day.format("YYYY-MM-DD")}T${time}${china}`).toDate();

function requireWhole(days: number): void {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days must be 0 or more and whole: ${days}`);
}

/** The first instant in China of the day that is `days` after the day of `at`. */
export const dayShifted = (at: Date, days: number): Date => atTime(dayOf(at).add(days, "day"), "00:00");

/** The day of an instant in China: `2026-11-23`. */
export const chinaDay = (at: Date): string => local(at).format("YYYY-MM-DD");

/** The hour of an instant in China, 0 to 23. */
export const chinaHour = (at: Date): number => local(at).hour();

/** The first instant in China of a day such as `2026-11-23`. */
export const startOfDay = (day: string): Date => atTime(dayjs.utc(day), "00:00");

/** The same time of day so many months later; on the last day of the month where that is too short. */
export const monthsAfter = (at: Date, months: number): Date => local(at).add(months, "month").toDate();

/**
 * The first run after `after` of what began at `first` and comes again at the same time of day: daily, on the same day
 * of the week, or of the month (its last day where the month is too short).
 */
export function nextRun(first: Date, every: "daily" | "weekly" | "monthly", after: Date): Date {
  const unit = ({ daily: "day", weekly: "week", monthly: "month" } as const)[every];
  const from = local(first);
  // One too few, whatever the month's length: then step by step.
  for (let n = Math.max(1, local(after).diff(from, unit) - 1); ; n += 1) {
    const run = from.add(n, unit).toDate();
    if (run > after) return run;
  }
}

/** A month in China: `2026-11`, from its first instant up to, and without, `to`. */
export interface Month {
  name: string;
  from: Date;
  to: Date;
}

/** The month of an instant, or one `shift` months later (earlier when negative). */
export function monthOf(at: Date, shift = 0): Month {
  const first = dayjs.utc(`${local(at).format("YYYY-MM")}-01`).add(shift, "month");
  return { name: first.format("YYYY-MM"), from: atTime(first, "00:00"), to: atTime(first.add(1, "month"), "00:00") };
}

/** `2026年11月` or `Nov 2026`. */
export const formatMonth = ({ from }: Month, locale: Locale): string =>
  local(from).format(locale === "en" ? "MMM YYYY" : "YYYY年M月");

/** The month of a name such as `2026-11`; undefined when it is none. */
export function monthNamed(name: string): Month | undefined {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(name)) return undefined;
  return monthOf(atTime(dayjs.utc(`${name}-15`), "12:00"));
}
