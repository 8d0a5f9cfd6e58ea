import { seatsSql } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import type { CaseRow, LoadedCase } from "./case.ts";

const datesOf = ["dueAt", "waitsSince", "wakeAt", "filedAt", "endedAt"] as const;

/** A case row as JSON from the database, with its dates made dates. */
export function caseFromJson(json: Record<string, unknown>): CaseRow {
  const row = { ...json };
  for (const name of datesOf) row[name] = typeof row[name] === "string" ? new Date(row[name]) : null;
  return row as unknown as CaseRow;
}

const headOf = (id: string) =>
  `(SELECT e.hash FROM "CaseEvent" e WHERE e."caseId" = ${id} ORDER BY e.seq DESC LIMIT 1)`;

const loadSql = (
  where: string,
) => `SELECT to_jsonb(c) AS "row", ${headOf("c.id")} AS head, to_jsonb(p) AS "parentRow", ${headOf("p.id")} AS "parentHead",
  coalesce((SELECT jsonb_agg(to_jsonb(s)) FROM "Case" s WHERE s."parentId" = c."parentId"), '[]') AS siblings
  FROM "Case" c LEFT JOIN "Case" p ON p.id = c."parentId" WHERE ${where}`;

type Json = Record<string, unknown>;
interface Loaded {
  row: Json;
  head: string;
  parentRow: Json | null;
  parentHead: string | null;
  siblings: Json[];
}

const fromLoaded = (found: Loaded): LoadedCase => ({
  row: caseFromJson(found.row),
  head: found.head,
  parent: found.parentRow
    ? { row: caseFromJson(found.parentRow), head: found.parentHead ?? "", siblings: [] }
    : undefined,
  siblings: found.siblings.map(caseFromJson),
});

/** A case with what an act on it may touch, in one round trip; undefined when there is none. */
export async function loadCase(
  db: Database,
  by: { id: string } | { number: string } | { draftId: string },
): Promise<LoadedCase | undefined> {
  const [[column, value]] = Object.entries(by) as [[string, string]];
  const [found] = await db.query<Loaded>(loadSql(`c."${column}" = $1`), [value], `load-case-${column}`);
  return found && fromLoaded(found);
}

/** Cases whose clock has come, oldest first; at most `limit`. */
export async function loadDueCases(db: Database, now: Date, limit: number): Promise<LoadedCase[]> {
  const rows = await db.query<Loaded>(`${loadSql('c."wakeAt" <= $1')} ORDER BY c."wakeAt" LIMIT $2`, [now, limit]);
  return rows.map(fromLoaded);
}

/** Cases that a person filed, newest first. */
export async function casesOf(db: Database, personId: string, limit: number, offset: number): Promise<CaseRow[]> {
  const sql = `SELECT to_jsonb(c) AS "row" FROM "Case" c WHERE c."applicantId" = $1 ORDER BY c."filedAt" DESC, c.number DESC LIMIT $2 OFFSET $3`;
  const rows = await db.query<{ row: Json }>(sql, [personId, limit, offset], "cases-of");
  return rows.map((r) => caseFromJson(r.row));
}

/**
 * Cases that wait for bodies the person has a seat in, or for the person by name: the most urgent first.
 * `steps` are the steps, of every procedure, that wait for their handler.
 */
export async function casesWaitingFor(
  db: Database,
  query: { personId: string; at: Date; steps: string[]; limit: number; offset: number },
): Promise<{ rows: CaseRow[]; total: number }> {
  const sql = `WITH seats AS (SELECT ${seatsSql("$1", "$2")} AS list),
    bodies AS (SELECT (s->>'bodyId')::uuid AS id FROM seats, jsonb_array_elements(seats.list) s)
    SELECT to_jsonb(c) AS "row", count(*) OVER ()::int AS total FROM "Case" c
    WHERE c.outcome IS NULL AND c.procedure || '/' || c.step = ANY($3)
      AND (c."handlerId" IN (SELECT id FROM bodies) OR $1 = ANY(c."personIds"))
    ORDER BY c."dueAt" NULLS LAST, c."filedAt" LIMIT $4 OFFSET $5`;
  const found = await db.query<{ row: Json; total: number }>(sql, [
    query.personId,
    query.at,
    query.steps,
    query.limit,
    query.offset,
  ]);
  return { rows: found.map((r) => caseFromJson(r.row)), total: found[0]?.total ?? 0 };
}

/** One line of a case's history as shown, with its words while they are kept. */
export interface ShownLine {
  seq: number;
  at: Date;
  action: string;
  actor: string;
  actorBodyId: string | null;
  toStep: string;
  facts: Record<string, unknown>;
  words: Record<string, unknown> | null;
}

export async function historyOf(db: Database, caseId: string): Promise<ShownLine[]> {
  const sql = `SELECT e.seq, e.at, e.action, e.actor, e."actorBodyId", e."toStep", e.facts, p.data AS words
    FROM "CaseEvent" e LEFT JOIN "CaseEventPayload" p ON p."eventId" = e.id WHERE e."caseId" = $1 ORDER BY e.seq`;
  return db.query<ShownLine>(sql, [caseId], "history-of");
}

/** Case numbers are taken one at a time from the database's sequence, so that none is given twice. */
export async function takeNumber(db: Database): Promise<number> {
  const [row] = await db.query<{ n: string }>(`SELECT nextval('case_number') AS n`);
  return Number(row?.n);
}
