import { type Change, canonicalJson, type Database, type Ids, Refusal } from "../../foundation/index.ts";
import type { Ballot, Choice } from "./ballot.ts";
import { checkChoice } from "./choice.ts";

/** What was voted on paper: papers that are alike, and how many cannot be read. */
export interface PaperResult {
  /** Owners: `count` are heads, and `areaDm2` the floor of those who chose so, in square decimetres. */
  votes: { choice: Choice; count: number; areaDm2?: number }[];
  invalid: number;
}

/** Who votes on paper: lines of the roll, their heads and, in square decimetres, their floor. */
export interface OnPaper {
  lines: number;
  heads: number;
  area: number;
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
  const counts = new Map<string, PaperResult["votes"][number]>();
  for (const { choice, count, areaDm2 } of votes) {
    const key = canonicalJson(choice);
    const before = counts.get(key);
    const area = areaDm2 === undefined ? {} : { areaDm2: (before?.areaDm2 ?? 0) + areaDm2 };
    counts.set(key, { choice, count: (before?.count ?? 0) + count, ...area });
  }
  const kept = [...counts].filter(([, { count }]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { votes: kept.map(([, vote]) => vote), invalid };
}

export const papersOf = ({ votes, invalid }: PaperResult): number =>
  votes.reduce((all, { count }) => all + count, 0) + invalid;

/** Whether so many electors can have voted so: no more papers, heads or floor than are on the roll for it. */
export function fitsOnPaper({ weights }: Pick<Ballot, "weights">, result: PaperResult, on: OnPaper): boolean {
  const area = result.votes.reduce((all, { areaDm2 = 0 }) => all + areaDm2, 0);
  return papersOf(result) <= (weights === "none" ? on.lines : on.heads) && area <= on.area;
}

interface Entering {
  ids: Ids;
  ballot: Ballot;
  personId: string;
  now: Date;
  result: PaperResult;
  /** Who votes on paper: `onPaperOf` tells. */
  onPaper: OnPaper;
}

/**
 * A member enters what was counted on paper; again, to correct it, until it is witnessed. Returns it as it is kept.
 *
 * @throws Refusal `ballot-paper-number`, `ballot-paper-more` or what `checkChoice` refuses; the commit throws Conflict when
 *   it is witnessed already
 */
export function enterPaper(change: Change, { ids, ballot, personId, now, result, onPaper }: Entering): PaperResult {
  const isWhole = (n: number | undefined) => Number.isInteger(n) && Number(n) >= 0;
  const numbers = [...result.votes.map(({ count }) => count), result.invalid];
  const areas = ballot.weights === "none" ? [] : result.votes.map(({ areaDm2 }) => areaDm2);
  if (![...numbers, ...areas].every(isWhole)) throw new Refusal("ballot-paper-number");
  for (const { choice } of result.votes) checkChoice(ballot, choice);
  const entry = inOrder(result);
  if (!fitsOnPaper(ballot, entry, onPaper)) throw new Refusal("ballot-paper-more", { most: onPaper.lines });
  change.put({
    table: "PaperEntry",
    row: { id: ids.uuid(), ballotId: ballot.id, enteredById: personId, enteredAt: now, entry: entry as object },
    key: ["ballotId", "enteredById"],
    replacesIf: `t."witnessedAt" IS NULL`,
    fromSql: `SELECT 1 FROM "Ballot" b WHERE b.id = r."ballotId" AND b."countedAt" IS NULL FOR SHARE`,
  });
  return entry;
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
