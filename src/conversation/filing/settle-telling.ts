import { askAgain, changeField, setAnswer } from "../drafts.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import { withoutTelling } from "./telling.ts";

/** 去掉 or 保留; where nothing is left without it they say it anew. */
export function settleTelling(turn: Turn, draft: Draft, keep: boolean): void {
  const words = String(draft.answers.words ?? "");
  const left = keep ? words : withoutTelling(words, turn.person.name);
  if (left.length < fewest) {
    changeField(turn, draft, "words");
    return;
  }
  if (keep) draft.keepsTelling = words;
  else setAnswer(draft, "words", left);
  askAgain(turn, draft);
}

/** The fewest letters that say something. */
const fewest = 2;
