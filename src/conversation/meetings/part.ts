import { membersSql } from "../../city/index.ts";
import { Change, Refusal } from "../../foundation/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import type { LedgerPart } from "../notices/ledger-part.ts";
import type { Turn } from "../turn.ts";
import { correctedMinutes } from "./minutes.ts";
import { needsAgreement } from "./move-card.ts";
import { signPart } from "./petitions.ts";
import { openQuestions } from "./questions-of.ts";
import { readMeeting } from "./show.ts";
import type { Minutes } from "./view.ts";

/** What an act on a meeting changes besides its case, where more has to be read for it. @throws Refusal */
export async function meetingPart(
  turn: Turn,
  row: CaseRow,
  action: string,
  answers: Answers,
): Promise<LedgerPart | undefined> {
  if (row.procedure === "petition") return signPart(turn, row, action);
  if (row.procedure !== "meeting") return undefined;
  const set = (columns: Record<string, unknown>): LedgerPart => ({
    change: new Change().update({ table: "Meeting", where: { id: row.id }, set: columns, expect: 1 }),
  });
  switch (action) {
    case "open":
      return set({ openedAt: turn.world.now });
    case "move":
      if (answers.heldAt === undefined && answers.venue === undefined) throw new Refusal("move-nothing");
      // It has become large since its form was begun.
      if (await needsAgreement(turn, row)) throw new Refusal("meeting-move-needs");
      return undefined;
    case "next":
    case "decide":
      return quorumPart(turn, row);
    case "close":
      return set({ closedAt: turn.world.now });
    case "correct":
    case "correct-again":
      return correct(turn, row, String(answers.text));
    case "confirm":
      return confirm(turn, row);
    case "confirm-second":
      return confirmSecond(turn, row);
    default:
      return undefined;
  }
}

/** Nothing is dealt with or decided while too few are there. */
async function quorumPart(turn: Turn, row: CaseRow): Promise<LedgerPart | undefined> {
  const { counted, needed } = await readMeeting(turn, row.id);
  const args = { present: counted, needed };
  return counted < needed ? { idle: turn.say("meeting-refusal-quorum", args) } : undefined;
}

async function correct(turn: Turn, row: CaseRow, text: string): Promise<LedgerPart> {
  const { minutes } = await readMeeting(turn, row.id);
  return writeMinutes(row, minutes && correctedMinutes(minutes, text), null);
}

/** The minutes in both languages, and who has confirmed them so. */
const writeMinutes = ({ id }: CaseRow, minutes: Minutes | null, confirmedById: string | null): LedgerPart => ({
  change: new Change().update({
    table: "Meeting",
    where: { id },
    set: { minutes: minutes?.["zh-CN"] ?? null, minutesEn: minutes?.en ?? null, confirmedById },
    expect: 1,
  }),
});

/** Who called it confirms first, unless their seat has ended; no question is left without an answer or a reason. */
async function confirm(turn: Turn, row: CaseRow): Promise<LedgerPart> {
  const { meeting, questions, minutes } = await readMeeting(turn, row.id);
  const [open] = openQuestions(questions);
  if (open) return { idle: turn.say("meeting-refusal-question", { number: open.number, words: open.words }) };
  const sql = `SELECT m."personId", p.name FROM (${membersSql("$1::uuid", "$2::timestamptz")}) m JOIN "Person" p ON p.id = m."personId"
    WHERE m."personId" = $3`;
  const [chair] = await turn.means.db.query<{ personId: string; name: string | null }>(sql, [
    meeting.bodyId,
    turn.world.now,
    meeting.chairId,
  ]);
  if (chair && chair.personId !== turn.person.id)
    return { idle: turn.say("meeting-refusal-chair", { name: chair.name ?? "" }) };
  return writeMinutes(row, minutes, turn.person.id);
}

async function confirmSecond(turn: Turn, row: CaseRow): Promise<LedgerPart> {
  const { meeting } = await readMeeting(turn, row.id);
  if (meeting.confirmedById === turn.person.id) return { idle: turn.say("meeting-refusal-same") };
  return {
    change: new Change().update({
      table: "Meeting",
      where: { id: row.id, confirmedById: meeting.confirmedById },
      set: { publishedAt: turn.world.now },
      expect: 1,
    }),
  };
}
