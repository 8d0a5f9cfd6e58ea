import type { Database } from "../../foundation/index.ts";
import type { Ballot } from "./ballot.ts";

/** How an open ballot stands while people vote: votes by option (in a ranking the first preferences), or mean points. */
export interface Tally {
  totals: Record<string, number>;
  scores: Record<string, { n: number; mean: number }>;
}

// An array names options; an object gives points to them.
const tallySql = `SELECT o.key, count(*)::int AS n, avg(o.points)::float8 AS mean FROM "OpenVote" v
    JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId" AND e."struckAt" IS NULL, LATERAL (
      SELECT x.key, NULL::int AS points FROM jsonb_array_elements_text(CASE jsonb_typeof(v.choice) WHEN 'array' THEN v.choice ELSE '[]' END)
        WITH ORDINALITY AS x(key, place) WHERE x.place = 1 OR NOT $2
      UNION ALL SELECT p.key, p.value::text::int FROM jsonb_each(CASE jsonb_typeof(v.choice) WHEN 'object' THEN v.choice ELSE '{}' END) p) o
  WHERE v."ballotId" = $1 GROUP BY o.key`;

/** Counted by votes, without weights; the count at the close is another. */
export async function tallyOf(db: Database, { id, method }: Pick<Ballot, "id" | "method">): Promise<Tally> {
  const rows = await db.query<{ key: string; n: number; mean: number | null }>(
    tallySql,
    [id, method === "ranking"],
    "ballot-tally",
  );
  return {
    totals: Object.fromEntries(rows.map(({ key, n }) => [key, n])),
    scores: Object.fromEntries(rows.flatMap(({ key, n, mean }) => (mean === null ? [] : [[key, { n, mean }]]))),
  };
}
