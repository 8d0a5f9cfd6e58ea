import type { Database } from "../../foundation/index.ts";
import { caseFromJson, rowSql } from "./case-rows.ts";
import type { World } from "./declare.ts";
import { aboveOf, examinesSql, isLeftToAbove, knowsRecusal, powerSql, sideAgainst } from "./separation.ts";
import type { Actor } from "./stand.ts";

/** More of them nobody has; the most urgent come first. */
const most = 200;

/**
 * The cases that lie with a body below one of the actor's and wait for it, while everybody there stands back from the
 * matter, as may turn out long after it came to them: the actor's body acts in its place. Their ids.
 *
 * @param steps those of `stepsForBodies`
 */
export async function casesLeftToAbove(
  db: Database,
  { actor, steps }: { actor: Actor; steps: readonly string[] },
  here: Pick<World, "city" | "now">,
): Promise<string[]> {
  const { city } = here;
  const own = new Set(actor.seats.map(({ bodyId }) => bodyId));
  const below = [...city.bodies.keys()].filter((id) => knowsRecusal(city, id) && own.has(aboveOf(city, id) ?? ""));
  if (below.length === 0) return [];
  // Only where somebody acted for another side, or the body examines what others do or sign, does anybody stand back.
  const sql = `SELECT ${rowSql("c")} AS "row" FROM "Case" c JOIN "Body" b ON b.id = c."handlerId"
    WHERE c.outcome IS NULL AND c."handlerId" = ANY($1) AND c.procedure || '/' || c.step = ANY($2)
      AND (${examinesSql("b.kind")} OR EXISTS (SELECT 1 FROM "MatterSide" ms
        WHERE ms."matterId" = coalesce(c."matterId", c.id) AND ms.power <> ${powerSql("b.kind")}))
    ORDER BY c."dueAt" NULLS LAST, c."filedAt", c.number LIMIT ${most}`;
  const found = await db.query<{ row: Record<string, unknown> }>(sql, [below, steps], "cases-left-to-above");
  return found
    .map(({ row }) => caseFromJson(row))
    .filter((row) => {
      const bodyId = row.handlerId ?? "";
      return isLeftToAbove(row, bodyId, here) && !sideAgainst(row, actor, aboveOf(city, bodyId) ?? null, city);
    })
    .map(({ id }) => id);
}
