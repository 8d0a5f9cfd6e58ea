import type { Database, Ids } from "../foundation/index.ts";
import type { Rule, Rules } from "./charter.ts";

/**
 * A district that began before a rule was known gets it with the default value, as a new version of its charter that
 * holds nothing else; what it has decided itself stays. So does what is said about a rule, such as its name and who may
 * change it. A value that this program cannot read any more gives way to the default. Returns the names of the rules
 * that were added.
 */
export async function addNewRules(db: Database, ids: Ids, defaults: Rules, now: Date): Promise<string[]> {
  const sql = `SELECT c."areaId", c.version, c.rules FROM "Charter" c JOIN "Area" a ON a.id = c."areaId"
    WHERE a."parentId" IS NULL ORDER BY c.version`;
  const versions = await db.query<{ areaId: string; version: number; rules: Rules }>(sql);
  const newest = versions.at(-1);
  if (!newest) return [];
  const had: Rules = Object.assign({}, ...versions.map(({ rules }) => rules));
  const missing = Object.keys(defaults).filter((name) => !had[name] || isOutgrown(had[name], defaults[name]));
  const unsaid = Object.entries(defaults).flatMap(([name, rule]) => {
    const own = had[name];
    return own && !missing.includes(name) && !own.decidedBy && rule.decidedBy
      ? [[name, { ...saidOf(rule), ...own }] as const]
      : [];
  });
  if (missing.length === 0 && unsaid.length === 0) return [];
  const added = Object.fromEntries(Object.entries(defaults).filter(([name]) => missing.includes(name)));
  const rules = { ...added, ...Object.fromEntries(unsaid) };
  // Two processes that start at once add it once.
  const add = `INSERT INTO "Charter" (id, "areaId", version, "effectiveAt", rules) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT ("areaId", version) DO NOTHING`;
  await db.query(add, [ids.uuid(), newest.areaId, newest.version + 1, now, JSON.stringify(rules)]);
  return missing;
}

/** A share such as ">2/3" was a number once, which does not tell "more than" from "at least". */
const isOutgrown = (own: Rule, rule: Rule | undefined): boolean =>
  rule?.unit === "portion" && typeof own.value === "number";

/** What is said of a rule whatever its value: it is the program's, as long as the district has not said otherwise. */
const saidOf = ({ name, nameEn, unit, min, max, options, decidedBy }: Rule): Partial<Rule> => ({
  ...{ name, nameEn, unit, min, max, options, decidedBy },
});
