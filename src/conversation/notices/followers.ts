import { writeAddressed } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { askAgain } from "../drafts.ts";
import type { Turn } from "../turn.ts";
import { beginNoticeWith } from "./compose.ts";
import { mayWriteToFollowers } from "./followers-button.ts";

/** A notice to those who follow a case, from the body that handles it; a second tap goes on with what the first began. */
export async function writeToFollowers(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row?.handlerId || !mayWriteToFollowers(turn, row))
    throw new Refusal("case-not-yours", { number: row?.number ?? "" });
  const to = writeAddressed({ to: "followers", id: caseId, number: row.number });
  const open = turn.state.drafts.find((draft) => "file" in draft.purpose && draft.answers.to === to);
  if (!open) return beginNoticeWith(turn, row.handlerId, { to });
  turn.state.drafts = [...turn.state.drafts.filter((draft) => draft !== open), open];
  askAgain(turn, open);
}
