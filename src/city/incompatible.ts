import type { Body, City } from "./city.ts";

/** Bodies of one community that nobody may sit in at once: one watches over the other. */
const apart: readonly (readonly [string, string])[] = [["affairs-supervision-committee", "residents-committee"]];

/**
 * The body among those somebody sits in that the law keeps apart from `body`, with the clause; undefined when the seat
 * may be given. Source: the charter's rule `supervision.excludesCommitteeRelatives` of the area.
 */
export function incompatibleSeat(
  city: City,
  held: readonly string[],
  body: Body,
  at: Date,
): { body: Body; clause: string; clauseEn: string } | undefined {
  const { rules } = city.charterFor(body.areaId, at);
  const rule = rules["supervision.excludesCommitteeRelatives"];
  if (rule?.value !== true) return undefined;
  const others = apart.flatMap(([a, b]) => (body.kind === a ? [b] : body.kind === b ? [a] : []));
  const found = held
    .flatMap((id) => city.bodies.get(id) ?? [])
    .find((other) => other.areaId === body.areaId && others.includes(other.kind));
  return found && { body: found, clause: rule.clause, clauseEn: rule.clauseEn };
}
