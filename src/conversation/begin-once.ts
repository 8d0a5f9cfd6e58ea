import type { Answers } from "../procedures/engine/index.ts";
import { askAgain, beginDraft } from "./drafts.ts";
import type { Draft, FilePurpose } from "./state.ts";
import type { Turn } from "./turn.ts";

/**
 * Begins a filing, or goes on with the one that was left half done: the same thing under the same case.
 *
 * @param answers what is known already
 * @param tells names of those answers by which two under one case are two, such as into which other one it is to go
 */
export async function beginOnce(
  turn: Turn,
  purpose: FilePurpose,
  answers: Answers,
  tells: readonly string[] = [],
): Promise<void> {
  const isSame = (draft: Draft): boolean =>
    "file" in draft.purpose &&
    draft.purpose.file === purpose.file &&
    draft.purpose.under?.caseId === purpose.under?.caseId &&
    tells.every((name) => draft.answers[name] === answers[name]);
  const same = turn.state.drafts.find(isSame);
  if (!same) return beginDraft(turn, purpose, answers);
  turn.state.drafts = [...turn.state.drafts.filter((draft) => draft !== same), same];
  const isWritten = same.said.some((name) => !(name in answers));
  askAgain(turn, same, isWritten ? turn.say("draft-goes-on") : undefined);
}
