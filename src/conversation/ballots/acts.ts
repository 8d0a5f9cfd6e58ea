import { Change, Refusal } from "../../foundation/index.ts";
import {
  type Ballot,
  enterPaper,
  giveToOwner,
  giveToPaper,
  onPaperOf,
  readBallot,
  readPapers,
  standingsOf,
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
  if (row.procedure === "roll-objection" && action === "uphold") {
    await requireAdult(turn, row);
    if (row.form.kind === "missing" && row.facts.isOfOwners) return ownerFound(turn, row);
  }
  if (action === "teller-from-roll") await requireLine(turn, row);
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

/** Somebody is the owner whom the register names and no chat led to: their line is theirs to vote on. @throws Refusal */
async function ownerFound({ means: { db } }: Turn, { parentId, applicantId, form }: CaseRow): Promise<Change> {
  const ballotId = String(parentId);
  const sql = `SELECT e.id, EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = e."ballotId" AND o."personId" = $3) AS "hasLine"
    FROM "Elector" e WHERE e."ballotId" = $1 AND e."personId" IS NULL AND e."proxyId" IS NULL AND e."struckAt" IS NULL
      AND $2 = ANY(e.name || string_to_array(e.name, '、')) LIMIT 2`;
  const found = await db.query<{ id: string; hasLine: boolean }>(
    sql,
    [ballotId, form.name, applicantId],
    "owner-named",
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Refusal("ballot-refusal-owner-unknown", { name: String(form.name) });
  const change = new Change();
  giveToOwner(change, { ballotId, electorId: only.id, personId: String(applicantId), hasLine: only.hasLine });
  return change;
}

/** Who keeps a share of the key without a seat in a body stands on the roll themselves. @throws Refusal */
async function requireLine({ means: { db }, person, world: { now } }: Turn, { id }: CaseRow): Promise<void> {
  const standings = await standingsOf(db, person.id, { ballotId: id, at: now });
  if (!standings.some(({ isProxy }) => !isProxy)) throw new Refusal("ballot-refusal-teller-roll");
}

async function onPaper({ means: { db }, world: { now } }: Turn, ballot: Ballot, name: string): Promise<Change> {
  const sql = `SELECT e.id FROM "Elector" e WHERE e."ballotId" = $1 AND $2 = ANY(e.name || string_to_array(e.doors, '、')) AND e."struckAt" IS NULL
    AND e."paperAt" IS NULL AND (e."proxyId" IS NULL OR e."personId" IS NULL) AND NOT EXISTS (SELECT 1 FROM "OpenVote" v WHERE v."ballotId" = e."ballotId" AND v."electorId" = e.id)
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
