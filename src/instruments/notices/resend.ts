import { Change, type Database, type Locale } from "../../foundation/index.ts";
import { notReachedPeopleSql } from "./ledger.ts";
import type { Outgoing } from "./outgoing.ts";
import { addressOrder } from "./reach.ts";

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

export interface Again {
  noticeId: string;
  now: Date;
  /** What it says by now, where that has changed. */
  payload?: Record<Locale, Outgoing>;
}

/** SQL that sets what a row says, in the language of its person; the row is `t`. */
export const payloadSql = (payload: Record<Locale, Outgoing>, param: (value: unknown) => string): string =>
  `payload = CASE (SELECT p.locale FROM "Person" p WHERE p.id = t."personId") WHEN 'en' THEN ${param(JSON.stringify(payload.en))}::jsonb ELSE ${param(JSON.stringify(payload["zh-CN"]))}::jsonb END`;

export interface Resending {
  change: Change;
  /** Who have an address that works now; the others stay not reached. */
  people: number;
}

/** Has a notice go once more to all whom it has not reached: the same notice, a further attempt. */
export async function resendToUnreached(db: Database, given: Again): Promise<Resending> {
  const { noticeId, now, payload } = given;
  const rows = await db.query<{ id: string; addressId: string; channel: string }>(againSql, [noticeId]);
  const change = new Change();
  if (rows.length === 0) return { change, people: 0 };
  const wayOf = Object.fromEntries(rows.map(({ id, addressId, channel }) => [id, [addressId, channel]]));
  change.update({
    table: "Delivery",
    where: { noticeId },
    set: {
      ...{ state: "queued", reason: null, attempts: 0, dueAt: now, sentAt: null, deliveredAt: null, externalId: null },
      ...{ answerBy: null, followedAt: null, leaseOwner: null, leaseUntil: null },
    },
    setSql: (param) => {
      const way = `(${param(JSON.stringify(wayOf))}::jsonb->t.id::text)`;
      const moved = `"addressId" = (${way}->>0)::uuid, channel = ${way}->>1`;
      return payload ? `${moved}, ${payloadSql(payload, param)}` : moved;
    },
    // Whoever has been reached meanwhile is left alone.
    whereSql: (param) =>
      `t.id = ANY(${param(rows.map((row) => row.id))}::uuid[]) AND t.state IN ('failed', 'sent', 'delivered', 'unknown') AND t."acknowledgedAt" IS NULL`,
  });
  return { change, people: rows.length };
}
