import { type Action, type CaseRow, form, type Guard, handler, stay, text } from "../engine/index.ts";
import { methodOf, type VoteKind } from "./asked.ts";

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

/** Whether one answer is chosen on a paper, so that a number for each answer says all. */
const isOfOne = ({ procedure, form }: CaseRow): boolean => {
  const method = methodOf(procedure as VoteKind, form);
  return method === "yes-no" || method === "single";
};
const countsAnswers: Guard = { code: "ballot-refusal-paper-way", holds: (row) => isOfOne(row) };
const countsPapers: Guard = { code: "ballot-refusal-paper-way", holds: (row) => !isOfOne(row) };

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
