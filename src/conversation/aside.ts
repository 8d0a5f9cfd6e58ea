import { takeAnswer } from "./drafts.ts";
import { fieldAt } from "./fields.ts";
import { isCivicQuestion, isOtherMatter } from "./free-words.ts";
import { questions } from "./questions/index.ts";
import { menuButtons } from "./screens/menu.ts";
import { draftName } from "./show-draft.ts";
import { type Draft, draftAside, type State } from "./state.ts";
import { button, reply, replyWith, type Turn } from "./turn.ts";
import { asksForReport, askWhose, mayBeOther } from "./whose-words.ts";

/** Words while an unfinished draft is put aside: an answer to it, perhaps, and then it goes on. False for all else. */
export async function hearAside(turn: Turn, text: string): Promise<boolean> {
  const draft = draftAside(turn.state);
  const asked = draft && fieldAt(turn, draft);
  if (!draft || !asked) return false;
  if (asked.field.kind === "text") {
    // A question has its answer in the service guide, whatever is unfinished.
    if (isCivicQuestion(turn, text)) return false;
    if (asksForReport(draft, asked) && isOtherMatter(turn, text))
      await takeAnswer(turn, draft, questions.text.fromText(turn, asked, text), asked);
    else askWhose(turn, draft, text);
    return true;
  }
  const taken = asked.field.kind === "files" ? undefined : questions[asked.field.kind].fromText(turn, asked, text);
  if (!taken || !("taken" in taken) || mayBeOther(turn, text)) return false;
  await takeAnswer(turn, draft, taken, asked);
  return true;
}

/** Nothing is being filled in: with what is put aside, where there is something. */
export function showNothingOpen(turn: Turn): void {
  const draft = draftAside(turn.state);
  if (draft) reply(turn, { text: leftWords(turn, draft), buttons: leftButtons(turn, draft) });
  else replyWith(turn, "nothing-open", {}, menuButtons(turn));
}

/** An answer that has put a draft aside says so. `before`: where the person stood before it. */
export function sayWhatIsLeft(turn: Turn, before: State): void {
  const draft = draftAside(turn.state);
  const answer = turn.replies.at(-1);
  if (!draft || !answer || draftAside(before)?.id === draft.id) return;
  const words = leftWords(turn, draft);
  if (answer.quote) answer.after = [answer.after, words].filter(Boolean).join("\n");
  else answer.text = `${answer.text}\n${words}`;
  const isContinue = ({ command }: { command: unknown }) => (command as { do: string }).do === "continue";
  const rows = answer.buttons ?? [];
  const place = rows.findIndex((row) => row.some(isContinue));
  const at = place < 0 ? 1 : place;
  answer.buttons = [...rows.slice(0, at), ...leftButtons(turn, draft), ...rows.slice(place < 0 ? at : at + 1)];
}

const leftWords = (turn: Turn, draft: Draft): string => turn.say("draft-left", { draft: draftName(turn, draft) });

const leftButtons = (turn: Turn, { id }: Draft) => [
  [button(turn, "menu-continue", { do: "continue" }), button(turn, "draft-left-cancel", { do: "cancel", draft: id })],
];
