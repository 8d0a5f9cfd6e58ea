// Shares nothing with the program that counts: a check that used the same code would repeat its mistakes.
import { createHash } from "node:crypto";

export type VoteChoice = string[] | Record<string, number>;
export type Share = string | null;

/** A vote as this check works on it. */
export interface OneVote {
  choice: VoteChoice;
  heads: number;
  area: number;
}

export interface BallotFile {
  format: string;
  rehearsal?: string;
  ballot: {
    method: string;
    weights: string;
    question: string;
    options: { key: string; name: string; withdrawn?: true }[];
  };
  rules: {
    quorum: Share;
    majority: Share;
    majorityOf: string;
    publishes: "codes" | "codes-with-choices" | "names-with-choices";
    seats: number;
    most: number | null;
    scores: { min: number; max: number } | null;
    drawsLot: boolean;
  };
  electors: { n: number; area: number };
  result: Result;
  paper: { votes: { choice: VoteChoice; count: number; areaDm2?: number }[]; invalid: number; unlisted?: number };
  votes: (string | { code?: string; name?: string; choice: VoteChoice | null; heads?: number; areaDm2?: number })[];
  hash: string;
}

export interface Result {
  outcome: string;
  electors: number;
  cast: number;
  invalid: number;
  abstained: number;
  totals: Record<string, number>;
  winners: string[];
  tied?: string[];
  area?: { electors: number; cast: number; totals: Record<string, number> };
  scores?: Record<string, { n: number; mean: number; median: number }>;
  rounds?: { totals: Record<string, number>; exhausted: number; leaves?: string; by?: string }[];
  seed?: string;
  warnings: string[];
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash that the file's own words give. */
export const hashOf = (text: string): string => sha256(text.slice(0, text.lastIndexOf(',\n"hash": "')));

/** Whoever stands first by the hash of the published seed with its key. */
export const firstByLot = (seed: string, keys: string[]): string[] =>
  keys
    .map((key) => ({ key, by: sha256(`${seed}|${key}`) }))
    .sort((a, b) => a.by.localeCompare(b.by, "en"))
    .map(({ key }) => key);

/** Whether part of whole is what a share such as ">1/2" or ">=2/3" asks for. */
export function isEnough(share: Share, part: number, whole: number): boolean {
  if (share === null) return true;
  const [, sign, above, below] = /^(>=?)(\d+)\/(\d+)$/.exec(share) ?? [];
  const difference = part * Number(below) - whole * Number(above);
  return sign === ">=" ? difference >= 0 && part > 0 : difference > 0;
}

/** Every vote of the file that says what was chosen, on paper too. */
export function votesIn(file: BallotFile): OneVote[] {
  const votes: OneVote[] = [];
  for (const vote of file.votes)
    if (typeof vote !== "string" && vote.choice !== null)
      votes.push({ choice: vote.choice, heads: vote.heads ?? 1, area: vote.areaDm2 ?? 0 });
  for (const { choice, count, areaDm2 = 0 } of file.paper.votes)
    for (let i = 0; i < count; i += 1) votes.push({ choice, heads: 1, area: i === 0 ? areaDm2 : 0 });
  return votes;
}
