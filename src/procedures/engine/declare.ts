import type { City } from "../../city/index.ts";
import type { Change, Ids } from "../../foundation/index.ts";
import type { Audience, BallotKeys, NoticeMessage } from "../../instruments/index.ts";
import type { CaseRow, Facts } from "./case.ts";
import type { Findings, Likely, WhichKind, WhoseJob } from "./findings.ts";
import type { Answers, Form, FormField } from "./form.ts";
import type { Opening } from "./given.ts";
import type { Edge, Limit, LimitBy, Party, Starter, Tell, Until } from "./parts.ts";
import type { ReadBefore } from "./read-before.ts";
import type { Wait } from "./waits.ts";

/** A condition besides permission. `code` is the key of the refusal: what happened and what to do now. */
export interface Guard {
  code: string;
  holds(c: CaseRow, world: World, answers: Answers): boolean;
  /** The rules of the charter from which it follows: the refusal quotes their clauses, and the number of the first as `value`. */
  quotes?(c: CaseRow): string | readonly string[];
  /** What else the refusal says: arguments of its words. */
  says?(c: CaseRow, world: World, answers: Answers): Record<string, string | number>;
  /** From when on it holds: the refusal says it as `when`. */
  holdsFrom?(c: CaseRow): Date;
}

export interface Action {
  by: Party | readonly Party[];
  /** Nobody in this relation to the case acts, whatever seat they hold: recusal, per act. */
  neverBy?: Party | readonly Party[];
  goes: Edge;
  /** Where it goes instead, and who is told besides, when this time it brings more about, such as the last signature needed. */
  or?: { when: (c: CaseRow, world: World, answers: Answers) => boolean; goes: Edge; tells?: readonly Tell[] };
  /** It means the same wherever the case has gone meanwhile: a button of before still counts, where the step has the action. */
  holdsOn?: true;
  asks?: Form;
  /** Answers shown once more before they count; false where one tap should do. */
  confirm?: false;
  /** The key of what is asked once more before it is done, of what one tap should not end. */
  sure?: string;
  /** Of the moments that it asks for: from when on they may lie. */
  earliest?: (c: CaseRow, world: Pick<World, "city" | "now">) => Record<string, Earliest>;
  /** Its questions are lines of what was filed: the person picks which to write anew, and those alone are asked. */
  amends?: true;
  guards?: readonly Guard[];
  tells?: readonly Tell[];
  /** Answers of its form that it writes anew; the history keeps what they were. */
  rewrites?: (answers: Answers) => Answers;
  /** Facts that the action sets. */
  sets?: (c: CaseRow, world: World, answers: Answers) => Partial<Facts>;
  /** Rows written in the same transaction. */
  effect?: Effect;
  /** The open child cases of this name end with it, as their procedure says: nobody waits for them any more. */
  drops?: string;
  /** Of what watches: it stands in the history of the case above too, as `case-line-<line>`, with the answer that holds its words. */
  notesAbove?: { line: string; words: string };
  /** Whoever acts is named on the case from then on: a step may wait for them, and they are told as such. */
  names?: "actor";
  /** Shown after the others, such as withdraw. */
  minor?: true;
  /** People say it, and it has no button: who looks at a case is not to press it each time. */
  isSaid?: true;
}

/** Something written with the step: a register entry, an appointment, a case of another procedure. */
export type Effect = (c: CaseRow, world: World, change: Change, answers: Answers) => void;

/** From when on a moment may lie (ISO 8601), with the clause of the charter that wants it: nobody fills a form in vain. */
export interface Earliest {
  at: string;
  clause: string;
  clauseEn: string;
}

/** Child cases that a step opens when it is entered. */
export interface Opens {
  name: string;
  procedure: string;
  forms: (c: CaseRow, world: World) => Omit<Opening, "joinName">[];
}

/** Child cases of a procedure: those that people may file while the case stands at a step are bids, nominations, objections. */
export interface Admits {
  name: string;
  procedure: string;
}

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
  followUp?: { after: Limit | Until; tells: readonly Tell[] };
  /** What happens by itself when nobody acted. */
  lapses?: { after: Limit | Until; goes: Edge; tells?: readonly Tell[] };
  opens?: readonly Opens[];
  /** Child cases that its actions open by their effect (`opensChild`): another step may wait for them. */
  actsOpen?: readonly Admits[];
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

/** A lot as the answers ask for it. */
export interface Draw {
  from: Audience;
  /** How many of them; undefined while that is not said yet. */
  count?: number;
}

/** What a procedure sends to many: shown with the reach before it is confirmed. */
export interface Sends {
  /** The answer that says to whom, of a form that asks for an audience. */
  to: string;
  /** What they will read; absent where the answers say it all. `corrects`, when answers are written anew: those that its readers know, and since when. */
  message?: (answers: Answers, world: World, corrects?: { before: Answers; sentAt: Date }) => NoticeMessage;
  /** To whom, where the answer that `to` names does not say it alone. */
  audience?: (answers: Answers, world: Pick<World, "city" | "now">) => Audience;
  /** So many that are drawn by lot besides, and from whom. */
  draws?: (answers: Answers, world: Pick<World, "city" | "now">) => Draw | undefined;
  /** Whether one member may send it to however many: it goes to all at once, or nobody is asked before it lay open. */
  alone?: (answers: Answers) => boolean;
  /** Where it needs tellers, the bodies whose members may be, its own first: they are counted (`World.tellers`). */
  tellersFrom?: (answers: Answers, world: Pick<World, "city">) => readonly string[] | undefined;
  /** What else is told before it is confirmed: what it needs, and when what happens. */
  needs?: (answers: Answers, world: World) => readonly NoticeMessage[];
  /** Until when somebody else has to have agreed (ISO 8601): after that it is too late for it. */
  agreedBy?: (answers: Answers, world: Pick<World, "city" | "now">) => string;
  /** Answers that are read in the message: the summary does not show them once more. */
  shows: readonly string[];
}

export interface Declaration {
  /** Counts up when a released declaration changes. */
  release: number;
  startedBy: Starter;
  form: Form;
  /** How much free words, said with no question open, look like the beginning of this; `words` then takes them. */
  hears?: (text: string, world: World) => Likely;
  /** The rest of what people say first, such as the category and the body; they see it and may change it. */
  finds?: (answers: Answers, world: World) => Findings;
  /** Of the options of a choice those that can be taken, given the answers so far, the `n`th time; the others are not offered. */
  offers?: Readonly<
    Record<string, (answers: Answers, world: Pick<World, "city" | "now">, n: number) => readonly string[]>
  >;
  /** Of the moments of its form: from when on they may lie, given the answers so far. */
  earliest?: (answers: Answers, world: Pick<World, "city" | "now">) => Record<string, Earliest>;
  /** Before one is filed, others of the same place and of so many days (a rule) are looked at for the same problem. */
  twins?: {
    days: string;
    isAsked: (answers: Answers) => boolean;
    /** Which of them are gathered as hot topics: matters that several people have, never what is about a person. */
    gathers?: (answers: Answers) => boolean;
    /** What others have filed is public: they read it and take part in it there, instead of following it. */
    isPublic?: true;
  };
  /** Whoever files may stay unknown to the bodies that handle it. */
  anonymity?: {
    isAllowed: (answers: Answers) => boolean;
    /** Answers that are left out then: they would make no sense. */
    drops?: readonly string[];
  };
  sends?: Sends;
  /** It looks at how old whoever begins it is. */
  asksAge?: true;
  /** Whom the charter counts for it, such as those of whom a share has to sign: `begins` finds them in `World.reach`. */
  counts?: (answers: Answers, world: World, parentId?: string) => Audience;
  /** The answer that names a resident of its area: `World.named` has who that may be. */
  names?: string;
  /** Signatures (联署) are counted in it, as its facts `signed` of `needed`. */
  signing?: CountsSignatures;
  /**
   * What it brings about binds, and these rules of the charter say that it may and how: while one of them is only usual
   * practice, a case of it is a rehearsal (模拟) and says so wherever it is shown.
   */
  binds?: readonly string[];
  /** Rules of the charter that are read besides those of limits. */
  rules?: readonly string[];
  /** Questions that the answers themselves bring, such as those of a catalogue item. */
  asksAlso?: (answers: Answers, world: World) => ExtraField[];
  /** Answers that the card of a case shows besides its words, to those who may read it. */
  showsReaders?: readonly string[];
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
  /** So many years (a rule) after its end what is personal of it is erased; without it, it is kept for the record. */
  keptYears?: string;
  /** What anybody may see of a case: names of facts, besides number, step, body and dates. */
  discloses: readonly string[];
  /** Answers of its form that a body wrote for anybody to read. */
  shows?: readonly string[];
  /** Who of this case is told, by the child's name and its outcome, when a child case has ended; `quotes` its answers. */
  childTells?: Readonly<Record<string, Readonly<Record<string, readonly Tell[]>>>>;
  /** What an ended child case brings about in this one, by its name and outcome, while this one stands at a step. */
  childDoes?: Readonly<Record<string, Readonly<Record<string, ChildDoes>>>>;
  /**
   * It is filed under a case of any other kind, wherever that stands and also when it has ended, and watches over how that
   * is handled: `watched` of its facts is the body that does. The case above waits for nothing of it. Alone it cannot begin.
   */
  watches?: true;
  /** How a child case ends when the case above it ends, or goes on, without it; when absent, it goes on by itself. */
  superseded?: string;
  /** Steps that earlier releases had, and where a case that stands there goes on. */
  formerSteps?: Readonly<Record<string, string>>;
  /** Actions that earlier releases had, each with the one that does it now: lines and buttons of then still name it. */
  formerActions?: Readonly<Record<string, string>>;
}

export interface CountsSignatures {
  /** The roll on which a signer has to stand, where to live there does not do. */
  list?: (c: Pick<CaseRow, "id" | "parentId">) => string | null;
  /** The answers that are signed: whoever may sign reads them. */
  text: readonly string[];
  /** The rule of the charter that says how long signatures are given: who comes too late reads its clause. */
  lapsesBy?: string;
  /** Who looks for bought accounts: they read how many signed on which day, and how many had only just been verified. */
  checkedBy: Party;
  /** Steps at which they still do so, besides those at which one signs or leaves. */
  checkedAt?: readonly string[];
}

/** As if somebody had acted: where the case goes, what it remembers, and what is written with it. */
export interface ChildDoes {
  /** The step, or the steps. */
  at: string | readonly string[];
  goes: Edge;
  sets?: (c: CaseRow, child: CaseRow) => Partial<Facts>;
  effect?: Effect;
}

export interface Procedure extends Declaration {
  name: string;
}

/** What a decision may look at besides the case. Read before, never inside, the transaction. */
export interface World extends ReadBefore {
  city: City;
  now: Date;
  ids: Ids;
  procedures: ReadonlyMap<string, Procedure>;
  /** The next case numbers, taken from the database's sequence. */
  numbers: () => string;
  /** Of secret ballots, for what makes or counts one. */
  keys?: BallotKeys;
  /** What was learnt from earlier cases; absent where nothing is found from words. */
  whoseJob?: WhoseJob;
  whichKind?: WhichKind;
}

/** Declares a procedure. Its words are `<name>.<locale>.ftl` beside it. */
export const procedure = (name: string, declaration: Declaration): Procedure => ({ ...declaration, name });

/** The step of a name, or the one that takes its place in this release. @throws Error when there is neither. */
export function stepOf(procedure: Procedure, name: string): Step {
  const step = procedure.steps[name] ?? procedure.steps[procedure.formerSteps?.[name] ?? ""];
  if (!step) throw new Error(`${procedure.name} has no step "${name}"`);
  return step;
}
