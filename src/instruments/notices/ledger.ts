import type { Database } from "../../foundation/index.ts";
import { stateSql } from "./states.ts";

/** What has become of a notice: how many people stand where, each counted once, by the best of their rows. */
export interface Ledger {
  /** So many have a row; all of them once the notice is expanded. */
  people: number;
  queued: number;
  sending: number;
  sent: number;
  delivered: number;
  acknowledged: number;
  /** By every way that there was. */
  failed: number;
  /** Cut off in the middle: it may have arrived. */
  unknown: number;
  suppressed: number;
  /** Failed, without an address, or not acknowledged in time by any way. */
  notReached: number;
  /** Of those to whom it has gone, or may have: by which channel. */
  byChannel: Record<string, number>;
}

type State = keyof Omit<Ledger, "people" | "notReached" | "byChannel">;

/** The best first. */
const inOrder: readonly State[] = [
  "acknowledged",
  "delivered",
  "sent",
  "sending",
  "queued",
  "unknown",
  "suppressed",
  "failed",
];
const orderSql = `array_position(ARRAY[${inOrder.map((s) => `'${s}'`).join(", ")}], d.state)`;
const leftStates: readonly State[] = ["sent", "delivered", "acknowledged", "unknown"];

/** The best row of each person of a notice. */
const bestSql = `SELECT DISTINCT ON (d."personId") d."personId", d.state, d.channel, d.reason
  FROM (SELECT x.id, x."personId", x.channel, x.reason, ${stateSql("x")} AS state FROM "Delivery" x WHERE x."noticeId" = $1) d
  ORDER BY d."personId", ${orderSql}, d.id DESC`;

/** What is written on a row that has gone, was not acknowledged in time, and after which there was no other way. */
export const unanswered = "not acknowledged";

/** SQL over a person's best row: the notice has not reached them. */
const notReachedSql = `(b.state = 'failed' OR b.reason = '${unanswered}')`;

interface Count {
  state: State;
  channel: string;
  isNotReached: boolean;
  people: number;
}

export async function ledgerOf(db: Database, noticeId: string): Promise<Ledger> {
  const sql = `SELECT b.state, b.channel, coalesce(${notReachedSql}, false) AS "isNotReached", count(*)::int AS people
    FROM (${bestSql}) b GROUP BY 1, 2, 3 ORDER BY people DESC, b.channel`;
  const counts = await db.query<Count>(sql, [noticeId]);
  const sum = (of: (count: Count) => boolean) => counts.filter(of).reduce((total, { people }) => total + people, 0);
  const states = Object.fromEntries(inOrder.map((state) => [state, sum((c) => c.state === state)]));
  const channels = [...new Set(counts.filter((c) => leftStates.includes(c.state)).map((c) => c.channel))];
  return {
    ...(states as Record<State, number>),
    people: sum(() => true),
    notReached: sum((c) => c.isNotReached),
    byChannel: Object.fromEntries(
      channels.map((channel) => [channel, sum((c) => c.channel === channel && leftStates.includes(c.state))]),
    ),
  };
}

/** Somebody whom a notice has not reached, and why: 'unreachable', 'blocked', 'not acknowledged' or the channel's words. */
export interface NotReached {
  personId: string;
  name: string | null;
  areaId: string | null;
  reason: string;
}

/** SQL for the persons whom a notice, $1, has not reached. */
export const notReachedPeopleSql = `SELECT b."personId", b.reason FROM (${bestSql}) b WHERE ${notReachedSql}`;

/** Those whom a notice has not reached, by where they live and name. */
export function notReached(db: Database, noticeId: string, limit: number, offset: number): Promise<NotReached[]> {
  const sql = `SELECT n."personId", p.name, p."homeAreaId" AS "areaId", coalesce(n.reason, 'failed') AS reason FROM (${notReachedPeopleSql}) n
    JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Area" a ON a.id = p."homeAreaId" ORDER BY a.path, p.name, p.id LIMIT $2 OFFSET $3`;
  return db.query<NotReached>(sql, [noticeId, limit, offset]);
}
