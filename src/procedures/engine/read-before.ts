import type { DoorsAt, KnownDoors } from "../../city/index.ts";
import type { Contributions, Reach, Signing } from "../../instruments/index.ts";
import type { CaseRow } from "./case.ts";
import type { Answers } from "./form.ts";

/** A verified resident whom somebody has named. */
export interface NamedResident {
  personId: string;
  /** As the roster has it. */
  name: string;
  isAdult: boolean;
  /** Where they sit in the residents' committee: since when; and when a recall of them came to nothing last. */
  seatedAt: Date | null;
  recallFailedAt: Date | null;
}

/** A case that had become part of another: its text as it read last, and those who signed it. */
export interface TakenIn {
  numbers: readonly string[];
  applicantId: string | null;
  form: Answers;
  signers: readonly string[];
  /** How many others had become part of it. */
  tookIn: number;
}

/** What some decisions look at that is neither on the case nor in the district: read before, for those alone. */
export interface ReadBefore {
  /** How those would be reached to whom the case that begins sends something. */
  reach?: Reach;
  /** How many there are of whom some are drawn besides. */
  pool?: number;
  /** What is known of the doors to which the case that begins sends something. */
  doors?: readonly (DoorsAt & KnownDoors)[];
  /** Who sits besides its applicant in the body of the case that begins, and in the body above that one. */
  others?: { own: readonly string[]; above: readonly string[] };
  /** How many could be tellers (监票人) of the ballot that begins: of its own body, and with those bodies that lend some. */
  tellers?: { own: number; all: number };
  /** Whether who begins it is one of those whom the charter counts for it, and of age. */
  isCounted?: boolean;
  /** How old whoever begins it is, in years; undefined where nobody has said when they were born. */
  age?: number;
  /** The residents of its area who have the name that its form asks for. */
  named?: readonly NamedResident[];
  /** The child cases of the case that is acted on, ended ones too; of one that begins, those beside it. */
  children?: readonly CaseRow[];
  siblings?: readonly CaseRow[];
  /** The case above the one that begins or is acted on. */
  above?: CaseRow;
  /** The case to whose followers the case that begins sends something. */
  followed?: Pick<CaseRow, "handlerId" | "isAnonymous">;
  /** Of an anonymous case: what its applicant wrote about it since it was filed. */
  saidSince?: readonly string[];
  /** The signatures under the case, and how whoever acts stands to them. */
  signing?: Signing;
  /** The number of one like it that failed not long ago. */
  failed?: string;
  /** How much was said to the consultation that is acted on. */
  contributions?: Contributions;
  /** The meeting of the assembly that is being held, and how many too few are there; null where none is. */
  assembly?: { number: string; short: number } | null;
  /** The case that another is to become part of. */
  merging?: Pick<CaseRow, "id" | "applicantId" | "form">;
  /** What had become part of the case that ends: each is its own proposer's again. */
  takenIn?: readonly TakenIn[];
  /** The one of these that begins anew. */
  givenBack?: TakenIn;
  /** What was filed as it was written anew since. */
  amended?: Answers;
}
