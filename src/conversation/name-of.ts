import type { Database } from "../foundation/index.ts";

/** The name of a person as others read it; undefined when they have none. */
export async function nameOf(db: Database, personId: string | null): Promise<string | undefined> {
  const sql = `SELECT name FROM "Person" WHERE id = $1`;
  const [found] = await db.query<{ name: string | null }>(sql, [personId], "name-of");
  return found?.name ?? undefined;
}
