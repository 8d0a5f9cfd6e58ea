import type { Database } from "../../foundation/index.ts";
import { type Ballot, type Button, rowsOf, type Standing, standingsOf } from "../../instruments/index.ts";
import { voteKinds } from "../../procedures/ballots/index.ts";
import { button, type Turn } from "../turn.ts";
import { bodiesToBegin } from "./compose.ts";
import { preparingFor, preparingLines } from "./preparing.ts";
import { rehearsalIn } from "./question.ts";

const shownOpen = 6;
const shownOver = 4;

interface Votes {
  /** How many wait for an answer, and how many are being prepared. */
  waiting: number;
  preparing: number;
  lines: Button[][];
  begin: Button[][];
}

/** What waits for the person to vote on, what they help to prepare, what they have answered, what has come out; members begin new ones. */
export async function votesFor(turn: Turn): Promise<Votes> {
  const { db } = turn.means;
  const all = await standingsOf(db, turn.person.id, { at: turn.world.now });
  const theirs = all.filter((one) => one.isProxy || !one.proxyId);
  const entrusted = all.filter((one) => !one.isProxy && one.proxyId);
  const waiting = oneEach(theirs.filter((one) => !one.castAt));
  const answered = oneEach(theirs.filter((one) => one.castAt));
  const preparing = preparingLines(turn, await preparingFor(turn));
  const over = await overOf(db, turn.person.id);
  const line = (key: string, { ballot }: { ballot: Listed }): Button[] => {
    const args = { kind: ballot.kind, subject: ballot.question, rehearsal: rehearsalIn(ballot) };
    return [button(turn, key, { do: "ballot", ballot: ballot.id }, args)];
  };
  const begin = voteKinds
    .filter((kind) => bodiesToBegin(turn, kind).length > 0)
    .map((kind) => button(turn, `ballots-new-${kind}`, { do: "ballot-new", procedure: kind }));
  const lines = [
    ...waiting.slice(0, shownOpen).map((one) => line("ballots-line-waiting", one)),
    ...preparing.slice(0, shownOpen),
    ...entrusted.slice(0, shownOpen).map((one) => line("ballots-line-entrusted", one)),
    ...answered.slice(0, shownOpen).map((one) => line("ballots-line-answered", one)),
    ...over.map((ballot) => line("ballots-line-over", { ballot })),
  ];
  return { waiting: waiting.length, preparing: preparing.length, lines, begin: rowsOf(begin, 2) };
}

type Listed = Pick<Ballot, "id" | "kind" | "question" | "rules">;

/** One line for a ballot, also where the person votes for others too. */
const oneEach = (standings: Standing[]): Standing[] => [
  ...new Map(standings.map((one) => [one.ballot.id, one])).values(),
];

/** Counted ballots on whose roll the person stands, newest first. */
const overOf = (db: Database, personId: string) =>
  db.query<Listed>(
    `SELECT DISTINCT b.id, b.kind, b.question, b.rules, b."closesAt" FROM "Elector" e JOIN "Ballot" b ON b.id = e."ballotId"
      WHERE (e."personId" = $1 OR e."personId" IS NULL AND e."proxyId" = $1) AND e."struckAt" IS NULL AND b."countedAt" IS NOT NULL ORDER BY b."closesAt" DESC, b.id LIMIT ${shownOver}`,
    [personId],
    "ballots-over",
  );
