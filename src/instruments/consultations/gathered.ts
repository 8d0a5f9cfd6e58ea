import type { Change, Database } from "../../foundation/index.ts";

/** An answer as those read it who gather them: of whom it is they do not see, but for an organisation. */
export interface Gathered {
  id: string;
  question: number;
  text: string;
  files: readonly string[];
  organisation: string | null;
  themeId: string | null;
}

const gatheredColumns = `a.id, a.question, a.text, a.files, a.organisation, a."themeId"`;

/** SQL: the answer `a` waits for a theme; one that was given up is none. */
const waitsSql = `(a."themeId" IS NULL OR EXISTS (SELECT 1 FROM "Case" k WHERE k.id = a."themeId" AND k.outcome = 'dropped'))`;

/** Answers of a consultation: those that wait for a theme, or those of one theme; in the order in which they came in. */
export async function gatheredAnswers(
  db: Database,
  { caseId, themeId, limit, offset }: { caseId: string; themeId?: string; limit: number; offset: number },
): Promise<Gathered[]> {
  const sql = `SELECT ${gatheredColumns} FROM "ConsultationAnswer" a
    WHERE a."caseId" = $1 AND CASE WHEN $2::uuid IS NULL THEN ${waitsSql} ELSE a."themeId" = $2::uuid END
    ORDER BY a.question, a."answeredAt", a.id LIMIT $3 OFFSET $4`;
  return db.query<Gathered>(sql, [caseId, themeId ?? null, limit, offset], "consultation-gathered");
}

/** One answer to a consultation; undefined for one that was written anew meanwhile. */
export async function gatheredAnswer(db: Database, caseId: string, id: string): Promise<Gathered | undefined> {
  const sql = `SELECT ${gatheredColumns} FROM "ConsultationAnswer" a WHERE a."caseId" = $1 AND a.id = $2`;
  return (await db.query<Gathered>(sql, [caseId, id], "consultation-answer"))[0];
}

/** How much was said to a consultation. */
export interface Contributions {
  people: number;
  organisations: number;
  answers: number;
  /** Answers that wait for a theme. */
  waiting: number;
}

export async function contributionsTo(db: Database, caseId: string): Promise<Contributions> {
  const sql = `SELECT count(DISTINCT a."personId") FILTER (WHERE a.organisation IS NULL)::int AS people,
      count(DISTINCT a.organisation)::int AS organisations, count(*)::int AS answers,
      (count(*) FILTER (WHERE ${waitsSql}))::int AS waiting FROM "ConsultationAnswer" a WHERE a."caseId" = $1`;
  const [found] = await db.query<Contributions>(sql, [caseId], "consultation-contributions");
  return found ?? { people: 0, organisations: 0, answers: 0, waiting: 0 };
}

/** How many answers each theme of a consultation holds. */
export async function countByTheme(db: Database, caseId: string): Promise<Map<string, number>> {
  const sql = `SELECT "themeId", count(*)::int AS count FROM "ConsultationAnswer"
    WHERE "caseId" = $1 AND "themeId" IS NOT NULL GROUP BY 1`;
  const rows = await db.query<{ themeId: string; count: number }>(sql, [caseId], "consultation-by-theme");
  return new Map(rows.map(({ themeId, count }) => [themeId, count]));
}

/**
 * Puts answers to a theme, out of any other. The change's commit throws Conflict when one of them was written anew
 * meanwhile; that the theme stands is for the caller's own change of it to expect.
 */
export function putToTheme(
  change: Change,
  { caseId, themeId, ids }: { caseId: string; themeId: string; ids: readonly string[] },
): void {
  change.update({
    table: "ConsultationAnswer",
    where: { caseId },
    set: { themeId },
    whereSql: (param) => `t.id = ANY(${param(ids)}::uuid[])`,
    expect: ids.length,
  });
}

/** Whose some answers are: to tell them what became of those. */
export async function contributorsOf(db: Database, ids: readonly string[]): Promise<string[]> {
  const sql = `SELECT DISTINCT "personId" FROM "ConsultationAnswer" WHERE id = ANY($1) ORDER BY 1`;
  return (await db.query<{ personId: string }>(sql, [ids], "consultation-contributors")).map((r) => r.personId);
}

/** The gists of answers of a consultation, packed, with what each was put to: for what finds those alike. */
export async function gistsOf(
  db: Database,
  caseId: string,
  most: number,
): Promise<{ id: string; gist: Uint8Array; themeId: string | null }[]> {
  const sql = `SELECT a.id, a.gist, CASE WHEN ${waitsSql} THEN NULL ELSE a."themeId" END AS "themeId"
    FROM "ConsultationAnswer" a WHERE a."caseId" = $1 ORDER BY a."answeredAt" DESC, a.id LIMIT $2`;
  return db.query(sql, [caseId, most], "consultation-gists");
}
