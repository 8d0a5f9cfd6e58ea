import { performance } from "node:perf_hooks";
import type { Database } from "../../foundation/index.ts";

/** How fast a channel may be spoken to. */
export interface Limits {
  /** Messages in a second, by all processes together. */
  perSecond: number;
  /** Milliseconds between two messages to one address. */
  chatMs: number;
}

/** Leave to send some messages to many, the first of them in `startsInMs`, one every `everyMs`. */
export interface Leave {
  granted: number;
  startsInMs: number;
  everyMs: number;
  /** With nothing granted: when to ask again. */
  waitMs: number;
}

export interface Pace {
  /** Asks for as many as may go within the next moment. */
  take(channel: string, limits: Limits): Promise<Leave>;
  /** A message goes now. What goes to many gives way to an answer. To be called when the other side has answered. */
  count(channel: string, limits: Limits, isAnswer: boolean): () => void;
  /** For how many ms one more to many would be too many in this second. */
  crowdedMs(channel: string, limits: Limits): number;
  /** For how many ms an answer waits in the midst of what goes to many: a twentieth of a second at most. */
  answerMs(channel: string, limits: Limits): number;
  /** How many answers have been counted since the start. */
  answered(channel: string): number;
  /**
   * The channel asks for patience: for so long nothing more goes to many, and answers wait too where it was asked of
   * `all`, not of one chat.
   */
  pause(channel: string, asked: { ms: number; limits?: Limits; all: boolean }): Promise<void>;
  /** For how many ms nothing may go to many, or not even answers; 0 when it may. */
  pausedMs(channel: string, what: "many" | "answers"): number;
}

/** A little slower than allowed: processes that share a pace do not see each other's messages on their way. */
const share = 0.985;
/** Leave is taken for so long at once. */
const momentMs = 400;
/**
 * The other side counts messages as they arrive. One has arrived when its answer is here, and the next needs its time to
 * come there: a second and a little after the answer, less what even the quickest takes there and back, its place is free.
 */
const secondMs = 1_004;
/** Of the quickest way, since not all are alike. */
const sureShare = 0.6;
/** Of a message without an answer it is taken that it has arrived by now. */
const longestMs = 3_000;
/** When an answer to a message on its way may be here. */
const soonMs = 3;
const mostAnswerMs = 50;

/** A message that has left, and when its answer came. */
interface Left {
  at: number;
  answeredAt?: number;
}

/** For how many ms one more would be too many, where `most` may arrive in a second. */
function untilFree(left: readonly Left[], most: number): number {
  const now = performance.now();
  const ways = left.flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [] : [answeredAt - at]));
  const oneSecondMs = secondMs - sureShare * (ways.length > 0 ? Math.min(...ways) : 0);
  const until = ({ at, answeredAt }: Left) => {
    if (answeredAt !== undefined) return answeredAt + oneSecondMs - now;
    return now - at > longestMs ? at + longestMs + secondMs - now : soonMs;
  };
  return Math.max(0, ...left.slice(0, -(most - 1) || undefined).map(until));
}

// Pace is a matter of the real time of the machines that share it, as leases are: the clock of the database.
const takeSql = `WITH p AS (SELECT channel, clock_timestamp() AS now, greatest(least("nextAt" + $3::int * $2::float8 * interval '1 millisecond', clock_timestamp() + interval '1 second'), clock_timestamp(), "pausedUntil") AS starts,
      greatest(0, extract(epoch FROM "pausedUntil" - clock_timestamp()) * 1000)::float8 AS paused FROM "Pace" WHERE channel = $1 FOR UPDATE),
  g AS (SELECT channel, starts, now, paused, CASE WHEN paused > 0 THEN 0
      ELSE greatest(0, ceil((extract(epoch FROM now - starts) * 1000 + ${momentMs}) / $2::float8))::int END AS granted FROM p),
  u AS (UPDATE "Pace" t SET "nextAt" = CASE WHEN g.paused > 0 THEN t."nextAt" ELSE g.starts + g.granted * $2::float8 * interval '1 millisecond' END FROM g WHERE t.channel = g.channel)
  SELECT granted, paused, (extract(epoch FROM starts - now) * 1000)::float8 AS "startsInMs",
    -- The pace of a moment ago is nothing to wait for the disk for.
    set_config('synchronous_commit', 'off', true) FROM g`;

const openSql = `INSERT INTO "Pace" (channel, "nextAt") VALUES ($1, clock_timestamp()) ON CONFLICT DO NOTHING`;
const pauseSql = `INSERT INTO "Pace" (channel, "nextAt", "pausedUntil") VALUES ($1, clock_timestamp(), clock_timestamp() + $2::float8 * interval '1 millisecond')
  ON CONFLICT (channel) DO UPDATE SET "pausedUntil" = greatest("Pace"."pausedUntil", excluded."pausedUntil")`;

/** The pace of every channel, shared by all processes through the database. */
export function openPace(db: Database): Pace {
  const answers = new Map<string, number>();
  const recent = new Map<string, Left[]>();
  const manyAt = new Map<string, number>();
  /** How many of them other processes know of. */
  const told = new Map<string, number>();
  const opened = new Set<string>();
  const pauses = { many: new Map<string, number>(), answers: new Map<string, number>() };
  const pauseHere = (what: keyof typeof pauses, channel: string, ms: number) =>
    pauses[what].set(channel, Math.max(pauses[what].get(channel) ?? 0, performance.now() + ms));
  return {
    async take(channel, { perSecond }) {
      if (!opened.has(channel)) await db.query(openSql, [channel]);
      opened.add(channel);
      const everyMs = 1000 / (perSecond * share);
      const all = answers.get(channel) ?? 0;
      const count = all - (told.get(channel) ?? 0);
      told.set(channel, all);
      const [found] = await db.query<{ granted: number; paused: number; startsInMs: number }>(
        takeSql,
        [channel, everyMs, count],
        "take-pace",
      );
      if (!found) throw new Error(`no pace of ${channel}`);
      const { granted, paused } = found;
      if (paused > 0) pauseHere("many", channel, paused);
      const startsInMs = Math.max(0, found.startsInMs);
      return {
        granted,
        startsInMs,
        everyMs,
        waitMs: paused > 0 ? paused : Math.max(everyMs, startsInMs - momentMs / 2),
      };
    },
    answered: (channel) => answers.get(channel) ?? 0,
    count(channel, limits, isAnswer) {
      if (isAnswer) answers.set(channel, (answers.get(channel) ?? 0) + 1);
      else manyAt.set(channel, performance.now());
      const one: Left = { at: performance.now() };
      const left = recent.get(channel) ?? [];
      left.push(one);
      if (left.length > 3 * limits.perSecond) left.splice(0, limits.perSecond);
      recent.set(channel, left);
      return () => {
        one.answeredAt = performance.now();
      };
    },
    answerMs(channel, limits) {
      const isMidst = (manyAt.get(channel) ?? Number.NEGATIVE_INFINITY) > performance.now() - 1_000;
      return isMidst ? Math.min(mostAnswerMs, untilFree(recent.get(channel) ?? [], limits.perSecond)) : 0;
    },
    crowdedMs: (channel, limits) => untilFree(recent.get(channel) ?? [], limits.perSecond),
    async pause(channel, { ms, limits, all }) {
      pauseHere("many", channel, ms);
      if (all) pauseHere("answers", channel, ms);
      // Others share the pace of channels that have one.
      if (limits) await db.query(pauseSql, [channel, ms]);
    },
    pausedMs: (channel, what) => Math.max(0, (pauses[what].get(channel) ?? 0) - performance.now()),
  };
}
