import { Change, Conflict, type Database, type Ids, inBatches, isLocale, type Locale } from "../foundation/index.ts";
import { type Claimed, claimedColumns, holdSql, type Pending, pendingFromJson } from "./claim.ts";
import { cleanText, type Inbound } from "./inbound.ts";

export interface Stored {
  inboxId: string;
  personId: string;
  isNew: boolean;
  /** The person's conversation, when nobody held it: whoever stores a message can answer it at once. */
  claimed?: Claimed;
}

interface Means {
  /** Makes of what came in what may be stored of it. */
  sealing: (inbound: Inbound) => Promise<Inbound>;
  db: Database;
  ids: Ids;
  now: () => Date;
  owner: string;
  districtId: () => string;
  defaultLocale: Locale;
}

/** A message with the id that its row will have. */
interface Arrived {
  id: string;
  inbound: Inbound;
}

/** A row that was found for a message; `state` and what follows it are null when the conversation was not claimed. */
type Found = { asked: string; inboxId: string; personId: string; addressId: string; isNew: boolean } & {
  [K in keyof Claimed]: Claimed[K] | null;
};

/**
 * Messages of several people, most often of different ones, in one statement: each is stored once for its (channel,
 * externalId), and the conversations that nobody holds are held. Rows are taken in the order of their keys, so that two
 * processes do not wait for each other.
 *
 * When a person was last seen is only compared between their own addresses: it is not written again while it would
 * change nothing.
 */
const storeSql = `WITH m AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, channel text, address text, "externalId" text, kind text, payload jsonb)),
  a AS (SELECT m.*, a.* FROM m CROSS JOIN LATERAL (
    SELECT a.id AS "addressId", a."personId" FROM "Address" a WHERE a.channel = m.channel AND a.address = m.address LIMIT 1) a),
  seen AS (UPDATE "Address" t SET "lastSeenAt" = $2, "blockedAt" = NULL WHERE t.id = ANY(ARRAY(SELECT "addressId" FROM a))
    AND (t."blockedAt" IS NOT NULL OR EXISTS (
      SELECT 1 FROM "Address" o WHERE o."personId" = t."personId" AND o.id <> t.id AND o."lastSeenAt" >= t."lastSeenAt"))),
  i AS (INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt")
    SELECT id, channel, "externalId", "addressId", "personId", kind, payload, $2 FROM a ORDER BY channel, "externalId"
    ON CONFLICT (channel, "externalId") DO NOTHING RETURNING id, "personId"),
  c AS (UPDATE "Conversation" SET ${holdSql("$3")}
    WHERE "personId" = ANY(ARRAY(SELECT "personId" FROM i)) AND ("leaseUntil" IS NULL OR "leaseUntil" <= now())
    RETURNING "personId", state, version),
  claimed AS (SELECT p.id AS whose, ${claimedColumns("$2")} FROM c CROSS JOIN LATERAL (SELECT * FROM "Person" p WHERE p.id = c."personId" LIMIT 1) p)
  SELECT a.id AS asked, a."personId", a."addressId", i.id IS NOT NULL AS "isNew", claimed.*,
    coalesce(i.id, (SELECT o.id FROM "Inbox" o WHERE o.channel = a.channel AND o."externalId" = a."externalId"), a.id) AS "inboxId"
  FROM a LEFT JOIN i ON i.id = a.id LEFT JOIN claimed ON claimed.whose = a."personId"`;

const mostAtOnce = 32;

/**
 * Stores what comes in, once for each (channel, externalId). When this resolves the message is acknowledged.
 * @throws when the database is away.
 */
export function openInbox(means: Means): (raw: Inbound) => Promise<Stored> {
  const storeBatch = inBatches(mostAtOnce, (batch: Arrived[]) => storeAll(means, batch));
  return async (raw) => {
    const cleaned = { ...raw, text: raw.text === undefined ? undefined : cleanText(raw.text) };
    const inbound = storable(await means.sealing(cleaned));
    const arrived = { id: means.ids.uuid(), inbound };
    for (;;) {
      const stored = await storeBatch(arrived);
      if (stored) return stored;
      await meet(means, inbound);
    }
  };
}

/** What became of each, in order; undefined for one whose address is new. */
async function storeAll({ db, owner, now }: Means, batch: Arrived[]): Promise<(Stored | undefined)[]> {
  const rows = batch.map(({ id, inbound: { channel, address, externalId, kind }, inbound }) => {
    return { id, channel, address, externalId, kind, payload: inbound };
  });
  const receivedAt = now();
  const found = await db.query<Found>(storeSql, [JSON.stringify(rows), receivedAt, owner], "store-inbound");
  const byId = new Map(found.map((row) => [row.asked, row]));
  const keyOf = ({ inbound }: Arrived) => `${inbound.channel} ${inbound.externalId}`;
  // Of two with the same id in one batch one is new, and the other finds that one.
  const newIds = new Map(batch.filter(({ id }) => byId.get(id)?.isNew).map((one) => [keyOf(one), one.id]));
  return batch.map((one) => {
    const row = byId.get(one.id);
    if (!row) return undefined;
    const { personId, isNew } = row;
    const inboxId = newIds.get(keyOf(one)) ?? row.inboxId;
    return { inboxId, personId, isNew, claimed: isNew ? claimedOf(row, found, batch, receivedAt) : undefined };
  });
}

/** The conversation as it was found, with what this batch has added to what waits in it. */
function claimedOf(
  { state, version, person, seats, pending }: Found,
  found: Found[],
  batch: Arrived[],
  receivedAt: Date,
): Claimed | undefined {
  if (!state || version === null || !person) return undefined;
  const added = batch.flatMap(({ id, inbound }): Pending[] => {
    const row = found.find((f) => f.asked === id && f.isNew && f.personId === person.id);
    return row ? [{ id, addressId: row.addressId, address: inbound.address, payload: inbound, receivedAt }] : [];
  });
  const waiting = [...(pending ?? []).map(pendingFromJson), ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { state, version, person, seats: seats ?? [], pending: waiting };
}

/** As the database's JSON can hold it: no NUL, no half characters. */
function storable(inbound: Inbound): Inbound {
  const text = JSON.stringify(inbound);
  // Both are written as escapes, which hardly any message has.
  return hardlyEver.test(text) ? (JSON.parse(text, cleanValue) as Inbound) : inbound;
}
const hardlyEver = /\\u(?:0000|d[89a-f])/i;
const cleanValue = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value;

/** Somebody new: a person, where to reach them, and an empty conversation. */
async function meet(
  { db, ids, now, districtId, defaultLocale }: Means,
  { channel, address, locale }: Inbound,
): Promise<void> {
  const personId = ids.uuid();
  const createdAt = now();
  const spoken = isLocale(locale) ? locale : defaultLocale;
  const change = new Change()
    .insert("Person", { id: personId, districtId: districtId(), locale: spoken, createdAt })
    .insert("Address", { id: ids.uuid(), personId, channel, address, lastSeenAt: createdAt, createdAt })
    .insert("Conversation", { personId, state: { drafts: [] } });
  try {
    await change.commit(db);
  } catch (error) {
    // Two first messages at once: the other one made the person.
    if (!(error instanceof Conflict)) throw error;
  }
}
