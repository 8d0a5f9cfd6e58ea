import { noteCaseOfVisit } from "../../instruments/index.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

/** What was heard on a visit has become a case, or is followed where it was filed already. */
export function noteFiled(turn: Turn, { purpose }: Draft, caseId: string): void {
  const visit = "file" in purpose ? purpose.for?.visit : undefined;
  if (visit) noteCaseOfVisit(turn.change, visit, caseId);
}
