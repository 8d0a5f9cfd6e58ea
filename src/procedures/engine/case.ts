import type { Answers } from "./form.ts";

/** What the engine remembers of a run, in `Case.facts`; never anything personal. */
export interface Facts {
  clock?: ClockFacts;
  /** The clock that stands still while a step that pauses lasts. */
  paused?: { step: string; at: string; dueAt: string | null; clock: ClockFacts };
  /** Bodies that passed the case on, oldest first. */
  passedBy?: string[];
  [fact: string]: unknown;
}

export interface ClockFacts {
  startedAt: string;
  unit: "workingDays" | "days" | "hours";
  /** When the reminder is due; gone once it was sent. */
  remindAt?: string;
  /** When overdue is to be told; gone once it was. */
  overdueAt?: string;
  followUpAt?: string;
  lapseAt?: string;
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
  draftId: string | null;
  parentId: string | null;
  joinName: string | null;
  form: Answers;
  facts: Facts;
  version: number;
  dueAt: Date | null;
  waitsSince: Date;
  wakeAt: Date | null;
  wakeFor: string | null;
  filedAt: Date;
  endedAt: Date | null;
}

/** A case with what an act on it may touch. */
export interface LoadedCase {
  row: CaseRow;
  /** Hash of its newest history line. */
  head: string;
  parent?: LoadedCase;
  /** The children of its parent, itself among them. */
  siblings: CaseRow[];
}
