import { Change, Refusal } from "../../foundation/index.ts";
import {
  type Ballot,
  enterPaper,
  giveToPaper,
  type PaperResult,
  readBallot,
  readPapers,
  turnoutOf,
  witnessPaper,
} from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { isBallot } from "./is-ballot.ts";

/** What an act on a ballot's case changes besides the case itself, where more has to be read for it. */
export async function ballotPart(
  turn: Turn,
  row: CaseRow,
  action: string,
  answers: Answers,
): Promise<Change | undefined> {
  if (row.procedure === "roll-objection" && action === "uphold") await requireAdult(turn, row);
  const ballot = isBallot(row) ? await readBallot(turn.means.db, row.id) : undefined;
  if (!ballot) return undefined;
  if (action === "to-paper") return onPaper(turn, ballot, String(answers.name));
  if (action === "paper") return paperCount(turn, ballot, String(answers.counts));
  return action === "witness" ? witnessed(turn, ballot) : undefined;
}

/** Nobody under 18 comes onto a roll, whatever a body decides. @throws Refusal */
async function requireAdult({ means: { db }, world: { now } }: Turn, { applicantId, form }: CaseRow): Promise<void> {
  if (form.kind !== "missing") return;
  const sql = `SELECT 1 FROM "HouseholdMember" WHERE "personId" = $1 AND "bornOn" > ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years'`;
  const isMinor = (await db.query(sql, [applicantId, now], "objector-is-minor")).length > 0;
  if (isMinor) throw new Refusal("ballot-refusal-minor");
}

async function onPaper({ means: { db }, world: { now } }: Turn, ballot: Ballot, name: string): Promise<Change> {
  const sql = `SELECT e.id FROM "Elector" e WHERE e."ballotId" = $1 AND e.name = $2 AND e."struckAt" IS NULL
    AND e."paperAt" IS NULL AND e."proxyId" IS NULL AND NOT EXISTS (SELECT 1 FROM "OpenVote" v WHERE v."ballotId" = e."ballotId" AND v."electorId" = e.id)
    AND NOT EXISTS (SELECT 1 FROM "Envelope" v WHERE v."ballotId" = e."ballotId" AND v."electorId" = e.id) LIMIT 2`;
  const found = await db.query<{ id: string }>(sql, [ballot.id, name], "elector-named");
  const [only] = found;
  if (!only || found.length > 1) throw new Refusal("ballot-refusal-paper-name", { name });
  const change = new Change();
  giveToPaper(change, { ballot, electorId: only.id, now });
  return change;
}

/** "12 3 1 0": papers for each answer in their order, then those that cannot be read. */
function countsIn({ options }: Ballot, text: string): PaperResult {
  const numbers = text.normalize("NFKC").match(/\d+/g)?.map(Number) ?? [];
  const isFit = numbers.length === options.length || numbers.length === options.length + 1;
  if (!isFit) throw new Refusal("ballot-refusal-paper-counts", { count: options.length });
  const votes = options.map(({ key }, i) => ({ choice: [key], count: numbers[i] ?? 0 }));
  return { votes, invalid: numbers[options.length] ?? 0 };
}

async function paperCount({ means: { db }, person, world: { ids, now } }: Turn, ballot: Ballot, text: string) {
  // Of an order or of several choices each paper is a vote of its own kind: those are entered by the administrator.
  if (ballot.method !== "yes-no" && ballot.method !== "single") throw new Refusal("ballot-refusal-paper-method");
  const { paper } = await turnoutOf(db, ballot);
  const change = new Change();
  const result = countsIn(ballot, text);
  enterPaper(change, { ids, ballot, personId: person.id, now, result, electorsOnPaper: paper });
  return change;
}

async function witnessed({ means: { db }, person, world: { now } }: Turn, { id }: Ballot): Promise<Change> {
  const change = new Change();
  witnessPaper(change, { ballotId: id, rows: await readPapers(db, id), personId: person.id, now });
  return change;
}
