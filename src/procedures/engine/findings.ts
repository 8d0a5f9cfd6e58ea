import type { Answers } from "./form.ts";

/** What can be told from what was said: answers, each with the reason to show beside it. */
export interface Findings {
  answers: Answers;
  reasons: Record<string, Reason>;
  /** What is said beside an answer whoever gave it. */
  notes?: Record<string, Reason>;
  /** Questions that are asked after all, since the answer seems to be there or several may be; with the keys of their words. */
  asks?: Record<string, UnsureWords>;
}
export interface UnsureWords {
  ask: string;
  /** The button for who has no answer to it, where there need not be one. */
  skip?: string;
  /** Of a body: the likeliest, to choose from. */
  among?: string[];
  /** The answer of who does not know, with the key of its button. */
  unknown?: { key: string; value: string };
}

/** What earlier cases teach of whose job some words are, by labels that the field of the procedure reads. */
export type WhoseJob = (words: string) => { sure?: string; among: string[] } | undefined;
/** What kind of a request some words are by what earlier ones teach; undefined where that is not sure. */
export type WhichKind = (words: string) => string | undefined;
export interface Reason {
  key: string;
  args: Record<string, string>;
}

/** `surely`: whatever else, such as a service, the words name. */
export type Likely = "surely" | "yes" | "maybe" | "no";
