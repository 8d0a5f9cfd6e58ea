import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { beginDraft } from "../drafts.ts";
import { homeRow } from "../screens/menu.ts";
import { waitingFor } from "../screens/waiting-for.ts";
import type { ActPurpose } from "../state.ts";
import { button, procedureOf, reply, replyWith, type Turn } from "../turn.ts";
import { actOnAll, mayDo, todoButton as todo } from "./act-on-all.ts";
import { type BatchAction, batchActions } from "./commands.ts";

/** Cases chosen at once; their number also bounds the one transaction that moves them. */
const most = 20;

/** The cases waiting for the person that an action is open for, most urgent first. */
async function casesFor(turn: Turn, action: BatchAction): Promise<CaseRow[]> {
  const { rows } = await waitingFor(turn, 3 * most, 0);
  const open = rows.filter((row) => mayDo(turn, row, action));
  // One form serves all of them only within one procedure.
  return open.filter((row) => row.procedure === open[0]?.procedure).slice(0, most);
}

/** The buttons under 待办 by which several cases are taken at once; none where there is only one. */
export function batchButtons(turn: Turn, rows: readonly CaseRow[]): Button[][] {
  const open = batchActions.filter((action) => rows.filter((row) => mayDo(turn, row, action)).length > 1);
  return rowsOf(
    open.map((action) => button(turn, `desk-batch-${action}`, { do: "batch", action })),
    3,
  );
}

/** 批量: the cases to choose from, all chosen at first where nothing has to be written. */
export async function beginBatch(turn: Turn, action: BatchAction): Promise<void> {
  const rows = await casesFor(turn, action);
  if (rows.length === 0) return replyWith(turn, "desk-batch-nothing", {}, [[todo(turn)], homeRow(turn)]);
  const chosen = action === "accept" ? rows.map((r) => r.id) : [];
  turn.state.batch = { action, offered: rows.map(({ id, version }) => ({ id, version })), chosen };
  showBatch(turn, rows);
}

/** Chooses a case or leaves it out; `all` and `none` do so for every one. */
export async function toggleBatch(turn: Turn, which: string): Promise<void> {
  const { batch } = turn.state;
  if (!batch) return replyWith(turn, "desk-batch-gone", {}, [[todo(turn)], homeRow(turn)]);
  const offered = batch.offered.map((o) => o.id);
  const { chosen } = batch;
  if (which === "all") batch.chosen = offered;
  else if (which === "none") batch.chosen = [];
  else batch.chosen = chosen.includes(which) ? chosen.filter((id) => id !== which) : [...chosen, which];
  batch.chosen = offered.filter((id) => batch.chosen.includes(id));
  showBatch(turn, await casesById(turn.means.db, offered));
}

function showBatch(turn: Turn, rows: CaseRow[]): void {
  const { batch } = turn.state;
  if (!batch) return;
  const { action, chosen } = batch;
  const lines = rows.map((row): Button[] => {
    const mark = chosen.includes(row.id) ? "☑" : "☐";
    return [{ label: `${mark} ${row.number} ${aboutOf(row)}`, command: { do: "batch-toggle", which: row.id } }];
  });
  const all = chosen.length === rows.length;
  const which = all ? "none" : "all";
  const go = button(turn, `desk-batch-go-${action}`, { do: "batch-go" }, { count: chosen.length });
  reply(turn, {
    text: turn.say("desk-batch-choose", { count: rows.length, chosen: chosen.length }),
    buttons: [
      ...lines,
      [button(turn, `desk-batch-${which}`, { do: "batch-toggle", which })],
      ...(chosen.length > 0 ? [[go]] : []),
      [todo(turn), ...homeRow(turn)],
    ],
  });
}

/** Does it to all that are chosen, or asks first what the action asks, once for all. */
export async function goBatch(turn: Turn): Promise<void> {
  const { batch } = turn.state;
  if (!batch || batch.chosen.length === 0) return replyWith(turn, "desk-batch-gone", {}, [[todo(turn)], homeRow(turn)]);
  const cases = batch.offered.filter((o) => batch.chosen.includes(o.id));
  const rows = await casesById(turn.means.db, batch.chosen);
  const [first] = rows;
  if (!first) throw new Refusal("desk-batch-gone");
  const { action } = batch;
  turn.state.batch = undefined;
  const step = Object.values(procedureOf(turn, first.procedure).steps).find((s) => s.actions[action]);
  if (!step?.actions[action]?.asks) return actOnAll(turn, action, cases, {});
  const purpose: ActPurpose = {
    act: `${first.procedure}/${action}`,
    caseId: first.id,
    number: turn.say("desk-batch-number", { number: first.number, count: cases.length }),
    version: first.version,
    areaId: first.areaId,
    handlerId: first.handlerId,
    isAnonymous: rows.some((row) => row.isAnonymous),
    batch: cases,
  };
  await beginDraft(turn, purpose, {});
}
