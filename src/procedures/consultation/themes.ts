import type { Database } from "../../foundation/index.ts";
import { type CaseRow, childCasesOf } from "../engine/index.ts";

/** A theme with the reason of its response, once it has one. */
export interface Theme {
  row: CaseRow;
  reason?: string;
}

/** The themes of a consultation in the order in which they were made, without those that were given up. */
export async function themesIn(db: Database, caseId: string): Promise<Theme[]> {
  const all = (await childCasesOf(db, caseId, "themes")).map((child) => child.row);
  const rows = all.filter((row) => row.outcome !== "dropped");
  // Answers may be put to a theme after its response: that is not its newest line then.
  const sql = `SELECT e."caseId" AS id, p.data->>'reason' AS reason FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = ANY($1) AND e.action IN ('adopt', 'adopt-partly', 'decline')`;
  const responses = await db.query<{ id: string; reason: string }>(
    sql,
    [rows.map(({ id }) => id)],
    "consultation-responses",
  );
  return rows.map((row) => ({ row, reason: responses.find(({ id }) => id === row.id)?.reason }));
}
