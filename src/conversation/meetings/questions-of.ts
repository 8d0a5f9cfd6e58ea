import type { Database } from "../../foundation/index.ts";

/** What somebody has asked or stated, with how many support it. */
export interface AskedLine {
  id: string;
  number: string;
  as: "question" | "statement";
  words: string;
  outcome: string | null;
  supporters: number;
  isOwn: boolean;
  isSupported: boolean;
  /** The answer, or why there is none. */
  answer: string | null;
}

const askedSql = `SELECT c.id, c.number, c.facts->>'as' AS "as", c.form->>'words' AS words, c.outcome,
    c."applicantId" = $2 AS "isOwn", f.supporters, f."isSupported", coalesce(p.data->>'answer', p.data->>'reason') AS answer
  FROM "Case" c
    CROSS JOIN LATERAL (SELECT count(*)::int AS supporters, coalesce(bool_or("personId" = $2), false) AS "isSupported"
      FROM "Follow" WHERE "caseId" = c.id AND "endedAt" IS NULL) f
    LEFT JOIN "CaseEvent" e ON e."caseId" = c.id AND e.action IN ('answer', 'decline')
    LEFT JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE c."parentId" = $1 AND c.procedure = 'meeting-question' AND c.outcome IS DISTINCT FROM 'withdrawn'
  ORDER BY c.facts->>'as', f.supporters DESC, c."filedAt", c.number`;

/** What was asked of a meeting: what most support first, then statements. */
export const questionsOf = (db: Database, meetingId: string, personId: string): Promise<AskedLine[]> =>
  db.query<AskedLine>(askedSql, [meetingId, personId], "meeting-questions");

/** Questions that have neither an answer nor a reason. */
export const openQuestions = (lines: readonly AskedLine[]): AskedLine[] =>
  lines.filter((line) => line.as === "question" && line.outcome === null);
