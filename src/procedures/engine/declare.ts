import type { City } from "../../city/index.ts";
import type { Change, Ids } from "../../foundation/index.ts";
import type { BallotKeys, NoticeMessage, Reach } from "../../instruments/index.ts";
import type { CaseRow, Facts } from "./case.ts";
import type { Answers, Form, FormField } from "./form.ts";

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
  /** Persons named on the case. */
  | { party: "persons" }
  /** The street of the case's area, which watches over what happens there; not over what lies with a zone. */
  | { party: "street" }
  /** People with the same problem who follow the case instead of filing their own: they are told, and act on nothing. */
  | { party: "followers" };

export const anyone = { party: "anyone" } as const;
export const verifiedResident = { party: "verified" } as const;
export const applicant = { party: "applicant" } as const;
export const handler = { party: "handler" } as const;
export const previousHandler = { party: "previous-handler" } as const;
export const supervisor = { party: "supervisor" } as const;
export const street = { party: "street" } as const;
export const namedPersons = { party: "persons" } as const;
export const followers = { party: "followers" } as const;
export const body = (kind: string, roles?: readonly string[]) => ({ party: "body", kind, roles }) as const;
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
export type Until = { until: string; lessDays?: string };
export const until = (fact: string, lessDays?: string): Until => ({ until: fact, lessDays });

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
}
export const tell = (whom: Party, what: string, more: Omit<Tell, "whom" | "what"> = {}): Tell => ({
  whom,
  what,
  ...more,
});

/** A condition besides permission. `code` is the key of the refusal: what happened and what to do now. */
export interface Guard {
  code: string;
  holds(c: CaseRow, world: World, answers: Answers): boolean;
}

export interface Action {
  by: Party | readonly Party[];
  /** Nobody in this relation to the case acts, whatever seat they hold: recusal, per act. */
  neverBy?: Party;
  goes: Edge;
  asks?: Form;
  /** Answers shown once more before they count; false where one tap should do. */
  confirm?: false;
  guards?: readonly Guard[];
  tells?: readonly Tell[];
  /** Facts that the action sets. */
  sets?: (c: CaseRow, world: World, answers: Answers) => Partial<Facts>;
  /** Rows written in the same transaction. */
  effect?: Effect;
  /** The open child cases of this name end with it, as their procedure says: nobody waits for them any more. */
  drops?: string;
  /** Whoever acts is named on the case from then on: a step may wait for them, and they are told as such. */
  names?: "actor";
  /** Shown after the others, such as withdraw. */
  minor?: true;
}

/** Something written with the step: a register entry, an appointment, a case of another procedure. */
export type Effect = (c: CaseRow, world: World, change: Change, answers: Answers) => void;

/** Child cases that a step opens when it is entered. */
export interface Opens {
  name: string;
  procedure: string;
  forms: (c: CaseRow, world: World) => { form: Answers; handlerId?: string | null; personIds?: string[] }[];
}

/** Child cases that people may file while the case stands at a step: bids, nominations, objections. */
export interface Admits {
  name: string;
  procedure: string;
}

/** When the child cases of a name let their parent go on. */
export interface Join {
  /** All have ended, any one has, or the first that was opened has; children of earlier rounds do not count. */
  join: "all" | "any" | "lead";
  goes: Edge;
  /** Outcomes that count; every one does when this is absent. */
  counting?: readonly string[];
  /** Where the case goes when the join can no longer hold; without it, it waits on. */
  otherwise?: Edge;
  /** Facts that the case keeps of its children, such as the mean of their scores, when it goes on. */
  sets?: (children: readonly CaseRow[]) => Partial<Facts>;
}

/** What a step waits for. */
export type Wait =
  | Party
  /** An instrument's outcome, such as a ballot's. */
  | { wait: "outcome"; of: string; edges: Readonly<Record<string, Edge>> }
  /** All, any one, or the leading one of the child cases of a name to end. */
  | ({ wait: "children"; name: string } & Join)
  /** An instant only: see `lapses`. */
  | { wait: "instant" };

export const outcomeOf = (of: string, edges: Record<string, Edge>): Wait => ({ wait: "outcome", of, edges });
export const children = (
  name: string,
  join: Join["join"],
  goes: Edge,
  more: Omit<Join, "join" | "goes"> = {},
): Wait => ({ wait: "children", name, join, goes, ...more });
export const instant: Wait = { wait: "instant" };

export interface Step {
  waitsFor: Wait;
  /** What happens whenever a case comes to stand here, also one that begins here. */
  entering?: { tells?: readonly Tell[]; effect?: Effect };
  /** The deadline of this step, shown to all. */
  within?: Limit | LimitBy | Until;
  /** The deadline goes on from the step before: one clock over several steps. */
  keepsClock?: true;
  /** The clock of the step before stands still while this one lasts. */
  pauses?: true;
  /** Share of the time after which `tells` go out, once. */
  reminder?: { afterShare: string; tells: readonly Tell[] };
  overdue?: { tells: readonly Tell[] };
  /** A question some time after the step began. */
  followUp?: { after: Limit; tells: readonly Tell[] };
  /** What happens by itself when nobody acted. */
  lapses?: { after: Limit | Until; goes: Edge; tells?: readonly Tell[] };
  opens?: readonly Opens[];
  admits?: readonly Admits[];
  actions: Readonly<Record<string, Action>>;
}

/** A question that comes with data and brings its own words. */
export interface ExtraField {
  name: string;
  field: FormField;
  label: Record<"zh-CN" | "en", string>;
  options?: Record<"zh-CN" | "en", string>[];
}

export interface Begin {
  handlerId: string | null;
  /** Where it begins, when not at the first step: one of `alsoBeginsAt`. */
  step?: string;
  facts: Partial<Facts>;
  /** Persons whom a step may wait for by name. */
  personIds?: string[];
  /** Hashes by which a twin of it is found. */
  gist?: number[];
  /** The body and the persons that it complains about: they learn nothing of it and never handle it. */
  aboutBodyId?: string;
  aboutPersonIds?: string[];
}

/** What can be told from what was said: answers, each with the reason to show beside it. */
export interface Findings {
  answers: Answers;
  reasons: Record<string, Reason>;
  /** What is said beside an answer whoever gave it. */
  notes?: Record<string, Reason>;
  /** Optional questions that are asked after all, since the answer seems to be there; with the keys of their words. */
  asks?: Record<string, UnsureWords>;
}
export interface UnsureWords {
  ask: string;
  /** The button for who has no answer to it. */
  skip: string;
}
export interface Reason {
  key: string;
  args: Record<string, string>;
}

/** `surely`: whatever else, such as a service, the words name. */
export type Likely = "surely" | "yes" | "maybe" | "no";

/** What a procedure sends to many: shown with the reach before it is confirmed. */
export interface Sends {
  /** The answer that says to whom, of a form that asks for an audience. */
  to: string;
  message: (answers: Answers, world: World) => NoticeMessage;
  /** Answers that are read in the message: the summary does not show them once more. */
  shows: readonly string[];
}

export interface Declaration {
  /** Counts up when a released declaration changes. */
  release: number;
  startedBy: Party;
  form: Form;
  /** How much free words, said with no question open, look like the beginning of this; `words` then takes them. */
  hears?: (text: string, world: World) => Likely;
  /** The rest of what people say first, such as the category and the body; they see it and may change it. */
  finds?: (answers: Answers, world: World) => Findings;
  /** Before one is filed, others of the same place and of so many days (a rule) are looked at for the same problem. */
  twins?: { days: string; isAsked: (answers: Answers) => boolean };
  /** Whoever files may stay unknown to the bodies that handle it. */
  anonymity?: { isAllowed: (answers: Answers) => boolean };
  sends?: Sends;
  /** Questions that the answers themselves bring, such as those of a catalogue item. */
  asksAlso?: (answers: Answers, world: World) => ExtraField[];
  /** The step of every new case; `begins` adds the body and the facts, from what was answered and the case above it. */
  firstStep: string;
  /** Other steps at which a new case may stand; `begins` says when. */
  alsoBeginsAt?: readonly string[];
  begins: (answers: Answers, world: World, parent?: CaseRow) => Begin;
  /** Conditions of starting at all, besides `startedBy`. */
  guards?: readonly Guard[];
  tells?: readonly Tell[];
  steps: Readonly<Record<string, Step>>;
  /** Outcomes with what is done in the same transaction. */
  outcomes: Readonly<Record<string, { tells?: readonly Tell[]; effect?: Effect } | undefined>>;
  /** What anybody may see of a case: names of facts, besides number, step, body and dates. */
  discloses: readonly string[];
  /** Who of this case is told, by the child's name and its outcome, when a child case has ended; `quotes` its answers. */
  childTells?: Readonly<Record<string, Readonly<Record<string, readonly Tell[]>>>>;
  /** How a child case ends when the case above it ends, or goes on, without it; when absent, it goes on by itself. */
  superseded?: string;
  /** Steps that earlier releases had, and where a case that stands there goes on. */
  formerSteps?: Readonly<Record<string, string>>;
}
export interface Procedure extends Declaration {
  name: string;
}

/** What a decision may look at besides the case. Read before, never inside, the transaction. */
export interface World {
  city: City;
  now: Date;
  ids: Ids;
  procedures: ReadonlyMap<string, Procedure>;
  /** The next case numbers, taken from the database's sequence. */
  numbers: () => string;
  /** Of secret ballots, for what makes or counts one. */
  keys?: BallotKeys;
  /** How those would be reached to whom the case that begins sends something. */
  reach?: Reach;
}

/** Declares a procedure. Its words are `<name>.<locale>.ftl` beside it. */
export const procedure = (name: string, declaration: Declaration): Procedure => ({ ...declaration, name });

/** The step of a name, or the one that takes its place in this release. @throws Error when there is neither. */
export function stepOf(procedure: Procedure, name: string): Step {
  const step = procedure.steps[name] ?? procedure.steps[procedure.formerSteps?.[name] ?? ""];
  if (!step) throw new Error(`${procedure.name} has no step "${name}"`);
  return step;
}
