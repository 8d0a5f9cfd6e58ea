import type { Database } from "../../foundation/index.ts";

/** A household of a plan that runs, as it stands at an instant. */
export interface PlannedHousehold {
  id: string;
  areaId: string;
  door: string;
  planId: string;
  /** The committee whose plan it is. */
  bodyId: string;
  /** When somebody was last visited there; null for never. */
  lastAt: Date | null;
  /** It has agreed to be visited more often until then; null when it has not. */
  careUntil: Date | null;
  /**
   * 'visited' in this plan and not in turn again; 'due'; 'overdue': longer ago than the rule allows; 'declined': would
   * rather not, and is left alone for a while.
   */
  state: "visited" | "due" | "overdue" | "declined";
  /** Nobody was at home lately: it is in turn again after some days. */
  isResting: boolean;
  /** How much of its time is over since the last visit; one more when there was none. The highest is first in turn. */
  rank: number;
  /** It has been given to a seat before, perhaps in another plan. */
  hasShare: boolean;
}

/**
 * Somebody lives there by the roster; where they were found to have moved away, somebody who was entered since. With a
 * limit, as all that is looked up for a household: its index is used whatever the planner thinks of the number of rows.
 */
const livesThere = `LATERAL (SELECT 1 FROM "HouseholdMember" m WHERE m."householdId" = h.id AND m."removedAt" IS NULL
    AND (tried.result IS DISTINCT FROM 'moved' OR m."createdAt" > tried.at) LIMIT 1)`;

const newestVisit = (more: string) =>
  `LATERAL (SELECT v.at, v.result FROM "Visit" v WHERE v."householdId" = h.id AND v."undoneAt" IS NULL ${more} ORDER BY v.at DESC LIMIT 1)`;

/**
 * SQL for `household`: all households of the plans that run at $1, of the bodies $2 (of all when null), or the one with
 * the id $3. Where plans overlap, the newer one counts.
 */
export const householdsSql = `plan AS (
    SELECT p.*, a.path FROM "VisitPlan" p JOIN "Area" a ON a.id = p."areaId"
    WHERE p."startsAt" <= $1::timestamptz AND p."endsAt" > $1 AND ($2::uuid[] IS NULL OR p."bodyId" = ANY($2))),
  place AS (
    SELECT DISTINCT ON (a.id) a.id AS "placeId", p.* FROM plan p JOIN "Area" a ON a.path LIKE p.path || '%'
    ORDER BY a.id, p."startsAt" DESC, p.id DESC),
  lived_in AS (
    SELECT h.id, h."areaId", h.door, p.id AS "planId", p."bodyId", p."startsAt", p."absentDays", p."declinedDays", p."duePercent",
      seen.at AS "lastAt", tried.at AS "triedAt", tried.result AS tried, care.until AS "careUntil",
      CASE WHEN care.until IS NULL THEN p."ordinaryDays" ELSE p."careDays" END AS days,
      extract(epoch FROM $1 - coalesce(seen.at, p."startsAt")) / 86400 AS passed,
      share."householdId" IS NOT NULL AS "hasShare", share."planId" AS "sharePlanId", share."appointmentId"
    FROM place p JOIN "Household" h ON h."areaId" = p."placeId" AND ($3::uuid IS NULL OR h.id = $3)
      LEFT JOIN ${newestVisit(`AND v.result = 'home'`)} seen ON true
      LEFT JOIN ${newestVisit("")} tried ON true
      LEFT JOIN LATERAL (SELECT max(c.until) AS until FROM "VisitCare" c
        WHERE c."householdId" = h.id AND c."endedAt" IS NULL AND c.until > $1) care ON true
      LEFT JOIN LATERAL (SELECT s.* FROM "VisitShare" s WHERE s."householdId" = h.id LIMIT 1) share ON true
      JOIN ${livesThere} lives ON true),
  household AS (
    SELECT l.*, (CASE WHEN "lastAt" IS NULL THEN 1 ELSE 0 END + passed / days)::float AS rank,
      coalesce(tried = 'absent' AND "triedAt" + "absentDays" * interval '1 day' > $1, false) AS "isResting",
      CASE WHEN tried = 'declined' AND "triedAt" + "declinedDays" * interval '1 day' > $1 THEN 'declined'
        WHEN passed > days THEN 'overdue'
        WHEN "lastAt" >= "startsAt" AND passed * 100 < days * "duePercent" THEN 'visited'
        ELSE 'due' END AS state
    FROM lived_in l)`;

/** The columns of a `PlannedHousehold`. */
export const householdColumns = `id, "areaId", door, "planId", "bodyId", "lastAt", "careUntil", state, "isResting", rank, "hasShare"`;

/** The one who has waited longest for what it should have comes first; of those alike, neighbours together. */
export function inOrder(a: PlannedHousehold, b: PlannedHousehold): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  const care = Number(b.careUntil !== null) - Number(a.careUntil !== null);
  return care || compare(a.areaId, b.areaId) || compare(a.door, b.door);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A household of a plan that runs; undefined for one that has moved away, or that nobody visits by a plan. */
export async function householdInPlan(db: Database, id: string, now: Date): Promise<PlannedHousehold | undefined> {
  const sql = `WITH ${householdsSql} SELECT ${householdColumns} FROM household`;
  const [found] = await db.query<PlannedHousehold>(sql, [now, null, id], "household-in-plan");
  return found;
}

/** The households of some seats that are in turn now, the first `limit`, and how many there are; one may be left out. */
export async function householdsInTurn(
  db: Database,
  query: { bodyIds: string[]; appointmentIds: string[]; now: Date; limit: number; except?: string },
): Promise<{ households: PlannedHousehold[]; total: number }> {
  const sql = `WITH ${householdsSql} SELECT ${householdColumns}, count(*) OVER ()::int AS total FROM household
    WHERE state IN ('due', 'overdue') AND NOT "isResting" AND "appointmentId" = ANY($4) AND "sharePlanId" = "planId"
      AND id IS DISTINCT FROM $6::uuid
    ORDER BY rank DESC, "careUntil" IS NULL, "areaId", door COLLATE "C" LIMIT $5`;
  const { bodyIds, appointmentIds, now, limit, except } = query;
  const values = [now, bodyIds, null, appointmentIds, limit, except];
  const rows = await db.query<PlannedHousehold & { total: number }>(sql, values, "households-in-turn");
  return { households: rows, total: rows[0]?.total ?? 0 };
}

/** How visits stand for somebody's own household. */
export interface OwnVisits {
  /** Undefined where no plan has the household. `nextAt`: when it is in turn, or asked, again. */
  planned?: { state: PlannedHousehold["state"]; nextAt: Date };
}

/** The household of a person, by the roster, and when it is in turn; undefined for who is in no household. */
export async function visitsOfPerson(db: Database, personId: string, now: Date): Promise<OwnVisits | undefined> {
  const memberSql = `SELECT "householdId" AS id FROM "HouseholdMember" WHERE "personId" = $1 AND "removedAt" IS NULL`;
  const [home] = await db.query<{ id: string }>(memberSql, [personId], "household-of-person");
  if (!home) return undefined;
  const sql = `WITH ${householdsSql} SELECT state, CASE WHEN state = 'declined' THEN "triedAt" + "declinedDays" * interval '1 day'
      WHEN state = 'visited' THEN "lastAt" + days * "duePercent" / 100 * interval '1 day' ELSE $1::timestamptz END AS "nextAt" FROM household`;
  const [planned] = await db.query<{ state: PlannedHousehold["state"]; nextAt: Date }>(
    sql,
    [now, null, home.id],
    "own-visits",
  );
  return { planned };
}
