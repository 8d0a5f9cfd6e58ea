import cron from "node-cron";
import type { Clock } from "./clock.ts";
import { type Database, isDatabaseAway } from "./database.ts";
import type { Logger } from "./log.ts";

/** Work that is due at certain minutes, done by one process each time. */
export interface Job {
  name: string;
  /** Five fields, Asia/Shanghai. */
  schedule: string;
  run(): Promise<unknown>;
}

interface Means {
  db: Database;
  clock: Clock;
  log: Logger;
  owner: string;
}

/** Starts the jobs; the returned function stops them and waits for those under way. */
export function startJobs(means: Means, jobs: Job[]): () => Promise<void> {
  const underWay = new Set<Promise<void>>();
  const tasks = jobs.map((job) =>
    cron.schedule(
      job.schedule,
      () => {
        const run = runOnce(means, job).finally(() => underWay.delete(run));
        underWay.add(run);
        return run;
      },
      { timezone: "Asia/Shanghai", noOverlap: true, name: job.name },
    ),
  );
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()));
    await Promise.all(underWay);
  };
}

const claimSql = `INSERT INTO "Tick" (name, at, "claimedBy") VALUES ($1, date_trunc('minute', $2::timestamptz), $3) ON CONFLICT DO NOTHING RETURNING name`;
const forgetSql = `DELETE FROM "Tick" WHERE at < $1::timestamptz - interval '7 days'`;

/** Runs a job if no other process has claimed this minute of it. */
async function runOnce({ db, clock, log, owner }: Means, job: Job): Promise<void> {
  try {
    const now = clock.now();
    const claimed = await db.query(claimSql, [job.name, now, owner]);
    if (claimed.length === 0) return;
    await job.run();
    await db.query(forgetSql, [now]);
  } catch (error) {
    if (isDatabaseAway(error)) log.warn({ job: job.name }, "the database is away; the next tick tries again");
    else log.error({ err: error, job: job.name }, "a job failed");
  }
}

/** Repeats `work` with `pauseMs` between, until stopped; an error is logged and the next round tries again. */
export function repeat(name: string, pauseMs: number, log: Logger, work: () => Promise<unknown>): () => Promise<void> {
  let isStopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!isStopped) {
      try {
        await work();
      } catch (error) {
        if (!isDatabaseAway(error)) log.error({ err: error, loop: name }, "a loop failed");
      }
      if (isStopped) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return () => {
    isStopped = true;
    wake();
    return loop;
  };
}
