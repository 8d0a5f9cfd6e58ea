import type { Inbound } from "../../conversation/index.ts";
import type { Database, Keyed } from "../../foundation/index.ts";
import { dotHidden, type MakeLater, type Outgoing, openHidden, saidSql } from "../../instruments/index.ts";
import { externalIdOf, ownPart, startId } from "./session.ts";

/** One bubble of a session's chat. */
export type Entry = Said | Sent;

interface Common {
  /** Id of its element in the page, unique in the session. */
  id: string;
  at: Date;
  files: ShownFile[];
}
/** What the person sent. */
export interface Said extends Common {
  side: "in";
  inbound: Inbound;
}
/** What was sent to the person. */
export interface Sent extends Common {
  side: "out";
  deliveryId: string;
  message: Outgoing;
  /** Elements whose place it takes: the message that it replaces, and what that one replaced. */
  replaces: string[];
  /** A button press of the person's that it is the whole answer to: the changed message says enough. */
  drops?: string;
}
export interface ShownFile {
  id: string;
  mime: string;
  name: string | null;
}

/** Where a page of the transcript ends: before this row. */
export interface Cursor {
  at: Date;
  id: string;
}

interface Row {
  id: string;
  side: "in" | "out";
  at: Date;
  payload: Inbound & Outgoing;
  externalId: string | null;
  inboxId: string | null;
  replacesId: string | null;
  isReplaced: boolean;
}

/** A notice may wait for its hour; what has failed or was suppressed never was a message, and what was erased is none. */
const isVisible = `d.reason IS DISTINCT FROM 'erased' AND (d.state IN ('sending', 'sent', 'delivered', 'acknowledged', 'unknown') OR (d.state = 'queued' AND d."dueAt" <= $2))`;

const rowsSql = `WITH replaced AS (
    SELECT DISTINCT d."replacesId" AS id FROM "Delivery" d WHERE d."addressId" = $1 AND d."replacesId" IS NOT NULL AND ${isVisible}),
  said AS (
    SELECT i.id, 'in' AS side, i."receivedAt" AS at, i.payload, i."externalId", NULL::uuid AS "inboxId", NULL::uuid AS "replacesId", false AS "isReplaced"
    FROM "Inbox" i WHERE i.channel = 'web' AND i."addressId" = $1 AND i.kind <> 'erased' AND i."externalId" <> $3 AND ($4::timestamptz IS NULL OR (i."receivedAt", i.id) < ($4, $5::uuid))
    ORDER BY i."receivedAt" DESC, i.id DESC LIMIT $6),
  sent AS (
    SELECT d.id, 'out' AS side, d."createdAt" AS at, ${saidSql("d")} AS payload, NULL AS "externalId", d."inboxId", d."replacesId", r.id IS NOT NULL AS "isReplaced"
    FROM "Delivery" d LEFT JOIN replaced r ON r.id = d.id
    WHERE d."addressId" = $1 AND ${isVisible} AND ($4::timestamptz IS NULL OR (d."createdAt", d.id) < ($4, $5::uuid))
    ORDER BY d."createdAt" DESC, d.id DESC LIMIT $6)
  SELECT * FROM (SELECT * FROM said UNION ALL SELECT * FROM sent) u ORDER BY at DESC, id DESC LIMIT $6`;

export interface Transcript {
  entries: Entry[];
  /** For the page before this one, if there may be one. */
  earlier?: Cursor;
}

/** Whoever finds the page open later does not read a phone or a code that was shown before. */
const hiddenAfterMs = 10 * 60_000;

interface Page {
  now: Date;
  limit?: number;
  before?: Cursor;
  keyed?: Keyed;
  makeLater?: MakeLater;
}

/** The last `limit` rows of a session before a cursor as bubbles, the oldest first. `keyed` opens what is hidden. */
export async function readTranscript(
  db: Database,
  session: { addressId: string; address: string },
  { now, limit = 60, before, keyed, makeLater }: Page,
): Promise<Transcript> {
  const start = externalIdOf(session, startId);
  const values = [session.addressId, now, start, before?.at ?? null, before?.id ?? null, limit];
  const rows = (await db.query<Row>(rowsSql, values, "web-transcript")).reverse();
  const files = await findFiles(db, rows);
  const shown = (row: Row): Row => {
    if (row.side === "in") return row;
    const isFresh = now.getTime() - row.at.getTime() < hiddenAfterMs;
    const { payload } = row;
    const message = keyed && isFresh ? openHidden(keyed, session.addressId, payload, makeLater) : dotHidden(payload);
    return { ...row, payload: message };
  };
  const [oldest] = rows;
  return {
    entries: entriesOf(rows.map(shown), files),
    earlier: rows.length === limit && oldest ? { at: oldest.at, id: oldest.id } : undefined,
  };
}

/** Ids of the elements that a session's chat now ends with; cheap enough to be asked every two seconds. */
export async function readNewest(db: Database, addressId: string, now: Date, limit = 60): Promise<string[]> {
  const sql = `(SELECT 'd-' || d.id AS id FROM "Delivery" d WHERE d."addressId" = $1 AND ${isVisible} ORDER BY d."createdAt" DESC, d.id DESC LIMIT $3)
    UNION ALL (SELECT 'i-' || substr(i."externalId", 18) FROM "Inbox" i WHERE i.channel = 'web' AND i."addressId" = $1 AND i.kind <> 'erased' ORDER BY i."receivedAt" DESC, i.id DESC LIMIT $3)`;
  return (await db.query<{ id: string }>(sql, [addressId, now, limit], "web-newest")).map((row) => row.id);
}

function entriesOf(rows: Row[], files: Map<string, ShownFile>): Entry[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const silent = silentPresses(rows);
  const shown = rows.filter((row) => !row.isReplaced && !silent.has(row.id));
  const placed = shown.map((row) => ({ row, chain: chainOf(row, byId) }));
  // A message that replaces another stands where the first of them stood.
  const order = new Map(rows.map((row, index) => [row.id, index]));
  const placeOf = ({ row, chain }: (typeof placed)[number]) =>
    order.get(chain.at(-1) ?? row.id) ?? order.get(row.id) ?? 0;
  placed.sort((a, b) => placeOf(a) - placeOf(b));
  return placed.map(({ row, chain }) => entryOf(row, chain, byId, silent, files));
}

function entryOf(
  row: Row,
  chain: string[],
  byId: Map<string, Row>,
  silent: Set<string>,
  files: Map<string, ShownFile>,
): Entry {
  const common = { id: elementOf(row), at: row.at, files: fileIdsOf(row).flatMap((id) => files.get(id) ?? []) };
  if (row.side === "in") return { ...common, side: "in", inbound: row.payload };
  const press = row.inboxId && silent.has(row.inboxId) ? byId.get(row.inboxId) : undefined;
  const replaces = [...new Set([row.replacesId, ...chain])].flatMap((id) => (id ? [`d-${id}`] : []));
  return {
    ...common,
    side: "out",
    deliveryId: row.id,
    message: row.payload,
    replaces,
    drops: press && elementOf(press),
  };
}

const elementOf = (row: Row): string => (row.side === "out" ? `d-${row.id}` : `i-${ownPart(row.externalId ?? "")}`);

/** What a row replaces, nearest first, as far as the rows go. */
function chainOf(row: Row, byId: Map<string, Row>): string[] {
  const chain: string[] = [];
  for (let id = row.replacesId; id && byId.has(id) && !chain.includes(id); id = byId.get(id)?.replacesId ?? null)
    chain.push(id);
  return chain;
}

/** Presses whose answers all took the place of an earlier message. */
function silentPresses(rows: Row[]): Set<string> {
  const answers = Map.groupBy(
    rows.filter((row) => row.side === "out" && row.inboxId),
    (row) => row.inboxId,
  );
  const presses = rows.filter((row) => row.side === "in" && ["button", "sealed-vote"].includes(row.payload.kind));
  return new Set(
    presses
      .filter((press) => answers.get(press.id)?.every((answer) => answer.replacesId) ?? false)
      .map((press) => press.id),
  );
}

/** Ids of table "File" that a row shows: an upload's ref is one, or holds one. */
function fileIdsOf({ side, payload }: Row): string[] {
  const refs =
    side === "out" ? ((payload as Outgoing).files ?? []) : ((payload as Inbound).files ?? []).map((file) => file.ref);
  return refs.flatMap((ref) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(ref)?.[0] ?? []);
}

async function findFiles(db: Database, rows: Row[]): Promise<Map<string, ShownFile>> {
  const ids = [...new Set(rows.flatMap(fileIdsOf))];
  if (ids.length === 0) return new Map();
  const found = await db.query<ShownFile>(`SELECT id, mime, name FROM "File" WHERE id = ANY($1)`, [ids]);
  return new Map(found.map((file) => [file.id, file]));
}

export interface StoredFile extends ShownFile {
  bytes: Uint8Array;
}

/** A file that a message of this session shows; undefined for any other, whether it exists or not. */
export async function findFileOf(db: Database, addressId: string, fileId: string): Promise<StoredFile | undefined> {
  const sql = `SELECT f.id, f.mime, f.name, f.bytes FROM "File" f WHERE f.id = $2::uuid AND (
    EXISTS (SELECT 1 FROM "Delivery" d WHERE d."addressId" = $1 AND ${saidSql("d")}->'files' @> to_jsonb($2::text) AND d.state NOT IN ('failed', 'suppressed'))
    OR EXISTS (SELECT 1 FROM "Inbox" i, jsonb_array_elements(CASE WHEN jsonb_typeof(i.payload->'files') = 'array' THEN i.payload->'files' ELSE '[]' END) s
      WHERE i.channel = 'web' AND i."addressId" = $1 AND strpos(s->>'ref', $2::text) > 0))`;
  const [found] = await db.query<StoredFile>(sql, [addressId, fileId]);
  return found;
}
