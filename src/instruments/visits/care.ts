import type { Change } from "../../foundation/index.ts";

/** The household is visited as often as others again. */
export const endCare = (change: Change, householdId: string, now: Date): Change =>
  change.update({ table: "VisitCare", where: { householdId, endedAt: null }, set: { endedAt: now } });

/** Whoever takes back what they agreed to takes back this too. */
export const endCareOfPerson = (change: Change, personId: string, now: Date): Change =>
  change.update({
    table: "VisitCare",
    where: { endedAt: null },
    set: { endedAt: now },
    whereSql: (param) =>
      `t."householdId" IN (SELECT m."householdId" FROM "HouseholdMember" m WHERE m."personId" = ${param(personId)}::uuid)`,
  });
