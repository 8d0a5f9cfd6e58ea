import { button } from "../turn.ts";
import type { Question } from "./question.ts";

/** Photos and files: sent one after another, then "done". */
export const filesQuestion: Question = {
  buttons(turn, asked) {
    const sent = asked.draft.answers[asked.name];
    if (!Array.isArray(sent) || sent.length === 0) return [];
    const press = (key: string, value: string) =>
      button(turn, key, { do: "answer", draft: asked.draft.id, field: asked.name, value });
    return [[press("button-done", "done"), press("button-files-again", "again")]];
  },
  fromText: () => ({ again: "files-only" }),
  fromButton(_turn, asked, value) {
    const sent = asked.draft.answers[asked.name];
    if (value === "again") {
      asked.draft.answers[asked.name] = undefined;
      return { again: "files-dropped" };
    }
    return Array.isArray(sent) ? { taken: sent } : { again: "files-only" };
  },
  show: (turn, _asked, answer) => turn.say("files-count", { count: Array.isArray(answer) ? answer.length : 0 }),
};
