import type { Charter } from "../../city/index.ts";

/**
 * Whether what obeys these rules of a charter binds nobody yet: one of them is only usual practice, and no operator has
 * confirmed it with its clause. As the words of `rehearsal-mark` take it.
 */
export const rehearsalOf = (charter: Charter, rules: readonly string[]): "yes" | "no" =>
  rules.some((rule) => charter.rule(rule).source === "usual") ? "yes" : "no";
