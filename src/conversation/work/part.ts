import { type Change, formatDay } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { isPromiseStale, paymentsOf } from "../../procedures/admission/index.ts";
import { type CaseRow, childCasesOf, mayRead } from "../../procedures/engine/index.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import type { Turn } from "../turn.ts";

/** On the card of an admitted task: each promise of money with what came of it, for anybody. */
export async function workPart(turn: Turn, row: CaseRow, change?: Change): Promise<OwnPart> {
  const stored = (await childCasesOf(turn.means.db, row.id, "payments")).map((child) => child.row);
  const fresh = (change?.inserted("Case") ?? []) as unknown as CaseRow[];
  const payments = [...stored, ...fresh.filter((c) => c.parentId === row.id && c.joinName === "payments")];
  const open = payments.filter((c) => !c.outcome && mayRead(c, turn.actor, turn.world.city));
  return {
    text: [
      ...payments.map((c) => lineOf(turn, c)),
      ...(isPromiseStale(row, turn.world) ? [turn.say("work-money-stale")] : []),
    ].join("\n"),
    buttons: open.map((c): Button[] => [
      { label: turn.say("work-money-open", { number: c.number }), command: { do: "case", caseId: c.id } },
    ]),
  };
}

function lineOf(turn: Turn, c: CaseRow): string {
  const { locale } = turn.person;
  const { now } = turn.world;
  const day = (at: string) => formatDay(new Date(at), locale, now);
  const paid = paymentsOf(c).map(({ amount, on }) =>
    turn.say("work-money-paid", { amount, on: day(`${on}T12:00:00+08:00`) }),
  );
  const { money, dueBy } = c.facts;
  const status = c.outcome === "waived" ? "waived" : c.dueAt && c.dueAt <= now ? "late" : "due";
  const line = turn.say("work-money-line", { money: Number(money), by: day(String(dueBy)), status });
  return [line, ...paid].join("\n");
}
