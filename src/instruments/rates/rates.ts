import type { Database } from "../../foundation/index.ts";

/** Which lines of history count: procedures that are rated name their actions so. */
export interface Counted {
  /** Names of procedures. */
  procedures: readonly string[];
  /** From this instant up to, and without, `to`. */
  from: Date;
  to: Date;
  /** What is not due yet and not done yet at this instant is not counted. */
  now: Date;
}

/** The three rates (三率) of one body, as counts: a share is `part / of`. What counts is said in docs/three-rates.md. */
export interface Rates {
  bodyId: string;
  /** 响应: first act within the limit, of those that came in. */
  response: Share;
  /** 解决: "solved" and not reopened, of the answers that the applicant judged. */
  resolution: Share;
  /** 满意: four or five of five, of the same. */
  satisfaction: Share;
}
export interface Share {
  part: number;
  of: number;
}
export const rateNames = ["response", "resolution", "satisfaction"] as const;
export type RateName = (typeof rateNames)[number];

/** The share as a number between 0 and 1; undefined when nothing is counted. */
export const shareOf = ({ part, of }: Share): number | undefined => (of === 0 ? undefined : part / of);

// $1 bodies, $2 procedures, $3 from, $4 to, $5 now.
// A body's case: it came in when the line first names the body as the one it lies with, or when it is opened again.
const arrivals = `SELECT a.body, a."caseId", first.at IS NOT NULL AND (a."dueAt" IS NULL OR first.at <= a."dueAt") AS good
  FROM (
    SELECT e."caseId", e.seq, (e.facts->>'handlerId')::uuid AS body, (e.facts->>'dueAt')::timestamptz AS "dueAt"
    FROM "CaseEvent" e JOIN "Case" c ON c.id = e."caseId" AND c.procedure = ANY($2)
      LEFT JOIN "CaseEvent" p ON p."caseId" = e."caseId" AND p.seq = e.seq - 1
    WHERE e.at >= $3 AND e.at < $4 AND (e.facts->>'handlerId')::uuid = ANY($1)
      AND (p.id IS NULL OR e.action = 'reopen' OR p.facts->>'handlerId' IS DISTINCT FROM e.facts->>'handlerId')
  ) a
  LEFT JOIN LATERAL (SELECT n.at FROM "CaseEvent" n WHERE n."caseId" = a."caseId" AND n.seq > a.seq AND n.actor = 'member'
    AND n."actorBodyId" = a.body ORDER BY n.seq LIMIT 1) first ON true
  LEFT JOIN LATERAL (SELECT n.at FROM "CaseEvent" n WHERE n."caseId" = a."caseId" AND n.seq > a.seq AND n.facts->>'outcome' IS NOT NULL
    ORDER BY n.seq LIMIT 1) ended ON true
  WHERE first.at IS NOT NULL OR (a."dueAt" <= $5 AND (ended.at IS NULL OR ended.at > a."dueAt"))`;

// An answer is judged by the rating or the reopening that follows it, before the next answer.
const answers = `SELECT f.body, f."caseId", j.solved, j.score, j.reopened
  FROM (
    SELECT e."caseId", e.seq, e."actorBodyId" AS body FROM "CaseEvent" e JOIN "Case" c ON c.id = e."caseId" AND c.procedure = ANY($2)
    WHERE e.action = 'finish' AND e.at >= $3 AND e.at < $4 AND e."actorBodyId" = ANY($1)
  ) f
  CROSS JOIN LATERAL (
    SELECT max(n.facts->>'solved') FILTER (WHERE n.action = 'rate') AS solved, max((n.facts->>'score')::int) FILTER (WHERE n.action = 'rate') AS score,
      bool_or(n.action = 'reopen') AS reopened
    FROM "CaseEvent" n WHERE n."caseId" = f."caseId" AND n.seq > f.seq AND n.action IN ('rate', 'reopen')
      AND n.seq < coalesce((SELECT min(x.seq) FROM "CaseEvent" x WHERE x."caseId" = f."caseId" AND x.seq > f.seq AND x.action = 'finish'), 2147483647)
  ) j WHERE j.reopened IS NOT NULL AND $5 IS NOT NULL`;

/** Every judged thing of a rate, with whether it was good. */
const judged: Record<RateName, string> = {
  response: arrivals,
  resolution: `SELECT body, "caseId", solved = 'yes' AND NOT reopened AS good FROM (${answers}) a`,
  // Who reopened without a rating was not asked for one; that they are content nobody would say.
  satisfaction: `SELECT body, "caseId", coalesce(score >= 4, false) AS good FROM (${answers}) a`,
};

const values = (bodyIds: readonly string[], { procedures, from, to, now }: Counted) =>
  [bodyIds, procedures, from, to, now] as unknown[];

/** The three rates of bodies in a period, in the order of `bodyIds`. */
export async function readRates(db: Database, bodyIds: readonly string[], counted: Counted): Promise<Rates[]> {
  const one = (name: RateName) =>
    `SELECT '${name}' AS rate, body, count(*)::int AS of, count(*) FILTER (WHERE good)::int AS part FROM (${judged[name]}) ${name} GROUP BY body`;
  const sql = rateNames.map(one).join(" UNION ALL ");
  type Row = Share & { rate: RateName; body: string };
  const rows = await db.query<Row>(sql.replaceAll("$5", "$5::timestamptz"), values(bodyIds, counted));
  const share = (bodyId: string, rate: RateName): Share => {
    const found = rows.find((r) => r.body === bodyId && r.rate === rate);
    return { part: found?.part ?? 0, of: found?.of ?? 0 };
  };
  return bodyIds.map((bodyId) => ({
    bodyId,
    response: share(bodyId, "response"),
    resolution: share(bodyId, "resolution"),
    satisfaction: share(bodyId, "satisfaction"),
  }));
}

/** The cases of a body that a rate counts as not good, newest first: what there is to learn from. Ids, at most `limit`. */
export async function casesAgainst(
  db: Database,
  rate: RateName,
  bodyId: string,
  counted: Counted,
  page: { limit: number; offset: number },
): Promise<{ caseIds: string[]; total: number }> {
  const sql = `SELECT "caseId", count(*) OVER ()::int AS total FROM (SELECT DISTINCT "caseId" FROM (${judged[rate]}) j WHERE NOT good) d
    JOIN "Case" c ON c.id = d."caseId" ORDER BY c."filedAt" DESC, c.number DESC LIMIT $6 OFFSET $7`;
  const rows = await db.query<{ caseId: string; total: number }>(sql.replaceAll("$5", "$5::timestamptz"), [
    ...values([bodyId], counted),
    page.limit,
    page.offset,
  ]);
  return { caseIds: rows.map((r) => r.caseId), total: rows[0]?.total ?? 0 };
}
