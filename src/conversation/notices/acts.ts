import { Change, Refusal } from "../../foundation/index.ts";
import { isWaitingSql, payloadSql, resendToUnreached } from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";
import { messageFor } from "../../procedures/notices/index.ts";
import type { Turn } from "../turn.ts";
import type { LedgerPart } from "./ledger-part.ts";
import { keepList } from "./lists.ts";
import { standingOf } from "./standing.ts";

/** What an act on a case changes besides the case itself, where the ledger has to be read for it. */
export async function ledgerPart(
  turn: Turn,
  row: CaseRow,
  action: string,
  answers: Answers,
): Promise<LedgerPart | undefined> {
  if (row.procedure !== "notice") return undefined;
  if (action === "resend") return resend(turn, row);
  if (action === "keep-list") return keepList(turn, row, String(answers.name));
  return action === "correct" ? { change: await correctQueued(turn, row, answers) } : undefined;
}

async function resend(turn: Turn, row: CaseRow): Promise<LedgerPart> {
  const { db, words, isAnsweredInText } = turn.means;
  const { world } = turn;
  const standing = await standingOf(db, row.id, world.now);
  if (!standing) throw new Refusal("case-not-now", { number: row.number });
  const message = standing.corrections > 0 ? messageFor({ ...row.form, ...standing.corrected }, world) : undefined;
  const again = { noticeId: standing.runId, now: world.now, words, isBrief: isAnsweredInText, message };
  const { change, people } = await resendToUnreached(db, again);
  if (people === 0) return { idle: turn.say("ledger-resend-none") };
  return { change, note: turn.say("ledger-resent", { count: people }) };
}

const runsSql = (first: string) => `SELECT n.id FROM "Notice" n WHERE ${first}::uuid IN (n.id, n."seriesId")`;

/** Who has not had it yet gets it as corrected, and no correction. */
async function correctQueued({ means, world }: Turn, { id, form }: CaseRow, corrected: Answers): Promise<Change> {
  const message = messageFor({ ...form, ...corrected }, world);
  const sql = `SELECT DISTINCT channel FROM "Delivery" WHERE state = 'queued' AND "noticeId" IN (${runsSql("$1")})`;
  const channels = await means.db.query<{ channel: string }>(sql, [id]);
  const brief = channels.map(({ channel }) => channel).filter(means.isAnsweredInText);
  return new Change().update({
    table: "Delivery",
    where: { state: "queued" },
    set: {},
    setSql: (param) => `payload = ${payloadSql({ message, words: means.words, now: world.now }, { brief }, param)}`,
    whereSql: (param) => `t."noticeId" IN (${runsSql(param(id))}) AND ${isWaitingSql("t")}`,
  });
}
