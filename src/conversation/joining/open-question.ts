import type { Onward } from "./commands.ts";

/** What a clerk has entered so far of a resident who stands at the counter, or of whom a letter is for. */
export interface Desk {
  at: "desk";
  /** What the clerk is asked now. */
  asks: "code" | "door" | "name" | "phone" | "confirm";
  isLetter?: true;
  /** The station for which the clerk acts. */
  stationId?: string;
  /** The resident, and the hash of the code that they showed. */
  subjectId?: string;
  codeHash?: string;
  areaId?: string;
  door?: string;
  name?: string;
  /** Sealed. */
  phone?: string;
}

/** The question of joining that words now answer; whatever else the person turns to closes it. */
export type OpenQuestion =
  /** `version`: the wording shown. `phone`: sealed; it came before the consent. */
  | { at: "consent"; version: string; phone?: string; onward?: Onward }
  | { at: "language" }
  | { at: "home" }
  | { at: "phone" }
  | { at: "phone-code" }
  | { at: "letter" }
  /** A code that was sent to the phone; `sealed`: what is done once it comes back. */
  | { at: "fresh-code"; sealed: string }
  /** A clerk is asked for a line with who, their phone and what it is about. */
  | { at: "counter-line" }
  /** What was heard on a visit. */
  | { at: "visit-heard"; visit: string }
  /** The name of who goes to a meeting instead; the code that is shown in its room. */
  | { at: "meeting-proxy"; caseId: string; sequence: number }
  /** The name of who votes instead. */
  | { at: "ballot-proxy"; ballot: string }
  | { at: "check-in"; caseId: string }
  /** A question of a consultation; `files` came before its words. */
  | { at: "consultation"; caseId: string; question: number; askedAt: string; files?: string[] }
  | Desk;
