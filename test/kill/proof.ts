import type { Database } from "../../src/foundation/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import type { Ledger, Said } from "./record.ts";

interface InboxRow {
  id: string;
  externalId: string;
  address: string;
  doneAt: Date | null;
  outcome: string | null;
}
interface DeliveryRow {
  id: string;
  kind: string;
  inboxId: string | null;
  state: string;
}
interface CaseRow {
  number: string;
  draftId: string;
  actions: string[];
}

export interface Proof {
  /** What is not as it must be; empty when all is well. */
  faults: string[];
  inputs: number;
  answers: number;
  notices: number;
  cases: number;
  events: number;
  /** Messages that arrived more than once: replies are sent at least once. */
  repeated: number;
}

/** Holds a database that has come to rest against the harness's own record. */
export async function proveWhole(db: Database, ledger: Ledger): Promise<Proof> {
  const inbox = await db.query<InboxRow>(
    `SELECT i.id, i."externalId", a.address, i."doneAt", i.outcome FROM "Inbox" i JOIN "Address" a ON a.id = i."addressId"`,
  );
  const deliveries = await db.query<DeliveryRow>(`SELECT id, kind, "inboxId", state FROM "Delivery"`);
  const cases = await db.query<CaseRow>(
    `SELECT c.number, c."draftId", array_agg(e.action) AS actions FROM "Case" c JOIN "CaseEvent" e ON e."caseId" = c.id GROUP BY c.id`,
  );
  const history = await verifyHistory(db);
  const faults = [
    ...faultsOfInputs(inbox, deliveries, ledger),
    ...faultsOfOrder(inbox, ledger),
    ...faultsOfDeliveries(deliveries, ledger),
    ...faultsOfCases(cases, ledger),
    ...(await faultsOfNotices(db)),
    ...history.faults,
  ];
  return {
    faults,
    inputs: inbox.length,
    answers: deliveries.filter((d) => d.kind === "reply").length,
    notices: deliveries.filter((d) => d.kind === "notice").length,
    cases: history.cases,
    events: history.lines,
    repeated: [...ledger.received.values()].filter((times) => times > 1).length,
  };
}

/** Every acknowledged input is there exactly once, done, and was answered. */
function faultsOfInputs(inbox: InboxRow[], deliveries: DeliveryRow[], { said }: Ledger): string[] {
  const faults: string[] = [];
  const rows = Map.groupBy(inbox, (row) => row.externalId);
  const replies = Map.groupBy(deliveries, (d) => d.inboxId ?? "");
  for (const [externalId, { acknowledged }] of said) {
    const mine = rows.get(externalId) ?? [];
    if (acknowledged === undefined) faults.push(`${externalId} was never acknowledged`);
    else if (mine.length !== 1) faults.push(`${externalId} is there ${mine.length} times`);
  }
  for (const { id, externalId, doneAt, outcome } of inbox) {
    if (!said.has(externalId)) faults.push(`${externalId} was never said`);
    if (!doneAt) faults.push(`${externalId} was not done`);
    if (outcome === "error") faults.push(`${externalId} ended in a fault`);
    if (!replies.has(id)) faults.push(`${externalId} has no answer`);
  }
  return faults;
}

/** What somebody said after an earlier message had been acknowledged was answered after it. */
function faultsOfOrder(inbox: InboxRow[], { said }: Ledger): string[] {
  const faults: string[] = [];
  const doneAt = new Map(inbox.map((row) => [row.externalId, row.doneAt?.getTime() ?? 0]));
  const byPerson = Map.groupBy(said.values(), (s) => s.inbound.address);
  for (const mine of byPerson.values()) {
    for (const later of mine) {
      const isTooLate = (earlier: Said) =>
        (earlier.acknowledged ?? Number.POSITIVE_INFINITY) <= later.offered &&
        (doneAt.get(earlier.inbound.externalId) ?? 0) > (doneAt.get(later.inbound.externalId) ?? 0);
      const overtaken = mine.find(isTooLate);
      if (overtaken) faults.push(`${later.inbound.externalId} overtook ${overtaken.inbound.externalId}`);
    }
  }
  return faults;
}

/** Everything that was to be sent was received, and nothing else. */
function faultsOfDeliveries(deliveries: DeliveryRow[], { received }: Ledger): string[] {
  const known = new Set(deliveries.map((d) => d.id));
  return [
    ...deliveries.filter((d) => d.state !== "sent").map((d) => `${d.kind} ${d.id} is ${d.state}`),
    ...deliveries.filter((d) => !received.has(d.id)).map((d) => `${d.kind} ${d.id} was never received`),
    ...[...received.keys()].filter((id) => !known.has(id)).map((id) => `${id} was received but never decided`),
  ];
}

/** Each confirmed filing made one case and nothing else did; no step was taken twice. */
function faultsOfCases(cases: CaseRow[], { said }: Ledger): string[] {
  const confirmed = [...said.values()].flatMap((s) => s.confirms ?? []);
  const filings = new Set(confirmed.flatMap((c) => (c.number ? [] : (c.draft ?? []))));
  const finished = new Set(confirmed.flatMap((c) => c.number ?? []));
  const byDraft = Map.groupBy(cases, (c) => c.draftId);
  const faults = [...filings]
    .filter((draft) => byDraft.get(draft)?.length !== 1)
    .map((draft) => `draft ${draft} was confirmed and made ${byDraft.get(draft)?.length ?? 0} cases`);
  const typed = confirmed.filter((c) => !c.draft).length;
  const others = cases.filter((c) => !filings.has(c.draftId)).length;
  if (others !== typed) faults.push(`${typed} filings were confirmed by typing and made ${others} cases`);
  for (const { number, actions } of cases) {
    for (const action of new Set(actions)) {
      const times = actions.filter((a) => a === action).length;
      if (times > 1) faults.push(`${number}: ${action} was done ${times} times`);
    }
    if (finished.has(number) !== actions.includes("finish"))
      faults.push(
        `${number}: an answer was ${finished.has(number) ? "confirmed and is not there" : "never confirmed"}`,
      );
  }
  return faults;
}

/** Each notice was expanded, to everybody whom it is for and can be reached, once. */
async function faultsOfNotices(db: Database): Promise<string[]> {
  const sql = `WITH meant AS (
      SELECT n.id, (n.audience->>'personId')::uuid AS "personId" FROM "Notice" n WHERE n.audience->>'kind' = 'person'
      UNION SELECT n.id, s."personId" FROM "Notice" n JOIN "Appointment" s ON s."bodyId" = (n.audience->>'bodyId')::uuid
        WHERE n.audience->>'kind' = 'body' AND (n.audience->'roles' IS NULL OR n.audience->'roles' ? s.role)
          AND NOT coalesce(n.audience->'exceptRoles' ? s.role, false) AND NOT coalesce(n.audience->'except' ? s."personId"::text, false) AND s."startsAt" <= n."createdAt" AND (s."endsAt" IS NULL OR s."endsAt" > n."createdAt")),
    reachable AS (SELECT m.* FROM meant m WHERE EXISTS (SELECT 1 FROM "Address" a WHERE a."personId" = m."personId"))
    SELECT 'notice ' || n.id || ' was not expanded' AS fault FROM "Notice" n WHERE n."expandedAt" IS NULL
    UNION SELECT 'notice ' || r.id || ' went ' || count(d.id) || ' times to ' || r."personId" FROM reachable r
      LEFT JOIN "Delivery" d ON d."noticeId" = r.id AND d."personId" = r."personId" GROUP BY r.id, r."personId" HAVING count(d.id) <> 1
    UNION SELECT 'notice ' || d."noticeId" || ' went to ' || d."personId" || ', whom it is not for' FROM "Delivery" d
      WHERE d."noticeId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reachable r WHERE r.id = d."noticeId" AND r."personId" = d."personId")`;
  const rows = await db.query<{ fault: string }>(sql);
  return rows.map((r) => r.fault);
}
