import type { Turn } from "../turn.ts";

/** Somebody follows a case; again after it was ended takes the same row up. */
export async function addFollow(turn: Turn, caseId: string, personId: string): Promise<void> {
  const where = { caseId, personId };
  const sql = `SELECT 1 FROM "Follow" WHERE "caseId" = $1 AND "personId" = $2`;
  const before = await turn.means.db.query(sql, [caseId, personId]);
  if (before.length > 0) turn.change.update({ table: "Follow", where, set: { endedAt: null }, expect: 1 });
  else turn.change.insert("Follow", { ...where, createdAt: turn.world.now });
}
