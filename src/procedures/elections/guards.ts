import { type Charter, incompatibleSeat } from "../../city/index.ts";
import type { Answers, CaseRow, Earliest, Guard, World } from "../engine/index.ts";
import { daysToVote, rulesToVote } from "./calendar.ts";
import { doesAnybodyStand, isAnybodyElected, isContested, posts, undecidedOf } from "./posts.ts";

const dayMs = 86_400_000;
const charterOf = (c: CaseRow, { city }: Pick<World, "city">): Charter => city.charter(c.charterId);

/** From when on a day may lie that a rule wants so many days ahead. */
export function dayLies(charter: Charter, rule: string, now: Date, days = charter.number(rule)): Earliest {
  const { clause, clauseEn } = charter.rule(rule);
  return { at: new Date(now.getTime() + days * dayMs).toISOString(), clause, clauseEn };
}

const isFrom = (answers: Answers, { at }: Earliest): boolean => answers.day === undefined || String(answers.day) >= at;

/** 选举日 is announced so many days ahead. */
export const isFarEnough: Guard = {
  code: "elections-refusal-day",
  holds: (c, world, answers) => isFrom(answers, dayLies(charterOf(c, world), "election.announceDays", world.now)),
  quotes: () => "election.announceDays",
};

export const hasSeats: Guard = {
  code: "elections-refusal-seats",
  holds: ({ facts }) => posts.some((post) => Number(facts[post] ?? 0) > 0),
};

/**
 * 候选人名额应当多于应选名额: more candidates than seats, or by the charter the vote all the same once nominations were
 * extended. Where nobody stands at all there is nothing to vote on, and nobody who could take the seats.
 */
export const isEnough: Guard = {
  code: "elections-refusal-candidates",
  holds: (c, world) => {
    if (!world.children || isContested(c, world.children)) return true;
    if (!doesAnybodyStand(world.children)) return false;
    return c.facts.isExtended === true && charterOf(c, world).rule("election.uncontested").value === "vote";
  },
  quotes: ({ facts }) => (facts.isExtended === true ? "election.uncontested" : "election.moreCandidatesThanSeats"),
};

/** Nominations are extended only where there are too few. */
export const isTooFew: Guard = {
  code: "elections-refusal-enough",
  holds: (c, { children }) => !children || !isContested(c, children),
};

/** Each of those who want to stand knows whether they may. */
export const areAllDecided: Guard = {
  code: "elections-refusal-undecided",
  holds: (_c, { children }) => !children || undecidedOf(children).length === 0,
};

/** Candidates are published so many days before the day. */
export const isPublishedInTime: Guard = {
  code: "elections-refusal-late",
  holds: ({ facts }, { now }) => now <= new Date(String(facts.candidatesAt)),
  quotes: () => "election.candidatesDays",
};
export const isPutOffEnough: Guard = {
  code: "elections-refusal-late",
  holds: (c, world, answers) => isFrom(answers, dayLies(charterOf(c, world), "election.candidatesDays", world.now)),
  quotes: () => "election.candidatesDays",
};

/** There is time for what was begun anew. */
export const isExtendedEnough: Guard = {
  code: "elections-refusal-extended",
  holds: (c, world, answers) => {
    const charter = charterOf(c, world);
    return isFrom(answers, dayLies(charter, "election.uncontested", world.now, daysToVote(charter)));
  },
  quotes: () => rulesToVote,
};

/** Another vote within the charter's days. */
export const isSoon: Guard = {
  code: "elections-refusal-round-day",
  holds: (c, world, { day }) =>
    day === undefined ||
    new Date(String(day)) <= new Date(dayLies(charterOf(c, world), "election.secondRoundDays", world.now).at),
  quotes: () => "election.secondRoundDays",
};
export const hasRoundLeft = (c: CaseRow, world: Pick<World, "city">): boolean =>
  Number(c.facts.rounds) < charterOf(c, world).number("election.roundsMost");
export const isRoundLeft: Guard = {
  code: "elections-refusal-rounds",
  holds: hasRoundLeft,
  quotes: () => "election.roundsMost",
};
export const isSomebodyElected: Guard = {
  code: "elections-refusal-nobody",
  holds: (_c, { children }) => !children || isAnybodyElected(children),
};

/** The law keeps some seats apart: who watches over the committee is not on it. */
export const isFree: Guard = {
  code: "nomination-refusal-office",
  holds: (c, { city, now }) => {
    const body = city.bodyFor(c.areaId, "residents-committee");
    const held = city.members
      .filter(({ personId, endsAt }) => c.personIds.includes(personId) && (endsAt === null || new Date(endsAt) > now))
      .map(({ bodyId }) => bodyId);
    return body === undefined || incompatibleSeat(city, held, body, now) === undefined;
  },
  quotes: () => "supervision.excludesCommitteeRelatives",
};
