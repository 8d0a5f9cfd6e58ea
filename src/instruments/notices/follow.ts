import {
  type Clock,
  type Database,
  type Ids,
  inTransaction,
  type Queryable,
  type Words,
} from "../../foundation/index.ts";
import { unanswered } from "./ledger.ts";
import type { NoticeMessage } from "./outgoing.ts";
import { addressOrder } from "./reach.ts";
import { leftStates } from "./states.ts";
import { type IsBrief, wordingOf, wordingsOf } from "./wordings.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
  words: Words;
  isBrief: IsBrief;
}

const batch = 500;

/**
 * A person whose row has failed for good, or was not acknowledged in time, gets another one on the next of their
 * addresses that this notice has not tried. $1 is now, $2 ids for the new rows, the older notice's the lower: it goes first,
 * so that no correction comes before what it corrects.
 */
const followSql = `WITH failed AS (
    SELECT d.* FROM "Delivery" d WHERE d.state = 'failed' AND d."noticeId" IS NOT NULL AND d."followedAt" IS NULL
    ORDER BY d.id LIMIT ${batch} FOR UPDATE SKIP LOCKED),
  late AS (
    SELECT d.* FROM "Delivery" d WHERE d."answerBy" <= $1 AND d."answerBy" IS NOT NULL AND d."acknowledgedAt" IS NULL
      AND d."followedAt" IS NULL AND d.state IN ${leftStates} ORDER BY d."answerBy", d.id LIMIT ${batch} FOR UPDATE SKIP LOCKED),
  due AS (SELECT d.*, row_number() OVER (ORDER BY "createdAt", id) AS n FROM (SELECT * FROM failed UNION ALL SELECT * FROM late) d),
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
    SELECT ($2::uuid[])[n], 'notice', "personId", "nextId", "nextChannel", "noticeId", "caseId", priority, rank, $1, 'queued', payload, $1, NULL
    FROM next ON CONFLICT ("noticeId", "addressId") WHERE "noticeId" IS NOT NULL DO NOTHING RETURNING id, "noticeId", "personId", channel),
  done AS (
    UPDATE "Delivery" d SET "followedAt" = $1,
      reason = CASE WHEN d.state <> 'failed' AND next.id IS NULL THEN '${unanswered}' ELSE d.reason END
    FROM due LEFT JOIN next ON next.id = due.id WHERE d.id = due.id RETURNING 1)
  SELECT (SELECT count(*) FROM done)::int AS followed,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'noticeId', m."noticeId", 'channel', m.channel, 'locale', p.locale)), '[]')
      FROM made m JOIN "Person" p ON p.id = m."personId") AS made`;

interface Made {
  id: string;
  noticeId: string;
  channel: string;
  locale: string;
}

/** Looks for other ways to those whom notices have not reached. Returns how many rows were made. */
export async function followUp(means: Means): Promise<number> {
  const { db, clock, ids } = means;
  let made = 0;
  for (;;) {
    const fresh = Array.from({ length: 2 * batch }, () => ids.uuid());
    const followed = await inTransaction(db, async (tx) => {
      const [found] = await tx.query<{ followed: number; made: Made[] }>(followSql, [clock.now(), fresh]);
      if (found && found.made.length > 0) await sayAnew(tx, means, found.made);
      made += found?.made.length ?? 0;
      return found?.followed ?? 0;
    });
    if (followed < batch) return made;
  }
}

/** The new rows say what the notice says by now, in the words of the channel by which they go. */
async function sayAnew(tx: Queryable, { clock, words, isBrief }: Means, made: Made[]): Promise<void> {
  const noticeIds = [...new Set(made.map((row) => row.noticeId))];
  const notices = await tx.query<{ id: string; message: NoticeMessage }>(
    `SELECT id, message FROM "Notice" WHERE id = ANY($1)`,
    [noticeIds],
  );
  const says = Object.fromEntries(notices.map(({ id, message }) => [id, wordingsOf(message, words, clock.now())]));
  await tx.query(
    `UPDATE "Delivery" d SET payload = $1::jsonb->d."noticeId"::text->n.place
      FROM unnest($2::uuid[], $3::int[]) AS n(id, place) WHERE d.id = n.id`,
    [JSON.stringify(says), made.map(({ id }) => id), made.map((row) => wordingOf(row.locale, isBrief(row.channel)))],
  );
}
