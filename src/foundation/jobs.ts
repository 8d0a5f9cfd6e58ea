import { performance } from "node:perf_hooks";
import cron, { type Logger as CronLog } from "node-cron";
import type { Clock } from "./clock.ts";
import { type Database, isDatabaseAway } from "./database.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";

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
  metrics: Metrics;
}

interface Watched extends Means {
  countFailure: (job: string) => void;
}

/** Starts the jobs; the returned function stops them and waits for those under way. */
export function startJobs(given: Means, jobs: Job[]): () => Promise<void> {
  const means = { ...given, countFailure: openFigures(given, jobs) };
  const underWay = new Set<Promise<void>>();
  const tasks = jobs.map((job) =>
    cron.schedule(
      job.schedule,
      () => {
        const run = runOnce(means, job).finally(() => underWay.delete(run));
        underWay.add(run);
        return run;
      },
      // Of a clock that was set forward it would warn of every minute; what was not done is seen by when it was done last.
      {
        timezone: "Asia/Shanghai",
        noOverlap: true,
        name: job.name,
        suppressMissedWarning: true,
        logger: logOf(means.log, job),
      },
    ),
  );
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()));
    await Promise.all(underWay);
  };
}

/** What the scheduler has to say, in our log instead of on the console. */
function logOf(log: Logger, { name: job }: Job): CronLog {
  const say =
    (level: "debug" | "info" | "warn" | "error") =>
    (said: string | Error, error?: Error): void =>
      log[level]({ job, ...(said instanceof Error ? { err: said } : { said, err: error }) }, "the scheduler");
  return { debug: say("debug"), info: say("info"), warn: say("warn"), error: say("error") };
}

/** Figures of the jobs: of all processes when each was last done, of this one how often it failed. */
function openFigures({ db, metrics }: Means, jobs: Job[]): (job: string) => void {
  const labels = ["job"];
  metrics.read(
    {
      linli_job_success_timestamp_seconds: { help: "When scheduled work was last done, by any process", labels },
      linli_job_duration_seconds: { help: "How long it took then", labels },
    },
    async () => {
      const rows = await db.query<JobRun>(runsSql, [jobs.map(({ name }) => name)]);
      const of = (value: (row: JobRun) => number) =>
        rows.map((row) => ({ labels: { job: row.name }, value: value(row) }));
      return {
        linli_job_success_timestamp_seconds: of((row) => row.succeededAt.getTime() / 1_000),
        linli_job_duration_seconds: of((row) => row.milliseconds / 1_000),
      };
    },
  );
  const failures = metrics.counter("linli_job_failures_total", "Scheduled work of this process that failed", ["job"]);
  return (job) => failures.inc({ job });
}

interface JobRun {
  name: string;
  succeededAt: Date;
  milliseconds: number;
}
const runsSql = `SELECT name, "succeededAt", milliseconds FROM "JobRun" WHERE name = ANY($1)`;
const doneSql = `INSERT INTO "JobRun" (name, "succeededAt", milliseconds) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET "succeededAt" = $2, milliseconds = $3`;

const claimSql = `INSERT INTO "Tick" (name, at, "claimedBy") VALUES ($1, date_trunc('minute', $2::timestamptz), $3) ON CONFLICT DO NOTHING RETURNING name`;
const forgetSql = `DELETE FROM "Tick" WHERE at < $1::timestamptz - interval '7 days'`;

/** Runs a job if no other process has claimed this minute of it. */
async function runOnce({ db, clock, log, owner, countFailure }: Watched, job: Job): Promise<void> {
  try {
    const now = clock.now();
    const claimed = await db.query(claimSql, [job.name, now, owner]);
    if (claimed.length === 0) return;
    const begunAt = performance.now();
    await job.run();
    await db.query(doneSql, [job.name, clock.now(), Math.round(performance.now() - begunAt)]);
    await db.query(forgetSql, [now]);
  } catch (error) {
    countFailure(job.name);
    if (isDatabaseAway(error)) log.warn({ job: job.name }, "the database is away; the next tick tries again");
    else log.error({ err: error, job: job.name }, "a job failed");
  }
}

/**
 * Repeats `work` with `pauseMs` between, until stopped; an error is logged and the next round tries again. `onRound` is told
 * of each round that went well.
 */
export function repeat(
  name: string,
  pauseMs: number,
  log: Logger,
  work: () => Promise<unknown>,
  onRound: (name: string) => void = () => {},
): () => Promise<void> {
  let isStopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!isStopped) {
      try {
        await work();
        onRound(name);
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
