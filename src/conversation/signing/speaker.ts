import { hashPhone, phoneOfSmsAddress, type Seat, seatsSql } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import type { Actor, CaseRow } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { isBrief, procedureOf, replyWith, type Turn } from "../turn.ts";

/** Somebody else who speaks from the same phone. */
export interface Speaker extends Actor {
  name: string;
}

/**
 * The verified who have the phone from which this comes: by text message, whoever has that number; elsewhere, those with
 * the same number who have no account of their own to speak from.
 */
const sharersSql = `WITH phones AS (SELECT unnest($2::text[]) AS hash
    UNION SELECT hash FROM "Phone" WHERE "personId" = $1 AND "provedAt" IS NOT NULL AND NOT $3
    UNION SELECT "phoneHash" FROM "HouseholdMember" WHERE "personId" = $1 AND "removedAt" IS NULL AND NOT $3)
  SELECT p.id AS "personId", coalesce(p.name, '') AS name, ${seatsSql("p.id", "$4")} AS seats FROM "Person" p
  WHERE p."verifiedAt" IS NOT NULL AND p.id <> $1 AND ($3 OR NOT EXISTS (SELECT 1 FROM "Address" a WHERE a."personId" = p.id))
    AND p.id IN (SELECT o."personId" FROM "Phone" o JOIN phones USING (hash) WHERE o."provedAt" IS NOT NULL
      UNION SELECT m."personId" FROM "HouseholdMember" m JOIN phones ON phones.hash = m."phoneHash" WHERE m."removedAt" IS NULL)
  ORDER BY p.name, p.id`;

/** Everybody else who may speak from the phone, or the account, of this turn. */
export async function sharersOf(turn: Turn): Promise<Speaker[]> {
  const { db, keyed } = turn.means;
  const { channel, address } = turn.inbound;
  const isPhone = channel === "sms";
  const hashes = isPhone ? [hashPhone(keyed, phoneOfSmsAddress(keyed, address))] : [];
  const values = [turn.person.id, hashes, isPhone, turn.world.now];
  const found = await db.query<{ personId: string; name: string; seats: Seat[] }>(sharersSql, values, "phone-sharers");
  return found.map((one) => ({ ...one, isVerified: true }));
}

/**
 * Who signs, or leaves, from a phone that several have: each of them counts, so it is asked which of them speaks.
 * Undefined for whose conversation it is. @throws Refusal for who does not have this phone, or not any more
 */
export async function whoSigns(
  turn: Turn,
  row: CaseRow,
  command: Extract<Command, { do: "act" }>,
): Promise<Speaker | "asked" | undefined> {
  const isSigning = command.action === "sign" || command.action === "unsign";
  if (!isSigning || !procedureOf(turn, row.procedure).signing) return undefined;
  if (!turn.person.isVerified || command.who === turn.person.id) return undefined;
  const others = await sharersOf(turn);
  if (command.who !== undefined) {
    const other = others.find(({ personId }) => personId === command.who);
    if (!other) throw new Refusal("case-not-yours", { number: row.number });
    return other;
  }
  if (others.length === 0) return undefined;
  const all = [{ personId: turn.person.id, name: turn.person.name ?? "" }, ...others];
  const buttons = all.map(({ personId, name }): Button[] => [{ label: name, command: { ...command, who: personId } }]);
  replyWith(turn, "signing-who", { procedure: row.procedure, number: row.number, count: all.length }, [
    ...buttons,
    ...(isBrief(turn) ? [] : [homeRow(turn)]),
  ]);
  return "asked";
}
