import { quietUntil } from "../../instruments/index.ts";
import {
  type Action,
  type CaseRow,
  days,
  type Effect,
  end,
  form,
  type Guard,
  handler,
  instant,
  namedPersons,
  outcomeOf,
  type Step,
  stay,
  tell,
  text,
  to,
  until,
  verifiedResident,
} from "../engine/index.ts";
import type { VoteKind } from "./asked.ts";
import {
  announce,
  askForPapers,
  askForTellers,
  closeNow,
  invite,
  openBallot,
  remindTheRest,
  start,
  tellOfRoll,
  tellResidentsCommittee,
  withdraw,
} from "./effects.ts";
import { isRollWanted, isTellerWanted, whoMayBeTeller } from "./tellers.ts";

/** Bodies that ask people; whom each may ask follows from where it stands. */
export const whoAsks = [
  "service-station",
  "residents-committee",
  "party-organisation",
  "affairs-supervision-committee",
  "working-committee",
  "representatives-assembly",
  "street-office",
  "self-government-authority",
] as const;

/** Nobody is pressed twice in a day. */
const isNotTooSoon: Guard = {
  code: "ballot-refusal-reminded",
  holds: ({ facts }, { now }) =>
    !facts.remindedAt || now.getTime() - new Date(String(facts.remindedAt)).getTime() >= 24 * 3_600_000,
};

const withdrawn = (kind: VoteKind): Action => ({
  by: handler,
  asks: form({ reason: text({ min: 2, max: 500 }) }),
  goes: end("cancelled"),
  effect: withdraw(kind),
  minor: true,
});

/** Asked by night it goes out in the morning: until then there is nobody to remind. */
const goesOut = ({ waitsSince }: Pick<CaseRow, "waitsSince">): Date => quietUntil(waitsSince) ?? waitsSince;
const hasGoneOut: Guard = {
  code: "ballot-refusal-not-sent",
  holds: (c, { now }) => goesOut(c) <= now,
  holdsFrom: goesOut,
};

/** The body need not wait when all have answered. */
const closeEarly: Action = { by: handler, sure: "ballot-sure-close", goes: to("counting"), effect: closeNow };

/**
 * The roll is public and open to objections until the ballot opens; tellers are found, each with a share of the key. A
 * secret ballot without them does not open.
 */
export const rollStep = (kind: VoteKind): Step => ({
  waitsFor: outcomeOf("roll", { ready: to("open"), "no-tellers": end("no-tellers") }),
  // The voter list of an election has been public before, and its candidates are told of as such.
  entering: { effect: all(openBallot(kind), ...(kind === "election" ? [] : [tellOfRoll(kind)]), askForTellers) },
  admits: [{ name: "objections", procedure: "roll-objection" }],
  actions: {
    // Whoever takes it on is named on the case, once.
    teller: { by: whoMayBeTeller, neverBy: namedPersons, names: "actor", guards: [isTellerWanted], goes: stay },
    // Said or pressed below the call for tellers: whoever sits in one of the bodies has the button above.
    "teller-from-roll": {
      ...{ by: verifiedResident, neverBy: namedPersons, names: "actor", goes: stay },
      guards: [isTellerWanted, isRollWanted],
      isSaid: true,
    },
    cancel: withdrawn(kind),
  },
});

/** The same without tellers, for what is decided in the open by owners. */
export const openRollStep = (kind: VoteKind): Step => ({
  waitsFor: outcomeOf("roll", { ready: to("open") }),
  entering: { effect: all(openBallot(kind), tellOfRoll(kind), tellResidentsCommittee) },
  admits: [{ name: "objections", procedure: "roll-objection" }],
  actions: { cancel: withdrawn(kind) },
});

/** People vote; who has not is reminded, and the clock closes. `isFirst`: the roll has not been public before. */
export const openStep = (kind: VoteKind, isFirst?: "opens here"): Step => ({
  waitsFor: instant,
  entering: { effect: isFirst ? all(openBallot(kind), invite(kind)) : all(start, invite(kind)) },
  lapses: { after: until("closesAt"), goes: to("counting") },
  actions: {
    remind: {
      by: handler,
      guards: [hasGoneOut, isNotTooSoon],
      sets: (_c, { now }) => ({ remindedAt: now.toISOString() }),
      goes: stay,
      effect: remindTheRest(kind),
    },
    ...(isFirst ? { close: closeEarly } : {}),
    cancel: withdrawn(kind),
  },
});

/** Closed and not yet counted: a moment or, for a secret ballot, until two tellers have given their shares of the key. */
const countingStep = (outcomes: readonly string[]): Step => ({
  waitsFor: outcomeOf("ballot", Object.fromEntries(outcomes.map((o) => [o, end(o)]))),
  actions: {},
});

/** The same with tellers, who are waited for so many days. */
export const tellersCountingStep = (outcomes: readonly string[]): Step => ({
  ...countingStep(outcomes),
  entering: { tells: [tell(namedPersons, "count")], effect: askForPapers },
  within: days("ballot.shareDays"),
  lapses: { after: days("ballot.shareDays"), goes: end("uncounted") },
});

/** Closed, and where somebody votes on paper waiting so many days for what was voted there. */
export const papersCountingStep = (outcomes: readonly string[]): Step => ({
  ...countingStep(outcomes),
  entering: { effect: askForPapers },
  within: days("ballot.shareDays"),
  lapses: { after: days("ballot.shareDays"), goes: end("uncounted") },
});

/** A step with further actions, before those that it has. */
export const withActions = (step: Step, actions: Record<string, Action>): Step => ({
  ...step,
  actions: { ...actions, ...step.actions },
});

/** All outcomes of a count, each told to those who were asked. */
export const countedAs = (kind: VoteKind, outcomes: readonly string[]): Record<string, { effect: Effect }> =>
  Object.fromEntries(outcomes.map((o) => [o, { effect: announce(kind) }]));

/** Ballots that bind nobody are counted, whatever comes out. */
export const counted = ["counted"] as const;

const all =
  (...effects: Effect[]): Effect =>
  (...given) => {
    for (const effect of effects) effect(...given);
  };
