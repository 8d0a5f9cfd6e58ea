import type { Database } from "../../foundation/index.ts";
import { type CaseRow, casesById } from "../engine/index.ts";

/** An objection was upheld, or the supervisors found fault, and nothing was corrected since. */
const waitingSql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'disclosure' AND c."handlerId" = $1
    AND c.step IN ('published', 'settling') AND c.outcome IS NULL AND EXISTS (
      SELECT 1 FROM "CaseEvent" e WHERE e.at > coalesce((SELECT max(k.at) FROM "CaseEvent" k WHERE k."caseId" = c.id AND k.action = 'correct'), '-infinity')
        AND ((e."caseId" = c.id AND e.action = 'check' AND c.facts->>'finding' = 'wrong')
          OR (e.action = 'accept' AND e."caseId" IN (
            SELECT o.id FROM "Case" o WHERE o."parentId" = c.id AND o."joinName" = 'objections' AND o.outcome = 'accepted'))))
  ORDER BY c."filedAt" LIMIT $2`;

/** The disclosures of a body that it has to correct, the oldest first. */
export async function awaitingCorrection(
  db: Database,
  { bodyId, limit }: { bodyId: string; limit: number },
): Promise<CaseRow[]> {
  const found = await db.query<{ id: string }>(waitingSql, [bodyId, limit], "awaiting-correction");
  return casesById(
    db,
    found.map(({ id }) => id),
  );
}
