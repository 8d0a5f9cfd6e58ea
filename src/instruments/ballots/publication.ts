import { type Database, sha256 } from "../../foundation/index.ts";
import type { Ballot, BallotResult, BallotRules, Choice } from "./ballot.ts";
import { maskedName } from "./masked-name.ts";
import { type PaperResult, papersOf } from "./paper.ts";

/** A vote as it is published, by what the ballot's rules say: a code, a code with its choice, or who chose what. */
export type PublishedVote =
  | string
  | { code: string; choice: Choice | null }
  | { name: string; choice: Choice; heads?: number; areaDm2?: number };

/** Everything that anyone needs to recount a ballot: `npm run verify-ballot FILE` reads it. */
export interface Publication {
  format: "linli-ballot-1";
  /** Stands there where it binds nobody, for whoever reads the file. */
  rehearsal?: string;
  ballot: Pick<Ballot, "id" | "question" | "kind" | "method" | "isSecret" | "weights" | "options"> & {
    opensAt: string;
    closesAt: string;
  };
  rules: BallotRules;
  /** On the roll: lines, or heads, and square decimetres. */
  electors: { n: number; area: number };
  result: BallotResult;
  /** `unlisted`: so many papers of which only the totals are published. */
  paper: PaperResult & { unlisted?: number };
  votes: PublishedVote[];
}

/**
 * Papers as they are published. Where persons are voted on and a paper says more than one answer, such as an order, a
 * pattern agreed upon would prove how somebody has voted: only how many there were is told then.
 */
function publishedPaper({ method, rules }: Ballot, paper: PaperResult): Publication["paper"] {
  const isPlain = rules.publishes !== "codes" || method === "yes-no" || method === "single" || paper.votes.length === 0;
  if (isPlain) return paper;
  return { votes: [], invalid: paper.invalid, unlisted: papersOf(paper) - paper.invalid };
}

/** What a publication says of a ballot that is counted, besides its votes. */
export const publicationOf = (
  ballot: Ballot,
  rest: Pick<Publication, "electors" | "result" | "votes"> & { paper: PaperResult },
): Publication => {
  const { id, question, kind, method, isSecret, weights, options, opensAt, closesAt, rules } = ballot;
  return {
    format: "linli-ballot-1",
    ...(rules.isRehearsal ? { rehearsal: "模拟，不算数 / a rehearsal, which binds nobody" } : {}),
    ballot: {
      ...{ id, question, kind, method, isSecret, weights, options },
      ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    },
    rules,
    electors: rest.electors,
    result: rest.result,
    paper: publishedPaper(ballot, rest.paper),
    votes: rest.votes,
  };
};

/**
 * The publication as a file, always the same text for the same ballot: one line a vote, so that two files can be
 * compared by eye. `hash` is over what stands before it, from the first line on; it is in the case's history too.
 */
export function publicationText(publication: Publication): { text: string; hash: string } {
  const { votes, ...head } = publication;
  const lines = Object.entries(head).map(([name, value]) => `"${name}": ${sortedJson(value)},\n`);
  const all = votes.map((vote) => sortedJson(vote)).join(",\n");
  const body = `{\n${lines.join("")}"votes": [\n${all}\n]`;
  const hash = sha256(body);
  return { text: `${body},\n"hash": "${hash}"\n}\n`, hash };
}

/** JSON with the keys in order: what the database gives back has another order than what was written. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The votes of an open ballot as they are published, by name. */
export const openVotesSql = `SELECT e.name, v.choice, e.heads, e."areaDm2" FROM "OpenVote" v
  JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId"
  WHERE v."ballotId" = $1 AND e."struckAt" IS NULL ORDER BY e.name COLLATE "C", e.id`;

export interface OpenRow {
  name: string;
  choice: Choice;
  heads: number;
  areaDm2: number | null;
}

/**
 * The votes of an open ballot as they are published. Masked names stand in the order of what is printed and of nothing
 * else: in the roll's own order, those of one surname would tell who is who.
 */
export function publishedOpen({ weights, rules }: Pick<Ballot, "weights" | "rules">, rows: readonly OpenRow[]) {
  const votes = rows.map(({ name, choice, heads, areaDm2 }) => {
    const shown = rules.masksNames ? maskedName(name) : name;
    return weights === "none" ? { name: shown, choice } : { name: shown, choice, heads, areaDm2: areaDm2 ?? 0 };
  });
  if (!rules.masksNames) return votes;
  const printed = votes.map((vote) => ({ vote, by: `${vote.name} ${sortedJson(vote)}` }));
  return printed.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ vote }) => vote);
}

/**
 * The published file of a ballot, and whether it is still what was counted: `isSame` is false when somebody has changed
 * the stored votes or result since. Undefined while it is not counted.
 */
export async function readPublication(
  db: Pick<Database, "query">,
  ballot: Ballot,
): Promise<{ text: string; hash: string; isSame: boolean } | undefined> {
  const { id, result, resultHash, isSecret, rules } = ballot;
  if (!result || result.outcome === "void") return undefined;
  const votes = isSecret
    ? (
        await db.query<{ code: string; choice: Choice | null }>(
          `SELECT code, choice FROM "CountedVote" WHERE "ballotId" = $1 ORDER BY code COLLATE "C"`,
          [id],
        )
      ).map((vote) => (rules.publishes === "codes" ? vote.code : vote))
    : publishedOpen(ballot, await db.query<OpenRow>(openVotesSql, [id]));
  const [paper] = await db.query<{ entry: PaperResult }>(
    `SELECT entry FROM "PaperEntry" WHERE "ballotId" = $1 AND "witnessedAt" IS NOT NULL LIMIT 1`,
    [id],
  );
  const electors = { n: result.electors, area: result.area?.electors ?? 0 };
  const publication = publicationOf(ballot, { electors, result, paper: paper?.entry ?? noPaper, votes });
  const { text, hash } = publicationText(publication);
  return { text, hash, isSame: hash === resultHash };
}

export const noPaper: PaperResult = { votes: [], invalid: 0 };
