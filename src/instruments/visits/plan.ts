import type { Charter } from "../../city/index.ts";
import type { Change, Database, Insertable } from "../../foundation/index.ts";

type Begun = Pick<Insertable["VisitPlan"], "id" | "bodyId" | "areaId" | "startsAt" | "endsAt">;

/** A plan that begins, with the charter's rules as they are now. */
export const visitPlanRow = (begun: Begun, charter: Charter): Insertable["VisitPlan"] => ({
  ...begun,
  ordinaryDays: charter.number("visit.ordinaryDays"),
  careDays: charter.number("visit.careDays"),
  absentDays: charter.number("visit.absentDays"),
  declinedDays: charter.number("visit.declinedDays"),
  duePercent: charter.number("visit.duePercent"),
});

/** A plan ends before its time: nobody is in turn by it any more. */
export const endVisitPlan = (change: Change, id: string, now: Date): Change =>
  change.update({ table: "VisitPlan", where: { id }, set: { endsAt: now }, expect: 1 });

/** The committees of which a plan runs. */
export async function committeesVisiting(db: Database, now: Date): Promise<string[]> {
  const sql = `SELECT DISTINCT "bodyId" FROM "VisitPlan" WHERE "startsAt" <= $1 AND "endsAt" > $1`;
  const rows = await db.query<{ bodyId: string }>(sql, [now], "committees-visiting");
  return rows.map(({ bodyId }) => bodyId);
}

/** Whether one of the committees has a plan that runs. */
export async function hasOpenPlan(db: Database, bodyIds: string[], now: Date): Promise<boolean> {
  const sql = `SELECT 1 FROM "VisitPlan" WHERE "bodyId" = ANY($1) AND "startsAt" <= $2 AND "endsAt" > $2 LIMIT 1`;
  return (await db.query(sql, [bodyIds, now], "has-open-plan")).length > 0;
}
