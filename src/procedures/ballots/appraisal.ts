import {
  agreement,
  audienceBy,
  bodyOf,
  choice,
  type Earliest,
  form,
  list,
  memberOf,
  moment,
  procedure,
  type Sends,
  text,
  to,
} from "../engine/index.ts";
import { isSecretOf } from "./asked.ts";
import { giveUp } from "./effects.ts";
import { isAhead, mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { enterLines, toPaper, witnessPapers } from "./paper.ts";
import { usualClose } from "./poll.ts";
import { closesAfterRoll, rollTimes } from "./roll-times.ts";
import { counted, countedAs, openStep, rollStep, tellersCountingStep, whoAsks, withActions } from "./steps.ts";
import { canHaveTellers, needsOf, needsRoll } from "./tellers.ts";

const sends: Sends = {
  to: "to",
  message: ballotMessage("appraisal"),
  shows: ["body", "subject", "options"],
  // The roll of a secret one lies open for days before anybody votes.
  alone: (answers) => isSecretOf("appraisal", answers),
  ...needsOf("appraisal"),
};
const guards = [mayBeAsked, isAhead];
const large = agreement(sends, { agreed: to("open-now"), guards });

/**
 * 评议测评: points from 1 to 5 for bodies or persons. Persons are appraised in secret, and of them only the totals and
 * the receipts are published.
 */
export const appraisal = procedure("appraisal", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoAsks, { fixed: true }),
    subject: text({ min: 2, max: 60 }),
    about: choice(["bodies", "persons"]),
    options: list({ min: 1, max: 9 }),
    secrecy: choice(["open", "secret"], { when: ["about", "bodies"] }),
    to: audienceBy("body"),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => ({
    answers: {
      until: isSecretOf("appraisal", answers)
        ? rollTimes(answers, world).until
        : usualClose(answers, "ballot.pollDays", world),
    },
    reasons: {},
  }),
  earliest: (answers, world): Record<string, Earliest> =>
    isSecretOf("appraisal", answers) ? closesAfterRoll(answers, world) : {},
  sends,
  guards: [...guards, large.canBeAgreed, canHaveTellers],
  firstStep: "roll",
  alsoBeginsAt: ["open-now", "waiting", "waiting-above"],
  begins: (answers, world, parent) => ({
    handlerId: String(answers.body),
    ...(isSecretOf("appraisal", answers)
      ? { step: "roll" }
      : // What a case opens was agreed to there.
        parent
        ? { step: "open-now" }
        : large.begins(answers, world)),
    facts: {
      people: world.reach?.people,
      closesAt: answers.until,
      ...(isSecretOf("appraisal", answers) ? { opensAt: rollTimes(answers, world).opensAt } : {}),
      ...(needsRoll(answers, world) || parent ? { tellersFromRoll: true } : {}),
      // Whom the case above has drawn besides the representatives; what comes out waits for what those appraised say.
      ...(parent ? { electorate: parent.facts.electorate, isHeld: true } : {}),
    },
  }),
  steps: {
    ...large.steps,
    roll: rollStep("appraisal"),
    open: withActions(openStep("appraisal"), { "to-paper": toPaper }),
    // In the open there is no key that tellers hold, and the body may close when all have answered.
    "open-now": withActions(openStep("appraisal", "opens here"), { "to-paper": toPaper }),
    counting: withActions(tellersCountingStep(counted), { "paper-lines": enterLines, witness: witnessPapers }),
  },
  outcomes: {
    "no-tellers": { effect: giveUp("appraisal", "ballot-no-tellers") },
    returned: {},
    cancelled: {},
    uncounted: { effect: giveUp("appraisal", "ballot-uncounted") },
    ...countedAs("appraisal", counted),
  },
  discloses: [],
});
