import { seatIsOpenSql } from "../../city/index.ts";
import type { Change, Database } from "../../foundation/index.ts";
import { householdColumns, householdsSql, type PlannedHousehold } from "./turn-order.ts";

/** A member's seat, with how many households of the plan it has. */
export interface SeatLoad {
  appointmentId: string;
  households: number;
}

/**
 * Households that nobody has: of a plan that is new, new in the roster, or of a member whose time is over. By courtyard
 * and door.
 */
export const strayHouseholds = (db: Database, bodyIds: string[], now: Date): Promise<PlannedHousehold[]> =>
  db.query<PlannedHousehold>(
    `WITH ${householdsSql} SELECT ${householdColumns} FROM household l
      WHERE l."sharePlanId" IS DISTINCT FROM l."planId" OR NOT EXISTS (SELECT 1 FROM "Appointment" s
        WHERE s.id = l."appointmentId" AND s."bodyId" = l."bodyId" AND ${seatIsOpenSql("$1")})
      ORDER BY l."areaId", l.door COLLATE "C"`,
    [now, bodyIds, null],
    "stray-households",
  );

const loadsSql = `SELECT s.id AS "appointmentId", (SELECT count(*)::int FROM "VisitShare" v
    WHERE v."appointmentId" = s.id AND v."planId" = $2) AS households
  FROM "Appointment" s WHERE s."bodyId" = $1 AND ${seatIsOpenSql("$3::timestamptz")} ORDER BY s.id`;

/** Gives the strays to the seats of their committees, in the change; gives back which went to which seat. */
export async function shareVisits(
  db: Database,
  change: Change,
  strays: readonly PlannedHousehold[],
  now: Date,
): Promise<Map<string, PlannedHousehold[]>> {
  const dealt = new Map<string, PlannedHousehold[]>();
  for (const [planId, ofPlan] of Map.groupBy(strays, (s) => s.planId)) {
    const values = [ofPlan[0]?.bodyId, planId, now];
    const seats = await db.query<SeatLoad>(loadsSql, values, "visit-loads");
    for (const [appointmentId, households] of shareOut(ofPlan, seats)) {
      addShares(change, { planId, appointmentId }, households);
      dealt.set(appointmentId, [...(dealt.get(appointmentId) ?? []), ...households]);
    }
  }
  return dealt;
}

/**
 * Deals households, in their order, to seats so that all have as many as the others as far as can be: each gets a run of
 * neighbours. What a seat has already it keeps.
 */
export function shareOut<T>(strays: readonly T[], seats: readonly SeatLoad[]): Map<string, T[]> {
  const loads = seats.map((seat) => ({ ...seat, more: 0 }));
  for (let left = loads.length > 0 ? strays.length : 0; left > 0; left -= 1) {
    const least = loads.reduce((a, b) => (b.households + b.more < a.households + a.more ? b : a));
    least.more += 1;
  }
  let from = 0;
  return new Map(
    loads
      .filter(({ more }) => more > 0)
      .map(({ appointmentId, more }) => {
        from += more;
        return [appointmentId, strays.slice(from - more, from)];
      }),
  );
}

function addShares(
  change: Change,
  share: { planId: string; appointmentId: string },
  households: readonly PlannedHousehold[],
): void {
  const fresh = households.filter((h) => !h.hasShare);
  const known = households.filter((h) => h.hasShare).map((h) => h.id);
  change.insert("VisitShare", ...fresh.map((h) => ({ householdId: h.id, ...share })));
  if (known.length === 0) return;
  const whereSql = (param: (value: unknown) => string) => `t."householdId" = ANY(${param(known)}::uuid[])`;
  change.update({ table: "VisitShare", where: {}, set: share, whereSql });
}
