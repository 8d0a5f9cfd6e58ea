import { type Change, type Database, dayShifted, type Insertable } from "../../foundation/index.ts";

/** Somebody was at home and talked; nobody was; they would rather not; they do not live there any more. */
export const visitResults = ["home", "absent", "declined", "moved"] as const;
export type VisitResult = (typeof visitResults)[number];

/** A visit as recorded. */
export interface Visit {
  id: string;
  householdId: string;
  bodyId: string;
  byPersonId: string;
  at: Date;
  result: VisitResult;
  caseId: string | null;
}

type Recorded = Pick<Insertable["Visit"], "id" | "householdId" | "planId" | "bodyId" | "byPersonId"> & {
  at: Date;
  result: VisitResult;
};

/** The same result is recorded of a household once a day; a second row conflicts. */
export const visitRow = (recorded: Recorded): Insertable["Visit"] => ({ ...recorded, day: dayShifted(recorded.at, 0) });

const columns = `id, "householdId", "bodyId", "byPersonId", at, result, "caseId"`;

/** What has been recorded of a household since midnight, newest first. */
export const visitsOfDay = (db: Database, householdId: string, now: Date): Promise<Visit[]> =>
  db.query<Visit>(
    `SELECT ${columns} FROM "Visit" WHERE "householdId" = $1 AND day = $2 AND "undoneAt" IS NULL ORDER BY at DESC, id DESC`,
    [householdId, dayShifted(now, 0)],
    "visits-of-day",
  );

/** Undefined for one that was taken back. */
export async function visitById(db: Database, id: string): Promise<Visit | undefined> {
  const sql = `SELECT ${columns} FROM "Visit" WHERE id = $1 AND "undoneAt" IS NULL`;
  const [found] = await db.query<Visit>(sql, [id], "visit-by-id");
  return found;
}

/** It was recorded by mistake: it counts no more. What has become a case stays. */
export const undoVisit = (change: Change, id: string, now: Date): Change =>
  change.update({ table: "Visit", where: { id, caseId: null, undoneAt: null }, set: { undoneAt: now }, expect: 1 });

/** What was heard has become a case. */
export const noteCaseOfVisit = (change: Change, id: string, caseId: string): Change =>
  change.update({ table: "Visit", where: { id }, set: { caseId } });
