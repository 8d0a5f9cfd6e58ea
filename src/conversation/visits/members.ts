import type { Turn } from "../turn.ts";

export interface HouseholdAdult {
  id: string;
  name: string;
  areaId: string;
  door: string;
}

const mostShown = 6;

/** Who of a household may have something filed for them: no children, nobody who has left. */
export function adultsOf(turn: Turn, householdId: string): Promise<HouseholdAdult[]> {
  const sql = `SELECT m.id, m.name, h."areaId", h.door FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
    WHERE h.id = $1 AND m."removedAt" IS NULL AND (m."bornOn" IS NULL OR m."bornOn" <= $2::timestamptz - interval '18 years')
    ORDER BY m."bornOn" NULLS LAST, m.name LIMIT ${mostShown}`;
  return turn.means.db.query<HouseholdAdult>(sql, [householdId, turn.world.now], "adults-of-household");
}
