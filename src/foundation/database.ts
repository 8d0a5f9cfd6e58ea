import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../prisma/client/client.ts";
import { runPrepared } from "./prepared.ts";

/** The hot path speaks SQL on the pool; everything else uses Prisma on the same pool. */
export interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** How the connections of the two pools are used now. */
  connections(): { pool: string; used: number; idle: number; waiting: number }[];
  /** Rows of one statement. `name` makes it a prepared statement. */
  query<Row>(text: string, values?: unknown[], name?: string): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Opens two pools of at most `connections` each: one for statements with a name, one for all else. The server ends a
 * statement after 30 s; a server that falls silent is given up after 40 s, waiting for a connection after 10 s.
 *
 * A statement with a name is planned once for all values, perhaps while its tables are nearly empty, and its plan is kept:
 * on its pool no table is read from end to end where an index leads to the row, or every message would read all messages.
 *
 * `onAway` hears of every statement that failed because the database is away: see `isDatabaseAway`.
 */
export function openDatabase(url: string, connections = 16, onAway: () => void = () => {}): Database {
  const pool = openPool(url, connections);
  const prepared = openPool(url, connections, preparedOptions);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    connections: () => [usageOf("plain", pool), usageOf("named", prepared)],
    async query<Row>(text: string, values: unknown[] = [], name?: string) {
      try {
        if (name) return (await runPrepared(prepared, { text, values, name })) as Row[];
        return (await pool.query({ text, values })).rows as Row[];
      } catch (error) {
        if (isDatabaseAway(error)) onAway();
        throw error;
      }
    },
    async close() {
      await prisma.$disconnect();
      await Promise.all([pool, prepared].map((each) => each.ended || each.end()));
    },
  };
}

const usageOf = (name: string, { totalCount, idleCount, waitingCount }: pg.Pool) => {
  return { pool: name, used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
};

/** A plan for all values guesses high, and would start helpers for a hundred rows: that costs more than the rows. */
const preparedOptions = [
  "-c enable_seqscan=off",
  "-c max_parallel_workers_per_gather=0",
  "-c plan_cache_mode=force_generic_plan",
].join(" ");

/** The plans that a connection has made go with it; making them all anew takes a new connection far longer than a turn. */
const idleMs = 60_000;

function openPool(url: string, connections: number, options?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options,
    statement_timeout: 30_000,
    // A line that drops everything says nothing: without this, whoever waits on it waits a quarter of an hour.
    query_timeout: 40_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    application_name: "linli",
  });
  // A connection that breaks is replaced at the next query; without listeners it would end the process, idle or in use.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const lostConnection = new Set(["57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "53300"]);
/** It lets nobody in who comes as we do: its password is being changed, or the database is being put in another's place. */
const loginRefused = new Set(["28000", "28P01", "3D000"]);
/** It answers and cannot write: its disk is full, its memory or its disk fails, or it is a standby that follows another. */
const cannotWrite = new Set(["53000", "53100", "53200", "58000", "58030", "25006"]);
const unreachable = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ENOENT"],
  // Its machine or its name is gone for the moment, as while a container restarts.
  ...["EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
]);

/** True when the database is away rather than the statement wrong: worth trying again later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    lostConnection.has(code) ||
    loginRefused.has(code) ||
    cannotWrite.has(code) ||
    unreachable.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|not queryable|Query read timeout/.test(
      error.message,
    )
  );
}

/**
 * True when a statement was ended because it took too long, such as behind one that waits for a standby: whoever asked may ask
 * again. What tries again by itself must not take it for an absence, or it would try for ever what can never be done in time.
 */
const isTimedOut = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "57014";

/** Whoever asked, and tries again by themselves, is told that the database is away. */
export const isAwayForNow = (error: unknown): boolean => isDatabaseAway(error) || isTimedOut(error);
