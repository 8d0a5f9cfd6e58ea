import type { Answers } from "./form.ts";

/** What the engine remembers of a run, in `Case.facts`; never anything personal. */
export interface Facts {
  clock?: ClockFacts;
  /** The clock that stands still while a step that pauses lasts. */
  paused?: { step: string; handlerId: string | null; at: string; dueAt: string | null; clock: ClockFacts };
  /** Bodies that passed the case on, oldest first. */
  passedBy?: string[];
  /** Bodies that were asked for a part of it, one entry a part; they may read it. */
  joint?: string[];
  /** Bodies that are a side of it, or watch over it, and may read it whoever has it. */
  readers?: string[];
  /** The body over whose work, or handling of the case above, this one watches: who sits in it supervises nothing here. */
  watched?: string | null;
  /** The number of the open case that watches over this one. */
  watchedBy?: string;
  /** The round of the case above in which this one was opened. */
  ofRound?: number;
  /** The applicant has taken back what they let their helper do. */
  consentWithdrawn?: true;
  [fact: string]: unknown;
}

export interface ClockFacts {
  /** When the clock began, moved by as long as it stood still since. */
  startedAt: string;
  unit: "workingDays" | "days" | "hours";
  /** When the reminder is due; gone once it was sent. */
  remindAt?: string;
  /** When overdue is to be told; gone once it was. */
  overdueAt?: string;
  followUpAt?: string;
  lapseAt?: string;
  /** Set when the child cases that a step waits for had ended before it was entered. */
  joinAt?: string;
}

/** A case as read from the database, with dates as dates. */
export interface CaseRow {
  id: string;
  districtId: string;
  number: string;
  procedure: string;
  release: number;
  charterId: string;
  step: string;
  outcome: string | null;
  round: number;
  applicantId: string | null;
  handlerId: string | null;
  personIds: string[];
  areaId: string;
  /** Where, as a phone sent it (WGS 84, degrees). */
  lat: number | null;
  lon: number | null;
  /** Who filed it for the applicant, with recorded consent. */
  helperId: string | null;
  /** The bodies that handle it are not shown who the applicant is. */
  isAnonymous: boolean;
  /**
   * The body and the persons that it complains about: they never learn who did, and never handle it. Of a part that
   * others do, also those whose case the whole is.
   */
  aboutBodyId: string | null;
  aboutPersonIds: string[];
  /** Hashes of the telling pieces of its words, to find twins: see `packedGist`. */
  gist: string;
  draftId: string | null;
  parentId: string | null;
  /** The case at the top of its tree; null for that case itself. */
  matterId: string | null;
  joinName: string | null;
  form: Answers;
  facts: Facts;
  version: number;
  dueAt: Date | null;
  waitsSince: Date;
  /** Read with the case, and not of its own row. */
  matter?: Matter;
  wakeAt: Date | null;
  wakeFor: string | null;
  filedAt: Date;
  endedAt: Date | null;
}

/** What an act on a case looks at of the whole matter: the case with its tree. */
export interface Matter {
  /** For which power each person has acted in it. */
  sides: readonly { personId: string; power: string; bodyId: string }[];
  /** The bodies that the cases above it lie with or are about. */
  bodies: readonly string[];
  /** Of those whose signatures stand under it, or under the cases above it, the ones with a seat anywhere. */
  signers: readonly string[];
}

/** A case with what an act on it may touch. */
export interface LoadedCase {
  row: CaseRow;
  /** Hash of its newest history line. */
  head: string;
  parent?: LoadedCase;
  /** Its child cases, ended ones too, each with its own. */
  children: LoadedCase[];
}
