import { Change, Refusal } from "../../foundation/index.ts";
import {
  type Ballot,
  enterPaper,
  giveToOwner,
  giveToPaper,
  linesNamed,
  onPaperOf,
  readBallot,
  readPapers,
  standingsOf,
  witnessPaper,
} from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { enteredWords } from "./entered-words.ts";
import { isBallot } from "./is-ballot.ts";
import { readPaperWords } from "./paper-words.ts";

/** What is changed, and what is said of it where the procedure's own words do not say enough. */
interface BallotPart {
  change: Change;
  note?: string;
}

/** What an act on a ballot's case changes besides the case itself, where more has to be read for it. */
export async function ballotPart(
  turn: Turn,
  row: CaseRow,
  action: string,
  answers: Answers,
): Promise<BallotPart | undefined> {
  if (row.procedure === "roll-objection" && action === "uphold") {
    await requireAdult(turn, row);
    await requireOneLine(turn, row);
    if (row.form.kind === "missing" && row.facts.isOfOwners) return { change: await ownerFound(turn, row) };
  }
  if (action === "teller-from-roll") await requireLine(turn, row);
  const ballot = isBallot(row) ? await readBallot(turn.means.db, row.id) : undefined;
  if (!ballot) return undefined;
  // Nobody counts the votes for themselves.
  const isOfTellers = action === "teller" || action === "teller-from-roll";
  if (isOfTellers && ballot.carriesNone.includes(turn.person.id)) throw new Refusal("ballot-refusal-teller-stands");
  if (action === "to-paper") return { change: await onPaper(turn, ballot, String(answers.name)) };
  if (action === "paper") return papersEntered(turn, ballot, String(answers.counts));
  if (action === "paper-lines") return papersEntered(turn, ballot, String(answers.papers));
  return action === "witness" ? { change: await witnessed(turn, ballot) } : undefined;
}

/** Nobody under 18 comes onto a roll, whatever a body decides. @throws Refusal */
async function requireAdult({ means: { db }, world: { now } }: Turn, { applicantId, form }: CaseRow): Promise<void> {
  if (form.kind !== "missing") return;
  const sql = `SELECT 1 FROM "HouseholdMember" WHERE "personId" = $1 AND "bornOn" > ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years'`;
  const isMinor = (await db.query(sql, [applicantId, now], "objector-is-minor")).length > 0;
  if (isMinor) throw new Refusal("ballot-refusal-minor");
}

/** Who is to be struck is one line of the roll, and clear. @throws Refusal */
async function requireOneLine({ means: { db } }: Turn, { parentId, form }: CaseRow): Promise<void> {
  if (form.kind === "missing" || !parentId) return;
  const name = String(form.name);
  const count = await linesNamed(db, parentId, name);
  if (count === 0) throw new Refusal("roll-objection-refusal-none", { name });
  if (count > 1) throw new Refusal("roll-objection-refusal-several", { name, count });
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

async function papersEntered(turn: Turn, ballot: Ballot, text: string): Promise<BallotPart> {
  const { means, person, world } = turn;
  const change = new Change();
  const result = readPaperWords(ballot, means.words, text);
  const onPaper = await onPaperOf(means.db, ballot.id);
  const entered = { ballot, personId: person.id, result, onPaper };
  const entry = enterPaper(change, { ids: world.ids, now: world.now, ...entered });
  return { change, note: await enteredWords(turn, ballot, entry) };
}

async function witnessed({ means: { db }, person, world: { now } }: Turn, { id }: Ballot): Promise<Change> {
  const change = new Change();
  witnessPaper(change, { ballotId: id, rows: await readPapers(db, id), personId: person.id, now });
  return change;
}
