import type { Button } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { button, type Turn } from "../turn.ts";

/** That others have the problem too, for those who handle it. */
export function followLine(turn: Turn, count: number): string {
  const value = count > 0 ? turn.say("twin-count", { count }) : "";
  return value && turn.say("summary-line", { label: turn.say("twin-label"), value });
}

/** The numbers by which other systems know it, in one line; empty when there are none. */
export async function otherNumbers(turn: Turn, row: CaseRow): Promise<string> {
  const sql = `SELECT string_agg(number, '、' ORDER BY at) AS numbers FROM "OtherNumber" WHERE "caseId" = $1`;
  const [found] = await turn.means.db.query<{ numbers: string | null }>(sql, [row.id], "other-numbers");
  return found?.numbers
    ? turn.say("summary-line", { label: turn.say("desk-other-numbers"), value: found.numbers })
    : "";
}

/** From a part to the case that it is a part of. */
export function leadButtons(turn: Turn, { parentId, procedure }: CaseRow): Button[][] {
  const key = leads[procedure] ?? "joint-open-lead";
  return parentId ? [[button(turn, key, { do: "case", caseId: parentId })]] : [];
}

/** What the case above is called, where it is not the one that a body leads. */
const leads: Readonly<Record<string, string>> = {
  ...{ "meeting-question": "meeting-open", decision: "meeting-open" },
  ...{ amendment: "proposals-open", "proposal-merge": "proposals-open", milestone: "proposals-open" },
  appraisal: "work-appraisals-open",
  "consultation-theme": "consultations-back",
  ...{ "work-payment": "work-lead", "disclosure-objection": "disclosures-lead" },
  ...{ supervision: "oversight-lead", "supervision-papers": "oversight-lead-papers" },
  ...{ nomination: "elections-open", recommendation: "elections-open", "result-objection": "elections-open" },
};
