import { type Seat, seatsSql } from "../city/index.ts";
import type { Database } from "../foundation/index.ts";
import type { Inbound } from "./inbound.ts";
import type { State } from "./state.ts";

/** A message that waits for its turn. */
export interface Pending {
  id: string;
  addressId: string;
  address: string;
  payload: Inbound;
  /** When it was stored: what decides whether something came in time. */
  receivedAt: Date;
}

/** A person's conversation, held by this process: where it stands, and what waits to be answered, oldest first. */
export interface Claimed {
  state: State;
  version: number;
  person: { id: string; name: string | null; locale: string; homeAreaId: string | null; isVerified: boolean };
  seats: Seat[];
  pending: Pending[];
}

const pendingAtOnce = 20;

/** SQL that holds a conversation for a while; `owner` is a parameter. */
export const holdSql = (owner: string) => `"leaseOwner" = ${owner}, "leaseUntil" = now() + interval '30 seconds'`;

/** An address is looked up row by row: a join would be planned by what the planner knows of a table that is nearly always empty. */
const claimSql = `WITH c AS (
    UPDATE "Conversation" SET ${holdSql("$2")}
    WHERE "personId" = $1 AND ("leaseUntil" IS NULL OR "leaseUntil" <= now() OR "leaseOwner" = $2) RETURNING *)
  SELECT c.state, c.version,
  jsonb_build_object('id', p.id, 'name', p.name, 'locale', p.locale, 'homeAreaId', p."homeAreaId", 'isVerified', p."verifiedAt" IS NOT NULL) AS person,
  ${seatsSql("p.id", "$3")} AS seats,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'addressId', i."addressId", 'payload', i.payload, 'receivedAt', i."receivedAt",
      'address', (SELECT a.address FROM "Address" a WHERE a.id = i."addressId")) ORDER BY i.id), '[]')
    FROM (SELECT * FROM "Inbox" i WHERE i."personId" = p.id AND i."doneAt" IS NULL ORDER BY i.id LIMIT ${pendingAtOnce}) i) AS pending
  FROM c JOIN "Person" p ON p.id = c."personId"`;

/** Undefined while another process holds it: that one sees what waits. */
export async function claim(db: Database, personId: string, owner: string, now: Date): Promise<Claimed | undefined> {
  const [claimed] = await db.query<Claimed>(claimSql, [personId, owner, now], "claim-turn");
  return claimed && { ...claimed, pending: claimed.pending.map(pendingFromJson) };
}

/** As the database's JSON brings it. */
const pendingFromJson = (row: Pending): Pending => ({ ...row, receivedAt: new Date(row.receivedAt) });

const releaseSql = `UPDATE "Conversation" SET "leaseUntil" = NULL WHERE "personId" = $1 AND "leaseOwner" = $2
  AND NOT EXISTS (SELECT 1 FROM "Inbox" i WHERE i."personId" = $1 AND i."doneAt" IS NULL) RETURNING 1`;

/** Lets go of a conversation; false when something waits in it. */
export async function release(db: Database, personId: string, owner: string): Promise<boolean> {
  return (await db.query(releaseSql, [personId, owner], "release-turn")).length > 0;
}
