import { type Action, form, type Guard, handler, type Party, stay, text } from "../engine/index.ts";
import { countsAnswersOf } from "./asked.ts";

/** Somebody on the roll votes on paper: the count waits for what was voted there. */
const hasPaper: Guard = {
  code: "ballot-refusal-no-paper",
  holds: ({ facts }) => facts.hasPaper === true,
};

/** An elector who has no phone for it votes on paper, and not in chat. */
export const toPaper: Action = {
  by: handler,
  asks: form({ name: text({ min: 2, max: 30 }) }),
  sets: () => ({ hasPaper: true }),
  goes: stay,
  minor: true,
};

const countsAnswers: Guard = { code: "ballot-refusal-paper-way", holds: countsAnswersOf };
const countsPapers: Guard = { code: "ballot-refusal-paper-way", holds: (row) => !countsAnswersOf(row) };

/**
 * Two members enter what was counted on paper, each by themselves, and must agree; a third witnesses. Papers on which one
 * answer is chosen are counted; those with several, an order or points are entered by lines, alike ones together.
 */
export const enterCounts: Action = {
  by: handler,
  guards: [hasPaper, countsAnswers],
  asks: form({ counts: text({ min: 1, max: 100 }) }),
  goes: stay,
};
export const enterLines: Action = {
  by: handler,
  guards: [hasPaper, countsPapers],
  asks: form({ papers: text({ min: 1, max: 2000 }) }),
  goes: stay,
};
export const witnessPapers: Action = { by: handler, guards: [hasPaper], goes: stay };

/**
 * Papers of what a small body asks: who watches over it may enter and witness them too, since two have to agree and a third
 * says so.
 */
export const papersAskedBy = (who: readonly Party[]): Readonly<Record<string, Action>> => ({
  paper: { ...enterCounts, by: who },
  "paper-lines": { ...enterLines, by: who },
  witness: { ...witnessPapers, by: who },
});
