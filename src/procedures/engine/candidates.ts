import type { Database } from "../../foundation/index.ts";
import { joinedGistsSql, readJoinedGists } from "./gist.ts";

/** Cases that may be the same as somebody else's. */
export interface TwinCandidates {
  ids: string[];
  /** Their gists one behind the other, each after the number of its hashes. */
  gists: Int32Array;
}

const mostCandidates = 300;

/** Cases of a procedure in some areas since an instant, newest first; those complained about a body are left out. */
export async function twinCandidates(
  db: Database,
  { procedure, areaIds, since }: { procedure: string; areaIds: readonly string[]; since: Date },
): Promise<TwinCandidates> {
  // Nearly all of them are about something else: a row for each would cost many times what is read of it.
  // Area by area: planned for all of them at once, it was thought so large that two more processes were started for it.
  const newestFirst = `"filedAt" DESC, id`;
  const [found] = await db.query<{ ids: string; gists: string } | { ids: null; gists: null }>(
    `SELECT string_agg(id::text, ',' ORDER BY ${newestFirst}) AS ids, ${joinedGistsSql("gist", newestFirst)} AS gists FROM (
       SELECT near.* FROM unnest($1::uuid[]) AS area(id), LATERAL (SELECT c.id, c."filedAt", c.gist FROM "Case" c
         WHERE c."areaId" = area.id AND c."filedAt" > $2 AND c.procedure = $3 AND c."aboutBodyId" IS NULL
           AND (c.outcome IS NULL OR c.outcome = 'closed') ORDER BY c."filedAt" DESC LIMIT ${mostCandidates}) near
       ORDER BY ${newestFirst} LIMIT ${mostCandidates}) newest`,
    [areaIds, since, procedure],
    "twin-candidates",
  );
  if (!found?.ids) return { ids: [], gists: new Int32Array() };
  return { ids: found.ids.split(","), gists: readJoinedGists(found.gists) };
}

/** Cases of a procedure in an area that have ended so since an instant, the newest first. */
export async function endedCandidates(
  db: Database,
  given: { procedure: string; areaId: string; since: Date; outcomes: readonly string[] },
): Promise<TwinCandidates> {
  const newestFirst = `"endedAt" DESC, id`;
  const sql = `SELECT string_agg(id::text, ',' ORDER BY ${newestFirst}) AS ids, ${joinedGistsSql("gist", newestFirst)} AS gists FROM (
      SELECT id, "endedAt", gist FROM "Case" WHERE "areaId" = $1 AND procedure = $2 AND outcome = ANY($3) AND "endedAt" > $4
      ORDER BY ${newestFirst} LIMIT ${mostCandidates}) ended`;
  const values = [given.areaId, given.procedure, given.outcomes, given.since];
  const [found] = await db.query<{ ids: string | null; gists: string }>(sql, values, "ended-candidates");
  return found?.ids
    ? { ids: found.ids.split(","), gists: readJoinedGists(found.gists) }
    : { ids: [], gists: new Int32Array() };
}
