import type { Database } from "../../foundation/index.ts";
import { type Ledger, ledgerOf } from "../../instruments/index.ts";
import type { Answers } from "../../procedures/engine/index.ts";

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
  /** What has been corrected, as it is now. */
  corrected: Answers;
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
    corrected: all.length > runs.length ? await correctedAnswers(db, caseId) : {},
  };
}

/** The lines of a notice that were corrected, each as it was written last. */
export async function correctedAnswers(db: Database, caseId: string): Promise<Answers> {
  const sql = `SELECT p.data FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = $1 AND e.action = 'correct' ORDER BY e.seq`;
  const all = await db.query<{ data: Answers | null }>(sql, [caseId], "corrected-answers");
  return Object.assign({}, ...all.map(({ data }) => data));
}
