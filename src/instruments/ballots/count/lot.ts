import { sha256 } from "../../../foundation/index.ts";

/**
 * Options in an order that nobody chose: by the hash of the published seed with each key. Who is first takes the place
 * that is one too few, or leaves a ranking first. Anyone can draw it again.
 */
export const drawLot = (seed: string, keys: readonly string[]): string[] =>
  keys.toSorted((a, b) => (sha256(`${seed}|${a}`) < sha256(`${seed}|${b}`) ? -1 : 1));
