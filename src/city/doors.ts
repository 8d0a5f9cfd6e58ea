import type { Database } from "../foundation/index.ts";

/** The doors of people who are on a roster, by person. */
export async function doorsOf(db: Database, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sql = `SELECT m."personId", h.door FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
    WHERE m."personId" = ANY($1::uuid[]) AND m."removedAt" IS NULL`;
  const rows = await db.query<{ personId: string; door: string }>(sql, [personIds]);
  return new Map(rows.map(({ personId, door }) => [personId, door]));
}
