import { Change, Refusal } from "../../foundation/index.ts";
import { addSignature, countSignatures, signersOf } from "../../instruments/index.ts";
import { actOnCase, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { signingOf } from "../signing/read.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { stepsThatMerge } from "./read.ts";

/** Two become one: those who signed the first stand under the second, but who had left that one; both histories say so. */
export async function mergePart(turn: Turn, row: CaseRow): Promise<Change> {
  const { db } = turn.means;
  const into = await loadCase(db, { number: String(row.form.into) });
  const from = row.parentId ? await loadCase(db, { id: row.parentId }) : undefined;
  const isOpen = (one: typeof into) => one && !one.row.outcome && stepsThatMerge.includes(one.row.step);
  if (!into || !from || !isOpen(into) || !isOpen(from) || into.row.facts.as !== from.row.facts.as)
    throw new Refusal("proposal-refusal-merge", { number: String(row.form.into) });
  const sql = `SELECT "personId" FROM "Signature" WHERE "caseId" = $1`;
  const known = await db.query<{ personId: string }>(sql, [into.row.id], "ever-signed");
  const ever = new Set(known.map(({ personId }) => personId));
  const come = (await signersOf(db, from.row.id)).filter((personId) => !ever.has(personId));
  const change = new Change();
  for (const personId of come)
    addSignature(change, { caseId: into.row.id, personId, now: turn.world.now, was: "none" });
  const count = (await countSignatures(db, into.row.id)) + come.length;
  const world = { ...turn.world, signing: { ...(await signingOf(turn, into.row)), count } };
  const act = { action: "take-in", actor: turn.actor, answers: {} };
  return change.add(actOnCase(procedureOf(turn, "proposal"), into, act, world).change);
}
