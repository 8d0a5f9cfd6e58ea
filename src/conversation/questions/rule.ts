import { type Charter, isLeftToCommunity, type NamedRule, topicOf, unfit } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { meantValue, ruleCalled, ruleClause, ruleName, valueWords } from "../../procedures/charter/index.ts";
import { findRules } from "../../understanding/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

const mostFitting = 6;

/** The charter of the community for whose body a draft is. */
function charterOf(turn: Turn, { field, draft }: Asked): Charter {
  if (field.kind !== "rule" && field.kind !== "rule-value") throw new Error("not a rule");
  const { city, now } = turn.world;
  return city.charterFor(city.body(String(draft.answers[field.by])).areaId, now);
}

/** Rules that a community may change, as they are looked for. */
const changeable = (charter: Charter): NamedRule[] =>
  Object.entries(charter.rules).flatMap(([key, rule]) => (rule.name && isLeftToCommunity(rule) ? [{ key, rule }] : []));

/** A rule of the charter, said in one's own words. */
export const ruleQuestion: Question = {
  fromText(turn, asked, text) {
    const charter = charterOf(turn, asked);
    const { locale } = turn.person;
    const said = text.trim().toLowerCase();
    const all = Object.entries(charter.rules).map(([key, rule]) => ({ key, rule }));
    const named = all.find(({ key, rule }) =>
      [rule.name, ruleName(rule, key, locale)].some((n) => n?.toLowerCase() === said),
    );
    if (named) return takenRule(turn, named);
    const words = all.flatMap(({ key, rule: { name, nameEn, clause } }) =>
      name ? [{ key, topic: topicOf(key) ?? "", name, nameEn: nameEn ?? "", clause }] : [],
    );
    const found = findRules(text, words);
    const keys = found?.keys.length
      ? found.keys
      : words.filter(({ topic }) => topic === found?.topic).map(({ key }) => key);
    const fitting = changeable(charter).filter(({ key }) => keys.includes(key));
    const [only, ...others] = fitting;
    if (!only) return keys.length > 0 ? fixed(turn, charter, keys[0] ?? "") : { again: "rule-none" };
    if (others.length === 0) return takenRule(turn, only);
    return { choose: choices(turn, asked, fitting.slice(0, mostFitting)), text: turn.say("rule-which") };
  },
  fromButton(turn, asked, value) {
    const found = ruleCalled(charterOf(turn, asked), value);
    return found ? takenRule(turn, found) : { again: "rule-none" };
  },
  show(turn, asked, answer) {
    const found = ruleCalled(charterOf(turn, asked), answer);
    return found ? ruleName(found.rule, found.key, turn.person.locale) : String(answer);
  },
};

const takenRule = (turn: Turn, { rule }: NamedRule): Taken =>
  rule.name && isLeftToCommunity(rule)
    ? { taken: rule.name }
    : { again: "rule-fixed", args: { clause: ruleClause(rule, turn.person.locale) }, isHeard: true };

const fixed = (turn: Turn, charter: Charter, key: string): Taken => takenRule(turn, { key, rule: charter.rule(key) });

const choices = (turn: Turn, asked: Asked, rules: readonly NamedRule[]): Button[][] =>
  rowsOf(
    rules.map(({ key, rule }) => answerButton(asked, ruleName(rule, key, turn.person.locale), rule.name ?? key)),
    1,
  );

/** Another value for a rule, within the bounds of the law; a fraction is said as 1/5 or 20%. */
export const ruleValueQuestion: Question = {
  takesNumbers: true,
  buttons(turn, asked) {
    const { rule } = ruleFor(turn, asked);
    const options = typeof rule.value === "boolean" ? [true, false] : (rule.options ?? []);
    return rowsOf(
      options.map((one) => answerButton(asked, valueWords(turn.say, rule, one), String(one))),
      2,
    );
  },
  fromText(turn, asked, text) {
    const { rule } = ruleFor(turn, asked);
    const options = typeof rule.value === "boolean" ? [true, false] : (rule.options ?? []);
    const named = options.find((one) => valueWords(turn.say, rule, one).toLowerCase() === text.trim().toLowerCase());
    if (named !== undefined) return fitting(turn, asked, String(named));
    return fitting(turn, asked, readNumber(text));
  },
  fromButton: (turn, asked, value) => fitting(turn, asked, value),
  show(turn, asked, answer) {
    const { rule } = ruleFor(turn, asked);
    const value = meantValue(answer);
    return valueWords(turn.say, rule, value);
  },
};

function ruleFor(turn: Turn, asked: Asked): NamedRule {
  const { field, draft } = asked;
  const found = field.kind === "rule-value" ? ruleCalled(charterOf(turn, asked), draft.answers[field.of]) : undefined;
  if (!found) throw new Error("a value without its rule");
  return found;
}

function fitting(turn: Turn, asked: Asked, answer: string | number | undefined): Taken {
  const { rule } = ruleFor(turn, asked);
  if (answer === undefined) return { again: "rule-value-kind" };
  const why = unfit(rule, meantValue(answer));
  if (why === undefined) return meantValue(answer) === rule.value ? { again: "rule-value-same" } : { taken: answer };
  const said = (value: number | undefined) => (value === undefined ? "" : valueWords(turn.say, rule, value));
  if (why === "small" || why === "large")
    return { again: "rule-value-bounds", args: { min: said(rule.min), max: said(rule.max) }, isHeard: true };
  return { again: "rule-value-kind" };
}

/** "5", "5天", "1/5", "20%"; undefined for what is no number. */
function readNumber(text: string): number | undefined {
  const said = text.normalize("NFKC").replace(/\s/g, "");
  const share = /^(\d+)[/⁄](\d+)$/.exec(said);
  if (share) return Number(share[1]) / Number(share[2]);
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(said);
  if (percent) return Number(percent[1]) / 100;
  const number =
    /^(\d+(?:\.\d+)?)(?:个?(?:工作日|天|日|人|小时|个月|月|年|周岁|分钟|个|户|次|字)|days?|workingdays?|months?|years?|people|hours?)?$/i.exec(
      said,
    );
  return number ? Number(number[1]) : undefined;
}

/** What stands now, by which clause, and how far it may be changed: read with the question for another value. */
export function standingOf(turn: Turn, asked: Asked): { standing: string } {
  const { key, rule } = ruleFor(turn, asked);
  const isBounded = rule.min !== undefined && rule.max !== undefined;
  const bounds = isBounded
    ? turn.say("rule-bounds", {
        min: valueWords(turn.say, rule, rule.min ?? 0),
        max: valueWords(turn.say, rule, rule.max ?? 0),
      })
    : "";
  const { locale } = turn.person;
  const args = {
    ...{ name: ruleName(rule, key, locale), value: valueWords(turn.say, rule, rule.value) },
    clause: ruleClause(rule, locale),
  };
  return { standing: `${turn.say("rule-standing", args)}${bounds}` };
}
