import type { Button } from "../../instruments/index.ts";

/** What the card of a case of one procedure shows besides what all cards do. */
export interface OwnPart {
  text: string;
  /** What whoever is asked to sign it reads, where they may not read the case. */
  quote?: string;
  buttons: Button[][];
  /** Ids of files that anybody may see. */
  files?: readonly string[];
}
