import type { Charter } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import type { Audience } from "../notices/index.ts";

export type BallotKind = "poll" | "resolution" | "appraisal" | "survey" | "owners-decision" | "election" | "recall";
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
  /** Persons of the roll who carry nobody's vote, such as candidates. */
  carriesNone: string[];
  rollFixedAt: Date | null;
  opensAt: Date;
  /** Nobody votes before; null while it waits for `startBallot`. */
  startedAt: Date | null;
  closesAt: Date;
  closedAt: Date | null;
  publicKey: Uint8Array | null;
  result: BallotResult | null;
  resultHash: string | null;
  /** Its result is not told until those whom it is about had their say. */
  isHeld: boolean;
  countedAt: Date | null;
  publishedAt: Date | null;
}

/** What a count has found. Numbers are votes, or heads where votes have weights. */
export interface BallotResult {
  /**
   * 'passed' or 'rejected' for yes-no; 'elected' with winners; 'counted' where nobody wins, such as a survey with scores;
   * 'tie' and 'no-quorum' as they say; 'no-majority' when nobody has as many as the charter asks for; 'void': never counted.
   */
  outcome: "passed" | "rejected" | "elected" | "counted" | "tie" | "no-quorum" | "no-majority" | "void";
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
  warnings: ("small-electorate" | "unanimous" | "few-papers")[];
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
  /** Votes are taken when it has been started (`startBallot`), and never before `opensAt`; else from `opensAt` on. */
  waitsForStart?: boolean;
  /** What comes out is told to nobody before `releaseResults`. */
  isHeld?: boolean;
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
  /** Rules of the charter, by their whole names, that stand for those of its kind, such as in a second round. */
  portions?: { quorum?: string; majority?: string };
  /** Persons of the roll who carry nobody's vote, such as candidates. */
  carriesNone?: readonly string[];
  /** Its electors are private persons: on the open web their names stand masked, in the roll and in the file. */
  masksNames?: boolean;
  /** The charter does not permit it by a clause: it binds nobody, and its file says so. */
  isRehearsal?: boolean;
}

/** A part of a whole that must be passed or reached, such as ">1/2" or ">=2/3". */
export type Portion = string;

/** What the charter says about a ballot, kept with it from its making. */
export interface BallotRules {
  /** Of the roll, who must take part; null: none. */
  quorum: Portion | null;
  /** What the winner, or yes, must have; null: the most are enough. */
  majority: Portion | null;
  /** Of whom: all who took part, or those who chose something. */
  majorityOf: "cast" | "chosen";
  /** A vote may be changed until the close; the last one counts. */
  mayChange: boolean;
  /** Nobody sees how it stands before the close. */
  hidesResult: boolean;
  /** Sorted codes and, apart, totals; each code with its choice; or who chose what. */
  publishes: "codes" | "codes-with-choices" | "names-with-choices";
  /** How many other electors one person may vote for; 0: there are no proxies. */
  proxiesEach: number;
  /** A tie for a place is decided by lot, and not by another ballot. */
  drawsLot: boolean;
  /** A roll smaller than this warns. */
  smallElectorate: number;
  mustBeSecret: boolean;
  /** What the charter says about it, to be quoted. */
  secretClause: string;
  seats: number;
  most: number | null;
  scores: { min: number; max: number } | null;
  /** Names of electors are masked wherever everybody reads them; see `maskedName`. */
  masksNames?: true;
  /** It binds nobody (模拟), whatever comes out. */
  isRehearsal?: true;
}

/** A ballot by the id of its case. */
export async function readBallot(db: Pick<Database, "query">, id: string): Promise<Ballot | undefined> {
  const [found] = await db.query<Ballot>(`SELECT * FROM "Ballot" WHERE id = $1`, [id], "ballot");
  return found;
}
