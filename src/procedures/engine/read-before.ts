import type { Reach } from "../../instruments/index.ts";
import type { CaseRow } from "./case.ts";
import type { Answers } from "./form.ts";

/** What some decisions look at that is neither on the case nor in the district: read before, for those alone. */
export interface ReadBefore {
  /** How those would be reached to whom the case that begins sends something. */
  reach?: Reach;
  /** How many there are of whom some are drawn besides. */
  pool?: number;
  /** Who sits besides its applicant in the body of the case that begins, and in the body above that one. */
  others?: { own: readonly string[]; above: readonly string[] };
  /** How many could be tellers (监票人) of the ballot that begins: of its own body, and with those bodies that lend some. */
  tellers?: { own: number; all: number };
  /** The case to whose followers the case that begins sends something. */
  followed?: Pick<CaseRow, "handlerId" | "isAnonymous">;
  /** What was filed as it was written anew since. */
  amended?: Answers;
}
