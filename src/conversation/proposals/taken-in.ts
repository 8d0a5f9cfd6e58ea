import { signersOf } from "../../instruments/index.ts";
import { type CaseRow, casesById, type ReadBefore, type TakenIn } from "../../procedures/engine/index.ts";
import { readProposal } from "../../procedures/proposals/index.ts";
import type { Turn } from "../turn.ts";
import { isProposal } from "./read.ts";

/** Of a proposal that is withdrawn: the others that had become part of it, each with its text and its signers. */
export async function readTakenIn(turn: Turn, row: CaseRow, action: string): Promise<ReadBefore> {
  if (action !== "withdraw" || !isProposal(row) || !(Number(row.facts.tookIn ?? 0) > 0)) return {};
  const { db } = turn.means;
  const sql = `SELECT id FROM "Case" WHERE procedure = 'proposal' AND outcome = 'merged' AND "areaId" = $1
    AND facts->>'into' = ANY($2) ORDER BY "endedAt", id`;
  const found = await db.query<{ id: string }>(sql, [row.areaId, namesOf(row)], "proposals-taken-in");
  const ids = found.map(({ id }) => id);
  const takenIn = await Promise.all((await casesById(db, ids)).map((one) => readOne(turn, one)));
  return { takenIn };
}

/** The number of a proposal, and those of what it was before it was merged and given back. */
const namesOf = ({ number, facts }: CaseRow): string[] => [
  number,
  ...(Array.isArray(facts.stoodAs) ? facts.stoodAs.map(String) : []),
];

async function readOne({ means: { db } }: Turn, row: CaseRow): Promise<TakenIn> {
  const { lines } = await readProposal(db, row);
  const signers = await signersOf(db, row.id);
  const { applicantId, facts } = row;
  const all = new Set([...(applicantId ? [applicantId] : []), ...signers]);
  return { numbers: namesOf(row), applicantId, form: lines, signers: [...all], tookIn: Number(facts.tookIn ?? 0) };
}
