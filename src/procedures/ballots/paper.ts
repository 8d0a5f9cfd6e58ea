import { type Action, form, type Guard, handler, stay, text } from "../engine/index.ts";

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

/** Two members enter what was counted on paper, each by themselves, and must agree; a third witnesses. */
export const enterPapers: Action = {
  by: handler,
  guards: [hasPaper],
  asks: form({ counts: text({ min: 1, max: 100 }) }),
  goes: stay,
};
export const witnessPapers: Action = { by: handler, guards: [hasPaper], goes: stay };
