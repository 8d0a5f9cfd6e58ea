import { audienceBy, bodyOf, form, list, memberOf, moment, procedure, text } from "../engine/index.ts";
import { isAhead, mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { usualClose } from "./poll.ts";
import { counted, countedAs, countingStep, openStep, whoAsks } from "./steps.ts";

/** 满意度测评: points from 1 to 5 on several questions, one tap each. */
export const survey = procedure("survey", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoAsks, { fixed: true }),
    subject: text({ min: 2, max: 60 }),
    options: list({ min: 1, max: 9 }),
    to: audienceBy("body"),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => ({ answers: { until: usualClose(answers, "ballot.pollDays", world) }, reasons: {} }),
  sends: { to: "to", message: ballotMessage("survey"), shows: ["body", "subject", "options"] },
  guards: [mayBeAsked, isAhead],
  firstStep: "open",
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    facts: { people: world.reach?.people, closesAt: answers.until },
  }),
  steps: { open: openStep("survey", "opens here"), counting: countingStep(counted) },
  outcomes: { cancelled: {}, ...countedAs("survey", counted) },
  discloses: [],
});
