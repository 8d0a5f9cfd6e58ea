import type { Rule, RuleValue } from "../../city/index.ts";
import type { Locale, Say } from "../../foundation/index.ts";

/** What a rule is called, in a language. */
export const ruleName = (rule: Rule, key: string, locale: Locale): string =>
  (locale === "en" ? rule.nameEn : rule.name) ?? key;

export const ruleClause = (rule: Rule, locale: Locale): string => (locale === "en" ? rule.clauseEn : rule.clause);

/** What stands for a value of a rule in every language: a key with what it takes, or the value itself. */
export type ValueWord = string | { word: string; args?: Record<string, string | number> };

/** A value of a rule as people read it: "7个工作日", "1/5", "可以". */
export function valueWords(say: Say, rule: Pick<Rule, "unit">, value: RuleValue): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(say, rule, one)).join(say("rule-list-separator"));
  const word = valueWord(rule, value);
  return typeof word === "string" ? word : say(word.word, word.args);
}

/** The same for a notice, which each reads in their own language; no list. */
export function valueWord({ unit = "" }: Pick<Rule, "unit">, value: Exclude<RuleValue, string[]>): ValueWord {
  if (typeof value === "boolean") return { word: value ? "rule-yes" : "rule-no" };
  if (typeof value === "string") return portionWord(value) ?? optionWord(value);
  if (unit === "share") return { word: "rule-unit-share", args: { share: fractionOf(value) } };
  if (unit === "clock") return `${Math.floor(value)}:${String(Math.round((value % 1) * 60)).padStart(2, "0")}`;
  return { word: `rule-unit-${unit || "items"}`, args: { n: value } };
}

/** What one of a rule's choices is called; a number, and what the charter itself calls something, stand for themselves. */
const optionWord = (option: string): ValueWord =>
  /^[a-z-]+$/.test(option) ? { word: `rule-option-${option}` } : option;

/** ">2/3": more than two thirds; ">=2/3": at least. */
function portionWord(value: string): ValueWord | undefined {
  const match = /^(>=?)(\d+\/\d+)$/.exec(value);
  return match
    ? { word: match[1] === ">" ? "rule-more-than" : "rule-at-least", args: { share: match[2] ?? "" } }
    : undefined;
}

const largestDivisor = 10;

/** 0.3333 → "1/3"; what is no simple fraction, in percent. */
function fractionOf(value: number): string {
  for (let of = 1; of <= largestDivisor; of++) {
    const part = Math.round(value * of);
    if (Math.abs(value - part / of) < 0.0005) return of === 1 ? `${part * 100}%` : `${part}/${of}`;
  }
  return `${Math.round(value * 100)}%`;
}
