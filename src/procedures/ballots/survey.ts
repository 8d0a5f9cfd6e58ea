import {
  agreement,
  audienceBy,
  bodyOf,
  form,
  list,
  memberOf,
  moment,
  procedure,
  type Sends,
  text,
  to,
} from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { isAhead, mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { papersAskedBy, toPaper } from "./paper.ts";
import { usualClose } from "./poll.ts";
import { counted, countedAs, openStep, papersCountingStep, whoAsks, withActions } from "./steps.ts";
import { whoMayBeTeller } from "./tellers.ts";

const sends: Sends = { to: "to", message: ballotMessage("survey"), shows: ["body", "subject", "options"] };
const guards = [mayBeAsked, isAhead];
const large = agreement(sends, { agreed: to("open"), guards });

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
  sends,
  guards: [...guards, large.canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["open", "waiting-above"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    ...large.begins(answers, world),
    facts: { people: world.reach?.people, closesAt: answers.until },
  }),
  steps: {
    ...large.steps,
    open: withActions(openStep("survey", "opens here"), { "to-paper": toPaper }),
    counting: withActions(papersCountingStep(counted), papersAskedBy(whoMayBeTeller)),
  },
  outcomes: {
    returned: {},
    cancelled: {},
    uncounted: { effect: giveUp("survey", "ballot-no-papers") },
    ...countedAs("survey", counted),
  },
  discloses: [],
});
