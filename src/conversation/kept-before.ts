import type { Turn } from "./turn.ts";

/**
 * The id of a file of the person with these bytes (SHA-256) that nothing has been filed with yet: it is kept once, and from
 * now on as if it had just come. What was filed is its case's own, and goes when that does.
 */
export async function keptBefore(turn: Turn, sha256: string): Promise<string | undefined> {
  const sql = `UPDATE "File" SET "createdAt" = $3 WHERE id =
    (SELECT id FROM "File" WHERE "personId" = $1 AND sha256 = $2 AND "filedAt" IS NULL LIMIT 1) RETURNING id`;
  const values = [turn.person.id, sha256, turn.world.now];
  const [known] = await turn.means.db.query<{ id: string }>(sql, values, "kept-before");
  return known?.id;
}
