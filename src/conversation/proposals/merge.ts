import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesById, loadCase } from "../../procedures/engine/index.ts";
import { beginOnce } from "../begin-once.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { stepsThatMerge } from "./read.ts";

const shown = 6;

/** 并入另一件: which, then why; the other's proposer answers. */
export async function mergeProposal(turn: Turn, caseId: string, into?: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  if (row.outcome || !stepsThatMerge.includes(row.step)) throw new Refusal("case-not-now", { number: row.number });
  if (into)
    return beginOnce(turn, { file: "proposal-merge", under: { caseId, name: "merging" } }, { area: row.areaId, into }, [
      "into",
    ]);
  const others = await mergeable(turn, row);
  const rows = others.map((other): Button[] => [
    {
      label: `${other.number} ${aboutOf(other)}`,
      command: { do: "proposal-merge", caseId, into: other.number },
    },
  ]);
  const open = button(turn, "case-open", { do: "case", caseId });
  replyWith(turn, others.length > 0 ? "proposals-merge-which" : "proposals-merge-none", { number: row.number }, [
    ...rows,
    [open, ...homeRow(turn)],
  ]);
}

/** Others of the same place and kind that can still be joined. */
async function mergeable({ means: { db } }: Turn, row: CaseRow): Promise<CaseRow[]> {
  const sql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'proposal' AND c.outcome IS NULL AND c."areaId" = $1 AND c.id <> $2
    AND c.step = ANY($3) AND c.facts->>'as' = $4 AND c."applicantId" IS DISTINCT FROM $5 ORDER BY c."filedAt" DESC LIMIT ${shown}`;
  const found = await db.query<{ id: string }>(
    sql,
    [row.areaId, row.id, stepsThatMerge, row.facts.as, row.applicantId],
    "proposals-to-merge",
  );
  return casesById(
    db,
    found.map(({ id }) => id),
  );
}
