import { type NamedRule, type RuleValue, topicOf } from "../../city/index.ts";
import type { QuotedLine } from "../../instruments/index.ts";
import type { Facts } from "../engine/index.ts";
import { valueWord } from "./rule-words.ts";

/**
 * What a change of a rule is, in words that each reads in their own language: what it is called, its value now and the
 * new one, from which day (2027-01-01), and whom in the place it concerns. `motion`: the same as lines of a card.
 */
export function motionFacts(
  { key, rule }: NamedRule,
  value: RuleValue,
  { effectiveOn, place }: { effectiveOn: string; place: string },
): Partial<Facts> {
  const worded = (one: RuleValue) => (Array.isArray(one) ? one.join(", ") : valueWord(rule, one));
  const name = { byLocale: { "zh-CN": rule.name ?? key, en: rule.nameEn ?? key } };
  const becomes = worded(value);
  const motion: QuotedLine[] = [
    { key: "charter-motion", args: { rule: name, was: worded(rule.value), becomes } },
    { key: "charter-motion-from", args: { effectiveOn } },
    { key: "charter-motion-concerns", args: { place, topic: topicOf(key) ?? "community" } },
  ];
  return { rule: name, becomes, effectiveOn, motion };
}
