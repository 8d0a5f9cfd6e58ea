import { sha256 } from "../../foundation/index.ts";
import type { Answers } from "../../procedures/engine/index.ts";

const markLength = 16;

/** A mark of what is signed as it reads: another one whenever a word of it is another. */
export function markOf(text: Answers): string {
  const lines = Object.entries(text).filter(([, value]) => value !== undefined && value !== null);
  // The database gives the answers in an order of its own.
  return sha256(JSON.stringify(lines.sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, markLength);
}
