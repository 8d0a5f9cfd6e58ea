import { type Affair, findAffair, findIdea, findIntent, type Topic } from "../understanding/index.ts";
import { isOwnLabel } from "./action-labels.ts";
import { fieldAt } from "./fields.ts";
import { draftName } from "./show-draft.ts";
import { type Draft, draftInHand } from "./state.ts";
import { button, replyWith, type Turn } from "./turn.ts";
import { wordsOf } from "./whose-words.ts";

/**
 * "我要罢免居委会主任", "同意并案", said in the middle of a form: the beginning of another thing, or a label of ours. Whether to
 * turn to it, with the form put aside, is asked; the words stay at hand. False for all else.
 */
export function askWhetherElsewhere(turn: Turn, draft: Draft, text: string): boolean {
  if (!isElsewhere(turn, draft, text)) return false;
  turn.state.parked = { text, files: [] };
  const isForWords = fieldAt(turn, draft)?.field.kind === "text" || wordsOf(turn, draft) !== undefined;
  replyWith(turn, "elsewhere", { draft: draftName(turn, draft) }, [
    [button(turn, "menu-continue", { do: "continue" })],
    [button(turn, "elsewhere-button", { do: "turn-to" })],
    ...(isForWords ? [[button(turn, "button-append", { do: "append", draft: draft.id })]] : []),
  ]);
  return true;
}

/** The name of a matter alone may be what a question for words wants; a wish to begin it, or a label of ours, is not. */
function isElsewhere(turn: Turn, draft: Draft, text: string): boolean {
  const asked = fieldAt(turn, draft);
  const affair = findAffair(text);
  if (affair?.topic === "today" && turn.person.seats.length === 0) return false;
  if (findIntent(text) === "report" && !("file" in draft.purpose && draft.purpose.file === "request")) return true;
  if (asked?.field.kind === "text") return (affair !== undefined && isSurelyMeant(affair)) || isOwnLabel(turn, text);
  if (asked) return affair !== undefined || (isOwnLabel(turn, text) && findIntent(text) === undefined);
  return affair !== undefined || findIdea(text);
}

/** What is said to the conversation itself, whatever it asks for. */
const toUs: readonly Topic[] = ["revote", "letters", "quiet", "moving"];
/** When there is a meeting is asked, and seldom told in so few words. */
const askedWhen: readonly Topic[] = ["meetings", "votes"];

const isSurelyMeant = ({ topic, isWish, isWhen }: Affair): boolean =>
  isWish || toUs.includes(topic) || (isWhen && askedWhen.includes(topic));

/** The words at hand, with what was being filled in put aside; undefined where they are used up. */
export function turnTo(turn: Turn): string | undefined {
  const text = turn.state.parked?.text;
  turn.state.parked = undefined;
  const draft = draftInHand(turn.state);
  if (draft && text) draft.isAside = true;
  return text;
}

/** Another case was opened: what was being written on this one is put aside, so that words are no answer to it unasked. */
export function putAsideFor(turn: Turn, caseId: string): void {
  const draft = draftInHand(turn.state);
  if (draft && "act" in draft.purpose && draft.purpose.caseId !== caseId) draft.isAside = true;
}
