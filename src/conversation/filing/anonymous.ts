import type { Button } from "../../instruments/index.ts";
import { formOf } from "../fields.ts";
import type { Draft } from "../state.ts";
import { button, type Turn } from "../turn.ts";

/** Whether those who handle it may be kept from knowing who files this. */
const mayHide = (turn: Turn, draft: Draft): boolean =>
  "file" in draft.purpose && formOf(turn, draft).procedure.anonymity?.isAllowed(draft.answers) === true;

/** What is filed: a wish that a later answer, such as another kind, has made idle does not count. */
export const filesAnonymously = (turn: Turn, draft: Draft): boolean =>
  draft.isAnonymous === true && mayHide(turn, draft);

/** How it stands in the summary: nothing until somebody asks for it; said when it cannot be. */
export function anonymousLine(turn: Turn, draft: Draft): string[] {
  if (!draft.isAnonymous) return [];
  return [turn.say(mayHide(turn, draft) ? "filing-anonymous" : "filing-anonymous-not")];
}

export function anonymousButton(turn: Turn, draft: Draft): Button[] {
  if (!mayHide(turn, draft)) return [];
  const key = draft.isAnonymous ? "filing-named-button" : "filing-anonymous-button";
  return [button(turn, key, { do: "anonymous", draft: draft.id })];
}
