import type { Clock, Database } from "../../foundation/index.ts";
import { concernedOfSql, hasAnsweredSql } from "./audience.ts";
import type { Channel } from "./channel.ts";
import { afterQuietSql, optedOutSql } from "./expand.ts";
import { manyFrom } from "./kinds.ts";
import type { Outgoing } from "./outgoing.ts";
import { saidSql } from "./wordings.ts";

/** A row of the ledger that is ours to send now. */
export interface Sending {
  id: string;
  kind: string;
  addressId: string;
  channel: string;
  address: string;
  locale: string;
  payload: Outgoing;
  attempts: number;
  replacesId: string | null;
  replacesExternalId: string | null;
  /** The message that it answers, or the notice that it is of: what its lines in the log bear as well. */
  inboxId?: string | null;
  noticeId?: string | null;
  /** True for what was queued before its address was blocked. */
  isBlocked?: boolean;
  /** Goes out in one message with the other such rows of its address. */
  isDigest?: boolean;
  /** Of a notice to many: never sent twice where the first may have arrived. */
  isToMany?: boolean;
  /** Claimed with its bundle; and for how many minutes an acknowledgement of it is waited for. */
  isBundled?: boolean;
  answerWithin?: number | null;
}

/** The place of rows in the queue: by kind, then by rank. */
export interface Place {
  priority: number;
  rank: number;
}

interface Means {
  db: Database;
  clock: Clock;
  owner: string;
}

/** Whether the person's home is still in the area that the notice `n` was for. */
const livesThere = `EXISTS (SELECT 1 FROM "Person" lp JOIN "Area" h ON h.id = lp."homeAreaId", "Area" t
  WHERE lp.id = d."personId" AND t.id = (n.audience->>'areaId')::uuid AND h.path LIKE t.path || '%')`;

/** Whether the person still wants to hear of the case that the notice `n` is for. */
const stillConcerned = `EXISTS (SELECT 1 FROM "Case" fc, LATERAL (${concernedOfSql("fc")}) w
  WHERE fc.id = (n.audience->>'caseId')::uuid AND w."personId" = d."personId")`;

/** Whether what the notice `n` is about still stands. */
const stillHolds = `(EXISTS (SELECT 1 FROM "Case" c WHERE c.id = (n.holds->>'caseId')::uuid AND n.holds->'steps' ? c.step)
  AND ((n.holds->>'until')::timestamptz > $1) IS NOT FALSE)`;

/** Whether the person's answer to the meeting of the notice `n` is still one of those that it is for. */
const answersSo = `EXISTS (SELECT 1 FROM "MeetingInvitee" mi WHERE mi."meetingId" = (n.audience->>'meetingId')::uuid
  AND mi."personId" = d."personId" AND n.audience->'states' ? mi.state)`;

/** SQL: why the row `d` of the notice `n` is not to be sent; null when nothing speaks against it. $1 is now. */
export const againstSql = `CASE
        WHEN n."cancelledAt" IS NOT NULL THEN 'cancelled'
        WHEN n.holds IS NOT NULL AND NOT ${stillHolds} THEN 'no longer true'
        WHEN n.audience->>'kind' = 'invited' AND n.audience ? 'states' AND NOT ${answersSo} THEN 'no longer true'
        WHEN ${optedOutSql("n.kind")} THEN 'opted-out'
        WHEN n.audience->>'kind' = 'concerned' AND NOT ${stillConcerned} THEN 'follows no more'
        WHEN n.audience ? 'onlyWaiting' AND ${hasAnsweredSql} THEN 'answered'
        WHEN n.audience->>'kind' = 'area' AND NOT n.audience ? 'roles' AND NOT ${livesThere} THEN 'moved away'
      END`;

/** SQL: when it may go, $1 when that is now. */
export const freeAtSql = `CASE WHEN n.kind IN ('information', 'meeting', 'statutory') THEN ${afterQuietSql("$1::timestamptz")} ELSE $1::timestamptz END`;

/** SQL: the wishes of the person of `d`, to be named `pr`. */
export const preferenceSql = `LATERAL (SELECT * FROM "NoticePreference" p WHERE p."personId" = d."personId" OFFSET 0)`;

/**
 * Takes the rows that `due` names: those whose reason has gone are suppressed, those in quiet hours put off to their
 * end, and the rest are ours. $1 is now, $2 the owner. Judged once, and found by their ids whatever size the tables had
 * when the statement was planned: joined to few notices then, it would read all there are ever after.
 */
const takeSql = `judged AS MATERIALIZED (
    SELECT d.id, n."acknowledgeWithinMinutes" AS within, ${againstSql} AS against, ${freeAtSql} AS free
    FROM due d LEFT JOIN LATERAL (SELECT * FROM "Notice" x WHERE x.id = d."noticeId" OFFSET 0) n ON true
      LEFT JOIN ${preferenceSql} pr ON n.kind <> 'case'),
  mine AS (UPDATE "Delivery" d SET state = CASE WHEN j.against IS NOT NULL THEN 'suppressed' WHEN j.free > $1 THEN 'queued' ELSE 'sending' END,
      reason = coalesce(j.against, d.reason), "dueAt" = greatest(d."dueAt", j.free),
      "answerBy" = $1::timestamptz + j.within * interval '1 minute',
      "leaseOwner" = $2, "leaseUntil" = CASE WHEN j.against IS NULL AND j.free <= $1 THEN now() + interval '60 seconds' END
    FROM judged j WHERE d.id = j.id AND d.id = ANY(ARRAY(SELECT id FROM due)) RETURNING d.*)
  SELECT m.id, m.kind, m."addressId", m.channel, a.address, p.locale, ${saidSql("m")} AS payload, m.attempts, m."replacesId", r."externalId" AS "replacesExternalId",
    m."inboxId", m."noticeId", a."blockedAt" IS NOT NULL AS "isBlocked", m."isDigest", m.priority >= ${manyFrom} AS "isToMany", m.state
  FROM mine m JOIN "Address" a ON a.id = m."addressId" JOIN "Person" p ON p.id = m."personId" LEFT JOIN "Delivery" r ON r.id = m."replacesId"`;

/** What a claim has taken from the queue: the rows to send, and how many there were with those that are not to be sent. */
export interface Claimed {
  taken: number;
  rows: Sending[];
}
const claimed = (all: (Sending & { state: string })[]): Claimed => ({
  taken: all.length,
  rows: all.filter((row) => row.state === "sending"),
});

const claimSql = `WITH due AS (
    SELECT d.id, d."personId", d."noticeId" FROM "Delivery" d
    WHERE d.priority < ${manyFrom} AND ((d.state = 'queued' AND d."dueAt" <= $1) OR (d.state = 'sending' AND d."leaseUntil" <= now() ))
    ORDER BY d.priority, d."dueAt", d.id LIMIT 100 FOR UPDATE SKIP LOCKED),
  ${takeSql} ORDER BY m.priority, m.id`;

/** Answers and what procedures tell that are due, and what a process that died had claimed of them. */
export const claim = async ({ db, clock, owner }: Means): Promise<Claimed> =>
  claimed(await db.query(claimSql, [clock.now(), owner], "claim-deliveries"));

/** Of a person's rows that go out together, the oldest stands for all in the queue. */
const isFirstOfDigest = `NOT EXISTS (SELECT 1 FROM "Delivery" o WHERE o."addressId" = d."addressId" AND o."isDigest" AND o.state = 'queued'
  AND o."dueAt" <= $1 AND o.id < d.id)`;

const claimManySql = (isOfOne: boolean) => `WITH first AS (
    SELECT d.id, d."personId", d."noticeId", d."addressId", d."isDigest" FROM "Delivery" d
    WHERE d.channel = $3 AND d.state = 'queued' AND d.priority >= ${manyFrom} AND NOT d."isBundled" AND d."dueAt" <= $1 AND (NOT d."isDigest" OR ${isFirstOfDigest})${isOfOne ? ofOneSql : ""}
    ORDER BY d.priority, d.rank, d."dueAt", d.id LIMIT $4 FOR UPDATE SKIP LOCKED),
  rest AS (
    SELECT d.id, d."personId", d."noticeId" FROM first f JOIN "Delivery" d ON d."addressId" = f."addressId" AND d.id <> f.id
    WHERE f."isDigest" AND d."isDigest" AND d.state = 'queued' AND d."dueAt" <= $1 FOR UPDATE OF d SKIP LOCKED),
  due AS (SELECT id, "personId", "noticeId" FROM first UNION ALL SELECT * FROM rest),
  ${takeSql} ORDER BY m.priority, m.rank, m.id`;
const ofOneSql = ` AND d."addressId" = (SELECT id FROM "Address" WHERE channel = $3 AND address = $5)`;
const claimManyOfAll = claimManySql(false);
const claimManyOfOne = claimManySql(true);

/**
 * At most `most` rows to many that are due on a channel and in no bundle, and besides what goes out together with one of
 * them; only those of `own`, where the channel of this process has no other address.
 */
export async function claimMany(
  { db, clock, owner }: Means,
  { name, own }: Pick<Channel, "name" | "own">,
  most: number,
): Promise<Claimed> {
  const args = [clock.now(), owner, name, most];
  if (own === undefined) return claimed(await db.query(claimManyOfAll, args, "claim-many"));
  return claimed(await db.query(claimManyOfOne, [...args, own], "claim-many-of-one"));
}

const firstPlaceSql = `SELECT d.priority, d.rank FROM "Delivery" d
  WHERE d.channel = $2 AND d.state = 'queued' AND d.priority >= ${manyFrom} AND NOT d."isBundled" AND d."dueAt" <= $1 ORDER BY d.priority, d.rank LIMIT 1`;

/** The place in the queue of the first row that `claimMany` would find. */
export async function firstPlace(
  { db, clock }: Pick<Means, "db" | "clock">,
  channel: string,
): Promise<Place | undefined> {
  const [found] = await db.query<Place>(firstPlaceSql, [clock.now(), channel], "first-place");
  return found;
}

const giveBackSql = `UPDATE "Delivery" SET state = 'queued', "leaseOwner" = NULL, "leaseUntil" = NULL
  WHERE id = ANY($1::uuid[]) AND state = 'sending' AND "leaseOwner" = $2`;

/** Rows that were claimed and not begun are anybody's again. */
export async function giveBack({ db, owner }: Means, rows: readonly Sending[]): Promise<void> {
  if (rows.length > 0) await db.query(giveBackSql, [rows.map((row) => row.id), owner], "give-back");
}

const cutOffSql = `UPDATE "Delivery" SET state = CASE WHEN channel = ANY($1::text[]) THEN 'queued' ELSE 'unknown' END,
    reason = 'cut off', "leaseOwner" = NULL, "leaseUntil" = NULL
  WHERE state = 'sending' AND priority >= ${manyFrom} AND "leaseUntil" <= now()`;

/**
 * What a process that died was sending to many may have arrived: it is not sent again, but on channels where a message
 * that is sent twice is there once.
 */
export async function settleCutOff({ db }: Pick<Means, "db">, repeatable: readonly string[]): Promise<void> {
  await db.query(cutOffSql, [repeatable], "settle-cut-off");
}
