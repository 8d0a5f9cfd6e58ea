import type { Charter } from "../../city/index.ts";
import { type Change, type Database, type Ids, Refusal } from "../../foundation/index.ts";
import type { Audience } from "../notices/index.ts";
import type { BallotKeys } from "./keys.ts";
import { type BallotRules, ballotRules } from "./rules.ts";

export type BallotKind = "poll" | "resolution" | "appraisal" | "survey" | "election" | "recall";
export type BallotMethod = "yes-no" | "single" | "multiple" | "approval" | "score" | "ranking";

/** What can be chosen: `key` is what a vote holds, 1 to 8 letters, digits or hyphens; `name` is what people read. */
export interface BallotOption {
  key: string;
  name: string;
  /** A candidate who has withdrawn: a vote for them is none, and in a ranking the next preference counts. */
  withdrawn?: true;
}

/**
 * What an elector chooses: keys of options, in a ranking the first preference first; with scores, a score for each key.
 * Yes-no is `["yes"]`, `["no"]` or `["abstain"]`; elsewhere nothing chosen is an abstention.
 */
export type Choice = readonly string[] | Readonly<Record<string, number>>;

/** A question put to a roll of voters, as it is stored. */
export interface Ballot {
  id: string;
  districtId: string;
  areaId: string;
  bodyId: string;
  kind: BallotKind;
  method: BallotMethod;
  isSecret: boolean;
  weights: "none" | "heads-and-area";
  question: string;
  options: BallotOption[];
  rules: BallotRules;
  electorate: Audience | null;
  rollFixedAt: Date | null;
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  publicKey: Uint8Array | null;
  result: BallotResult | null;
  resultHash: string | null;
  countedAt: Date | null;
  publishedAt: Date | null;
}

/** What a count has found. Numbers are votes, or heads where votes have weights. */
export interface BallotResult {
  /**
   * 'passed' or 'rejected' for yes-no; 'elected' with winners; 'counted' where nobody wins, such as a survey with scores;
   * 'tie' and 'no-quorum' as they say; 'no-majority' when nobody has as many as the charter asks for.
   */
  outcome: "passed" | "rejected" | "elected" | "counted" | "tie" | "no-quorum" | "no-majority";
  /** On the roll, without those struck. */
  electors: number;
  /** Who took part, on paper too, with invalid votes and abstentions. */
  cast: number;
  invalid: number;
  /** Votes that choose nothing. */
  abstained: number;
  /** By option; in a ranking the first preferences. */
  totals: Record<string, number>;
  winners: string[];
  /** Who share the place that is one too few. */
  tied?: string[];
  /** Owners: the same by floor area, in square decimetres. */
  area?: { electors: number; cast: number; totals: Record<string, number> };
  /** Scores: how many gave one, their mean and median. */
  scores?: Record<string, { n: number; mean: number; median: number }>;
  /** A ranking: who had how many in each round, and who left then, with how many ballots that name nobody left. */
  rounds?: {
    totals: Record<string, number>;
    exhausted: number;
    leaves?: string;
    by?: "fewest" | "earlier-rounds" | "lot";
  }[];
  /** What decides by lot, where something had to be: see `drawLot`. */
  seed?: string;
  /** A result that tells how single persons voted. */
  warnings: ("small-electorate" | "unanimous")[];
}

export interface NewBallot {
  /** The id of its case. */
  id: string;
  now: Date;
  charter: Charter;
  districtId: string;
  areaId: string;
  /** The body that holds it. */
  bodyId: string;
  kind: BallotKind;
  method: BallotMethod;
  isSecret: boolean;
  question: string;
  /** What people read, in order; their keys are "1", "2" … Yes-no has its own and takes none. */
  optionNames?: readonly string[];
  opensAt: Date;
  closesAt: Date;
  /** Whom the roll is taken from; without it the caller puts the roll's lines in by `addElectors`. */
  electorate?: Audience;
  /** Owners' decisions, by heads and floor area; 'grave' for the matters that the code lists. Open only. */
  owners?: "usual" | "grave";
  /** How many win; default 1. */
  seats?: number;
  /** How many options a vote may name, with 'multiple'; default all. */
  most?: number;
  /** With 'score': lowest and highest, whole numbers; default 1 to 5. */
  scores?: { min: number; max: number };
}

/** More would not fit into an envelope, nor onto a phone. */
export const mostOptions = 20;

/**
 * Adds a ballot to a change: its row, and for a secret one the keys in their folder, which are there before the row is.
 * Keys of a change that was not committed are swept later.
 *
 * @throws Refusal `ballot-weights-secret`, `ballot-must-be-secret`, `ballot-options` or `ballot-times`
 */
export function addBallot(change: Change, { ids, keys }: { ids: Ids; keys: BallotKeys }, ballot: NewBallot): void {
  const { id, now, charter, kind, method, isSecret, owners } = ballot;
  // A floor area is one owner's and no other's: no shuffling hides whose vote it is.
  if (owners && isSecret) throw new Refusal("ballot-weights-secret");
  const rules = ballotRules(charter, ballot);
  if (rules.mustBeSecret && !isSecret) throw new Refusal("ballot-must-be-secret", { clause: rules.secretClause });
  const options = optionsOf(ballot);
  if (options.length < 1 || options.length > mostOptions) throw new Refusal("ballot-options", { most: mostOptions });
  if (owners && method !== "yes-no") throw new Error("owners decide by yes and no");
  if (ballot.method === "ranking" && (ballot.seats ?? 1) > 1) throw new Error("a ranking has one winner");
  if (ballot.opensAt >= ballot.closesAt || ballot.closesAt <= now) throw new Refusal("ballot-times");
  change.insert("Ballot", {
    ...{ id, kind, method, isSecret, districtId: ballot.districtId, areaId: ballot.areaId, bodyId: ballot.bodyId },
    ...{ question: ballot.question, options: options as object[], rules: rules as object },
    weights: owners ? "heads-and-area" : "none",
    ...(ballot.electorate ? { electorate: ballot.electorate as object } : { rollFixedAt: now }),
    ...{ opensAt: ballot.opensAt, closesAt: ballot.closesAt, createdAt: now },
    ...(isSecret ? { publicKey: keys.create(id, { ids, now }) as Uint8Array<ArrayBuffer> } : {}),
  });
}

function optionsOf({ method, optionNames = [] }: NewBallot): BallotOption[] {
  if (method === "yes-no") return ["yes", "no", "abstain"].map((key) => ({ key, name: key }));
  return optionNames.map((name, i) => ({ key: String(i + 1), name }));
}

/** A ballot by the id of its case. */
export async function readBallot(db: Pick<Database, "query">, id: string): Promise<Ballot | undefined> {
  const [found] = await db.query<Ballot>(`SELECT * FROM "Ballot" WHERE id = $1`, [id], "ballot");
  return found;
}

/** A candidate withdraws: what was voted for them is none from now on. @throws Conflict when it is already counted */
export function withdrawOption(change: Change, ballot: Ballot, key: string): void {
  const options = ballot.options.map((option) =>
    option.key === key ? { ...option, withdrawn: true as const } : option,
  );
  change.update({ table: "Ballot", where: { id: ballot.id, countedAt: null }, set: { options }, expect: 1 });
}
