import type { Change } from "../../foundation/index.ts";
import { type CaseRow, hasLapsed } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { mergePart } from "./merge-part.ts";

/** What an act on a wish to merge two proposals changes besides the case itself. */
export async function proposalPart(turn: Turn, row: CaseRow, action: string): Promise<Change | undefined> {
  const isOver = row.outcome !== null || hasLapsed(row, turn.world.now);
  return row.procedure === "proposal-merge" && action === "agree" && !isOver ? mergePart(turn, row) : undefined;
}
