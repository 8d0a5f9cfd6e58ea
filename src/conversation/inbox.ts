import { type Seat, seatsSql } from "../city/index.ts";
import { Change, Conflict, type Database, type Ids, inBatches, isLocale, type Locale } from "../foundation/index.ts";
import type { Arrived } from "./arrive.ts";
import { type Claimed, holdSql, type Pending } from "./claim.ts";
import type { Inbound } from "./inbound.ts";
import type { State } from "./state.ts";

export interface Stored {
  inboxId: string;
  personId: string;
  isNew: boolean;
  /** The person's conversation, when nobody held it: whoever stores a message can answer it at once. */
  claimed?: Claimed;
}

interface Means {
  db: Database;
  ids: Ids;
  now: () => Date;
  owner: string;
  districtId: () => string;
  defaultLocale: Locale;
}

/** What was found for a message; from `state` on null when the conversation was not claimed. */
interface Found {
  asked: string;
  addressId: string;
  personId: string;
  /** The address was blocked, or another of theirs was seen since it was. */
  isSeenAnew: boolean;
  isNew: boolean;
  state: State | null;
  version: number | null;
  name: string | null;
  locale: string | null;
  homeAreaId: string | null;
  isVerified: boolean | null;
  /** They have, or had, a seat somewhere. */
  hasSeats: boolean | null;
  /** Something stored before waits for its turn. */
  hasMore: boolean | null;
}

/** SQL over an address `a`: it was blocked, or another of theirs was seen since it was. */
export const isSeenAnewSql = `a."blockedAt" IS NOT NULL OR EXISTS (SELECT 1 FROM "Address" o
        WHERE o."personId" = a."personId" AND o.id <> a.id AND o."lastSeenAt" >= a."lastSeenAt")`;

/** SQL: somebody has, or had, a seat somewhere. */
export const hasSeatsSql = (personId: string) =>
  `EXISTS (SELECT 1 FROM "Appointment" s WHERE s."personId" = ${personId}) OR EXISTS (SELECT 1 FROM "Cover" s WHERE s."personId" = ${personId})`;

/**
 * Messages of several people, most often of different ones, in one statement: each is stored once for its (channel,
 * externalId), and the conversations that nobody holds are held. The rows come in the order of their keys, so that two
 * processes do not wait for each other. What hardly any message needs is only asked for here, and has statements of its
 * own: every part of this one costs every message.
 */
const storeSql = `WITH a AS (SELECT m.*, a.* FROM jsonb_to_recordset($1::jsonb)
      AS m(id uuid, channel text, address text, "externalId" text, kind text, payload jsonb) CROSS JOIN LATERAL (
    SELECT a.id AS "addressId", a."personId", ${isSeenAnewSql} AS "isSeenAnew"
      FROM "Address" a WHERE a.channel = m.channel AND a.address = m.address LIMIT 1) a),
  i AS (INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt")
    SELECT id, channel, "externalId", "addressId", "personId", kind, payload, $2 FROM a
    ON CONFLICT (channel, "externalId") DO NOTHING RETURNING id, "personId"),
  c AS (UPDATE "Conversation" SET ${holdSql("$3")}
    WHERE "personId" = ANY(ARRAY(SELECT "personId" FROM i)) AND ("leaseUntil" IS NULL OR "leaseUntil" <= now())
    RETURNING "personId", state, version)
  SELECT a.id AS asked, a."addressId", a."personId", a."isSeenAnew", i.id IS NOT NULL AS "isNew", c.state, c.version, p.*
  FROM a LEFT JOIN i ON i.id = a.id LEFT JOIN c ON c."personId" = a."personId" LEFT JOIN LATERAL (
    SELECT p.name, p.locale, p."homeAreaId", p."verifiedAt" IS NOT NULL AS "isVerified",
      ${hasSeatsSql("p.id")} AS "hasSeats",
      EXISTS (SELECT 1 FROM "Inbox" w WHERE w."personId" = p.id AND w."doneAt" IS NULL) AS "hasMore"
    FROM "Person" p WHERE p.id = c."personId" LIMIT 1) p ON true`;

/** When a person was last seen is only compared between their own addresses: it is not written while it would change nothing. */
const seenSql = `UPDATE "Address" SET "lastSeenAt" = $2, "blockedAt" = NULL WHERE id = ANY($1::uuid[])`;

const storedBeforeSql = `SELECT m.asked, i.id FROM unnest($1::text[], $2::text[], $3::text[]) m(asked, channel, "externalId")
  CROSS JOIN LATERAL (SELECT i.id FROM "Inbox" i WHERE i.channel = m.channel AND i."externalId" = m."externalId" LIMIT 1) i`;

const seatsOfSql = `SELECT p.id AS "personId", ${seatsSql("p.id", "$2::timestamptz")} AS seats FROM unnest($1::uuid[]) p(id)`;

const mostAtOnce = 32;

/**
 * Stores what comes in, once for each (channel, externalId). When this resolves the message is acknowledged.
 * @throws when the database is away.
 */
export function openInbox(means: Means): (arrived: Arrived) => Promise<Stored> {
  const storeBatch = inBatches(mostAtOnce, (batch: Arrived[]) => storeAll(means, batch));
  return async (arrived) => {
    for (;;) {
      const stored = await storeBatch(arrived);
      if (stored) return stored;
      await meet(means, arrived.inbound);
    }
  };
}

/** What became of each, in order; undefined for one whose address is new. */
async function storeAll(means: Means, batch: Arrived[]): Promise<(Stored | undefined)[]> {
  const { db, owner, now } = means;
  const rows = batch.map(({ id, inbound: { channel, address, externalId, kind }, inbound }) => {
    return { id, channel, address, externalId, kind, payload: inbound };
  });
  rows.sort((a, b) => compare(a.channel, b.channel) || compare(a.externalId, b.externalId));
  const receivedAt = now();
  const found = await db.query<Found>(storeSql, [JSON.stringify(rows), receivedAt, owner], "store-inbound");
  const [seats, before] = await Promise.all([
    seatsOf(means, found, receivedAt),
    storedBefore(means, found, batch),
    seen(means, found, receivedAt),
  ]);
  const byId = new Map(found.map((row) => [row.asked, row]));
  return batch.map(({ id }) => {
    const row = byId.get(id);
    if (!row) return undefined;
    const { personId, isNew } = row;
    const claimed = isNew ? claimedOf(row, found, batch, seats.get(personId) ?? [], receivedAt) : undefined;
    return { inboxId: isNew ? id : (before.get(id) ?? id), personId, isNew, claimed };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function seen({ db }: Means, found: Found[], at: Date): Promise<void> {
  const anew = found.filter((row) => row.isSeenAnew).map((row) => row.addressId);
  if (anew.length > 0) await db.query(seenSql, [anew, at], "seen-at-address");
}

/** The rows of those that had been stored before, by the ids that they came with now. */
async function storedBefore({ db }: Means, found: Found[], batch: Arrived[]): Promise<Map<string, string>> {
  const ids = new Set(found.filter((row) => !row.isNew).map((row) => row.asked));
  if (ids.size === 0) return new Map();
  const again = batch.filter(({ id }) => ids.has(id));
  const values = [again.map((a) => a.id), again.map((a) => a.inbound.channel), again.map((a) => a.inbound.externalId)];
  const rows = await db.query<{ asked: string; id: string }>(storedBeforeSql, values, "stored-before");
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** The seats of those who have, or had, some. */
export async function seatsOf(
  { db }: Pick<Means, "db">,
  found: readonly { personId: string; hasSeats: boolean | null }[],
  at: Date,
): Promise<Map<string, Seat[]>> {
  const ids = found.filter((row) => row.hasSeats).map((row) => row.personId);
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ personId: string; seats: Seat[] }>(seatsOfSql, [ids, at], "seats-of");
  return new Map(rows.map(({ personId, seats }) => [personId, seats]));
}

/** The conversation as it was found, with what this batch has added to it; undefined where more waits, which is to be read. */
function claimedOf(
  { personId, state, version, name, locale, homeAreaId, isVerified, hasMore }: Found,
  found: Found[],
  batch: Arrived[],
  seats: Seat[],
  receivedAt: Date,
): Claimed | undefined {
  if (!state || version === null || !locale || hasMore) return undefined;
  const pending = batch.flatMap(({ id, inbound }): Pending[] => {
    const row = found.find((f) => f.asked === id && f.isNew && f.personId === personId);
    return row ? [{ id, addressId: row.addressId, address: inbound.address, payload: inbound, receivedAt }] : [];
  });
  pending.sort((a, b) => compare(a.id, b.id));
  const person = { id: personId, name, locale, homeAreaId, isVerified: isVerified === true };
  return { state, version, person, seats, pending };
}

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
