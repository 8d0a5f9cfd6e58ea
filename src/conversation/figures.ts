import { performance } from "node:perf_hooks";
import type { Database, Metrics } from "../foundation/index.ts";

/** A turn that was written. */
export interface Written {
  channel: string;
  /** As the inbox has it: done, error, or refused: and why. */
  outcome: string;
  /** When it was begun, by `performance.now`. */
  begunAt: number;
}

interface Means {
  db: Database;
  now: () => Date;
  metrics: Metrics;
}

const waitingSql = `SELECT count(*)::int AS n, min("receivedAt") AS since FROM "Inbox" WHERE "doneAt" IS NULL`;

/** Opens the figures of the conversation; what it returns counts a turn, and gives the milliseconds that it took. */
export function openFigures({ db, now, metrics }: Means): (turn: Written) => number {
  const turns = metrics.counter("linli_turns_total", "Messages answered: done, refused or error", [
    "channel",
    "outcome",
  ]);
  const seconds = metrics.seconds("linli_turn_seconds", "From the reading of a message to the commit of its answer", [
    "channel",
  ]);
  metrics.read(
    {
      linli_inbox_waiting: { help: "Messages that were acknowledged and are not answered yet" },
      linli_inbox_oldest_seconds: { help: "How long the oldest of them has waited" },
    },
    async () => {
      const [found] = await db.query<{ n: number; since: Date | null }>(waitingSql);
      const age = found?.since ? (now().getTime() - found.since.getTime()) / 1_000 : 0;
      return { linli_inbox_waiting: [{ value: found?.n ?? 0 }], linli_inbox_oldest_seconds: [{ value: age }] };
    },
  );
  return ({ channel, outcome, begunAt }) => {
    const ms = performance.now() - begunAt;
    turns.inc({ channel, outcome: outcome.split(":")[0] ?? outcome });
    seconds.observe({ channel }, ms / 1_000);
    return Math.round(ms * 10) / 10;
  };
}
