import { type Answers, type CaseRow, loadCase, type ReadBefore } from "../../procedures/engine/index.ts";
import { signingOf } from "../signing/read.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { failedLike } from "./failed.ts";

export const isProposal = ({ procedure }: Pick<CaseRow, "procedure">): boolean => procedure === "proposal";

/** Where two proposals can still become one. */
export const stepsThatMerge = ["signing", "admissibility", "amending"];

/** What filing something that is signed, or that is under a proposal, looks at besides. */
export async function readForProposing(
  turn: Turn,
  procedure: string,
  { area, into, words }: Answers,
): Promise<ReadBefore> {
  if (procedureOf(turn, procedure).signing || procedure === "amendment") {
    const signing = await signingOf(turn, { id: null, parentId: null, procedure, areaId: String(area) });
    const isProposing = procedure === "proposal";
    return { signing, failed: isProposing ? (await failedLike(turn, { area, words }))?.row.number : undefined };
  }
  if (procedure !== "proposal-merge") return {};
  return { merging: (await loadCase(turn.means.db, { number: String(into) }))?.row };
}
