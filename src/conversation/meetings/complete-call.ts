import { type Change, Refusal } from "../../foundation/index.ts";
import { drawByLot, peopleOf } from "../../instruments/index.ts";
import { actOnCase, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { addCall, invitedBy } from "../../procedures/meetings/index.ts";
import type { Draft } from "../state.ts";
import { procedureOf, type Turn } from "../turn.ts";

/** Reads whom a call that is being confirmed invites, draws the lot, and adds all that follows from it. */
export async function completeCall(turn: Turn, row: CaseRow, change: Change, purpose: Draft["purpose"]): Promise<void> {
  const { db, ids } = turn.means;
  const pool = await peopleOf(db, invitedBy(row, turn.world), turn.world.now);
  if (pool.length === 0) throw new Refusal("meeting-refusal-nobody");
  if (row.form.invite === "lot") {
    // Nobody can have chosen it: it is made when the call is confirmed.
    const seed = ids.secret(8).toString("hex");
    addCall(change, row, turn.world, { people: drawByLot(seed, pool, Number(row.form.draw)), seed, pool });
  } else addCall(change, row, turn.world, { people: pool });
  if ("file" in purpose && purpose.fulfils) await fulfil(turn, change, purpose.fulfils);
}

/** The wish of residents is fulfilled with the call that it led to. */
async function fulfil(turn: Turn, change: Change, petition: string): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: petition });
  if (loaded?.row.step !== "duty") return;
  const act = { action: "convene", actor: turn.actor, answers: {} };
  change.add(actOnCase(procedureOf(turn, "petition"), loaded, act, turn.world).change);
}
