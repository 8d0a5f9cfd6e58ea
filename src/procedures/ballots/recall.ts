import { form, handler, procedure, text } from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { enterCounts, toPaper, witnessPapers } from "./paper.ts";
import { bindingRules } from "./rehearsal.ts";
import { countedAs, openStep, rollStep, tellersCountingStep, withActions } from "./steps.ts";

const outcomes = ["passed", "rejected", "no-quorum"] as const;

/** 罢免表决: yes or no to a recall, by all those who elect; the motion opens it when the reply has been heard. */
export const recall = procedure("recall", {
  release: 1,
  // Opened by a motion alone.
  startedBy: handler,
  form: form({ question: text({ min: 2, max: 100 }) }),
  binds: bindingRules.recall,
  firstStep: "roll",
  begins: ({ body }, _world, parent) => {
    const { opensAt, closesAt, electorate } = parent?.facts ?? {};
    return {
      handlerId: String(body),
      facts: { opensAt, closesAt, electorate, carriesNone: parent?.personIds, tellersFromRoll: true },
    };
  },
  steps: {
    roll: withActions(rollStep("recall"), { "to-paper": toPaper }),
    open: withActions(openStep("recall"), { "to-paper": toPaper }),
    counting: withActions(tellersCountingStep(outcomes), { paper: enterCounts, witness: witnessPapers }),
  },
  outcomes: {
    "no-tellers": { effect: giveUp("recall", "ballot-no-tellers") },
    cancelled: {},
    uncounted: { effect: giveUp("recall", "ballot-uncounted") },
    ...countedAs("recall", outcomes),
  },
  discloses: [],
});
