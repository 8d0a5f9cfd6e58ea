import type { Charter, City } from "../../city/index.ts";
import type { CaseRow } from "./case.ts";
import type { Procedure } from "./declare.ts";

/**
 * Whether what obeys these rules of a charter binds nobody yet: one of them is only usual practice, and no operator has
 * confirmed it with its clause, or it permits nothing. As the words of `rehearsal-mark` take it.
 */
export const rehearsalOf = (charter: Charter, rules: readonly string[]): "yes" | "no" =>
  rules.map((name) => charter.rule(name)).some(({ source, value }) => source === "usual" || value === false)
    ? "yes"
    : "no";

/**
 * Whether a case of a procedure that binds is a rehearsal, by the charter under which it began. What only belongs to such a
 * case, as an objection to its roll does, keeps so in the fact `rehearsal`.
 */
export function isRehearsalCase(
  { binds }: Pick<Procedure, "binds">,
  { charterId, facts }: Pick<CaseRow, "charterId"> & { facts?: Readonly<Record<string, unknown>> },
  city: City,
): "yes" | "no" {
  if (facts?.rehearsal === "yes") return "yes";
  return binds ? rehearsalOf(city.charter(charterId), binds) : "no";
}
