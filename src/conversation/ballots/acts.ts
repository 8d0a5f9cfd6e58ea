import { Change, Refusal } from "../../foundation/index.ts";
import {
  type Ballot,
  enterPaper,
  giveToPaper,
  onPaperOf,
  readBallot,
  readPapers,
  witnessPaper,
} from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { isBallot } from "./is-ballot.ts";
import { readPaperWords } from "./paper-words.ts";

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
  if (action === "paper") return papersEntered(turn, ballot, String(answers.counts));
  if (action === "paper-lines") return papersEntered(turn, ballot, String(answers.papers));
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

async function papersEntered(
  { means: { db, words }, person, world: { ids, now } }: Turn,
  ballot: Ballot,
  text: string,
) {
  const change = new Change();
  const result = readPaperWords(ballot, words, text);
  const onPaper = await onPaperOf(db, ballot.id);
  enterPaper(change, { ids, ballot, personId: person.id, now, result, onPaper });
  return change;
}

async function witnessed({ means: { db }, person, world: { now } }: Turn, { id }: Ballot): Promise<Change> {
  const change = new Change();
  witnessPaper(change, { ballotId: id, rows: await readPapers(db, id), personId: person.id, now });
  return change;
}
