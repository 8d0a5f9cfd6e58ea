import type { Citation, Rule, Rules } from "./charter.ts";

/**
 * What a citation makes of a charter's rules: those of a kind of vote that were only usual practice rest on the clause from
 * then on, and what was not permitted is. Only rules that change are among them.
 *
 * @param names the rules by which votes of the kind are held and decided
 */
export function citedRules(rules: Rules, names: readonly string[], citation: Citation): Rules {
  const words = `${citation.source}：${citation.text}（${citation.on}）`;
  return Object.fromEntries(
    names.flatMap((name) => {
      const rule = rules[name];
      if (!rule || (rule.source !== "usual" && rule.value !== false && !rule.cited)) return [];
      // What permits the vote is quoted by the clause itself; a number or a share keeps the words that say it.
      const quoted = rule.value === false ? { value: true, clause: words, clauseEn: words } : {};
      return [[name, { ...rule, ...quoted, source: "law", cited: [...(rule.cited ?? []), citation] } satisfies Rule]];
    }),
  );
}

/**
 * What taking a citation back makes of them: what no other kind's citation holds is as it was before the first.
 *
 * @param versions the rules of the charter's versions, the oldest first
 */
export function uncitedRules(versions: readonly Rules[], vote: string): Rules {
  const current: Rules = Object.assign({}, ...versions);
  return Object.fromEntries(
    Object.entries(current).flatMap(([name, { cited, ...rule }]) => {
      if (!cited?.some((one) => one.vote === vote)) return [];
      const left = cited.filter((one) => one.vote !== vote);
      if (left.length > 0) return [[name, { ...rule, cited: left }]];
      const before = versions.findLast((rules) => rules[name] && !rules[name].cited)?.[name];
      if (!before) throw new Error(`the charter's rule "${name}" has never been without a citation`);
      const { source, clause, clauseEn } = before;
      return [[name, { ...rule, source, clause, clauseEn, ...(before.value === false ? { value: false } : {}) }]];
    }),
  );
}
