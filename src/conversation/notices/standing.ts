import type { Database } from "../../foundation/index.ts";
import { type Ledger, ledgerOf } from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../../procedures/engine/index.ts";

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
export const correctedAnswers = async (db: Database, caseId: string): Promise<Answers> =>
  (await correctionsOf(db, [caseId])).get(caseId) ?? {};

/** Cases as they read by now: of notices that were corrected the lines as they were written last. */
export async function asCorrected(db: Database, rows: CaseRow[]): Promise<CaseRow[]> {
  const corrections = await correctionsOf(
    db,
    rows.filter(isCorrected).map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, form: { ...row.form, ...corrections.get(row.id) } }));
}

export const isCorrected = ({ facts }: CaseRow): boolean => Number(facts.corrected ?? 0) > 0;

async function correctionsOf(db: Database, caseIds: string[]): Promise<Map<string, Answers>> {
  if (caseIds.length === 0) return new Map();
  const sql = `SELECT e."caseId", p.data FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = ANY($1) AND e.action = 'correct' ORDER BY e.seq`;
  const all = await db.query<{ caseId: string; data: Answers | null }>(sql, [caseIds], "corrected-answers");
  const byCase = Map.groupBy(all, ({ caseId }) => caseId);
  return new Map([...byCase].map(([id, said]) => [id, Object.assign({}, ...said.map(({ data }) => data))]));
}
