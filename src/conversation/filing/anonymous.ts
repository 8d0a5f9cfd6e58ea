import type { Button } from "../../instruments/index.ts";
import { formOf } from "../fields.ts";
import type { Draft } from "../state.ts";
import { button, type Turn } from "../turn.ts";
import { findTelling, type Telling } from "./telling.ts";

/** Whether those who handle it may be kept from knowing who files this. */
const mayHide = (turn: Turn, draft: Draft): boolean =>
  "file" in draft.purpose && formOf(turn, draft).procedure.anonymity?.isAllowed(draft.answers) === true;

/** What is filed: a wish that a later answer, such as another kind, has made idle does not count. */
export const filesAnonymously = (turn: Turn, draft: Draft): boolean =>
  draft.isAnonymous === true && mayHide(turn, draft);

/** How it stands in the summary: nothing until somebody asks for it; said when it cannot be. */
export function anonymousLine(turn: Turn, draft: Draft): string[] {
  if (!draft.isAnonymous) return [];
  if (!mayHide(turn, draft)) return [turn.say("filing-anonymous-not")];
  return [turn.say("filing-anonymous"), ...tellingIn(turn, draft).map((what) => turn.say(`filing-telling-${what}`))];
}

/** What in the words says who it is, though they wish to stay unknown. */
const tellingIn = (turn: Turn, draft: Draft): Telling[] =>
  filesAnonymously(turn, draft) ? findTelling(String(draft.answers.words ?? ""), turn.person.name) : [];

/** The way to take it out again. */
export const rewordButtons = (turn: Turn, draft: Draft): Button[][] =>
  tellingIn(turn, draft).length > 0
    ? [[button(turn, "filing-reword", { do: "change", draft: draft.id, field: "words" })]]
    : [];

export function anonymousButton(turn: Turn, draft: Draft): Button[] {
  if (!mayHide(turn, draft)) return [];
  const key = draft.isAnonymous ? "filing-named-button" : "filing-anonymous-button";
  return [button(turn, key, { do: "anonymous", draft: draft.id })];
}
