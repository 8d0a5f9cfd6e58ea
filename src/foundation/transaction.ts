import type { Database } from "./database.ts";

/** What rows can be asked of: the pool, or the one connection of a transaction. */
export type Queryable = Pick<Database, "query">;

/** A statement may take longer than is allowed elsewhere; the client waits a little longer than the server. */
const timesOf = (statementMs: number | undefined) => (statementMs ? { query_timeout: statementMs + 10_000 } : {});

/**
 * Runs several statements as one: all of them count or, when `work` throws or the process dies, none.
 * For long work in bulk; an act of a person is one statement, see `Change`.
 *
 * @param statementMs how long each statement may take; default: as long as on the pool
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Queryable) => Promise<T>,
  { statementMs }: { statementMs?: number } = {},
): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    if (statementMs) await client.query(`SET LOCAL statement_timeout = ${statementMs}`);
    const result = await work({
      async query<Row>(text: string, values: unknown[] = []) {
        return (await client.query({ text, values, ...timesOf(statementMs) })).rows as Row[];
      },
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that could not even roll back is not given to the next one.
    client.release(broken);
  }
}
