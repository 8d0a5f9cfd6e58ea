import { longestText } from "../inbound.ts";
import type { Question } from "./question.ts";
import { isOnlyMoment } from "./read-moment.ts";

/** Free text. Nothing typed here is taken for a button but the labels of the buttons themselves. */
export const textQuestion: Question = {
  takesNumbers: true,
  fromText(_turn, { field }, text) {
    if (field.kind !== "text") throw new Error("not a text");
    const length = Array.from(text).length;
    const max = Math.min(field.max, longestText);
    if (length < (field.min ?? 1)) return { again: "text-too-short" };
    if (length > max) return { again: "text-too-long", args: { length, max } };
    if (field.noTime && isOnlyMoment(text)) return { again: "text-only-time" };
    return { taken: text };
  },
  show: (_turn, _asked, answer) => String(answer),
};
