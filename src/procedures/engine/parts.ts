import type { City } from "../../city/index.ts";
import type { CaseRow } from "./case.ts";

/** Somebody, as seen from a case: what a step waits for, who may act, who is told. */
export type Party =
  | { party: "anyone" }
  | { party: "verified" }
  | { party: "applicant" }
  /** The body that the case lies with now. */
  | { party: "handler"; roles?: readonly string[] }
  /** The body that the case came from when it was passed on. */
  | { party: "previous-handler" }
  /** The body above the handler. */
  | { party: "supervisor" }
  /** The nearest body of a kind, from the case's area upwards. */
  | { party: "body"; kind: string; roles?: readonly string[] }
  /** Who starts a case for a body: a member of the one that this answer names. */
  | { party: "member-of"; answer: string }
  /** A body that the case names in a fact. */
  | { party: "body-in"; fact: string }
  /** Persons named on the case. */
  | { party: "persons" }
  /** The street of the case's area, which watches over what happens there; not over what lies with a zone. */
  | { party: "street" }
  /** People with the same problem who follow the case instead of filing their own: they are told, and act on nothing. */
  | { party: "followers" }
  /** Those whose signatures stand under the case: they are told; what they may do is for guards to say. */
  | { party: "signers" }
  /** Nobody: what a scheduled job does when it finds the time has come, and what it begins. */
  | { party: "clock" };

/** Who starts a case: always the same, or by an answer, such as in whose name it is. */
export type Starter = Party | { party: "by-answer"; answer: string; parties: Readonly<Record<string, Party>> };

export const anyone = { party: "anyone" } as const;
export const verifiedResident = { party: "verified" } as const;
export const applicant = { party: "applicant" } as const;
export const handler = { party: "handler" } as const;
export const previousHandler = { party: "previous-handler" } as const;
export const supervisor = { party: "supervisor" } as const;
export const street = { party: "street" } as const;
export const namedPersons = { party: "persons" } as const;
export const followers = { party: "followers" } as const;
export const signers = { party: "signers" } as const;
export const theClock = { party: "clock" } as const;
export const body = (kind: string, roles?: readonly string[]) => ({ party: "body", kind, roles }) as const;
export const bodyIn = (fact: string) => ({ party: "body-in", fact }) as const;
export const byAnswer = (answer: string, parties: Readonly<Record<string, Party>>): Starter => ({
  party: "by-answer",
  answer,
  parties,
});
export const memberOf = (answer: string) => ({ party: "member-of", answer }) as const;
export const handlerRoles = (roles: readonly string[]) => ({ party: "handler", roles }) as const;

/** A length of time by the charter; the value of `rule` is in the unit named. */
export type Limit = { unit: "workingDays" | "days" | "hours"; rule: string };
export const workingDays = (rule: string): Limit => ({ unit: "workingDays", rule });
export const days = (rule: string): Limit => ({ unit: "days", rule });
export const hours = (rule: string): Limit => ({ unit: "hours", rule });
/** The limit depends on a fact of the case. */
export type LimitBy = { fact: string; limits: Readonly<Record<string, Limit>> };
export const byFact = (fact: string, limits: Record<string, Limit>): LimitBy => ({ fact, limits });
/** An instant that the case names in a fact (a day is its midnight in China), or as many days before as the rule says. */
export type Until = { until: string; lessDays?: string; ofParent?: true };
export const until = (fact: string, lessDays?: string): Until => ({ until: fact, lessDays });
/** An instant that the case has of the one above it, and that moves when that one puts it off; for what lapses. */
export const untilAbove = (fact: string): Until => ({ until: fact, ofParent: true });

/** Where an action leads. */
export type Edge =
  | { edge: "to"; step: string }
  /** The same, counting a new round; the round is shown. */
  | { edge: "again"; step: string }
  /** Nothing moves; the line of history is all. */
  | { edge: "stay" }
  /** Back to the step whose clock was paused, with the time that was left. */
  | { edge: "resume" }
  /** To a step with another body, named by an answer. */
  | { edge: "pass"; step: string; field: string }
  /** To a step with the body that passed it on. */
  | { edge: "pass-back"; step: string }
  /** To a body that the case names in a fact; the step and its clock go on. */
  | { edge: "forward"; fact: string }
  /** The same step with the limit that the facts now say, counted from when it began. */
  | { edge: "extend" }
  | { edge: "end"; outcome: string };

export const to = (step: string): Edge => ({ edge: "to", step });
export const again = (step: string): Edge => ({ edge: "again", step });
export const stay: Edge = { edge: "stay" };
export const resume: Edge = { edge: "resume" };
export const passTo = (step: string, field: string): Edge => ({ edge: "pass", step, field });
export const passBack = (step: string): Edge => ({ edge: "pass-back", step });
export const forwardTo = (fact: string): Edge => ({ edge: "forward", fact });
export const extend: Edge = { edge: "extend" };
export const end = (outcome: string): Edge => ({ edge: "end", outcome });

/** Who is told what; the words are `<procedure>-told-<what>`. */
export interface Tell {
  whom: Party;
  what: string;
  /** The answer that is shown as somebody's own words. */
  quotes?: string;
  /** The answer that holds files to show. */
  shows?: string;
  /** Actions offered as buttons. */
  offers?: readonly string[];
  /** Whether it is told at all, as the case stands by then. */
  when?: (c: CaseRow, world: { city: City; now: Date }) => boolean;
}
export const tell = (whom: Party, what: string, more: Omit<Tell, "whom" | "what"> = {}): Tell => ({
  whom,
  what,
  ...more,
});
