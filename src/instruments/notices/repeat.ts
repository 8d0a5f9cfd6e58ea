import { Change, type Clock, type Database, type Ids, type Insertable, nextRun } from "../../foundation/index.ts";
import type { Repeats } from "./notice.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
}

type Row = Insertable["Notice"] & { id: string; repeats: { every: Repeats["every"]; from: string; until?: string } };

const dueSql = `SELECT * FROM "Notice" WHERE repeats IS NOT NULL AND "nextMadeAt" IS NULL AND "cancelledAt" IS NULL
  AND coalesce("dueAt", "createdAt") <= $1 ORDER BY "createdAt" LIMIT 100`;

/** Makes the next run of every recurring notice whose present run has begun, once. Returns how many. */
export async function repeatNotices({ db, clock, ids }: Means): Promise<number> {
  const now = clock.now();
  let made = 0;
  for (const row of await db.query<Row>(dueSql, [now])) {
    const { every, from, until } = row.repeats;
    // Runs that were missed while nothing ran are not made up for.
    const dueAt = nextRun(new Date(from), every, now);
    const isLast = until !== undefined && dueAt > new Date(until);
    const change = new Change();
    const where = { id: row.id, nextMadeAt: null, cancelledAt: null };
    change.update({ table: "Notice", where, set: { nextMadeAt: now }, expect: 1 });
    if (!isLast) change.insert("Notice", runOf(row, { id: ids.uuid(), createdAt: now, dueAt }));
    // Another process may have made it, or it was cancelled.
    if ((await change.commitUnlessDone(db)) && !isLast) made += 1;
  }
  return made;
}

function runOf(row: Row, run: { id: string; createdAt: Date; dueAt: Date }): Insertable["Notice"] {
  const { kind, caseId, bodyId, createdBy, audience, message, asksAcknowledgement, acknowledgeWithinMinutes } = row;
  const { holds, repeats } = row;
  const same = { kind, caseId, bodyId, createdBy, audience, message, asksAcknowledgement, acknowledgeWithinMinutes };
  return { ...same, ...run, holds: holds ?? undefined, repeats, seriesId: row.seriesId ?? row.id };
}
