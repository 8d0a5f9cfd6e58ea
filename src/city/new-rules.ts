import type { Database, Ids } from "../foundation/index.ts";
import type { Rules } from "./charter.ts";

/**
 * A district that began before a rule was known gets it with the default value, as a new version of its charter; what it
 * has decided itself stays. Returns the names of the rules that were added.
 */
export async function addNewRules(db: Database, ids: Ids, defaults: Rules, now: Date): Promise<string[]> {
  const sql = `SELECT c."areaId", c.version, c.rules FROM "Charter" c JOIN "Area" a ON a.id = c."areaId"
    WHERE a."parentId" IS NULL ORDER BY c.version DESC LIMIT 1`;
  const [newest] = await db.query<{ areaId: string; version: number; rules: Rules }>(sql);
  if (!newest) return [];
  const missing = Object.keys(defaults).filter((name) => !(name in newest.rules));
  if (missing.length === 0) return [];
  const rules = { ...defaults, ...newest.rules };
  // Two processes that start at once add it once.
  const add = `INSERT INTO "Charter" (id, "areaId", version, "effectiveAt", rules) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT ("areaId", version) DO NOTHING`;
  await db.query(add, [ids.uuid(), newest.areaId, newest.version + 1, now, JSON.stringify(rules)]);
  return missing;
}
