import { Refusal } from "../../foundation/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { beginOnce } from "../begin-once.ts";
import type { Turn } from "../turn.ts";

/** 提修改意见, on a proposal that can still be changed. A second tap goes on with the first. */
export async function beginAmendment(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  if (row.step !== "amending") throw new Refusal("proposals-amend-closed", { number: row.number });
  await beginOnce(turn, { file: "amendment", under: { caseId, name: "amendments" } }, { area: row.areaId });
}
