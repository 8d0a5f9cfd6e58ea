import type { Database } from "../../foundation/index.ts";
import { heatSql } from "./heat.ts";

/** Where cases of a topic are and with whom they lie. */
export interface TopicPart {
  areaId: string;
  handlerId: string | null;
  /** It lies with a zone, or is a part that a zone asked for. */
  isZone: boolean;
  cases: number;
}

/** A matter that several cases are likely about, as hot as it is now. What counts is said in docs/hot-topics.md. */
export interface HotTopic {
  id: string;
  areaId: string;
  startedAt: Date;
  lastAt: Date;
  /** How many early warnings there have been, and the newest. */
  warnings: number;
  warningId: string | null;
  /** Persons who have it: who filed it, and who follows such a case instead. */
  people: number;
  cases: number;
  heat: number;
  parts: TopicPart[];
}

export interface Looked {
  now: Date;
  halfLifeDays: number;
}

/** After so many half-lives a person counts a thousandth. */
const halfLivesBack = 10;
/** More are not looked at: the newest are. */
const most = 2_000;
const dayMs = 86_400_000;

/** SQL: the case `c` counts, as it does for the search for twins: what was withdrawn, refused or left lapse does not. */
const countsSql = `(c.outcome IS NULL OR c.outcome = 'closed')`;

/** SQL: each time somebody said that they have the matter of a topic `t` of `live`: by filing a case, or following one. */
const eachSql = `gathered AS (SELECT x."topicId", c.* FROM live t JOIN "HotTopicCase" x ON x."topicId" = t.id JOIN "Case" c ON c.id = x."caseId" AND ${countsSql}),
  each AS (SELECT "topicId", coalesce("applicantId", id) AS who, "filedAt" AS at FROM gathered
    UNION ALL SELECT g."topicId", f."personId", f."createdAt" FROM gathered g JOIN "Follow" f ON f."caseId" = g.id AND f."endedAt" IS NULL)`;
/** The same, with each person once, when they last said so. */
const saidSql = `${eachSql}, said AS (SELECT "topicId", who, max(at) AS at FROM each GROUP BY 1, 2)`;

// $1 now, $2 half-life in days.
const readSql = (live: string) => `WITH live AS (${live}), ${saidSql}
  SELECT t.id, t."areaId", t."startedAt", t."lastAt", t.warnings, t."warningId", s.people, s.heat, p.cases, p.parts
  FROM live t JOIN (SELECT "topicId", count(*)::int AS people, ${heatSql("at", "$1::timestamptz", "$2::float8")} AS heat FROM said GROUP BY 1) s ON s."topicId" = t.id
    JOIN (SELECT "topicId", sum(n)::int AS cases, jsonb_agg(jsonb_build_object('areaId', "areaId", 'handlerId', "handlerId", 'isZone', zone, 'cases', n) ORDER BY n DESC, "areaId", "handlerId") AS parts
      FROM (SELECT "topicId", "areaId", "handlerId", facts->>'isZone' IS NOT DISTINCT FROM 'true' AS zone, count(*) AS n FROM gathered GROUP BY 1, 2, 3, 4) g GROUP BY 1) p ON p."topicId" = t.id
  ORDER BY s.heat DESC, t.id`;

/** All topics that can be warm still, the hottest first. */
export function readHotTopics(db: Database, { now, halfLifeDays }: Looked): Promise<HotTopic[]> {
  const since = new Date(now.getTime() - halfLivesBack * halfLifeDays * dayMs);
  const live = `SELECT * FROM "HotTopic" WHERE "lastAt" > $3 ORDER BY "lastAt" DESC, id LIMIT ${most}`;
  return db.query<HotTopic>(readSql(live), [now, halfLifeDays, since], "hot-topics");
}

/** One topic, also one that has cooled; undefined where none of its cases counts any more. */
export async function readHotTopic(db: Database, id: string, look: Looked): Promise<HotTopic | undefined> {
  const live = `SELECT * FROM "HotTopic" WHERE id = $3::uuid`;
  const [found] = await db.query<HotTopic>(readSql(live), [look.now, look.halfLifeDays, id], "hot-topic");
  return found;
}

/** How many persons said so in each of some spans of time, which end at `now` and are equally long, oldest first. */
export async function peopleBySpan(
  db: Database,
  topicId: string,
  { now, days, spans }: { now: Date; days: number; spans: number },
): Promise<number[]> {
  const sql = `WITH live AS (SELECT * FROM "HotTopic" WHERE id = $1), ${eachSql}
    SELECT floor(extract(epoch FROM $2::timestamptz - at) / ($3::int * 86400))::int AS back, count(DISTINCT who)::int AS people
    FROM each WHERE at <= $2 AND at > $2::timestamptz - make_interval(days => $3::int * $4::int) GROUP BY 1`;
  const given = [topicId, now, days, spans];
  const rows = await db.query<{ back: number; people: number }>(sql, given, "hot-topic-spans");
  return Array.from({ length: spans }, (_, i) => rows.find(({ back }) => back === spans - 1 - i)?.people ?? 0);
}

/** The cases of a topic that count, newest first: ids, at most `limit`. */
export async function casesOfTopic(
  db: Database,
  topicId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const sql = `SELECT c.id FROM "HotTopicCase" x JOIN "Case" c ON c.id = x."caseId" AND ${countsSql}
    WHERE x."topicId" = $1 ORDER BY c."filedAt" DESC, c.id DESC LIMIT $2 OFFSET $3`;
  return (await db.query<{ id: string }>(sql, [topicId, limit, offset], "hot-topic-cases")).map(({ id }) => id);
}

/** Of some topics the beginnings of what was written in their newest cases, for what they have in common. */
export async function wordsOfTopics(db: Database, topicIds: readonly string[]): Promise<Map<string, string[]>> {
  const sql = `SELECT t.id, array_agg(w.words) AS words FROM unnest($1::uuid[]) AS t(id), LATERAL (
      SELECT left(c.form->>'words', 400) AS words FROM "HotTopicCase" x JOIN "Case" c ON c.id = x."caseId" AND ${countsSql}
      WHERE x."topicId" = t.id AND c.form->>'words' IS NOT NULL ORDER BY c."filedAt" DESC, c.id LIMIT 20) w GROUP BY t.id`;
  const rows = await db.query<{ id: string; words: string[] }>(sql, [topicIds], "hot-topic-words");
  return new Map(rows.map(({ id, words }) => [id, words]));
}
