import { Refusal } from "../../foundation/index.ts";
import { loadCase, mayRead } from "../../procedures/engine/index.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { printMinutes } from "./print-pass.ts";

/** 打印: a link to the page of one case, for one person, for an hour; the right to read is asked again when it opens. */
export async function offerPrint(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row || !mayRead(row, turn.actor, turn.world.city))
    throw new Refusal("case-unknown", { number: row?.number ?? "" });
  const until = turn.world.now.getTime() + printMinutes * 60_000;
  const link = turn.means.printLink(caseId, turn.person.id, until);
  replyWith(turn, "desk-print", { number: row.number, link, minutes: printMinutes }, [
    [button(turn, "case-open", { do: "case", caseId })],
  ]);
}
