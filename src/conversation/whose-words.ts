import type { Button } from "../instruments/index.ts";
import { statesFault } from "../understanding/index.ts";
import type { Command } from "./commands.ts";
import { fieldAt, fieldsOf } from "./fields.ts";
import { isCivicQuestion, isOtherMatter, reportOther } from "./free-words.ts";
import { isAboutSubject } from "./helping/fields.ts";
import type { Asked, Taken } from "./questions/question.ts";
import { draftName, labelOf } from "./show-draft.ts";
import type { Draft } from "./state.ts";
import { button, replyWith, type Turn } from "./turn.ts";

/** Who comes back to a question after so long may have something else in mind. */
const freshMs = 2 * 3_600_000;

/** Words that may well be a matter of their own: something to report, to apply for, or to look up. */
export const mayBeOther = (turn: Turn, text: string): boolean =>
  isOtherMatter(turn, text) || isCivicQuestion(turn, text);

/** The question for a new report's words: nothing that one could report is anything else. */
export const asksForReport = ({ purpose }: Draft, asked: Asked): boolean => "file" in purpose && asked.name === "words";

/** A new report, typed hours after the question for some other words was asked. */
export function isLateOther(turn: Turn, draft: Draft, asked: Asked, text: string): boolean {
  const shownAt = new Date(draft.shownAt ?? draft.startedAt).getTime();
  const isLate = turn.world.now.getTime() - shownAt > freshMs;
  return isLate && asked.field.kind === "text" && !asksForReport(draft, asked) && mayBeOther(turn, text);
}

/** A longer text that names a place says more than where it is; and so does a short one of what is broken there. */
const longestPlace = 12;

/** The place that a sentence names where a place is asked for, when it may tell of another matter there. */
export function placeWithin(turn: Turn, asked: Asked, taken: Taken, text: string): Button | undefined {
  if (asked.field.kind !== "place" || !("taken" in taken)) return undefined;
  if (Array.from(text).length <= longestPlace && !statesFault(text, false)) return undefined;
  const place = turn.world.city.placeName(String(taken.taken));
  const command: Command = { do: "answer", draft: asked.draft.id, field: asked.name, value: String(taken.taken) };
  return button(turn, "whose-place", command, { place });
}

/**
 * Whether words are for a draft or another matter is asked: they stay at hand, and the draft as it is. `answer`: what
 * they may say to the open question.
 */
export function askWhose(turn: Turn, draft: Draft, text: string, answer?: Button): void {
  turn.state.parked = { text, files: [] };
  const asked = fieldAt(turn, draft);
  const takes = asked?.field.kind === "text" ? "answer" : wordsOf(turn, draft) ? "more" : "none";
  const args = { draft: draftName(turn, draft), field: asked ? labelOf(turn, asked) : "", takes };
  const rows = [
    ...(answer ? [answer] : []),
    ...(takes === "none" ? [] : [button(turn, "button-append", { do: "append", draft: draft.id })]),
    isCivicQuestion(turn, text) ? button(turn, "button-look-up", { do: "look-up" }) : reportOther(turn),
    button(turn, "menu-continue", { do: "continue" }),
  ];
  replyWith(
    turn,
    "whose-words",
    args,
    rows.map((row) => [row]),
  );
}

/** The answer of a draft to which more words can be added. */
export const wordsOf = (turn: Turn, draft: Draft): Asked | undefined =>
  fieldsOf(turn, draft).find(
    ({ name, field }) => field.kind === "text" && !isAboutSubject(name) && draft.answers[name] !== undefined,
  );
