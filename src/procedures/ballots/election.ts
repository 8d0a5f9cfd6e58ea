import { form, handler, procedure, text } from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { enterCounts, enterLines, toPaper, witnessPapers } from "./paper.ts";
import { bindingRules } from "./rehearsal.ts";
import { countedAs, openStep, rollStep, tellersCountingStep, withActions } from "./steps.ts";
import { optionLeaves } from "./withdrawn-option.ts";

/** What a count may find; `short`: somebody is elected, and seats are left. */
const outcomes = ["elected", "short", "tie", "no-quorum", "no-majority"] as const;

/**
 * 选举投票: the ballot of an election for one post, which the election opens; its roll is taken from the voter list. What
 * the first round leaves open another one decides.
 */
export const election = procedure("election", {
  release: 1,
  // Opened by an election alone: nobody is the handler of a case that is not there yet.
  startedBy: handler,
  form: form({ question: text({ min: 2, max: 100 }) }),
  binds: bindingRules.election,
  firstStep: "roll",
  begins: ({ body, people, quorum, majority }, _world, parent) => {
    const { opensAt, closesAt } = parent?.facts ?? {};
    const electorate = { kind: "electors", ballotId: parent?.id };
    const portions = { quorum, majority };
    return {
      handlerId: String(body),
      facts: { opensAt, closesAt, portions, electorate, carriesNone: people, tellersFromRoll: true },
    };
  },
  steps: {
    roll: withActions(rollStep("election"), { "option-leaves": optionLeaves, "to-paper": toPaper }),
    open: withActions(openStep("election"), { "to-paper": toPaper, "option-leaves": optionLeaves }),
    counting: withActions(tellersCountingStep(outcomes), {
      paper: enterCounts,
      "paper-lines": enterLines,
      witness: witnessPapers,
    }),
  },
  outcomes: {
    "no-tellers": { effect: giveUp("election", "ballot-no-tellers") },
    cancelled: {},
    uncounted: { effect: giveUp("election", "ballot-uncounted") },
    ...countedAs("election", outcomes),
    superseded: { effect: giveUp("election", "ballot-called-off") },
  },
  superseded: "superseded",
  discloses: [],
});
