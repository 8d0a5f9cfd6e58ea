import type { Database } from "../foundation/index.ts";

/** The doors of people who are on a roster, by person. */
export async function doorsOf(db: Database, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sql = `SELECT m."personId", h.door FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
    WHERE m."personId" = ANY($1::uuid[]) AND m."removedAt" IS NULL`;
  const rows = await db.query<{ personId: string; door: string }>(sql, [personIds]);
  return new Map(rows.map(({ personId, door }) => [personId, door]));
}

/** Doors of an area and below at which nobody on the roster has registered; at most `limit`. */
export async function unknownDoors(db: Database, areaId: string, limit: number): Promise<string[]> {
  const sql = `SELECT a.name || ' ' || h.door AS door FROM "Household" h JOIN "Area" a ON a.id = h."areaId" JOIN "Area" t ON a.path LIKE t.path || '%'
    WHERE t.id = $1 AND NOT EXISTS (SELECT 1 FROM "HouseholdMember" m WHERE m."householdId" = h.id AND m."personId" IS NOT NULL)
    ORDER BY a.path, h.door LIMIT $2`;
  return (await db.query<{ door: string }>(sql, [areaId, limit])).map((row) => row.door);
}
