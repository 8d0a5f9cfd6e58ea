import { type CaseRow, requireHelp } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { type Draft, endDraft } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { addFollow } from "../twins/add-follow.ts";
import { noteFiled } from "../visits/note-filed.ts";
import { helpIn } from "./subject.ts";
import { tellFollowedFor } from "./tell.ts";

/**
 * 替对方跟进: the one for whom it would be filed follows what is filed already, by the consent as it was recorded; they
 * are told, and may end it. Whether the case is their own is not for the helper to learn.
 */
export async function followFor(turn: Turn, draft: Draft, row: CaseRow): Promise<void> {
  const { ids, now, city } = turn.world;
  const help = await helpIn(turn, draft);
  requireHelp(help, turn.actor, city);
  const { subjectId, relation, how } = help;
  if (row.applicantId !== subjectId) {
    await addFollow(turn, row.id, subjectId);
    const consent = { subjectId, helperId: turn.person.id, relation, how, caseId: row.id, at: now };
    turn.change.insert("Consent", { id: ids.uuid(), ...consent });
    tellFollowedFor(turn, row, help);
  }
  noteFiled(turn, draft, row.id);
  endDraft(turn.state, draft);
  replyWith(turn, "helping-followed", { number: row.number, name: String(draft.answers["for-name"]) }, [
    [button(turn, "case-open", { do: "case", caseId: row.id }), ...homeRow(turn)],
  ]);
}
