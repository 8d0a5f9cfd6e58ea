/** What people name in a few words to hear what it is, when it is, how it is done, or to begin it. */
export type Topic =
  | "visits"
  | "four-meetings"
  | "elections"
  | "recall"
  | "proposals"
  | "oversight"
  | "unsign"
  | "charter"
  | "published"
  | "disclosures"
  | "work"
  | "today"
  | "print"
  | "meetings"
  | "votes"
  | "revote"
  | "letters"
  | "quiet"
  | "moving";

/** By what a matter is recognised in a few words. */
export interface Matter {
  topic: Topic;
  /** What names it. */
  named: string;
  /** What else may be said of it and is no matter of its own. */
  besides?: string;
  /** What it is called in English, with what may go along. */
  latin?: string;
  latinBesides?: string;
  /** What is left may be this much: a name, what a proposal is about. */
  leaves?: (left: string, said: string) => boolean;
}
