import { isApplicant, loadCase } from "../procedures/engine/index.ts";
import { setPlace } from "./at-summary.ts";
import type { Command } from "./commands.ts";
import { takeSuggestion } from "./desk/suggestions.ts";
import {
  askAgain,
  cancelDraft,
  changeField,
  declineTwins,
  goBack,
  offerChanges,
  skipField,
  submitDraft,
  takeAnswer,
} from "./drafts.ts";
import { fieldAt, fieldsOf } from "./fields.ts";
import { settleTelling } from "./filing/settle-telling.ts";
import { questions } from "./questions/index.ts";
import { openStreet } from "./questions/place.ts";
import { menuButtons } from "./screens/menu.ts";
import { type Draft, draftInHand } from "./state.ts";
import { button, replyWith, type Turn } from "./turn.ts";
import { follow } from "./twins/twins.ts";
import { wordsOf } from "./whose-words.ts";

type DraftCommand = Extract<Command, { draft: string }>;

/** A command about a draft: the one in hand, one put aside, or one that is gone. */
export async function onDraft(turn: Turn, command: DraftCommand): Promise<void> {
  const draft = turn.state.drafts.find((d) => d.id === command.draft);
  if (!draft) return draftGone(turn, command);
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== draft), draft];
  switch (command.do) {
    case "back":
      return command.from ? askAgain(turn, draft) : goBack(turn, draft);
    case "cancel":
      return cancelDraft(turn, draft);
    case "changes":
      return offerChanges(turn, draft);
    case "change":
      return changeField(turn, draft, command.field);
    case "submit":
      return submitDraft(turn, draft);
    case "append":
      return appendWords(turn, draft);
    case "skip":
      return isOpen(turn, draft, command.field) ? skipField(turn, draft, command.field) : undefined;
    case "open-place":
      return openPlace(turn, draft, command);
    case "set-place":
      return setPlace(turn, draft, command.area);
    case "answer":
      return answer(turn, draft, command);
    case "suggested":
      return suggested(turn, draft, command);
    case "follow":
      return follow(turn, draft, command.caseId);
    case "anonymous":
      draft.isAnonymous = !draft.isAnonymous;
      return askAgain(turn, draft);
    case "telling":
      return settleTelling(turn, draft, command.keep);
    case "not-twin":
      return declineTwins(turn, draft);
  }
}

/** Adds the words that wait to the answer that is words; where words are what is asked for they are the answer. */
async function appendWords(turn: Turn, draft: Draft): Promise<void> {
  const added = turn.state.parked?.text;
  const open = fieldAt(turn, draft);
  const asked = open?.field.kind === "text" ? open : wordsOf(turn, draft);
  turn.state.parked = undefined;
  if (!added || !asked) return askAgain(turn, draft, turn.say("parked-gone"));
  const before = asked === open ? undefined : draft.answers[asked.name];
  const taken = questions.text.fromText(turn, asked, [before, added].filter(Boolean).join("\n"));
  await takeAnswer(turn, draft, taken, asked);
}

/** False, with a polite word, for a button of a question that was answered already. */
function isOpen(turn: Turn, draft: Draft, field: string): boolean {
  if (draft.at === field) return true;
  askAgain(turn, draft, turn.say("question-past"));
  return false;
}

async function answer(turn: Turn, draft: Draft, { field, value }: Extract<Command, { do: "answer" }>): Promise<void> {
  if (!isOpen(turn, draft, field)) return;
  const asked = fieldsOf(turn, draft).find((f) => f.name === field);
  if (!asked) return askAgain(turn, draft);
  await takeAnswer(
    turn,
    draft,
    questions[asked.field.kind].fromButton?.(turn, asked, value) ?? { again: "choice-none" },
    asked,
  );
}

async function suggested(turn: Turn, draft: Draft, command: Extract<Command, { do: "suggested" }>): Promise<void> {
  if (!isOpen(turn, draft, command.field)) return;
  const asked = fieldsOf(turn, draft).find((f) => f.name === command.field);
  if (!asked) return;
  const taken = await takeSuggestion(turn, draft, asked, command);
  // Whoever sends it is told at the end that it is no person's wording yet.
  if (command.from === "model" && "taken" in taken) draft.drafted = { field: asked.name, text: String(taken.taken) };
  await takeAnswer(turn, draft, taken, asked);
}

async function openPlace(
  turn: Turn,
  draft: Draft,
  { field, area }: Extract<Command, { do: "open-place" }>,
): Promise<void> {
  if (!isOpen(turn, draft, field)) return;
  const asked = fieldsOf(turn, draft).find((f) => f.name === field);
  if (asked) await takeAnswer(turn, draft, openStreet(turn, asked, area), asked);
}

/** A button of a draft that was finished or cancelled: a second tap on "submit" gets the case that the first made. */
async function draftGone(turn: Turn, command: DraftCommand): Promise<void> {
  const filed = await loadCase(turn.means.db, { draftId: command.draft });
  if (filed && isApplicant(filed.row, turn.person.id)) {
    const open = button(turn, "case-open", { do: "case", caseId: filed.row.id });
    return replyWith(turn, "filed-already", { number: filed.row.number }, [
      [open, button(turn, "menu-home", { do: "menu" })],
    ]);
  }
  const draft = draftInHand(turn.state);
  if (draft) return askAgain(turn, draft, turn.say("draft-gone"));
  replyWith(turn, "draft-gone", {}, menuButtons(turn));
}
