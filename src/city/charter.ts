import { Refusal } from "../foundation/index.ts";

/** What a rule's value may be. */
export type RuleValue = number | string | boolean | string[];

/** A clause of the law that an operator has cited, so that a kind of vote binds. */
export interface Citation {
  /** The procedure of the votes: 'election', 'recall' … */
  vote: string;
  text: string;
  /** The law or rule in which it stands, with the article. */
  source: string;
  /** Since which day it is in force: 2026-01-01. */
  on: string;
}

/** One rule of a charter: its value, where it comes from, and the clause to quote. */
export interface Rule {
  value: RuleValue;
  /** `usual`: only usual practice; what binds by it is a rehearsal until an operator confirms it with its clause. */
  source: "law" | "source" | "usual";
  clause: string;
  clauseEn: string;
  /** What people call it. */
  name?: string;
  nameEn?: string;
  unit?: string;
  /** Of a number: how small and how large the law and the rule's purpose let it be. */
  min?: number;
  max?: number;
  /** Of a choice: what it may be. */
  options?: string[];
  /** Why nothing here goes by it: it is there to be read. */
  informs?: string;
  informsEn?: string;
  /** Who may give it another value: nobody but the law, the district, or each community by its assembly. */
  decidedBy?: "law" | "district" | "community";
  /** The clauses by which an operator has confirmed it, one a kind of vote. */
  cited?: Citation[];
}
export type Rules = Record<string, Rule>;

export interface Charter {
  id: string;
  areaId: string;
  version: number;
  effectiveAt: Date;
  rules: Rules;
  /** @throws Error for an unknown key: procedures are checked against the charter at the start. */
  rule(key: string): Rule;
  /** A rule whose value is a number. */
  number(key: string): number;
}

/** A version as it is kept: the rules that it sets, which need not be all. */
export interface CharterRow {
  id: string;
  areaId: string;
  version: number;
  effectiveAt: Date;
  rules: Rules;
}

/** @param later the versions after it: a rule that was not known then is the first that came */
export function charterOf(row: CharterRow, later: readonly { rules: Rules }[] = []): Charter {
  const rule = (key: string): Rule => {
    const found = row.rules[key] ?? later.find(({ rules }) => key in rules)?.rules[key];
    if (!found) throw new Error(`the charter has no rule "${key}"`);
    return found;
  };
  return {
    ...row,
    rule,
    number(key) {
      const { value } = rule(key);
      if (typeof value !== "number") throw new Error(`the charter's rule "${key}" is not a number`);
      return value;
    },
  };
}

/** Why a rule cannot have a value; undefined when it can. */
export function unfit(rule: Rule, value: unknown): "kind" | "small" | "large" | "option" | undefined {
  if (typeof value !== typeof rule.value || Array.isArray(value) !== Array.isArray(rule.value)) return "kind";
  if (typeof value === "number") {
    // People and days are counted, shares are not.
    if (!Number.isFinite(value) || (rule.unit !== "share" && rule.unit !== "clock" && !Number.isInteger(value)))
      return "kind";
    if (rule.min !== undefined && value < rule.min) return "small";
    if (rule.max !== undefined && value > rule.max) return "large";
  }
  return rule.options && !rule.options.includes(String(value)) ? "option" : undefined;
}

/** Whether a community may give the rule a value of its own, by its assembly. */
export const isLeftToCommunity = (rule: Rule): boolean => rule.decidedBy === "community";

/** A refusal by rules of a charter: it quotes their clauses as `clause`, in each language. */
export function refusalBy(
  charter: Pick<Charter, "rule">,
  keys: string | readonly string[],
  code: string,
  args: Refusal["args"] = {},
): Refusal {
  const rules = [keys].flat().map((key) => charter.rule(key));
  const zh = rules.map(({ clause }) => clause).join("；");
  const en = rules.map(({ clauseEn }) => clauseEn).join("; ");
  return new Refusal(code, args, { "zh-CN": { clause: zh }, en: { clause: en } });
}
