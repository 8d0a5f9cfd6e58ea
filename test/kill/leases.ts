import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../src/foundation/index.ts";

/** Waits until the server has noticed that a process is gone: what it had begun has ended, one way or the other. */
export async function untilGone(db: Database, owner: string): Promise<void> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE application_name = $1`;
  while ((await db.query(sql, [owner])).length > 0) await sleep(10);
}

/**
 * Lets the leases of a process run out now rather than in half a minute or a minute. To the app that is the same as
 * waiting: it compares leases with the database's now() and with nothing else, and a dead process renews none.
 */
export async function expireLeases(db: Database, owner?: string): Promise<void> {
  const whose = `"leaseUntil" > now() AND ($1::text IS NULL OR "leaseOwner" = $1)`;
  await db.query(`UPDATE "Conversation" SET "leaseUntil" = now() WHERE ${whose}`, [owner ?? null]);
  await db.query(`UPDATE "Bundle" SET "leaseUntil" = now() WHERE ${whose}`, [owner ?? null]);
  await db.query(`UPDATE "Delivery" SET "leaseUntil" = now() WHERE state = 'sending' AND ${whose}`, [owner ?? null]);
}

/** What a process holds, as it stands: compared before and after, it tells whether anybody else has touched it. */
export async function heldBy(db: Database, owner: string): Promise<string[]> {
  const sql = `SELECT 'turns of ' || "personId" || ' at ' || version AS held FROM "Conversation" WHERE "leaseOwner" = $1 AND "leaseUntil" > now()
    UNION SELECT 'delivery ' || id || ' ' || state || ' ' || attempts FROM "Delivery" WHERE "leaseOwner" = $1 AND state = 'sending' ORDER BY 1`;
  const rows = await db.query<{ held: string }>(sql, [owner]);
  return rows.map((r) => r.held);
}

/** Waits until nothing is left to do. @throws Error naming what is left after `forMs`. */
export async function untilDrained(db: Database, forMs: number): Promise<void> {
  const sql = `SELECT (SELECT count(*)::int FROM "Inbox" WHERE "doneAt" IS NULL) AS unanswered,
    (SELECT count(*)::int FROM "Notice" WHERE "expandedAt" IS NULL) AS unexpanded,
    (SELECT count(*)::int FROM "Delivery" WHERE state IN ('queued', 'sending')) AS unsent`;
  const until = performance.now() + forMs;
  for (;;) {
    const [left] = await db.query<Record<string, number>>(sql);
    if (Object.values(left ?? {}).every((n) => n === 0)) return;
    if (performance.now() > until) throw new Error(`left after ${forMs / 1000} s: ${JSON.stringify(left)}`);
    await sleep(100);
  }
}
