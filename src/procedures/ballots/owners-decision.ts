import { ownersOf, writeAddressed } from "../../city/index.ts";
import { audienceBy, bodyOf, choice, form, memberOf, moment, procedure, text } from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { enterCounts, toPaper, witnessPapers } from "./paper.ts";
import { bindingRules } from "./rehearsal.ts";
import { closesAfterRoll, rollTimes } from "./roll-times.ts";
import { countedAs, openRollStep, openStep, papersCountingStep, withActions } from "./steps.ts";

/** What owners decide together, in the order of the Civil Code, art. 278; which are grave the charter says. */
const matters = [
  ...(["rules", "covenant", "committee", "manager", "use-fund"] as const),
  ...(["raise-fund", "rebuild", "common-parts", "other"] as const),
] as const;

const outcomes = ["passed", "rejected", "no-quorum"] as const;

/**
 * 业主表决: the owners of a courtyard decide by heads and by floor area (Civil Code, art. 278). Their own committee calls
 * it or, where there is none or it fails to, the residents' committee. It is open, as a vote that weighs by area cannot be
 * secret: an area is its owner's signature.
 */
export const ownersDecision = procedure("owners-decision", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(["courtyard-body", "residents-committee"], { fixed: true }),
    matter: choice(matters),
    question: text({ min: 2, max: 100 }),
    to: audienceBy("body", { among: "owners", found: true }),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => {
    const [only, ...others] = ownersOf(world.city, String(answers.body));
    const to = only && others.length === 0 ? { to: writeAddressed(only) } : {};
    return { answers: { ...to, until: rollTimes(answers, world, ownersDays).until }, reasons: {} };
  },
  earliest: (answers, world) => closesAfterRoll(answers, world, ownersDays),
  sends: {
    to: "to",
    message: ballotMessage("owners-decision"),
    shows: ["body", "question"],
    // The roll lies open for days before anybody votes, and all owners of a courtyard are asked together by law.
    alone: () => true,
    needs: (answers, world) => [
      {
        key: "ballot-needs-notice",
        args: { opens: { at: rollTimes(answers, world, ownersDays).opensAt }, until: { at: String(answers.until) } },
      },
    ],
  },
  binds: bindingRules["owners-decision"],
  guards: [mayBeAsked],
  firstStep: "roll",
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    facts: {
      opensAt: rollTimes(answers, world, ownersDays).opensAt,
      closesAt: answers.until,
      // Owners whom no chat leads to are on the roll all the same, and vote on paper.
      hasPaper: true,
    },
  }),

  steps: {
    roll: openRollStep("owners-decision"),
    open: withActions(openStep("owners-decision"), { "to-paper": toPaper }),
    counting: withActions(papersCountingStep(outcomes), { paper: enterCounts, witness: witnessPapers }),
  },
  outcomes: {
    cancelled: {},
    uncounted: { effect: giveUp("owners-decision", "ballot-no-papers") },
    ...countedAs("owners-decision", outcomes),
  },
  discloses: [],
});

const ownersDays = { before: "ballot.owners.noticeDays", voting: "ballot.owners.voteDays" };
