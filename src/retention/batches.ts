import { type Database, firstIdAt } from "../foundation/index.ts";

/** So many rows go in one statement: nobody waits behind it. */
export const batch = 5_000;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** SQL of `LIMIT` rows of a table by a condition over `t`, deleted; their number is read from what it returns. */
export const deleted = (table: string, where: string, most = batch): string =>
  `DELETE FROM "${table}" WHERE ctid = ANY(ARRAY(SELECT t.ctid FROM "${table}" t WHERE ${where} LIMIT ${most})) RETURNING 1`;

/** Goes on until nothing is left that the statement takes. Returns how many rows went. */
export async function inTurns(db: Database, sql: string, values: unknown[], size = batch): Promise<number> {
  for (let gone = 0; ; ) {
    const { length } = await db.query(sql, values);
    gone += length;
    if (length < size) return gone;
  }
}

/** Before every id. */
const noId = "00000000-0000-0000-0000-000000000000";

/**
 * SQL that takes the next rows in the order of their ids ($1 the last one before, $2 the first that is left alone) and does
 * `does` to those; over `k`, their ids, and `t`, which it names itself.
 */
export const walked = (table: string, id: string, does: string): string =>
  `WITH k AS (SELECT "${id}" AS id FROM "${table}" WHERE "${id}" > $1 AND "${id}" < $2 ORDER BY "${id}" LIMIT ${batch}),
    d AS (${does} RETURNING 1)
  SELECT (SELECT count(*) FROM d)::int AS gone, (SELECT count(*) FROM k)::int AS read, (SELECT id FROM k ORDER BY id DESC LIMIT 1) AS last`;

interface Walked {
  gone: number;
  read: number;
  last: string | null;
}

/** Walks a table by its primary key, some thousand rows a statement: no index is kept for what is done once a night. */
export async function walk(db: Database, sql: string, until: string, values: unknown[]): Promise<number> {
  for (let gone = 0, from = noId; ; ) {
    const [part] = await db.query<Walked>(sql, [from, until, ...values]);
    gone += part?.gone ?? 0;
    if (!part?.last || part.read < batch) return gone;
    from = part.last;
  }
}

/** The same over rows of before an instant alone, whose ids begin with when they were made. */
export const walkBefore = (db: Database, sql: string, before: Date): Promise<number> =>
  walk(db, sql, firstIdAt(before), [before]);
