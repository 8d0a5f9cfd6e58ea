import { performance } from "node:perf_hooks";
import type { Clock, Database, Logger, Metrics, Sample } from "../../foundation/index.ts";
import type { Sending } from "./claim.ts";
import { manyFrom } from "./kinds.ts";

interface Means {
  db: Database;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** A message that was tried, and what became of its row. */
export interface Tried {
  state: "sent" | "queued" | "failed" | "unknown";
  /** When it was begun, by `performance.now`. */
  begunAt: number;
}

interface Waiting {
  /** To single persons, who wait for it, or to many, which may take hours. */
  to: "one" | "many";
  channel: string;
  state: string;
  n: number;
  /** When the first of them could have gone. */
  since: Date | null;
}

/** Each part goes by an index that holds open rows alone: the ledger itself is never read from end to end. */
const waitingSql = `SELECT "to", channel, state, sum(n)::int AS n, min(since) AS since FROM (
    SELECT 'one' AS "to", channel, state, count(*) AS n, min("dueAt") AS since FROM "Delivery" WHERE state IN ('queued', 'sending') AND priority < ${manyFrom} GROUP BY 2, 3
    UNION ALL SELECT 'many', channel, state, count(*), min("dueAt") FROM "Delivery" WHERE state = 'queued' AND priority >= ${manyFrom} AND NOT "isBundled" GROUP BY 2, 3
    UNION ALL SELECT 'many', channel, state, count(*), min("dueAt") FROM "Delivery" WHERE state = 'sending' AND priority >= ${manyFrom} GROUP BY 2, 3
    UNION ALL SELECT 'many', b.channel, CASE WHEN b."leaseUntil" IS NULL THEN 'queued' ELSE 'sending' END, sum(cardinality(b."deliveryIds")), min(coalesce(n."dueAt", n."createdAt"))
      FROM "Bundle" b JOIN "Notice" n ON n.id = b."noticeId" GROUP BY 2, 3) w GROUP BY 1, 2, 3`;

/** Opens the figures of what goes out; what it returns counts a row that was tried, and logs it. */
export function openFigures({ db, clock, log, metrics }: Means): (row: Sending, tried: Tried) => void {
  const tries = metrics.counter(
    "linli_sends_total",
    "Messages tried: sent, queued to be tried again, failed, or unknown whether they arrived",
    ["channel", "state"],
  );
  const retries = metrics.counter("linli_retries_total", "Messages tried that had been tried before", ["channel"]);
  const seconds = metrics.seconds("linli_send_seconds", "From the begin of a try to what became of it", ["channel"]);
  metrics.read(
    {
      linli_deliveries_waiting: { help: "Messages that wait, or are on their way", labels: ["channel", "to", "state"] },
      linli_deliveries_oldest_seconds: { help: "How long the first could have gone", labels: ["channel", "to"] },
    },
    async () => readWaiting(await db.query<Waiting>(waitingSql), clock.now()),
  );
  return (row, { state, begunAt }) => {
    const { id: delivery, channel, inboxId: inbox, noticeId: notice, attempts } = row;
    const took = performance.now() - begunAt;
    tries.inc({ channel, state });
    if (attempts > 0) retries.inc({ channel });
    seconds.observe({ channel }, took / 1_000);
    const named = { inbox, notice, delivery, channel, state, attempts, ms: Math.round(took) };
    if (state === "failed" || state === "unknown") log.warn(named, "a message did not go out");
    else log.debug(named, state === "sent" ? "a message went out" : "a message is to be tried again");
  };
}

function readWaiting(rows: Waiting[], now: Date) {
  const queued = rows.filter(({ state }) => state === "queued");
  const age = ({ since }: Waiting) => (since ? Math.max(0, (now.getTime() - since.getTime()) / 1_000) : 0);
  return {
    linli_deliveries_waiting: rows.map(({ n, since: _, ...labels }): Sample => ({ labels, value: n })),
    linli_deliveries_oldest_seconds: queued.map((row): Sample => {
      return { labels: { channel: row.channel, to: row.to }, value: age(row) };
    }),
  };
}
