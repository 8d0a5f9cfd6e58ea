import { Change, Conflict, type Database, type Ids, isLocale, type Locale } from "../foundation/index.ts";
import { cleanText, type Inbound } from "./inbound.ts";

export interface Stored {
  inboxId: string;
  personId: string;
  isNew: boolean;
}

const storeSql = `WITH a AS (UPDATE "Address" SET "lastSeenAt" = $5, "blockedAt" = NULL WHERE channel = $1 AND address = $2 RETURNING id, "personId"),
  i AS (INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt")
    SELECT $3, $1, $4, a.id, a."personId", $6, $7, $5 FROM a ON CONFLICT (channel, "externalId") DO NOTHING RETURNING id)
  SELECT a."personId", i.id IS NOT NULL AS "isNew", coalesce(i.id, (SELECT id FROM "Inbox" WHERE channel = $1 AND "externalId" = $4), $3) AS "inboxId"
  FROM a LEFT JOIN i ON true`;

interface Means {
  db: Database;
  ids: Ids;
  now: () => Date;
  districtId: string;
  defaultLocale: Locale;
}

/**
 * Stores what came in, once for each (channel, externalId). When this resolves the message is acknowledged.
 * @throws when the database is away.
 */
export async function storeInbound(means: Means, raw: Inbound): Promise<Stored> {
  const { db, ids } = means;
  const inbound: Inbound = { ...raw, text: raw.text === undefined ? undefined : cleanText(raw.text) };
  const inboxId = ids.uuid();
  const { channel, address, externalId, kind } = inbound;
  const values = [channel, address, inboxId, externalId, means.now(), kind, JSON.stringify(inbound, storable)];
  for (;;) {
    const [found] = await db.query<Stored>(storeSql, values, "store-inbound");
    if (found) return found;
    await meet(means, inbound);
  }
}

/** The database's JSON holds no NUL and no half characters. */
const storable = (_key: string, value: unknown): unknown =>
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
    .insert("Person", { id: personId, districtId, locale: spoken, createdAt })
    .insert("Address", { id: ids.uuid(), personId, channel, address, lastSeenAt: createdAt, createdAt })
    .insert("Conversation", { personId, state: { drafts: [] } });
  try {
    await change.commit(db);
  } catch (error) {
    // Two first messages at once: the other one made the person.
    if (!(error instanceof Conflict)) throw error;
  }
}
