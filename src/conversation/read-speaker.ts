import { type Database, inBatches } from "../foundation/index.ts";
import type { Claimed } from "./claim.ts";
import type { Inbound } from "./inbound.ts";
import { hasSeatsSql, isSeenAnewSql, seatsOf } from "./inbox.ts";
import type { State } from "./state.ts";

/** Where whoever has sent a message stands, while nobody holds their conversation and nothing of theirs waits. */
export interface Speaker extends Omit<Claimed, "pending"> {
  addressId: string;
  readAt: Date;
}

/** The message was stored before, under this id. */
export interface StoredBefore {
  inboxId: string;
  personId: string;
}

type Asked = Pick<Inbound, "channel" | "address" | "externalId">;

interface Found {
  n: number;
  addressId: string;
  personId: string;
  storedAs: string | null;
  isBusy: boolean;
  state: State;
  version: number;
  name: string | null;
  locale: string;
  homeAreaId: string | null;
  isVerified: boolean;
  hasSeats: boolean;
}

/** A lease that has run out is a process that died: what it left is taken up by whoever stores. */
const speakersSql = `SELECT m.n::int, a.id AS "addressId", p.id AS "personId", c.state, c.version, p.name, p.locale, p."homeAreaId",
    p."verifiedAt" IS NOT NULL AS "isVerified", ${hasSeatsSql("p.id")} AS "hasSeats",
    (SELECT i.id FROM "Inbox" i WHERE i.channel = m.channel AND i."externalId" = m."externalId") AS "storedAs",
    c."leaseUntil" IS NOT NULL OR ${isSeenAnewSql} OR EXISTS (SELECT 1 FROM "Inbox" w WHERE w."personId" = p.id AND w."doneAt" IS NULL) AS "isBusy"
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY m(channel, address, "externalId", n)
    CROSS JOIN LATERAL (SELECT * FROM "Address" a WHERE a.channel = m.channel AND a.address = m.address LIMIT 1) a
    CROSS JOIN LATERAL (SELECT * FROM "Conversation" c WHERE c."personId" = a."personId" LIMIT 1) c
    CROSS JOIN LATERAL (SELECT * FROM "Person" p WHERE p.id = a."personId" LIMIT 1) p`;

const mostAtOnce = 32;

/**
 * Reads who speaks, those who speak at the same time together. Undefined for whoever is new, is being answered, or has to
 * be written down as seen: their message is stored first.
 */
export function openSpeakers(means: {
  db: Database;
  now: () => Date;
}): (asked: Asked) => Promise<Speaker | StoredBefore | undefined> {
  return inBatches(mostAtOnce, async (batch: Asked[]) => {
    const readAt = means.now();
    const values = [batch.map((m) => m.channel), batch.map((m) => m.address), batch.map((m) => m.externalId)];
    const found = await means.db.query<Found>(speakersSql, values, "speakers");
    const seats = await seatsOf(means, found, readAt);
    const byPlace = new Map(found.map((row) => [row.n, row]));
    return batch.map((_, i) => {
      const row = byPlace.get(i + 1);
      if (row?.storedAs) return { inboxId: row.storedAs, personId: row.personId };
      return row && !row.isBusy ? speakerOf(row, seats.get(row.personId) ?? [], readAt) : undefined;
    });
  });
}

function speakerOf(row: Found, seats: Speaker["seats"], readAt: Date): Speaker {
  const { personId: id, name, locale, homeAreaId, isVerified, addressId, state, version } = row;
  return { person: { id, name, locale, homeAreaId, isVerified }, seats, addressId, state, version, readAt };
}
