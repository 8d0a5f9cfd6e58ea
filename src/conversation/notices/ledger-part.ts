import type { Change } from "../../foundation/index.ts";

/** What an act on a notice does to the ledger, and what is said of it. */
export type LedgerPart =
  | { change: Change; note?: string }
  /** There is nothing to be done, and why. */
  | { idle: string };
