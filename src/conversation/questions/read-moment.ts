import { dayShifted } from "../../foundation/index.ts";

const minuteMs = 60_000;

/** The day (its midnight in China) and the minutes of the day that words name; undefined for what they do not say. */
export function readMoment(text: string, now: Date): { day?: Date; minutes?: number } {
  const said = inDigits(text.normalize("NFKC").toLowerCase());
  return { day: dayIn(said, now), minutes: minutesIn(said) };
}

/** Everything that names a day or an hour, as it stands in words. */
const momentWords =
  /大?[前后]天|[昨今明](?:天|日|早|晚)|[上下这本]{0,4}个?(?:周|星期|礼拜)[一二三四五六日天]|早上|上午|中午|下午|傍晚|晚上?|凌晨|\d+(?:am|pm)?|[零一二两三四五六七八九十]+|[年月日号点时分半刻整前后]|[-/.:,，、。～~]|\b(?:the|day|before|after|yesterday|today|tomorrow|next|last|at|on|am|pm|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b|\s/g;

/** Words that name a day, an hour or both and nothing else. */
export function isOnlyMoment(text: string): boolean {
  const said = text.normalize("NFKC").toLowerCase();
  // It does not matter from when it is looked at.
  const { day, minutes } = readMoment(said, new Date(0));
  return (day !== undefined || minutes !== undefined) && said.replace(momentWords, "") === "";
}

const signs = "零一二三四五六七八九";

/** 十点二十分 is 10点20分, 周二十点 is 周二10点; 三刻 stays. */
const inDigits = (text: string): string =>
  text.replace(
    /(?<!周|星期|礼拜)[零一二两三四五六七八九十]{1,9}(?=\s{0,9}[点时月日号分])|(?<=[点时月]\s{0,9})[零一二两三四五六七八九十]{1,9}(?![刻零一二两三四五六七八九十])/g,
    (number) => String(numberOf(number)),
  );

/** Up to 99: 十二, 二十, 三十一, 两, 零五. */
function numberOf(number: string): number {
  const [tens = "", ones] = number.replace("两", "二").split("十");
  if (ones === undefined) return Number(Array.from(tens, (sign) => signs.indexOf(sign)).join(""));
  return (tens === "" ? 1 : signs.indexOf(tens)) * 10 + (ones === "" ? 0 : signs.indexOf(ones));
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = "一二三四五六日";
const spokenDays: [RegExp, number][] = [
  [/大前天/, -3],
  [/前天|day before yesterday/, -2],
  [/昨天|昨晚|昨日|yesterday/, -1],
  [/大后天/, 3],
  [/后天/, 2],
  [/day after tomorrow/, 2],
  [/明天|明早|明晚|tomorrow/, 1],
  [/今天|今晚|today/, 0],
];

function dayIn(said: string, now: Date): Date | undefined {
  const spoken = spokenDays.find(([pattern]) => pattern.test(said));
  if (spoken) return dayShifted(now, spoken[1]);
  const weekday = /(上|下{0,4})个?(?:周|星期|礼拜)([一二三四五六日天])/.exec(said);
  if (weekday) {
    const [, which = "", name = ""] = weekday;
    return weekdayAfter(now, weekdays.indexOf(name.replace("天", "日")), which === "上" ? -1 : which.length);
  }
  const whole = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(said);
  if (whole) return dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /(\d{1,2})\s*[-/月]\s*(\d{1,2})/.exec(said);
  if (short) return nearest(now, Number(short[1]), Number(short[2]));
  const alone = /(\d{1,2})\s*[日号]/.exec(said);
  if (alone) return nextOfMonth(now, Number(alone[1]));
  const english = /(\d{1,2})\s{0,9}([a-z]{3})|(?<![a-z])([a-z]{3})[a-z]{0,9}\s{1,9}(\d{1,2})/.exec(said);
  const month = months.indexOf(english?.[2] ?? english?.[3] ?? "") + 1;
  return month > 0 ? nearest(now, month, Number(english?.[1] ?? english?.[4])) : englishWeekday(said, now);
}

const englishWeekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "Fri 10am" is the next one that comes, "next Friday" the one of next week. */
function englishWeekday(said: string, now: Date): Date | undefined {
  const [, next, name = ""] = /(next\s+)?\b(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b/.exec(said) ?? [];
  return name ? weekdayAfter(now, englishWeekdays.indexOf(name), next ? 1 : 0) : undefined;
}

/** Today's weekday, Monday first, as China has it. */
const weekdayOf = (now: Date): number => (inChina(now).getUTCDay() + 6) % 7;

/** Its UTC parts are those of the clock in China. */
const inChina = (now: Date): Date => new Date(now.getTime() + 8 * 60 * minuteMs);

/** 周五 is the next one that comes, 下周五 the one of next week, 上周五 of the last. */
function weekdayAfter(now: Date, weekday: number, weeks: number): Date {
  const today = weekdayOf(now);
  return dayShifted(now, weeks !== 0 ? 7 * weeks - today + weekday : (weekday - today + 7) % 7);
}

/** More than half a year ahead, a day without its year means the one that is over. */
const farAheadMs = 182 * 86_400_000;

/** A day without its year is the next of that name, unless that is far away. */
function nearest(now: Date, month: number, day: number): Date | undefined {
  const year = inChina(now).getUTCFullYear();
  const thisYear = dayOf(year, month, day);
  const nextYear = dayOf(year + 1, month, day);
  const isOver = thisYear !== undefined && thisYear < dayShifted(now, 0);
  return isOver && nextYear && nextYear.getTime() - now.getTime() < farAheadMs ? nextYear : thisYear;
}

/** 5号 is the next one that comes, today too. */
function nextOfMonth(now: Date, day: number): Date | undefined {
  const year = inChina(now).getUTCFullYear();
  const month = inChina(now).getUTCMonth() + 1;
  const thisMonth = dayOf(year, month, day);
  if (thisMonth && thisMonth >= dayShifted(now, 0)) return thisMonth;
  return month === 12 ? dayOf(year + 1, 1, day) : dayOf(year, month + 1, day);
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
  const hour = Number(hourText);
  const isLate = half === "pm" || /下午|晚/.test(said) || (said.includes("中午") && hour < 4);
  const at = (isLate && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour) * 60 + minute;
  return at < 24 * 60 && minute < 60 ? at : undefined;
}
