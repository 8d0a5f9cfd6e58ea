import type { CaseRow } from "../../../src/procedures/engine/index.ts";
import type { Town } from "./town.ts";

/** A line of history as it stands in the database. */
export interface Line {
  id: string;
  caseId: string;
  seq: number;
  action: string;
  actor: string;
  actorPersonId: string | null;
  actorBodyId: string | null;
  fromStep: string | null;
  toStep: string;
  facts: { handlerId?: string | null; outcome?: string | null; round?: number; [fact: string]: unknown };
  words: Record<string, unknown> | null;
  /** The transaction that wrote it. */
  tx: string;
}

export interface Appointment {
  personId: string;
  bodyId: string;
  role: string;
  startsAt: string;
  endsAt: string | null;
}

/** A notice of a case with everybody who has a row of it. */
export interface Told {
  id: string;
  caseId: string | null;
  kind: string;
  key: string;
  tx: string;
  isExpanded: boolean;
  people: string[];
}

export interface Resident {
  id: string;
  name: string;
  isVerified: boolean;
  homeAreaId: string | null;
}

/** All that the properties look at, as it stands at one moment. */
export interface Snapshot {
  cases: Map<string, CaseRow>;
  lines: Line[];
  appointments: Appointment[];
  people: Resident[];
  follows: { caseId: string; personId: string }[];
  signatures: { caseId: string; personId: string }[];
  electors: { ballotId: string; personId: string | null }[];
  ballots: {
    id: string;
    isSecret: boolean;
    method: string;
    opensAt: string;
    closesAt: string;
    startedAt: string | null;
    countedAt: string | null;
  }[];
  sides: { matterId: string; personId: string; power: string }[];
}

const sql = `SELECT
  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.id), '[]') FROM "Case" c) AS cases,
  (SELECT coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('words', p.data) ORDER BY e.id), '[]') FROM "CaseEvent" e
    LEFT JOIN "CaseEventPayload" p ON p."eventId" = e.id WHERE e.id > $1) AS lines,
  (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM "Appointment" a) AS appointments,
  (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'isVerified', p."verifiedAt" IS NOT NULL, 'homeAreaId', p."homeAreaId") ORDER BY p.id) FROM "Person" p) AS people,
  (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') FROM "Follow" f WHERE f."endedAt" IS NULL) AS follows,
  (SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') FROM "Signature" s WHERE s."endedAt" IS NULL) AS signatures,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ballotId', e."ballotId", 'personId', e."personId") ORDER BY e.id), '[]') FROM "Elector" e WHERE e."struckAt" IS NULL) AS electors,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'isSecret', b."isSecret", 'method', b.method, 'opensAt', b."opensAt", 'closesAt', b."closesAt", 'startedAt', b."startedAt", 'countedAt', b."countedAt") ORDER BY b.id), '[]') FROM "Ballot" b) AS ballots,
  (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM "MatterSide" m) AS sides`;

const dates = ["dueAt", "waitsSince", "wakeAt", "filedAt", "endedAt"] as const;

const beforeAll = "00000000-0000-0000-0000-000000000000";

/** All as it is now. Lines of history are only ever added: those that were seen before are not read again. */
export async function lookAt({ app: { db } }: Town, before?: Snapshot): Promise<Snapshot> {
  const last = before?.lines.at(-1)?.id ?? beforeAll;
  const [found] = await db.query<Omit<Snapshot, "cases"> & { cases: Record<string, unknown>[] }>(
    sql,
    [last],
    "look-at",
  );
  if (!found) throw new Error("nothing there");
  const cases = found.cases.map((json) => {
    const row = { ...json };
    for (const name of dates) row[name] = typeof row[name] === "string" ? new Date(String(row[name])) : null;
    return row as unknown as CaseRow;
  });
  const lines = [...(before?.lines ?? []), ...found.lines];
  return { ...found, lines, cases: new Map(cases.map((row) => [row.id, row])) };
}

const toldSql = `SELECT n.id, n."caseId", n.kind, n.message->>'key' AS key, n.tx, n."expandedAt" IS NOT NULL AS "isExpanded",
    (SELECT coalesce(array_agg(d."personId"::text), '{}') FROM "Delivery" d WHERE d."noticeId" = n.id) AS people
  FROM "Notice" n WHERE n.tx = ANY($1) ORDER BY n.id`;

/** What the transactions have told. */
export const toldBy = async ({ app: { db } }: Town, transactions: readonly string[]): Promise<Told[]> =>
  transactions.length === 0 ? [] : db.query<Told>(toldSql, [[...new Set(transactions)]], "told-by");
