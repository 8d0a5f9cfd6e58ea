import { Change, type Database, type Words } from "../../foundation/index.ts";
import { notReachedPeopleSql } from "./ledger.ts";
import type { NoticeMessage } from "./outgoing.ts";
import { addressOrder } from "./reach.ts";
import { type IsBrief, wordingSql, wordingsOf } from "./wordings.ts";

/**
 * The row of each person whom notice $1 has not reached that is to go again: the one at the address that is the first
 * to try now or, when this notice has none there, the newest, which then moves to that address.
 */
const againSql = `SELECT DISTINCT ON (w."personId") d.id, a.id AS "addressId", a.channel
  FROM (${notReachedPeopleSql}) w
  JOIN LATERAL (SELECT a.id, a.channel FROM "Address" a LEFT JOIN "NoticePreference" pr ON pr."personId" = a."personId"
    WHERE a."personId" = w."personId" AND a."blockedAt" IS NULL ORDER BY ${addressOrder} LIMIT 1) a ON true
  JOIN "Delivery" d ON d."noticeId" = $1 AND d."personId" = w."personId"
  ORDER BY w."personId", d."addressId" = a.id DESC NULLS LAST, d.id DESC`;

/** What is needed to say a notice anew. */
interface Says {
  message: NoticeMessage;
  words: Words;
  now: Date;
}

/**
 * SQL for what a row says, in the language of its person and as its channel has room; the row is `t`.
 * `channel` is SQL for the channel it goes by, `brief` those that have little room.
 */
export function payloadSql(
  { message, words, now }: Says,
  { channel = "t.channel", brief }: { channel?: string; brief: string[] },
  param: (value: unknown) => string,
): string {
  const locale = `(SELECT p.locale FROM "Person" p WHERE p.id = t."personId")`;
  const place = wordingSql({ locale, channel, brief: param(brief) });
  return `${param(JSON.stringify(wordingsOf(message, words, now)))}::jsonb->${place}`;
}

export interface Again extends Omit<Says, "message"> {
  noticeId: string;
  isBrief: IsBrief;
  /** What it says by now, where that is not what the notice says. */
  message?: NoticeMessage;
}

export interface Resending {
  change: Change;
  /** Who have an address that works now; the others stay not reached. */
  people: number;
}

/** Has a notice go once more to all whom it has not reached: the same notice, a further attempt. */
export async function resendToUnreached(db: Database, given: Again): Promise<Resending> {
  const { noticeId, now, words, isBrief } = given;
  const rows = await db.query<{ id: string; addressId: string; channel: string }>(againSql, [noticeId]);
  const change = new Change();
  const message = given.message ?? (await messageOf(db, noticeId));
  if (rows.length === 0 || !message) return { change, people: 0 };
  const wayOf = Object.fromEntries(rows.map(({ id, addressId, channel }) => [id, [addressId, channel]]));
  const brief = [...new Set(rows.map(({ channel }) => channel))].filter(isBrief);
  change.update({
    table: "Delivery",
    where: { noticeId },
    set: {
      ...{ state: "queued", reason: null, attempts: 0, dueAt: now, sentAt: null, deliveredAt: null, externalId: null },
      ...{ answerBy: null, followedAt: null, leaseOwner: null, leaseUntil: null, isBundled: false },
    },
    setSql: (param) => {
      const way = `(${param(JSON.stringify(wayOf))}::jsonb->t.id::text)`;
      const channel = `(${way}->>1)`;
      const says = payloadSql({ message, words, now }, { channel, brief }, param);
      // Where it goes the same way the codes for its answers stay good.
      const isSame = given.message ? "false" : `t."addressId" = (${way}->>0)::uuid`;
      return `"addressId" = (${way}->>0)::uuid, channel = ${channel}, payload = CASE WHEN ${isSame} THEN t.payload ELSE ${says} END`;
    },
    // Whoever has been reached meanwhile is left alone.
    whereSql: (param) =>
      `t.id = ANY(${param(rows.map((row) => row.id))}::uuid[]) AND t.state IN ('failed', 'sent', 'delivered', 'unknown') AND t."acknowledgedAt" IS NULL`,
  });
  return { change, people: rows.length };
}

async function messageOf(db: Database, noticeId: string): Promise<NoticeMessage | undefined> {
  const [found] = await db.query<{ message: NoticeMessage }>(`SELECT message FROM "Notice" WHERE id = $1`, [noticeId]);
  return found?.message;
}
