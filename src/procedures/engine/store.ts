import { seatsSql } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import type { CaseRow, LoadedCase } from "./case.ts";
import { caseFromJson, rowSql } from "./case-rows.ts";
import { type Procedure, type Step, stepOf } from "./declare.ts";
import { bodiesIn } from "./opening.ts";
import { examinesSql, powerSql } from "./separation.ts";

const headOf = (id: string) =>
  `(SELECT e.hash FROM "CaseEvent" e WHERE e."caseId" = ${id} ORDER BY e.seq DESC LIMIT 1)`;

// Its parents upwards, and all that lies below these and itself: what a join may move, and what ends with a case.
const loadSql = (where: string) => `SELECT ${rowSql("c")} AS "row", ${headOf("c.id")} AS head, up.parents, (
    WITH RECURSIVE below (id) AS (SELECT k.id FROM "Case" k WHERE k."parentId" = ANY(up.ids || c.id)
      UNION SELECT k.id FROM below JOIN "Case" k ON k."parentId" = below.id)
    SELECT coalesce(jsonb_agg(jsonb_build_object('row', to_jsonb(k), 'head', ${headOf("k.id")}) ORDER BY k.id), '[]')
    FROM below JOIN "Case" k USING (id)) AS children
  FROM "Case" c CROSS JOIN LATERAL (
    WITH RECURSIVE above AS (
      SELECT p.*, 1 AS level FROM "Case" p WHERE p.id = c."parentId"
      UNION ALL SELECT p.*, above.level + 1 FROM above JOIN "Case" p ON p.id = above."parentId")
    SELECT coalesce(array_agg(id), '{}') AS ids, coalesce(jsonb_agg(jsonb_build_object(
      'row', to_jsonb(above) - 'level', 'head', ${headOf("above.id")}) ORDER BY level), '[]') AS parents
    FROM above) up
  WHERE ${where}`;

type Json = Record<string, unknown>;
interface Stored {
  row: Json;
  head: string;
}
interface Loaded extends Stored {
  /** Nearest first. */
  parents: Stored[];
  children: Stored[];
}

function fromLoaded({ row, head, parents, children }: Loaded): LoadedCase {
  const make = (stored: Stored): LoadedCase => ({ row: caseFromJson(stored.row), head: stored.head, children: [] });
  const family = [{ row, head }, ...parents].map(make);
  const byParent = Map.groupBy(children.map(make), (c) => c.row.parentId);
  const { sides = [], signers = [] } = family[0]?.row.matter ?? {};
  const addChildren = (member: LoadedCase, above: readonly LoadedCase[]): void => {
    member.children = byParent.get(member.row.id) ?? [];
    for (const child of member.children) {
      child.row.matter = { sides, signers, bodies: bodiesOf([member, ...above]) };
      addChildren(child, [member, ...above]);
    }
  };
  for (const [level, member] of family.entries()) {
    member.parent = family[level + 1];
    const above = family.slice(level + 1);
    member.row.matter ??= { sides, signers, bodies: bodiesOf(above) };
    addChildren(member, above);
  }
  return family[0] as LoadedCase;
}

/** The bodies that the nearest of these cases and the one at the top lie with, are about or watch over. */
const bodiesOf = (above: readonly LoadedCase[]): string[] =>
  [above[0], above.at(-1)].flatMap((one) => (one ? bodiesIn(one.row) : []));

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
  const rows = await db.query<Loaded>(`${loadSql('c."wakeAt" <= $1')} ORDER BY c."wakeAt", c.id LIMIT $2`, [
    now,
    limit,
  ]);
  return rows.map(fromLoaded);
}

/** Whether a person follows a case, and how many do. */
export async function followsOf(db: Database, caseId: string, personId: string) {
  const sql = `SELECT count(*)::int AS count, coalesce(bool_or("personId" = $2), false) AS own FROM "Follow" WHERE "caseId" = $1 AND "endedAt" IS NULL`;
  const [found] = await db.query<{ count: number; own: boolean }>(sql, [caseId, personId], "follows-of");
  return found ?? { count: 0, own: false };
}

/** Cases by their ids, in that order; those that are gone left out. */
export async function casesById(db: Database, ids: readonly string[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${rowSql("c")} AS "row" FROM "Case" c WHERE c.id = ANY($1) ORDER BY array_position($1, c.id)`;
  const rows = await db.query<{ row: Json }>(sql, [ids], "cases-by-id");
  return rows.map((r) => caseFromJson(r.row));
}

/** The newest cases of a procedure that lie with some bodies. */
export async function casesOfBodies(
  db: Database,
  { procedure, bodyIds, limit }: { procedure: string; bodyIds: readonly string[]; limit: number },
): Promise<CaseRow[]> {
  const sql = `SELECT ${rowSql("c")} AS "row" FROM "Case" c WHERE c."handlerId" = ANY($1) AND c.procedure = $2
    ORDER BY c."filedAt" DESC, c.id DESC LIMIT $3`;
  const rows = await db.query<{ row: Json }>(sql, [bodyIds, procedure, limit], "cases-of-bodies");
  return rows.map((r) => caseFromJson(r.row));
}

/** Open cases of a procedure that stand at some of its steps in an area, the most urgent first. */
export async function openCasesIn(
  db: Database,
  { procedure, steps, areaId, limit }: { procedure: string; steps: readonly string[]; areaId: string; limit: number },
): Promise<CaseRow[]> {
  const sql = `SELECT to_jsonb(c) AS "row" FROM "Case" c WHERE c."areaId" = $1 AND c.procedure = $2 AND c.step = ANY($3)
    AND c.outcome IS NULL ORDER BY c."dueAt" NULLS LAST, c.number LIMIT $4`;
  const rows = await db.query<{ row: Json }>(sql, [areaId, procedure, steps, limit], "open-cases-in");
  return rows.map((r) => caseFromJson(r.row));
}

/** A child case with what was written when it ended. */
export interface ChildCase {
  row: CaseRow;
  words: Record<string, unknown> | null;
}

/** The child cases of a case, in the order in which they were opened; `name`: those of that name alone, not what watches over it. */
export async function childCasesOf(db: Database, caseId: string, name?: string): Promise<ChildCase[]> {
  const sql = `SELECT ${rowSql("c")} AS "row", p.data AS words FROM "Case" c
    LEFT JOIN "CaseEvent" e ON e."caseId" = c.id AND e.facts->>'outcome' = c.outcome AND e."fromStep" <> 'ended'
    LEFT JOIN "CaseEventPayload" p ON p."eventId" = e.id WHERE c."parentId" = $1 AND ($2::text IS NULL OR c."joinName" = $2) ORDER BY c.id`;
  const rows = await db.query<{ row: Json; words: ChildCase["words"] }>(sql, [caseId, name ?? null], "child-cases-of");
  return rows.map(({ row, words }) => ({ row: caseFromJson(row), words }));
}

const streetStateSql = {
  open: "c.outcome IS NULL",
  late: `c.outcome IS NULL AND c."dueAt" <= $3`,
  over: "c.outcome IS NOT NULL",
};

/**
 * Cases in a street's area that its office may see (`streetOf` says which), overdue first, then by deadline; those that
 * are over newest first.
 */
export async function casesOfStreet(
  db: Database,
  query: {
    bodyId: string;
    areaId: string;
    state: keyof typeof streetStateSql;
    now: Date;
    limit: number;
    offset: number;
  },
): Promise<{ rows: CaseRow[]; total: number; late: number }> {
  const sql = `SELECT to_jsonb(c) AS "row", count(*) OVER ()::int AS total,
      (count(*) FILTER (WHERE ${streetStateSql.late}) OVER ())::int AS late
    FROM "Case" c LEFT JOIN "Body" b ON b.id = c."handlerId"
    WHERE c."areaId" IN (SELECT a.id FROM "Area" a JOIN "Area" s ON a.path LIKE s.path || '%' WHERE s.id = $2)
      AND b.kind IS DISTINCT FROM 'zone-committee' AND c."aboutBodyId" IS DISTINCT FROM $1 AND c."parentId" IS NULL
      AND ${streetStateSql[query.state]}
    ORDER BY c."endedAt" DESC NULLS FIRST, c."dueAt" NULLS LAST, c."filedAt", c.number LIMIT $4 OFFSET $5`;
  const { bodyId, areaId, now, limit, offset } = query;
  const found = await db.query<{ row: Json; total: number; late: number }>(
    sql,
    [bodyId, areaId, now, limit, offset],
    `cases-of-street-${query.state}`,
  );
  const [first] = found;
  return { rows: found.map((r) => caseFromJson(r.row)), total: first?.total ?? 0, late: first?.late ?? 0 };
}

/** Cases that a person filed, for themselves or with consent for another, follows or has signed, newest first. */
export async function casesOf(db: Database, personId: string, limit: number, offset: number): Promise<CaseRow[]> {
  const sql = `SELECT to_jsonb(c) AS "row" FROM (
      (SELECT * FROM "Case" WHERE "applicantId" = $1 ORDER BY "filedAt" DESC LIMIT $2)
      UNION ALL (SELECT * FROM "Case" WHERE "helperId" = $1 AND facts->>'consentWithdrawn' IS NULL ORDER BY "filedAt" DESC LIMIT $2)
      UNION ALL SELECT k.* FROM "Follow" f JOIN "Case" k ON k.id = f."caseId" WHERE f."personId" = $1 AND f."endedAt" IS NULL
      UNION ALL SELECT k.* FROM "Signature" s JOIN "Case" k ON k.id = s."caseId" WHERE s."personId" = $1 AND s."endedAt" IS NULL AND k."applicantId" IS DISTINCT FROM $1) c ORDER BY c."filedAt" DESC, c.number DESC LIMIT $3 OFFSET $4`;
  const rows = await db.query<{ row: Json }>(sql, [personId, limit + offset, limit, offset], "cases-of");
  return rows.map((r) => caseFromJson(r.row));
}

interface WaitingQuery {
  personId: string;
  at: Date;
  steps: string[];
  bodyId?: string;
  /** Those of `casesLeftToAbove`. */
  left?: readonly string[];
  limit: number;
  offset: number;
}

/**
 * Cases that wait for bodies the person has a seat in, their own aside, or for the person by name: the most urgent first.
 * Complaints about the person or a body of theirs are not shown to them, nor what they have acted in for another side, nor
 * what they have signed and would examine.
 * `steps` are those of `stepsForBodies`; `bodyId` leaves out what waits for other bodies.
 */
export async function casesWaitingFor(db: Database, query: WaitingQuery): Promise<{ rows: CaseRow[]; total: number }> {
  // Each half of the union by an index of its own: cases that are closed cost nothing, however many.
  const sql = `WITH seats AS (SELECT ${seatsSql("$1", "$2")} AS list),
    bodies AS (SELECT (s->>'bodyId')::uuid AS id FROM seats, jsonb_array_elements(seats.list) s),
    open AS (
      SELECT c.* FROM "Case" c WHERE c.outcome IS NULL AND c."handlerId" = ANY(ARRAY(SELECT id FROM bodies))
        AND ($6::uuid IS NULL OR c."handlerId" = $6) AND c."applicantId" IS DISTINCT FROM $1 AND c."helperId" IS DISTINCT FROM $1
      UNION SELECT c.* FROM "Case" c WHERE c.outcome IS NULL AND c."personIds" @> ARRAY[$1::uuid]
      UNION SELECT c.* FROM "Case" c WHERE c.id = ANY($7::uuid[]) AND c."applicantId" IS DISTINCT FROM $1 AND c."helperId" IS DISTINCT FROM $1)
    SELECT ${rowSql("c")} AS "row", count(*) OVER ()::int AS total FROM open c WHERE c.procedure || '/' || c.step = ANY($3)
      AND NOT EXISTS (SELECT 1 FROM "MatterSide" ms JOIN "Body" hb ON hb.id = c."handlerId"
        WHERE ms."matterId" = coalesce(c."matterId", c.id) AND ms."personId" = $1 AND ms.power <> ${powerSql("hb.kind")})
      AND NOT EXISTS (SELECT 1 FROM "Signature" s JOIN "Body" hb ON hb.id = c."handlerId" WHERE s."personId" = $1 AND s."endedAt" IS NULL
        AND s."caseId" IN (c.id, c."parentId", c."matterId") AND ${examinesSql("hb.kind")})
      AND NOT $1 = ANY(c."aboutPersonIds") AND (c."aboutBodyId" IS NULL OR c."aboutBodyId" NOT IN (SELECT id FROM bodies))
    ORDER BY c."dueAt" NULLS LAST, c."filedAt", c.number LIMIT $4 OFFSET $5`;
  const found = await db.query<{ row: Json; total: number }>(sql, [
    query.personId,
    query.at,
    query.steps,
    query.limit,
    query.offset,
    query.bodyId ?? null,
    query.left ?? [],
  ]);
  return { rows: found.map((r) => caseFromJson(r.row)), total: found[0]?.total ?? 0 };
}

/** The steps, as `procedure/step`, that wait for the body which has the case or for named persons; former names too. */
export function stepsForBodies(procedures: ReadonlyMap<string, Procedure>): string[] {
  const isForBody = ({ waitsFor }: Step) =>
    "party" in waitsFor && ["handler", "body", "body-in", "persons"].includes(waitsFor.party);
  return [...procedures.values()].flatMap((procedure) =>
    [...Object.keys(procedure.steps), ...Object.keys(procedure.formerSteps ?? {})]
      .filter((name) => isForBody(stepOf(procedure, name)))
      .map((name) => `${procedure.name}/${name}`),
  );
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

/**
 * What happened to a case since a version of it was shown: `moved` to another step; only `words`, such as something
 * added; or nothing that anybody did (a reminder moves nothing).
 */
export async function changesSince(db: Database, row: CaseRow, version: number): Promise<"none" | "words" | "moved"> {
  if (row.version === version) return "none";
  const sql = `SELECT bool_or(actor <> 'clock') AS words, bool_or("fromStep" IS DISTINCT FROM "toStep") AS moved
    FROM "CaseEvent" WHERE "caseId" = $1 AND seq > $2`;
  const [since] = await db.query<{ words: boolean; moved: boolean }>(sql, [row.id, version], "changes-since");
  if (since?.moved) return "moved";
  return since?.words ? "words" : "none";
}
