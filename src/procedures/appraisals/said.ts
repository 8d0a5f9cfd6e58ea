import type { Database } from "../../foundation/index.ts";

/** What was written about an appraisal for everybody to read: the report, and what was said to a low result at which meeting. */
export interface AppraisalSaid {
  report?: string;
  /** What those appraised said before it was reported. */
  reply?: string;
  heard?: { meeting: string; said: string };
}

/** Of a report that was made anew the newest. */
export async function appraisalSaid(db: Database, caseId: string): Promise<AppraisalSaid> {
  const sql = `SELECT e.action, p.data FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = $1 AND e.action IN ('report', 'reply', 'heard') ORDER BY e.seq`;
  const rows = await db.query<{ action: string; data: Record<string, unknown> }>(sql, [caseId], "appraisal-said");
  const said: AppraisalSaid = {};
  for (const { action, data } of rows) {
    if (action === "report") said.report = String(data.text);
    else if (action === "reply") said.reply = String(data.said);
    else said.heard = { meeting: String(data.meeting), said: String(data.said) };
  }
  return said;
}

/** Whether what was counted is public: it waits for what those appraised say, and comes with the report. */
export const isReported = ({ step, outcome }: { step: string; outcome: string | null }): boolean =>
  outcome !== null || step === "hearing";

interface Scored {
  form: Record<string, unknown>;
  facts: Record<string, unknown>;
}

/** What each option of a counted ballot was given: nothing of one that is not counted. */
export function scoresIn({ form, facts }: Scored): { name: string; n: number; mean: number }[] {
  const { scores } = (facts.result ?? {}) as { scores?: Record<string, { n: number; mean: number }> };
  const options: unknown[] = Array.isArray(form.options) ? form.options : [];
  if (!scores) return [];
  return options.map((name, i) => ({ name: String(name), ...{ n: 0, mean: 0, ...scores[String(i + 1)] } }));
}
