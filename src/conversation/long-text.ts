import { askAgain } from "./drafts.ts";
import { fieldAt } from "./fields.ts";
import { longestText } from "./inbound.ts";
import { questions } from "./questions/index.ts";
import type { Draft } from "./state.ts";
import type { Turn } from "./turn.ts";

/** Keeps which text was taken last, in case its rest follows. */
export function rememberText(turn: Turn, draft: Draft, field: string, text: string): void {
  turn.state.lastText = { draftId: draft.id, field, length: text.length, at: turn.world.now.toISOString() };
}

/** Telegram cuts at 4,096, a little before at a space; a longer message was not cut at all. */
const isPiece = (length: number): boolean => length >= 4_000 && length <= 4_096;
const pieceMs = 15_000;
const shortAnswer = 30;

/** Messengers cut a long text into pieces: what follows at once is the rest of the same answer. */
export function continueLongText(turn: Turn, text: string): boolean {
  const { lastText, drafts } = turn.state;
  const draft = drafts.find((d) => d.id === lastText?.draftId);
  const before = lastText && draft?.answers[lastText.field];
  if (!lastText || !draft || typeof before !== "string") return false;
  const isRest = isPiece(lastText.length) && turn.world.now.getTime() - new Date(lastText.at).getTime() < pieceMs;
  // A few words that answer the open question are its answer.
  const asked = fieldAt(turn, draft);
  const isAnswer =
    asked &&
    asked.field.kind !== "text" &&
    text.length <= shortAnswer &&
    !("again" in questions[asked.field.kind].fromText(turn, asked, text));
  if (!isRest || isAnswer || before.length + text.length > longestText) return false;
  draft.answers[lastText.field] = `${before}${text}`;
  turn.state.lastText = { ...lastText, length: text.length, at: turn.world.now.toISOString() };
  askAgain(turn, draft, turn.say("text-joined"));
  return true;
}
