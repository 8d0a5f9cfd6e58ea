import {
  Change,
  type Clock,
  type Database,
  type Ids,
  inTransaction,
  type Logger,
  type Queryable,
} from "../../foundation/index.ts";
import { type Ballot, readBallot } from "./ballot.ts";
import { countBallot } from "./count/count.ts";
import { gatherVotes } from "./count/votes.ts";
import { type BallotKeys, tellersNeeded } from "./keys.ts";
import { openEnvelopes } from "./open-envelopes.ts";
import { fitsOnPaper, paperState, papersOf, readPapers } from "./paper.ts";
import {
  noPaper,
  type OpenRow,
  openVotesSql,
  type PublishedVote,
  publicationOf,
  publicationText,
  publishedOpen,
} from "./publication.ts";
import { onPaperOf } from "./roll.ts";
import { sweepWithdrawn, withdrawBallot } from "./withdraw.ts";

export interface ClosingMeans {
  db: Database;
  clock: Clock;
  ids: Ids;
  keys: BallotKeys;
  log: Logger;
  /** For tests: the process may die here. */
  onStage?: (stage: ClosingStage, ballotId: string) => void | Promise<void>;
}
export type ClosingStage = "closed" | "counting" | "counted";

/**
 * What became of a ballot whose time is over. It waits for messages that came in before the close and were not answered
 * yet, for the result on paper, or for the tellers' shares; `elsewhere`: another process is counting it.
 */
export type Closing =
  | { state: "counted" | "elsewhere" | "open" }
  | { state: "waits"; for: "messages" | "paper" | "shares" };

/** What was stamped just before the close may still be on its way into the inbox. */
const graceMs = 5_000;
/** A million votes are written by one statement. */
const statementMs = 300_000;

/**
 * Closes and counts the ballots whose time is over, however long ago, and destroys the keys of those that are counted.
 * For the clock; any process may call it at any time. Returns how many it has counted.
 */
export async function closeBallots(means: ClosingMeans): Promise<number> {
  const { db, clock, log } = means;
  await sweepKeys(means);
  await sweepWithdrawn(db, clock.now());
  const due = await db.query<{ id: string }>(
    `SELECT id FROM "Ballot" WHERE "countedAt" IS NULL AND "startedAt" IS NOT NULL AND "closesAt" <= $1 ORDER BY "closesAt"`,
    [new Date(clock.now().getTime() - graceMs)],
  );
  let counted = 0;
  for (const { id } of due) {
    try {
      const closing = await closeBallot(means, id);
      if (closing.state === "counted") counted += 1;
      else log.info({ ballot: id, ...closing }, "a ballot is not counted yet");
    } catch (error) {
      // One that cannot be counted does not keep the others from it.
      log.error({ err: error, ballot: id }, "could not count a ballot");
    }
  }
  return counted;
}

/**
 * Closes one ballot and counts it. Idempotent: it can be called again after a kill at any instant.
 *
 * Envelopes are opened in memory, and replaced by votes that say nothing of the voter in the one transaction that
 * also writes the result: one statement adds them all, in the order of their codes. Then the keys are destroyed.
 */
export async function closeBallot(means: ClosingMeans, ballotId: string): Promise<Closing> {
  const { db, clock, keys } = means;
  const ballot = await readBallot(db, ballotId);
  if (!ballot || clock.now() < ballot.closesAt) return { state: "open" };
  if (ballot.countedAt) return { state: "counted" };
  if (!ballot.closedAt && !(await endVoting(means, ballot))) return { state: "waits", for: "messages" };
  await means.onStage?.("closed", ballotId);
  const work = async (tx: Queryable): Promise<Closing> => {
    const [mine] = await tx.query(
      `SELECT 1 FROM "Ballot" WHERE id = $1 AND "countedAt" IS NULL FOR UPDATE SKIP LOCKED`,
      [ballotId],
    );
    return mine ? count(means, tx, ballotId) : { state: "elsewhere" };
  };
  const closing = await inTransaction(db, work, { statementMs });
  if (closing.state !== "counted") return closing;
  await means.onStage?.("counted", ballotId);
  keys.destroy(ballotId);
  return closing;
}

/** From its commit on nothing is taken in. Waits for what came in before and has no answer yet: it may be a vote. */
async function endVoting({ db, clock }: ClosingMeans, { id, closesAt }: Ballot): Promise<boolean> {
  const closed = await db.query(
    `UPDATE "Ballot" SET "closedAt" = $2 WHERE id = $1 AND ("closedAt" IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM "Inbox" i WHERE i."doneAt" IS NULL AND i."receivedAt" < $3
        AND EXISTS (SELECT 1 FROM "Elector" e WHERE e."ballotId" = $1 AND i."personId" IN (e."personId", e."proxyId")))) RETURNING 1`,
    [id, clock.now(), closesAt],
  );
  return closed.length > 0;
}

async function count(means: ClosingMeans, tx: Queryable, ballotId: string): Promise<Closing> {
  const { clock, ids, keys } = means;
  // Read anew: a candidate may have withdrawn, a line may have been struck, until the row was ours.
  const ballot = await readBallot(tx, ballotId);
  if (!ballot) return { state: "open" };
  const roll = await rollOf(tx, ballotId);
  const papers = paperState(await readPapers(tx, ballotId));
  const onPaper = await onPaperOf(tx, ballotId);
  if (onPaper.lines > 0 && papers.state !== "witnessed") return { state: "waits", for: "paper" };
  const paper = papers.state === "witnessed" ? papers.entry : noPaper;
  if (!fitsOnPaper(ballot, paper, onPaper)) return { state: "waits", for: "paper" };
  if (ballot.isSecret && keys.sharesThere(ballotId) < tellersNeeded) return { state: "waits", for: "shares" };
  await means.onStage?.("counting", ballotId);
  const gathered = gatherVotes();
  gathered.addPaper(paper);
  const { votes, invalid } = ballot.isSecret
    ? await openSecret(means, tx, ballot, gathered.add)
    : await readOpen(tx, ballot, gathered.add);
  const counted = countBallot({
    ...{ ballot, electors: { n: roll.heads, area: roll.area }, votes: gathered.all() },
    ...{ invalid: invalid + paper.invalid, seed: ids.secret(16).toString("hex") },
  });
  // Who votes on paper stands on the roll, and what all papers say together is published.
  const areFew = ballot.isSecret && onPaper.lines > 0 && papersOf(paper) < ballot.rules.smallElectorate;
  const result = areFew ? { ...counted, warnings: [...counted.warnings, "few-papers" as const] } : counted;
  const { hash } = publicationText(
    publicationOf(ballot, { electors: { n: roll.heads, area: roll.area }, result, paper, votes }),
  );
  const now = clock.now();
  await tx.query(`UPDATE "Ballot" SET result = $2, "resultHash" = $3, "countedAt" = $4 WHERE id = $1`, [
    ...[ballotId, JSON.stringify(result), hash, now],
  ]);
  return { state: "counted" };
}

interface Found {
  votes: PublishedVote[];
  invalid: number;
}
type Add = ReturnType<typeof gatherVotes>["add"];

async function openSecret({ keys }: ClosingMeans, tx: Queryable, ballot: Ballot, add: Add): Promise<Found> {
  const { id, rules } = ballot;
  const [privateKey, receiptSecret] = [keys.privateKey(id), keys.receiptSecret(id)];
  if (!privateKey || !receiptSecret) throw new Error("the keys of the ballot are not in their folder");
  const opened = await openEnvelopes(tx, ballot, { privateKey, receiptSecret });
  for (const { choice } of opened) if (choice) add(choice);
  const isApart = rules.publishes === "codes";
  await tx.query(
    `INSERT INTO "CountedVote" ("ballotId", code, choice) SELECT $1, u.code, u.choice::jsonb FROM unnest($2::text[], $3::text[]) u(code, choice)`,
    [
      id,
      opened.map(({ code }) => code),
      opened.map(({ choice }) => (isApart || !choice ? null : JSON.stringify(choice))),
    ],
  );
  await tx.query(`DELETE FROM "Envelope" WHERE "ballotId" = $1`, [id]);
  const votes = isApart ? opened.map(({ code }) => code) : opened;
  return { votes, invalid: opened.filter(({ choice }) => choice === null).length };
}

async function readOpen(tx: Queryable, ballot: Ballot, add: Add): Promise<Found> {
  const rows = await tx.query<OpenRow>(openVotesSql, [ballot.id]);
  for (const { choice, heads, areaDm2 } of rows)
    add(choice, ballot.weights === "none" ? 1 : heads, ballot.weights === "none" ? 0 : (areaDm2 ?? 0));
  return { votes: publishedOpen(ballot, rows), invalid: 0 };
}

async function rollOf(tx: Queryable, ballotId: string): Promise<{ heads: number; area: number }> {
  const [roll] = await tx.query<{ heads: number; area: number }>(
    `SELECT coalesce(sum(CASE WHEN b.weights = 'none' THEN 1 ELSE e.heads END), 0)::int AS heads,
      CASE WHEN b.weights = 'none' THEN 0 ELSE coalesce(sum(e."areaDm2"), 0)::float8 END AS area
    FROM "Ballot" b LEFT JOIN "Elector" e ON e."ballotId" = b.id AND e."struckAt" IS NULL WHERE b.id = $1 GROUP BY b.id`,
    [ballotId],
  );
  return roll ?? { heads: 0, area: 0 };
}

/**
 * Declares a ballot void: it is over, nobody has won, and what was cast is gone unread. For one whose keys are lost. False
 * when it was counted already.
 */
export async function voidBallot(
  { db, clock, keys }: Pick<ClosingMeans, "db" | "clock" | "keys">,
  ballotId: string,
): Promise<boolean> {
  const change = new Change();
  withdrawBallot(change, { ballotId, now: clock.now() });
  if (!(await change.commitUnlessDone(db))) return false;
  keys.destroy(ballotId);
  return true;
}

const orphanMs = 24 * 3_600_000;

/** Destroys what a kill has left: keys of ballots that are counted, or whose making was never committed. */
async function sweepKeys({ db, clock, keys }: ClosingMeans): Promise<void> {
  const there = keys.list();
  if (there.length === 0) return;
  const rows = await db.query<{ id: string; isCounted: boolean }>(
    `SELECT id, "countedAt" IS NOT NULL AS "isCounted" FROM "Ballot" WHERE id = ANY($1::uuid[])`,
    [there.map(({ ballotId }) => ballotId)],
  );
  const counted = new Map(rows.map((row) => [row.id, row.isCounted]));
  for (const { ballotId, madeAt } of there) {
    const isOrphan = !counted.has(ballotId) && clock.now().getTime() - madeAt.getTime() > orphanMs;
    if (counted.get(ballotId) || isOrphan) keys.destroy(ballotId);
  }
}
