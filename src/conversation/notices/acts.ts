import { Change, type Locale, Refusal } from "../../foundation/index.ts";
import { type Outgoing, payloadSql, render, resendToUnreached } from "../../instruments/index.ts";
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
  return action === "correct" ? { change: correctQueued(turn, row, answers) } : undefined;
}

async function resend(turn: Turn, row: CaseRow): Promise<LedgerPart> {
  const { db } = turn.means;
  const { now } = turn.world;
  const standing = await standingOf(db, row.id, now);
  if (!standing) throw new Refusal("case-not-now", { number: row.number });
  const payload = standing.corrections > 0 ? payloadWith(turn, row, standing.corrected) : undefined;
  const { change, people } = await resendToUnreached(db, { noticeId: standing.runId, now, payload });
  if (people === 0) return { idle: turn.say("ledger-resend-none") };
  return { change, note: turn.say("ledger-resent", { count: people }) };
}

/** Who has not had it yet gets it as corrected, and no correction. */
function correctQueued(turn: Turn, row: CaseRow, corrected: Answers): Change {
  const payload = payloadWith(turn, row, corrected);
  return new Change().update({
    table: "Delivery",
    where: { state: "queued" },
    set: {},
    setSql: (param) => payloadSql(payload, param),
    whereSql: (param) => {
      const first = `${param(row.id)}::uuid`;
      return `t."noticeId" IN (SELECT n.id FROM "Notice" n WHERE ${first} IN (n.id, n."seriesId"))`;
    },
  });
}

/** The notice with other lines, as its readers are to see it. */
function payloadWith(
  { means: { words }, world }: Turn,
  { form }: CaseRow,
  corrected: Answers,
): Record<Locale, Outgoing> {
  const message = messageFor({ ...form, ...corrected }, world);
  const inTongue = (locale: Locale) => render(message, locale, words, world.now);
  return { "zh-CN": inTongue("zh-CN"), en: inTongue("en") };
}
