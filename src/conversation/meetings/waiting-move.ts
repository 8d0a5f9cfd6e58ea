import { Refusal } from "../../foundation/index.ts";
import { type CaseRow, childCasesOf } from "../../procedures/engine/index.ts";
import { nameOf } from "../name-of.ts";
import type { Draft } from "../state.ts";
import { shownInstant, type Turn } from "../turn.ts";

/** The other time or place of a meeting that waits for somebody to agree. */
export async function waitingMove({ means: { db } }: Turn, meetingId: string): Promise<CaseRow | undefined> {
  const children = await childCasesOf(db, meetingId);
  return children.find(({ row }) => row.procedure === "meeting-move" && !row.outcome)?.row;
}

/** @throws Refusal for a move beside which another waits since it was begun, with whose it is */
export async function requireMoveFree(turn: Turn, { purpose }: Draft): Promise<void> {
  if (!("file" in purpose) || purpose.file !== "meeting-move" || !purpose.under) return;
  const waiting = await waitingMove(turn, purpose.under.caseId);
  if (!waiting) return;
  const { heldAt, venue } = waiting.facts;
  throw new Refusal("meeting-move-refusal-waits", {
    ...{
      name: (await nameOf(turn.means.db, waiting.applicantId)) ?? "",
      own: waiting.applicantId === turn.person.id ? "yes" : "no",
    },
    ...{ at: shownInstant(turn, new Date(String(heldAt))), venue: String(venue) },
  });
}
