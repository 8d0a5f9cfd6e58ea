/** One rule of a charter: its value, where it comes from, and the clause to quote. */
export interface Rule {
  value: number | string | boolean | string[];
  source: "law" | "source" | "usual";
  clause: string;
  clauseEn: string;
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

/** @param later the versions after it: a rule that was not known then is the first that came */
export function charterOf(
  row: {
    id: string;
    areaId: string;
    version: number;
    effectiveAt: Date;
    rules: Rules;
  },
  later: readonly { rules: Rules }[] = [],
): Charter {
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
