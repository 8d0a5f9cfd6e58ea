import type { Clock, Database, Ids } from "../../foundation/index.ts";
import { leftStates } from "./audience.ts";
import { withoutCodesSql } from "./codes.ts";
import { unanswered } from "./ledger.ts";
import { addressOrder } from "./reach.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
}

const batch = 500;

/**
 * A person whose row has failed for good, or was not acknowledged in time, gets another one on the next of their
 * addresses that this notice has not tried. $1 is now, $2 ids for the new rows.
 */
const followSql = `WITH failed AS (
    SELECT d.* FROM "Delivery" d WHERE d.state = 'failed' AND d."noticeId" IS NOT NULL AND d."followedAt" IS NULL
    ORDER BY d.id LIMIT ${batch} FOR UPDATE SKIP LOCKED),
  late AS (
    SELECT d.* FROM "Delivery" d WHERE d."answerBy" <= $1 AND d."answerBy" IS NOT NULL AND d."acknowledgedAt" IS NULL
      AND d."followedAt" IS NULL AND d.state IN ${leftStates} ORDER BY d."answerBy" LIMIT ${batch} FOR UPDATE SKIP LOCKED),
  due AS (SELECT d.*, row_number() OVER () AS n FROM (SELECT * FROM failed UNION ALL SELECT * FROM late) d),
  next AS (
    SELECT d.*, a.id AS "nextId", a.channel AS "nextChannel" FROM due d JOIN "Notice" n ON n.id = d."noticeId" AND n."cancelledAt" IS NULL,
      LATERAL (SELECT a.id, a.channel FROM "Address" a LEFT JOIN "NoticePreference" pr ON pr."personId" = a."personId"
        WHERE a."personId" = d."personId" AND a."blockedAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Delivery" o WHERE o."noticeId" = d."noticeId" AND o."addressId" = a.id)
        ORDER BY ${addressOrder} LIMIT 1) a
    WHERE NOT EXISTS (SELECT 1 FROM "Delivery" o JOIN "Address" a ON a.id = o."addressId"
      WHERE a."personId" = d."personId" AND o."noticeId" = d."noticeId" AND o."acknowledgedAt" IS NOT NULL)),
  made AS (
    INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, "noticeId", "caseId", priority, rank, "dueAt", state, payload, "createdAt", "leaseUntil")
    SELECT ($2::uuid[])[n], 'notice', "personId", "nextId", "nextChannel", "noticeId", "caseId", priority, rank, $1, 'queued', ${withoutCodesSql}, $1, NULL
    FROM next ON CONFLICT ("noticeId", "addressId") WHERE "noticeId" IS NOT NULL DO NOTHING RETURNING 1),
  done AS (
    UPDATE "Delivery" d SET "followedAt" = $1,
      reason = CASE WHEN d.state <> 'failed' AND next.id IS NULL THEN '${unanswered}' ELSE d.reason END
    FROM due LEFT JOIN next ON next.id = due.id WHERE d.id = due.id RETURNING 1)
  SELECT (SELECT count(*) FROM done)::int AS followed, (SELECT count(*) FROM made)::int AS made`;

/** Looks for other ways to those whom notices have not reached. Returns how many rows were made. */
export async function followUp({ db, clock, ids }: Means): Promise<number> {
  let made = 0;
  for (;;) {
    const fresh = Array.from({ length: 2 * batch }, () => ids.uuid());
    const [found] = await db.query<{ followed: number; made: number }>(followSql, [clock.now(), fresh], "follow-up");
    made += found?.made ?? 0;
    if ((found?.followed ?? 0) < batch) return made;
  }
}
