import type { CaseRow } from "../../procedures/engine/index.ts";
import { ofRehearsal } from "../draft-mark.ts";
import { beginDraft } from "../drafts.ts";
import type { Turn } from "../turn.ts";
import { isLed } from "./card.ts";
import { needsAgreement, showMove } from "./move-card.ts";
import { waitingMove } from "./waiting-move.ts";

/** 改时间地点 of a large meeting: a form of its own, which waits for somebody to agree. One at a time. */
export async function movesLarge(turn: Turn, row: CaseRow, action: string): Promise<boolean> {
  if (row.procedure !== "meeting" || action !== "move" || row.step !== "called" || !isLed(turn, { row })) return false;
  if (!(await needsAgreement(turn, row))) return false;
  const waiting = await waitingMove(turn, row.id);
  if (waiting) showMove(turn, waiting, turn.say("meeting-move-waits"));
  else await beginMove(turn, row);
  return true;
}

async function beginMove(turn: Turn, row: CaseRow): Promise<void> {
  const { id, areaId, handlerId, form, facts } = row;
  const purpose = { file: "meeting-move", under: { caseId: id, name: "move" }, ...ofRehearsal(turn, row) };
  const { kind, subject } = form;
  await beginDraft(turn, purpose, {
    ...{ meeting: id, body: String(handlerId), kind, subject, was: String(facts.heldAt), area: areaId },
  });
}
