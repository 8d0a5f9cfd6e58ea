import type { Database } from "../../foundation/index.ts";
import { type Ledger, ledgerOf } from "../../instruments/index.ts";

/** How a notice stands: its newest run that has begun, what became of it, and what is still to come. */
export interface NoticeStanding {
  /** The run whose people are counted. */
  runId: string;
  ledger: Ledger;
  /** All people of the run have a row. */
  isExpanded: boolean;
  /** When it goes out next, or for the first time. */
  nextAt: Date | null;
  corrections: number;
  /** The text as it was corrected last. */
  text?: string;
}

interface Run {
  id: string;
  dueAt: Date | null;
  isExpanded: boolean;
  isCorrection: boolean;
}

const runsSql = `SELECT n.id, n."dueAt", n."expandedAt" IS NOT NULL AS "isExpanded", n."correctsId" IS NOT NULL AS "isCorrection" FROM "Notice" n
  WHERE $1::uuid IN (n.id, n."seriesId", n."correctsId") AND (n."cancelledAt" IS NULL OR n.id = $1 OR n."expandedAt" IS NOT NULL) ORDER BY n.id`;

/** Undefined for one that has not been sent yet. */
export async function standingOf(db: Database, caseId: string, now: Date): Promise<NoticeStanding | undefined> {
  const all = await db.query<Run>(runsSql, [caseId], "notice-runs");
  const runs = all.filter((run) => !run.isCorrection);
  const isAhead = ({ dueAt }: Run) => dueAt !== null && dueAt > now;
  const run = runs.findLast((r) => !isAhead(r)) ?? runs[0];
  if (!run) return undefined;
  return {
    runId: run.id,
    ledger: await ledgerOf(db, run.id),
    isExpanded: run.isExpanded,
    nextAt: runs.find(isAhead)?.dueAt ?? null,
    corrections: all.length - runs.length,
    text: all.length > runs.length ? await correctedText(db, caseId) : undefined,
  };
}

async function correctedText(db: Database, caseId: string): Promise<string | undefined> {
  const sql = `SELECT p.data->>'text' AS text FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = $1 AND e.action = 'correct' ORDER BY e.seq DESC LIMIT 1`;
  const [found] = await db.query<{ text: string | null }>(sql, [caseId], "corrected-text");
  return found?.text ?? undefined;
}
