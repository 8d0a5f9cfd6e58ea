import type { Turn } from "../turn.ts";
import type { Question, Taken } from "./question.ts";

const digits = (text: string) => text.normalize("NFKC").replace(/[,\s]|(?:元|块钱?|人|个|户|口|岁)$/g, "");

/** Whole numbers, and yuan up to what the charter allows. */
export const numberQuestion: Question = {
  takesNumbers: true,
  fromText(turn, { field }, text) {
    if (field.kind !== "whole" && field.kind !== "money") throw new Error("not a number");
    const n = /^\d{1,12}$/.test(digits(text)) ? Number(digits(text)) : undefined;
    if (n === undefined) return { again: "number-none" };
    if (field.kind === "money") return moneyTaken(turn, field.cap, n);
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
    if (n > max) return { again: "number-too-large", args: { max } };
    return n < min ? { again: "number-too-small", args: { min } } : { taken: n };
  },
  show: (_turn, _asked, answer) => String(answer),
};

/** Yuan, at most what the charter's rule says, which is quoted. */
function moneyTaken({ world, person }: Turn, cap: string, n: number): Taken {
  const charter = world.city.charterFor(person.homeAreaId ?? world.city.children(null)[0]?.id ?? "", world.now);
  const max = charter.number(cap);
  if (n <= max) return { taken: n };
  const { clause, clauseEn } = charter.rule(cap);
  return { again: "money-too-large", args: { max, clause: person.locale === "en" ? clauseEn : clause } };
}

/** A day, as 2026-11-22, 2026年11月22日 or 11月22日. */
export const dateQuestion: Question = {
  takesNumbers: true,
  fromText(turn, { earliest }, text) {
    const match = /^(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(
      text.normalize("NFKC").trim(),
    );
    const inYear = (year: string | number) =>
      match && `${year}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
    const day = inYear(match?.[1] ?? nearestYear(turn.world.now, (year) => inYear(year) ?? ""));
    const isDay = day && isRealDay(day);
    if (!isDay) return { again: "date-none" };
    // A day counts from its midnight in China.
    const isTooEarly = earliest && new Date(`${day}T00:00:00+08:00`) < new Date(earliest.at);
    if (!isTooEarly) return { taken: day };
    const clause = turn.person.locale === "en" ? earliest.clauseEn : earliest.clause;
    return { again: "date-early", args: { first: dayFrom(earliest.at), clause }, isHeard: true };
  },
  show: (_turn, _asked, answer) => String(answer),
};

/** In December "1月5日" is of the next year, in January "12月30日" of the last: of the three the one that is nearest. */
function nearestYear(now: Date, inYear: (year: number) => string): number {
  const year = now.getFullYear();
  const away = (y: number) => Math.abs(Date.parse(`${inYear(y)}T12:00:00+08:00`) - now.getTime());
  return [year, year + 1, year - 1].reduce((a, b) => (away(b) < away(a) ? b : a));
}

/** The first day that begins then or later: 2026-12-15. */
function dayFrom(at: string): string {
  const dayMs = 86_400_000;
  return new Date(new Date(at).getTime() + 8 * 3_600_000 + dayMs - 1).toISOString().slice(0, 10);
}

/** False for a 31 April. */
function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
