import { chinaDay } from "../../foundation/index.ts";
import { type CaseRow, isApplicant, type Procedure, readsAs } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** By the index that keeps a second one of the same day away. */
const lookedTodaySql = `SELECT 1 FROM "PersonalLook" WHERE what = 'case' AND "caseId" = $1 AND "byPersonId" = $2
  AND ("at" AT TIME ZONE 'Asia/Shanghai')::date = $3::date`;

/**
 * A member opens the card of somebody's case, with what they wrote: that they looked is written in the same commit, once a
 * member, case and day. A list names cases and shows nobody's words: it is no look. Of cases that stay for good, such as
 * proposals, all that is on the card is public.
 */
export async function recordCaseLook(turn: Turn, { keptYears }: Procedure, row: CaseRow): Promise<void> {
  const { id: byPersonId } = turn.person;
  const { applicantId: subjectId, id: caseId } = row;
  if (!keptYears || !subjectId || isApplicant(row, byPersonId)) return;
  const { now, city } = turn.world;
  const looked = await turn.means.db.query(lookedTodaySql, [caseId, byPersonId, chinaDay(now)], "looked-today");
  if (looked.length > 0) return;
  const bodyId = readsAs(row, turn.actor, city)?.bodyId ?? null;
  const look = { id: turn.means.ids.uuid(), at: now, byPersonId, bodyId, subjectId, what: "case", caseId };
  turn.change.insert("PersonalLook", look);
}
