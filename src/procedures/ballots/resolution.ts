import { writeAddressed } from "../../city/index.ts";
import { audienceBy, bodyOf, choice, form, list, memberOf, moment, procedure, text } from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { ballotMessage } from "./message.ts";
import { enterCounts, enterLines, toPaper, witnessPapers } from "./paper.ts";
import { bindingRules } from "./rehearsal.ts";
import { closesAfterRoll, rollTimes } from "./roll-times.ts";
import { whoDecides } from "./self-government.ts";
import { countedAs, openStep, rollStep, tellersCountingStep, withActions } from "./steps.ts";
import { canHaveTellers, needsOf } from "./tellers.ts";
import { optionLeaves } from "./withdrawn-option.ts";

/** What a count may find; what a body decides is never left open. */
const outcomes = ["passed", "rejected", "elected", "tie", "no-quorum", "no-majority"] as const;

/** 表决: a body's members decide on a motion, or between options, by the charter's quorum and majority. */
export const resolution = procedure("resolution", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoDecides, { fixed: true }),
    question: text({ min: 2, max: 100 }),
    secrecy: choice(["open", "secret"]),
    method: choice(["yes-no", "single", "approval", "ranking"], { found: true }),
    options: list({ min: 2, max: 9, saidIn: "question", when: ["method", "single", "approval", "ranking"] }),
    to: audienceBy("body", { found: true, fixed: true }),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => ({
    answers: {
      method: "yes-no",
      to: writeAddressed({ to: "body", id: String(answers.body) }),
      until: rollTimes(answers, world).until,
    },
    reasons: {},
  }),
  earliest: (answers, world) => closesAfterRoll(answers, world),
  sends: {
    to: "to",
    message: ballotMessage("resolution"),
    shows: ["body", "question", "options"],
    // The roll lies open for days before anybody votes, and holds nobody but the body's own.
    alone: () => true,
    ...needsOf("resolution"),
  },
  binds: bindingRules.resolution,
  guards: [canHaveTellers],
  firstStep: "roll",
  begins: (answers, world, parent) => ({
    handlerId: String(answers.body),
    facts: {
      ...{ opensAt: rollTimes(answers, world).opensAt, closesAt: answers.until },
      // What the case above is about in words of ours, for whoever votes on it.
      ...(parent?.facts.motion ? { motion: parent.facts.motion } : {}),
    },
  }),

  steps: {
    roll: withActions(rollStep("resolution"), { "option-leaves": optionLeaves }),
    open: withActions(openStep("resolution"), { "to-paper": toPaper, "option-leaves": optionLeaves }),
    counting: withActions(tellersCountingStep(outcomes), {
      paper: enterCounts,
      "paper-lines": enterLines,
      witness: witnessPapers,
    }),
  },
  outcomes: {
    "no-tellers": { effect: giveUp("resolution", "ballot-no-tellers") },
    cancelled: {},
    uncounted: { effect: giveUp("resolution", "ballot-uncounted") },
    ...countedAs("resolution", outcomes),
  },
  discloses: [],
});
