import type { City } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import { nearestTwin, type Subjects, settingsFor, subjectsOf } from "../../understanding/index.ts";
import { type Answers, joinedGistsSql, readGist, readJoinedGists } from "../engine/index.ts";

/** A case that was not looked at yet. */
export interface Fresh {
  id: string;
  areaId: string;
  procedure: string;
  form: Answers;
  filedAt: Date;
  gist: Uint8Array;
  aboutBodyId: string | null;
  outcome: string | null;
}

/** What is looked at in one go; more waits for the next. */
export const batch = 200;
/** A case may come to be seen after one that was filed later, by less than this. */
const lateMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * Cases that were not looked at yet, oldest first, at most `batch`: since the newest that was, or of the last `days` where
 * none was. Area by area, by the index that there is.
 */
export async function freshCases(
  db: Database,
  { procedures, areaIds, now, days }: { procedures: string[]; areaIds: string[]; now: Date; days: number },
): Promise<Fresh[]> {
  const [newest] = await db.query<{ at: Date | null }>(`SELECT max("filedAt") AS at FROM "HotTopicCase"`);
  const since = new Date(Math.max(now.getTime() - days * dayMs, (newest?.at?.getTime() ?? 0) - lateMs));
  const sql = `SELECT f.* FROM unnest($1::uuid[]) AS area(id), LATERAL (
      SELECT c.id, c."areaId", c.procedure, c.form, c."filedAt", c.gist, c."aboutBodyId", c.outcome FROM "Case" c
      WHERE c."areaId" = area.id AND c."filedAt" > $2 AND c.procedure = ANY($3)
        AND NOT EXISTS (SELECT 1 FROM "HotTopicCase" x WHERE x."caseId" = c.id)
      ORDER BY c."filedAt", c.id LIMIT ${batch}) f ORDER BY f."filedAt", f.id LIMIT ${batch}`;
  return db.query<Fresh>(sql, [areaIds, since, procedures], "fresh-cases");
}

/** The case before that is likeliest about the same. */
export interface Before {
  caseId: string;
  filedAt: Date;
  topicId: string | null;
  /** Of the topic, or of the case that has none. */
  areaId: string;
}

/** So many of the newest are compared, whatever is stored: as in the search for twins before a filing. */
const mostCompared = 300;

interface FoundBefore {
  ids: string[] | null;
  gists: string;
  told: { areaId: string; at: string }[];
}

/** The likeliest among the cases of some areas that were filed before one and were looked at; undefined for none. */
async function nearestIn(
  db: Database,
  city: City,
  one: Fresh,
  { areaIds, days, subjects }: { areaIds: readonly string[]; days: number; subjects: Subjects },
): Promise<Before | undefined> {
  const newestFirst = `"filedAt" DESC, id DESC`;
  const sql = `SELECT array_agg(id::text ORDER BY ${newestFirst}) AS ids,
      json_agg(json_build_object('areaId', "areaId", 'at', "filedAt") ORDER BY ${newestFirst}) AS told, ${joinedGistsSql("gist", newestFirst)} AS gists FROM (
      SELECT near.* FROM unnest($1::uuid[]) AS area(id), LATERAL (SELECT c.id, c."areaId", c."filedAt", c.gist FROM "Case" c
        JOIN "HotTopicCase" x ON x."caseId" = c.id AND x.counts
        WHERE c."areaId" = area.id AND c."filedAt" > $2 AND (c."filedAt", c.id) < ($3, $4::uuid) AND c.procedure = $5
          AND (c.outcome IS NULL OR c.outcome = 'closed') ORDER BY c."filedAt" DESC, c.id DESC LIMIT ${mostCompared}) near
      ORDER BY ${newestFirst} LIMIT ${mostCompared}) newest`;
  const since = new Date(one.filedAt.getTime() - days * dayMs);
  const given = [areaIds, since, one.filedAt, one.id, one.procedure];
  const [found] = await db.query<FoundBefore>(sql, given, "gathered-before");
  if (!found?.ids) return undefined;
  const told = found.told.map(({ areaId, at }) => ({ areaId, at: new Date(at) }));
  const settings = settingsFor(city, { areaId: one.areaId, at: one.filedAt }, told);
  const nearest = nearestTwin(readGist(one.gist), readJoinedGists(found.gists), subjects, settings);
  return nearest && (await beforeOf(db, found.ids[nearest.place] ?? ""));
}

async function beforeOf(db: Database, caseId: string): Promise<Before | undefined> {
  const sql = `SELECT x."caseId", x."filedAt", x."topicId", coalesce(t."areaId", c."areaId") AS "areaId"
    FROM "HotTopicCase" x JOIN "Case" c ON c.id = x."caseId" LEFT JOIN "HotTopic" t ON t.id = x."topicId" WHERE x."caseId" = $1`;
  const [found] = await db.query<Before>(sql, [caseId], "gathered-case");
  return found;
}

const read = new WeakMap<City, Subjects>();

/** The words of the bodies' duties, read once for each reading of the city. */
function subjectsIn(city: City): Subjects {
  const subjects = read.get(city) ?? subjectsOf(city.duties.flatMap(({ words }) => words.map(([word]) => word)));
  read.set(city, subjects);
  return subjects;
}

/** The case of the same matter that one is likest to: of its own community, else of the street's others. */
export async function nearestBefore(db: Database, city: City, one: Fresh, days: number): Promise<Before | undefined> {
  const { own, others } = searchedAreas(city, one.areaId);
  const found = await nearestIn(db, city, one, { areaIds: own, days, subjects: subjectsIn(city) });
  // A lift that is broken there is not the one that is broken here: a subject in common does not do.
  return found ?? (others.length > 0 ? nearestIn(db, city, one, { areaIds: others, days, subjects: [] }) : undefined);
}

/** The community with its courtyards, and the other communities of the street with theirs. */
function searchedAreas(city: City, areaId: string): { own: string[]; others: string[] } {
  const [community, street] = ["community", "street"].map((kind) => city.chain(areaId).find((a) => a.kind === kind));
  const withCourtyards = (id: string) => [id, ...city.children(id).map((area) => area.id)];
  const own = community ? withCourtyards(community.id) : [areaId];
  const others = street ? city.children(street.id).filter(({ id }) => id !== community?.id) : [];
  return { own, others: others.flatMap(({ id }) => withCourtyards(id)) };
}
