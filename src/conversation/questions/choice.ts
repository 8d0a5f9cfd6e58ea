import { rowsOf } from "../../instruments/index.ts";
import { placeSaid } from "../said-number.ts";
import { answerButton, type Question } from "./question.ts";

export const choiceQuestion: Question = {
  buttons(_turn, asked) {
    if (asked.field.kind !== "choice") throw new Error("not a choice");
    return rowsOf(
      asked.field.options.map((o) => answerButton(asked, asked.option(o), o)),
      2,
    );
  },
  fromText(_turn, asked, text) {
    if (asked.field.kind !== "choice") throw new Error("not a choice");
    const found = asked.field.options.find((o) => asked.option(o).toLowerCase() === text.toLowerCase());
    return found ? { taken: found } : { again: "choice-none" };
  },
  fromButton(_turn, { field }, value) {
    const isOption = field.kind === "choice" && field.options.includes(String(value));
    return isOption ? { taken: String(value) } : { again: "choice-none" };
  },
  show: (_turn, asked, answer) => asked.option(String(answer)),
};

/** A score: one row of numbers. */
export const scoreQuestion: Question = {
  takesNumbers: true,
  buttons(_turn, asked) {
    if (asked.field.kind !== "score") throw new Error("not a score");
    const { from, to } = asked.field;
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => to - i);
    return [numbers.map((n) => answerButton(asked, String(n), n))];
  },
  fromText(turn, asked, text) {
    const said = text.trim().replace(/分$/, "");
    return scoreQuestion.fromButton?.(turn, asked, placeSaid(said) ?? Number(said)) ?? { again: "choice-none" };
  },
  fromButton(_turn, { field }, value) {
    if (field.kind !== "score") throw new Error("not a score");
    const n = Number(value);
    const isFit = Number.isInteger(n) && n >= field.from && n <= field.to;
    return isFit ? { taken: n } : { again: "score-range", args: { from: field.from, to: field.to } };
  },
  show: (_turn, _asked, answer) => String(answer),
};
