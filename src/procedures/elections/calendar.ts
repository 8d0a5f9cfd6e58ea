import type { Charter } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";

/** The days of an election, each an instant (ISO 8601). */
export interface Calendar {
  /** The voter list is published. */
  listAt: string;
  /** Until then one may object to it. */
  objectUntil: string;
  /** Objections are decided, and nominations begin. */
  nominateAt: string;
  nominateUntil: string;
  /** Candidates are published. */
  candidatesAt: string;
  opensAt: string;
  closesAt: string;
}

const hourMs = 3_600_000;
/** Each begins at eight in the morning. */
const morning = (at: Date, days: number): Date => new Date(dayShifted(at, days).getTime() + 8 * hourMs);

/** The days of an election, computed backwards from when the vote opens, by the charter. */
export function calendarOf(charter: Charter, opensAt: Date): Calendar {
  const days = (rule: string) => charter.number(`election.${rule}`);
  const candidates = -days("candidatesDays");
  const nominateUntil = candidates - days("eligibilityDays");
  const nominate = nominateUntil - days("nominationDays");
  const objections = days("objectionDays") + days("objectionAnswerDays");
  // The law's days are the least: the list has to be there before objections to it, and what comes after them.
  const list = Math.min(-days("listDays"), nominate - objections);
  const at = (n: number) => morning(opensAt, n).toISOString();
  return {
    listAt: at(list),
    objectUntil: at(list + days("objectionDays")),
    nominateAt: at(nominate),
    nominateUntil: at(nominateUntil),
    candidatesAt: at(candidates),
    ...hoursOf(charter, opensAt),
  };
}

/** When one votes on the day. */
export const hoursOf = (charter: Charter, opensAt: Date): Pick<Calendar, "opensAt" | "closesAt"> => ({
  opensAt: opensAt.toISOString(),
  closesAt: new Date(opensAt.getTime() + charter.number("election.voteHours") * hourMs).toISOString(),
});

/** So many days an extension of nominations takes, with all that comes after it until the vote. */
export const daysToVote = (charter: Charter): number =>
  rulesToVote.reduce((sum, rule) => sum + charter.number(rule), 0);
export const rulesToVote = ["election.nominationDays", "election.eligibilityDays", "election.candidatesDays"] as const;
