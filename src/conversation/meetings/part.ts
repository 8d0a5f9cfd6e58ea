import { membersSql } from "../../city/index.ts";
import { Change, Refusal } from "../../foundation/index.ts";
import type { Meeting } from "../../instruments/index.ts";
import { type Answers, type CaseRow, standsBackNow } from "../../procedures/engine/index.ts";
import type { LedgerPart } from "../notices/ledger-part.ts";
import { shownInstant, type Turn } from "../turn.ts";
import { correctedMinutes } from "./minutes.ts";
import { needsAgreement } from "./move-card.ts";
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

/** Who called it confirms first; no question is left without an answer or a reason. */
async function confirm(turn: Turn, row: CaseRow): Promise<LedgerPart> {
  const { meeting, questions, minutes } = await readMeeting(turn, row.id);
  const [open] = openQuestions(questions);
  if (open) return { idle: turn.say("meeting-refusal-question", { number: open.number, words: open.words }) };
  const chair = meeting.chairId === turn.person.id ? undefined : await waitedFor(turn, row, meeting);
  if (chair && row.dueAt)
    return { idle: turn.say("meeting-refusal-chair", { name: chair.name, due: shownInstant(turn, row.dueAt) }) };
  return writeMinutes(row, minutes, turn.person.id);
}

/**
 * Who called it, while the minutes wait for them: not once their seat has ended or they are on leave, not when they stand
 * back from the matter or it is about them, and not once the charter's days are over.
 */
async function waitedFor(
  turn: Turn,
  row: CaseRow,
  { bodyId, chairId }: Meeting,
): Promise<{ name: string } | undefined> {
  const { now } = turn.world;
  if (!row.dueAt || row.dueAt <= now || row.aboutPersonIds.includes(chairId)) return undefined;
  if (standsBackNow(row, { personId: chairId, bodyId }, turn.world)) return undefined;
  const sql = `SELECT p.name FROM (${membersSql("$1::uuid", "$2::timestamptz")}) m JOIN "Person" p ON p.id = m."personId"
    WHERE m."personId" = $3`;
  const [chair] = await turn.means.db.query<{ name: string | null }>(sql, [bodyId, now, chairId]);
  return chair && { name: chair.name ?? "" };
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
