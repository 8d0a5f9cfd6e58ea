import { type Change, canonicalJson, type Database, type Ids, Refusal } from "../../foundation/index.ts";
import type { Ballot, Choice } from "./ballot.ts";
import { checkChoice } from "./choice.ts";

/** What was voted on paper: how many of each choice, and how many cannot be read. */
export interface PaperResult {
  votes: { choice: Choice; count: number }[];
  invalid: number;
}

export interface PaperRow {
  enteredById: string;
  entry: PaperResult;
  witnessedById: string | null;
}

/** Where the paper result stands: two different members enter it, must agree, and a third witnesses (监票). */
export type PaperState =
  | { state: "none" | "one" | "differ" }
  | { state: "agree" | "witnessed"; entry: PaperResult; enteredBy: [string, string]; witnessedBy?: string };

export const readPapers = (db: Pick<Database, "query">, ballotId: string): Promise<PaperRow[]> =>
  db.query<PaperRow>(
    `SELECT "enteredById", entry, "witnessedById" FROM "PaperEntry" WHERE "ballotId" = $1 ORDER BY "enteredAt", id`,
    [ballotId],
  );

export function paperState(rows: readonly PaperRow[]): PaperState {
  for (const [i, a] of rows.entries()) {
    const b = rows.slice(i + 1).find((other) => canonicalJson(other.entry) === canonicalJson(a.entry));
    if (!b) continue;
    const agreed = { entry: a.entry, enteredBy: [a.enteredById, b.enteredById] as [string, string] };
    const witnessedBy = a.witnessedById ?? undefined;
    return witnessedBy ? { state: "witnessed", ...agreed, witnessedBy } : { state: "agree", ...agreed };
  }
  return { state: rows.length === 0 ? "none" : rows.length === 1 ? "one" : "differ" };
}

/** Votes alike stand together and in one order, so that two who have counted the same have entered the same. */
function inOrder({ votes, invalid }: PaperResult): PaperResult {
  const counts = new Map<string, { choice: Choice; count: number }>();
  for (const { choice, count } of votes) {
    const key = canonicalJson(choice);
    counts.set(key, { choice, count: (counts.get(key)?.count ?? 0) + count });
  }
  const kept = [...counts].filter(([, { count }]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { votes: kept.map(([, vote]) => vote), invalid };
}

export const papersOf = ({ votes, invalid }: PaperResult): number =>
  votes.reduce((all, { count }) => all + count, 0) + invalid;

interface Entering {
  ids: Ids;
  ballot: Ballot;
  personId: string;
  now: Date;
  result: PaperResult;
  /** How many electors vote on paper: `turnoutOf` tells. */
  electorsOnPaper: number;
}

/**
 * A member enters what was counted on paper; again, to correct it, until it is witnessed.
 *
 * @throws Refusal `ballot-paper-weights`, `ballot-paper-number`, `ballot-paper-more` or what `checkChoice` refuses; the
 *   commit throws Conflict when it is witnessed already
 */
export function enterPaper(change: Change, { ids, ballot, personId, now, result, electorsOnPaper }: Entering): void {
  if (ballot.weights !== "none") throw new Refusal("ballot-paper-weights");
  const isWhole = (n: number) => Number.isInteger(n) && n >= 0;
  if (![...result.votes.map(({ count }) => count), result.invalid].every(isWhole))
    throw new Refusal("ballot-paper-number");
  for (const { choice } of result.votes) checkChoice(ballot, choice);
  const entry = inOrder(result);
  if (papersOf(entry) > electorsOnPaper) throw new Refusal("ballot-paper-more", { most: electorsOnPaper });
  change.put({
    table: "PaperEntry",
    row: { id: ids.uuid(), ballotId: ballot.id, enteredById: personId, enteredAt: now, entry: entry as object },
    key: ["ballotId", "enteredById"],
    replacesIf: `t."witnessedAt" IS NULL`,
    fromSql: `SELECT 1 FROM "Ballot" b WHERE b.id = r."ballotId" AND b."countedAt" IS NULL FOR SHARE`,
  });
}

/**
 * A third member says that what two have entered is what was counted.
 *
 * @throws Refusal `ballot-paper-not-agreed` or `ballot-paper-not-third`; the commit throws Conflict when it changed meanwhile
 */
export function witnessPaper(
  change: Change,
  { ballotId, rows, personId, now }: { ballotId: string; rows: readonly PaperRow[]; personId: string; now: Date },
): void {
  const state = paperState(rows);
  if (state.state !== "agree") throw new Refusal("ballot-paper-not-agreed");
  if (state.enteredBy.includes(personId)) throw new Refusal("ballot-paper-not-third");
  change.update({
    table: "PaperEntry",
    where: { ballotId, witnessedAt: null },
    set: { witnessedById: personId, witnessedAt: now },
    whereSql: (param) =>
      `t."enteredById" = ANY(${param(state.enteredBy)}::uuid[]) AND t.entry = ${param(JSON.stringify(state.entry))}::jsonb`,
    expect: 2,
  });
}
