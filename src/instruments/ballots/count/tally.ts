import type { Ballot, BallotResult, Choice } from "../ballot.ts";

/** Votes that are alike. */
export interface Votes {
  choice: Choice;
  /** How many, or their heads where votes have weights. */
  n: number;
  /** Square decimetres. */
  area: number;
}

export interface CountInput {
  ballot: Pick<Ballot, "method" | "options" | "rules" | "weights">;
  /** On the roll: lines, or heads, and square decimetres. */
  electors: { n: number; area: number };
  votes: readonly Votes[];
  invalid: number;
  /** Of the lot, should one have to be drawn. */
  seed: string;
}

/** What a method has to say; the rest is the same for all. */
export type Counted = Omit<BallotResult, "electors" | "cast" | "invalid" | "abstained" | "warnings">;

/** What the methods work on: no vote names who has withdrawn, and `base` is what a majority is of. */
export interface Count extends CountInput {
  keys: string[];
  cast: { n: number; area: number };
  base: { n: number; area: number };
}

/** Votes for each option. */
export function totalsOf({ keys, votes }: Pick<Count, "keys" | "votes">, what: "n" | "area" = "n") {
  const totals: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]));
  for (const vote of votes)
    for (const key of vote.choice as readonly string[]) totals[key] = (totals[key] ?? 0) + vote[what];
  return totals;
}
