import { noticeRow } from "../../instruments/index.ts";
import { type Answers, type CaseRow, casesById, type ReadBefore } from "../../procedures/engine/index.ts";
import { type OpensWith, opensWith } from "../../procedures/meetings/index.ts";
import type { Turn } from "../turn.ts";
import { viewOf } from "./read-view.ts";

/** The questions to the committee that wait for the assembly: its next meeting opens with them. */
export async function questionsForAssembly(turn: Turn, { kind, body }: Answers): Promise<OpensWith[]> {
  if (kind !== "assembly") return [];
  const sql = `SELECT id, number, form->>'question' AS question FROM "Case"
    WHERE procedure = 'interpellation' AND step = 'scheduling' AND outcome IS NULL AND "areaId" = $1 ORDER BY "filedAt", id`;
  const { areaId } = turn.world.city.body(String(body));
  return turn.means.db.query<OpensWith>(sql, [areaId], "questions-for-assembly");
}

/** Whoever asked reads at which meeting it is heard, and the committee that it answers there. */
export async function tellOpensWith(turn: Turn, meeting: CaseRow): Promise<void> {
  const { city, ids, now } = turn.world;
  const rows = await casesById(
    turn.means.db,
    opensWith(meeting).map(({ id }) => id),
  );
  for (const { id: caseId, number, areaId, applicantId, personIds } of rows) {
    const committee = city.bodyFor(areaId, "residents-committee");
    const args = { number, meeting: meeting.number, at: { at: String(meeting.facts.heldAt) } };
    const buttons = [{ key: "case-open", command: { do: "case", caseId } }];
    const message = { key: "interpellation-told-on-agenda", args, buttons };
    const about = { ids, now, kind: "case", bodyId: String(meeting.handlerId), caseId, message } as const;
    const createdBy = String(meeting.applicantId);
    for (const personId of new Set([applicantId, ...personIds]))
      if (personId)
        turn.change.insert("Notice", noticeRow({ ...about, createdBy, audience: { kind: "person", personId } }));
    if (committee)
      turn.change.insert(
        "Notice",
        noticeRow({ ...about, createdBy, audience: { kind: "body", bodyId: committee.id } }),
      );
  }
}

/** The meeting of the assembly that is being held where a case lies, and whether enough are there. */
export async function assemblyNow(turn: Turn, { areaId }: CaseRow): Promise<ReadBefore> {
  const { db } = turn.means;
  const sql = `SELECT id FROM "Case" WHERE procedure = 'meeting' AND form->>'kind' = 'assembly' AND step = 'held'
    AND outcome IS NULL AND "areaId" = $1 ORDER BY "filedAt" DESC LIMIT 1`;
  const found = await db.query<{ id: string }>(sql, [areaId], "assembly-now");
  const [row] = await casesById(
    db,
    found.map(({ id }) => id),
  );
  const view = row && (await viewOf(turn.means, row, turn.world, turn.person.id));
  return { assembly: view ? { number: view.row.number, short: Math.max(0, view.needed - view.counted) } : null };
}
