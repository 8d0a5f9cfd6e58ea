import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { type CaseRow, loadCase, mayAct, stepOf } from "../../procedures/engine/index.ts";
import { kindsFor } from "../../procedures/meetings/index.ts";
import { beginOnce } from "../begin-once.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";

const kindsAbout = ["deliberation", "hearing"];

/** 召开会议, on a proposal: which kind the charter lets the committee call, then the form of the meeting. */
export async function convenesOnProposal(turn: Turn, row: CaseRow, name: string): Promise<boolean> {
  if (row.procedure !== "proposal" || name !== "convene" || row.step !== "deliberating" || !row.handlerId) return false;
  if (!mayConvene(turn, row)) return false;
  const { city, now } = turn.world;
  const kinds = kindsFor(city.charterFor(row.areaId, now), city.body(row.handlerId).kind).filter((kind) =>
    kindsAbout.includes(kind.name),
  );
  const buttons = kinds.map((kind): Button[] => [
    button(turn, `meeting-option-kind-${kind.name}`, { do: "proposal-meet", caseId: row.id, kind: kind.name }),
  ]);
  const open = button(turn, "case-open", { do: "case", caseId: row.id });
  replyWith(turn, kinds.length > 0 ? "proposals-meet-which" : "proposals-meet-none", { number: row.number }, [
    ...buttons,
    [open, ...homeRow(turn)],
  ]);
  return true;
}

function mayConvene(turn: Turn, row: CaseRow): boolean {
  const action = stepOf(procedureOf(turn, row.procedure), row.step).actions.convene;
  return action !== undefined && mayAct(action, row, turn.actor, turn.world) !== undefined;
}

/** The form of a meeting about a proposal, under which it is filed. A second tap goes on with the first. */
export async function meetAbout(turn: Turn, caseId: string, kind: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  if (row.outcome || row.step !== "deliberating") throw new Refusal("case-not-now", { number: row.number });
  if (!mayConvene(turn, row)) throw new Refusal("case-not-yours", { number: row.number });
  const { subject, measure } = row.form;
  const known = { body: String(row.handlerId), kind, area: row.areaId, subject, agenda: measure };
  await beginOnce(turn, { file: "meeting", under: { caseId, name: "meeting" } }, known, ["kind"]);
}
