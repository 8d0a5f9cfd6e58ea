import type { Database } from "../../foundation/index.ts";
import { publishedIn } from "../../procedures/disclosure/index.ts";
import { type Answers, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

export const isCorrection = ({ procedure }: Pick<CaseRow, "procedure">, action: string): boolean =>
  procedure === "disclosure" && action === "correct";

/** What stands disclosed in a case, as the answers by which it was published. */
export async function standingAnswers(db: Database, caseId: string): Promise<Answers> {
  const [now] = await publishedIn(db, caseId);
  const { text, income, spent, balance, photos } = now ?? {};
  const given = Object.entries({ text, income, spent, balance, photos }).filter(([, value]) => value != null);
  return Object.fromEntries(given) as Answers;
}

/** A correction is written line by line, beside what stands. */
export async function readForDisclosure({ means: { db }, world }: Turn, draft: Draft, caseId: string): Promise<void> {
  const row = (await loadCase(db, { id: caseId }))?.row;
  if (row?.procedure !== "disclosure") return;
  const answers = { ...row.form, ...(await standingAnswers(db, caseId)) };
  draft.amends = { answers, sentAt: world.now.toISOString() };
}
