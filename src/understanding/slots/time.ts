import { chinaDay, chineseNumber, dayShifted, monthsAfter } from "../../foundation/index.ts";
import { ago, alone, hour, latin, often, point, span } from "./time-words.ts";

/** When something was, as somebody says it. */
export interface SaidTime {
  /** Their words: 昨晚十点，每天早上六点. */
  said: string;
  /** What they mean, in China: `2026-11-22T22:00`, `2026-11-22`, or with `~` before it where it is about then. */
  from?: string;
}

/** More would be a story. */
const mostSaid = 2;

/** When the clauses say that something was; undefined where they do not. What lies ahead of `now` is not told. */
export function readTime(clauses: readonly string[], now: Date): SaidTime | undefined {
  const found = clauses.flatMap((clause) => inClause(clause.normalize("NFKC"), clause, now)).slice(0, mostSaid);
  if (found.length === 0) return undefined;
  const said = [...new Set(found.map((one) => one.said))].join("，");
  // A day that is named is surer than one that is counted back to.
  const days = found.flatMap((one) => one.from ?? []);
  const from = days.find((one) => !one.startsWith("~")) ?? days[0];
  return from ? { said, from } : { said };
}

/** `clause` as it compares; `whole` as it was written, where that is as long. */
function inClause(clause: string, whole: string, now: Date): SaidTime[] {
  const asWritten = (match: RegExpExecArray, said = match[0]) => {
    const at = match.index + match[0].indexOf(said);
    return (whole.length === clause.length ? whole.slice(at, at + said.length) : said).trim();
  };
  const repeated = often.exec(clause) ?? latin.often.exec(clause);
  if (repeated) return [{ said: asWritten(repeated) }];
  const at = point.exec(clause) ?? latin.point.exec(clause);
  const from = at && resolved(at.groups ?? {}, now);
  if (at && from) return [{ said: asWritten(at), from }];
  if (at) return [];
  const before = ago.exec(clause) ?? latin.ago.exec(clause);
  if (before) return [{ said: asWritten(before), ...aboutFrom(before.groups ?? {}, now) }];
  const lasted = span.exec(clause) ?? latin.span.exec(clause);
  const { sign, after } = lasted?.groups ?? {};
  if (lasted && (sign || after))
    return [{ said: asWritten(lasted, spanSaid(lasted)), ...aboutFrom(lasted.groups ?? {}, now) }];
  const bare = alone.exec(clause);
  if (bare) return [{ said: asWritten(bare).replace(endOfClause, ""), ...aboutFrom(bare.groups ?? {}, now) }];
  const atHour = hour.exec(clause);
  return atHour ? [{ said: asWritten(atHour) }] : [];
}

const endOfClause = /(?:(?<![！!。，,\s])|了)[！!。，,\s]*$/;

/** 坏了三天 is 三天, 连续三天了 连续三天: what is wrong stands elsewhere. */
const spanSaid = ([said]: RegExpExecArray): string =>
  said.replace(/^(?:已经?有?|都|整整|[坏停断堵漏拖等亮臭黑吵]了)/, "").replace(/(?:了|都?没|都?无|不)$/, "");

type Parts = Record<string, string | undefined>;

const shifts: [RegExp, number][] = [
  [/^大前天/, -3],
  [/^前|day before/, -2],
  [/^昨|^yesterday|^last night/, -1],
  // What is still to come is not told.
  [/^明/, 1],
  [/^大?后天/, 2],
  [/^下/, 7],
  [/^今|^today|^this (?:morning|afternoon)/, 0],
];
const weekdays = "一二三四五六日";
const latinWeekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const dayMs = 86_400_000;

/** The instant or day that is said; undefined where it is none, or lies ahead. */
function resolved({ day = "", part = "", clock }: Parts, now: Date): string | undefined {
  const midnight = dayOf(day.toLowerCase(), now);
  if (!midnight || midnight > now) return undefined;
  const minutes = clock ? minutesOf(clock, `${day}${part}`) : undefined;
  if (minutes === undefined) return chinaDay(midnight);
  const isPastMidnight = /晚|夜/.test(`${day}${part}`) && minutes < 5 * 60;
  const at = new Date(midnight.getTime() + minutes * 60_000 + (isPastMidnight ? dayMs : 0));
  if (at > now) return undefined;
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${chinaDay(at)}T${time}`;
}

const pad = (n: number): string => String(n).padStart(2, "0");

/** The midnight of a day that is named, the last of its name. */
function dayOf(day: string, now: Date): Date | undefined {
  const shift = shifts.find(([pattern]) => pattern.test(day))?.[1];
  if (shift !== undefined) return dayShifted(now, shift);
  const weekday = weekdayNamed(day);
  if (weekday >= 0) return weekdayBefore(now, weekday, /^(?:上|last )/.test(day), /^(?:这|本)/.test(day));
  return dayOfMonth(day, now);
}

function weekdayNamed(day: string): number {
  const sign = /(?:周|星期|礼拜)(.)/.exec(day)?.[1]?.replace("天", "日");
  return sign ? weekdays.indexOf(sign) : latinWeekdays.findIndex((name) => day.replace(/^last /, "").startsWith(name));
}

/** 周五 is the last one that was, today too; 上周五 that of the week before, 这周五 that of this week. */
function weekdayBefore(now: Date, weekday: number, isLast: boolean, isThis: boolean): Date {
  const today = (new Date(`${chinaDay(now)}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (isLast) return dayShifted(now, weekday - today - 7);
  return dayShifted(now, isThis ? weekday - today : -((today - weekday + 7) % 7));
}

/** 11月20日 is the last one that was; 20号 that of this month, or of the last. */
function dayOfMonth(said: string, now: Date): Date | undefined {
  const match = /^(?:(\d{2,4})年)?(?:(.{1,3})月)?(.{1,3})[日号]$/.exec(said);
  const [year = 0, month = 0] = chinaDay(now).split("-").map(Number);
  const [, saidYear, saidMonth, saidDay = ""] = match ?? [];
  const [m, d] = [saidMonth ? numberOf(saidMonth) : month, numberOf(saidDay)];
  if (!match || !m || !d || m > 12 || d > 31) return undefined;
  const inYear = (y: number, mm = m) => new Date(`${y}-${pad(mm)}-${pad(d)}T00:00:00+08:00`);
  if (saidYear) return inYear(Number(saidYear.padStart(4, "20")));
  const first = inYear(year);
  if (first <= now) return first;
  return saidMonth ? inYear(year - 1) : inYear(month > 1 ? year : year - 1, month > 1 ? month - 1 : 12);
}

const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  半: 0.5,
};

/** 十二, 两, 3, three; undefined for a few. */
const numberOf = (said: string): number | undefined =>
  /^\d+$/.test(said) ? Number(said) : (words[said.toLowerCase()] ?? chineseNumber(said.replace("两", "二")));

/** Minutes of the day; undefined where morning and afternoon are both possible. */
function minutesOf(clock: string, when: string): number | undefined {
  const match =
    /^(\d{1,2}):(\d{2})\s?(am|pm)?/i.exec(clock) ??
    /^(\d+|[^\d点时]+)[点时](半|[一三]刻|[\d一二两三四五六七八九十]+)?/.exec(clock) ??
    /^(\d{1,2})()\s?(am|pm)$/i.exec(clock);
  const [, hourSaid = "", rest = "", half = ""] = match ?? [];
  const hours = numberOf(hourSaid);
  const minute = { 半: 30, 一刻: 15, 三刻: 45 }[rest] ?? (rest ? numberOf(rest) : 0);
  if (hours === undefined || minute === undefined || hours > 24 || minute > 59) return undefined;
  const isLate = /pm/i.test(half) || /下午|午后|傍晚|晚|afternoon|evening|night/i.test(when);
  const isNight = /夜/.test(when) && hours >= 6;
  const isNoon = /中午/.test(when) && hours < 4;
  // 昨晚两点 is in the night, not in the afternoon.
  const isAfterMidnight = /晚|night/.test(when) && !/下午|傍晚/.test(when) && hours < 5 && !/pm/i.test(half);
  const isSure =
    isLate || isNight || isNoon || hours >= 7 || /am|pm/i.test(half) || when.match(/凌晨|早|晨|夜|morning/);
  if (!isSure && !clock.includes(":")) return undefined;
  const isAfternoon = (isLate || isNight || isNoon) && hours < 12 && !isAfterMidnight;
  return ((isAfternoon ? hours + 12 : hours) % 24) * 60 + minute;
}

/** From about when it has lasted; nothing where it is a few of them. */
function aboutFrom({ amount = "", unit = "" }: Parts, now: Date): { from?: string } {
  const n = numberOf(amount);
  if (n === undefined) return {};
  const kind = /分|minute/.test(unit) ? "minute" : /小时|钟头|hour/.test(unit) ? "hour" : unit;
  if (kind === "minute" || kind === "hour") {
    const at = new Date(now.getTime() - n * (kind === "hour" ? 60 : 1) * 60_000);
    const inChina = new Date(at.getTime() + 8 * 3_600_000).toISOString();
    return { from: `~${inChina.slice(0, 16)}` };
  }
  if (/月|month/.test(unit) && n < 1) return { from: `~${chinaDay(dayShifted(now, -15))}` };
  if (/月|年|month|year/.test(unit))
    return { from: `~${chinaDay(monthsAfter(now, -n * (/年|year/.test(unit) ? 12 : 1)))}` };
  return { from: `~${chinaDay(dayShifted(now, -Math.round(n * (/天|day/.test(unit) ? 1 : 7))))}` };
}
