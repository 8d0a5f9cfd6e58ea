import { Change, Refusal } from "../../foundation/index.ts";
import { render, resendToUnreached } from "../../instruments/index.ts";
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
  return action === "correct" ? { change: correctQueued(turn, row, String(answers.text)) } : undefined;
}

async function resend(turn: Turn, { id, number }: CaseRow): Promise<LedgerPart> {
  const { db } = turn.means;
  const { now } = turn.world;
  const standing = await standingOf(db, id, now);
  if (!standing) throw new Refusal("case-not-now", { number });
  const { change, people } = await resendToUnreached(db, { noticeId: standing.runId, now });
  if (people === 0) return { idle: turn.say("ledger-resend-none") };
  return { change, note: turn.say("ledger-resent", { count: people }) };
}

/** Who has not had it yet gets it as corrected, and no correction. */
function correctQueued(turn: Turn, { id, form }: CaseRow, text: string): Change {
  const { words } = turn.means;
  const message = messageFor({ ...form, text }, turn.world);
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) =>
    JSON.stringify(render(message, locale, words, turn.world.now)),
  );
  return new Change().update({
    table: "Delivery",
    where: { state: "queued" },
    set: {},
    setSql: (param) =>
      `payload = CASE (SELECT p.locale FROM "Person" p WHERE p.id = t."personId") WHEN 'en' THEN ${param(en)}::jsonb ELSE ${param(zh)}::jsonb END`,
    whereSql: (param) => {
      const first = `${param(id)}::uuid`;
      return `t."noticeId" IN (SELECT n.id FROM "Notice" n WHERE ${first} IN (n.id, n."seriesId"))`;
    },
  });
}
