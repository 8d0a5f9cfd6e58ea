import type { Change, Database } from "../../foundation/index.ts";
import { markFiled } from "../record/index.ts";

/** More files than these an answer does not take (check of the database). */
export const mostAnswerFiles = 3;

/** What one person says to one question of a consultation. */
export interface Said {
  id: string;
  caseId: string;
  personId: string;
  /** From 1 on. */
  question: number;
  text: string;
  /** Photos and papers with it: at most `mostAnswerFiles`. */
  files: readonly string[];
  gist: Uint8Array<ArrayBuffer>;
  /** The social organisation for which it is said; null for one's own. */
  organisation: string | null;
  /** When the message came in. */
  answeredAt: Date;
}

/**
 * Keeps an answer, in the place of the one before to the same question: it waits for a theme anew. The change's commit
 * throws Conflict when the consultation was closed, or a later answer came in, meanwhile.
 */
export function keepAnswer(change: Change, said: Said): void {
  change.put({
    table: "ConsultationAnswer",
    row: { ...said, files: [...said.files], themeId: null },
    key: ["caseId", "personId", "question"],
    replacesIf: `t."answeredAt" <= EXCLUDED."answeredAt"`,
    // The case is held until the commit: a close waits for the answers under way, and none comes after it.
    fromSql: `SELECT 1 FROM "Case" c WHERE c.id = r."caseId" AND c.outcome IS NULL AND c.step = 'open'
      AND (c.facts->>'closesAt')::timestamptz > r."answeredAt" FOR SHARE`,
  });
  markFiled(change, said.files, said.answeredAt);
}

/** What somebody has said to one question. */
export type OwnAnswer = Pick<Said, "text" | "files">;

/** What a person has said to a consultation, by the number of the question. */
export async function answersBy(db: Database, caseId: string, personId: string): Promise<Map<number, OwnAnswer>> {
  const sql = `SELECT question, text, files FROM "ConsultationAnswer" WHERE "caseId" = $1 AND "personId" = $2 ORDER BY question`;
  const rows = await db.query<OwnAnswer & { question: number }>(sql, [caseId, personId], "consultation-own");
  return new Map(rows.map(({ question, text, files }) => [question, { text, files }]));
}

/** The themes to which a person's answers to a consultation were put, by the number of the question. */
export async function themesOf(db: Database, caseId: string, personId: string): Promise<Map<number, string>> {
  const sql = `SELECT question, "themeId" FROM "ConsultationAnswer"
    WHERE "caseId" = $1 AND "personId" = $2 AND "themeId" IS NOT NULL ORDER BY question`;
  const rows = await db.query<{ question: number; themeId: string }>(sql, [caseId, personId], "consultation-themes");
  return new Map(rows.map(({ question, themeId }) => [question, themeId]));
}
