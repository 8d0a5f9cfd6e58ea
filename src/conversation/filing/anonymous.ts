import type { Button } from "../../instruments/index.ts";
import { formOf } from "../fields.ts";
import type { Draft } from "../state.ts";
import { button, type Turn } from "../turn.ts";
import { findTelling, type Telling } from "./telling.ts";

/** Whether those who handle it may be kept from knowing who files this; what a household agreed to stands in its name. */
const mayHide = (turn: Turn, draft: Draft): boolean =>
  "file" in draft.purpose &&
  !draft.purpose.for?.visit &&
  formOf(turn, draft).procedure.anonymity?.isAllowed(draft.answers) === true;

/** What is filed: a wish that a later answer, such as another kind, has made idle does not count. */
export const filesAnonymously = (turn: Turn, draft: Draft): boolean =>
  draft.isAnonymous === true && mayHide(turn, draft);

/** An answer that whoever stays unknown leaves out. */
export const isDropped = (turn: Turn, draft: Draft, name: string): boolean =>
  filesAnonymously(turn, draft) && formOf(turn, draft).procedure.anonymity?.drops?.includes(name) === true;

/** How it stands in the summary: nothing until somebody asks for it; said when it cannot be. */
export function anonymousLine(turn: Turn, draft: Draft): string[] {
  if (!draft.isAnonymous) return [];
  if (!mayHide(turn, draft)) return [turn.say("filing-anonymous-not")];
  return [turn.say("filing-anonymous"), ...tellingIn(turn, draft).map((what) => turn.say(`filing-telling-${what}`))];
}

const wordsOf = ({ answers }: Draft): string => String(answers.words ?? "");

/** What in the words says who it is, though they wish to stay unknown; nothing once they have said that it stays. */
const tellingIn = (turn: Turn, draft: Draft): Telling[] =>
  filesAnonymously(turn, draft) && draft.keepsTelling !== wordsOf(draft)
    ? findTelling(wordsOf(draft), turn.person.name)
    : [];

/** The ways to take it out again, or to leave it. */
export function tellingButtons(turn: Turn, draft: Draft): Button[][] {
  if (tellingIn(turn, draft).length === 0) return [];
  return [
    [
      button(turn, "filing-telling-remove", { do: "telling", draft: draft.id, keep: false }),
      button(turn, "filing-telling-keep", { do: "telling", draft: draft.id, keep: true }),
      button(turn, "filing-reword", { do: "change", draft: draft.id, field: "words" }),
    ],
  ];
}

export function anonymousButton(turn: Turn, draft: Draft): Button[] {
  if (!mayHide(turn, draft)) return [];
  const key = draft.isAnonymous ? "filing-named-button" : "filing-anonymous-button";
  return [button(turn, key, { do: "anonymous", draft: draft.id })];
}
