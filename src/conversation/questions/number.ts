import type { Question } from "./question.ts";

const digits = (text: string) => text.normalize("NFKC").replace(/[,\s]|(?:元|块钱?|人|个|户|口|岁)$/g, "");

/** Whole numbers, and yuan up to what the charter allows. */
export const numberQuestion: Question = {
  takesNumbers: true,
  fromText(turn, { field }, text) {
    if (field.kind !== "whole" && field.kind !== "money") throw new Error("not a number");
    const n = /^\d{1,12}$/.test(digits(text)) ? Number(digits(text)) : undefined;
    if (n === undefined) return { again: "number-none" };
    const { city, now } = turn.world;
    const charter = city.charterFor(turn.person.homeAreaId ?? city.children(null)[0]?.id ?? "", now);
    const max = field.kind === "money" ? charter.number(field.cap) : (field.max ?? Number.MAX_SAFE_INTEGER);
    const min = field.kind === "money" ? 0 : (field.min ?? 0);
    if (n > max) return { again: "number-too-large", args: { max } };
    return n < min ? { again: "number-too-small", args: { min } } : { taken: n };
  },
  show: (_turn, _asked, answer) => String(answer),
};

/** A day, as 2026-11-22, 2026年11月22日 or 11月22日. */
export const dateQuestion: Question = {
  takesNumbers: true,
  fromText(turn, _asked, text) {
    const match = /^(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(
      text.normalize("NFKC").trim(),
    );
    const year = match?.[1] ?? String(turn.world.now.getFullYear());
    const day = match && `${year}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
    const isDay = day && isRealDay(day);
    return isDay ? { taken: day } : { again: "date-none" };
  },
  show: (_turn, _asked, answer) => String(answer),
};

/** False for a 31 April. */
function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
