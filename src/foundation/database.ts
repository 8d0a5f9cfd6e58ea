import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../prisma/client/client.ts";

/** The hot path speaks SQL on the pool; everything else uses Prisma on the same pool. */
export interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** Rows of one statement. `name` makes it a prepared statement. */
  query<Row>(text: string, values?: unknown[], name?: string): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Opens a pool of at most `connections`. The server ends a statement after 30 s; a server that falls silent is given up
 * after 40 s, waiting for a connection after 10 s.
 */
export function openDatabase(url: string, connections = 16): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    statement_timeout: 30_000,
    // A line that drops everything says nothing: without this, whoever waits on it waits a quarter of an hour.
    query_timeout: 40_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "linli",
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async query<Row>(text: string, values: unknown[] = [], name?: string) {
      const result = await pool.query({ text, values, name });
      return result.rows as Row[];
    },
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

const lostConnection = new Set(["57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "53300"]);
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
    unreachable.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|not queryable|Query read timeout/.test(
      error.message,
    )
  );
}
