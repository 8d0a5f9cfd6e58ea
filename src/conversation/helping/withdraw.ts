import { Refusal } from "../../foundation/index.ts";
import { helperOf, loadCase, withdrawConsent } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";
import { tellWithdrawn } from "./tell.ts";

/** 撤回代办: asked once more, for it cannot be given again in chat. */
export async function withdrawHelp(turn: Turn, caseId: string, isSure: boolean): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: "" });
  const { row } = loaded;
  const { number } = row;
  const open = [button(turn, "case-open", { do: "case", caseId }), ...homeRow(turn)];
  if (!isSure && row.applicantId === turn.person.id && helperOf(row)) {
    const sure = button(turn, "helping-withdraw-sure", { do: "helping", go: { to: "withdraw", caseId, isSure: true } });
    return replyWith(turn, "helping-withdraw-ask", { number }, [[sure], open]);
  }
  const {
    change,
    row: after,
    helperId,
  } = withdrawConsent(procedureOf(turn, row.procedure), loaded, turn.actor, turn.world);
  turn.change.add(change);
  tellWithdrawn(turn, after, helperId);
  replyWith(turn, "helping-withdrawn", { number }, [open]);
}
