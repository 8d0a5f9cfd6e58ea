import { button } from "../turn.ts";
import type { Question } from "./question.ts";

/** Photos and files: sent one after another, then "done". */
export const filesQuestion: Question = {
  buttons(turn, asked) {
    const sent = asked.draft.answers[asked.name];
    if (!Array.isArray(sent) || sent.length === 0) return [];
    return [[button(turn, "button-done", { do: "answer", draft: asked.draft.id, field: asked.name, value: "done" })]];
  },
  fromText: () => ({ again: "files-only" }),
  fromButton(_turn, asked) {
    const sent = asked.draft.answers[asked.name];
    return Array.isArray(sent) ? { taken: sent } : { again: "files-only" };
  },
  show: (turn, _asked, answer) => turn.say("files-count", { count: Array.isArray(answer) ? answer.length : 0 }),
};
