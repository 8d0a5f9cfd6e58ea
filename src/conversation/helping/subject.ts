import { Refusal } from "../../foundation/index.ts";
import { type Help, relations, waysOfConsent } from "../../procedures/engine/index.ts";
import { readName } from "../joining/household.ts";
import { type Member, memberSql } from "../joining/record.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import { bareName } from "./bare-name.ts";
import { notListed } from "./fields.ts";
import { hashInDraft } from "./roster.ts";

/** Who files for somebody, as confirmed; the one for whom it is becomes a person here when nobody knew them. */
export async function helpIn(turn: Turn, draft: Draft): Promise<Help> {
  const { answers } = draft;
  const relation = relations.find((r) => r === answers["for-relation"]);
  const how = waysOfConsent.find((w) => w === answers["for-how"]);
  if (!relation || !how) throw new Refusal("form-incomplete");
  const { id, isVerified } = await subjectOf(turn, draft);
  return { subjectId: id, isVerified, relation, how };
}

interface Subject {
  id: string;
  isVerified: boolean;
}

async function subjectOf(turn: Turn, draft: Draft): Promise<Subject> {
  const member = await memberIn(turn, draft);
  // Whom somebody has visited lives there; a name without a member of the household is nobody's consent.
  if (!member && "file" in draft.purpose && draft.purpose.for?.visit) throw new Refusal("visits-member-gone");
  if (member?.personId) return { id: member.personId, isVerified: true };
  const typed = bareName(String(draft.answers["for-name"] ?? ""));
  const name = member?.name ?? readName(typed) ?? typed;
  const phones = phonesFor(turn, draft, member);
  return (await personKnown(turn, name, [...phones.keys()])) ?? newSubject(turn, name, phones);
}

/** A member of a roster with their phone as it is kept. */
interface Kept extends Member {
  phoneSealed: string | null;
}

/** The member of the roster whom the clerk has confirmed, as the roster is now. */
async function memberIn(turn: Turn, { answers }: Draft): Promise<Kept | undefined> {
  const who = answers["for-who"];
  if (who === undefined || who === notListed) return undefined;
  const sql = `SELECT k.*, o."phoneSealed" FROM (${memberSql} WHERE m.id = $1) k JOIN "HouseholdMember" o ON o.id = k.id`;
  const [found] = await turn.means.db.query<Kept>(sql, [who], "member-kept");
  return found?.removedAt ? undefined : found;
}

/** The phones that tell who it is, sealed, by their hash: the one given, and the roster's. */
function phonesFor(turn: Turn, draft: Draft, member: Kept | undefined): Map<string, string> {
  const given = hashInDraft(turn, draft);
  const pairs = [
    [member?.phoneHash, member?.phoneSealed],
    [given, draft.answers["for-phone"]],
  ];
  return new Map(pairs.flatMap(([hash, sealed]) => (hash && sealed ? [[String(hash), String(sealed)]] : [])));
}

/**
 * Two persons may share a phone, so a phone tells who somebody is only together with the name. One that somebody said
 * in a chat of their own tells nothing.
 */
const knownSql = `SELECT id, "verifiedAt" IS NOT NULL AS "isVerified" FROM "Person" WHERE name = $1 AND id IN (
    SELECT "personId" FROM "Phone" WHERE hash = ANY($2) AND ("provedAt" IS NOT NULL OR how = 'helper')
    UNION SELECT "personId" FROM "HouseholdMember" WHERE "phoneHash" = ANY($2) AND "removedAt" IS NULL)
  ORDER BY "verifiedAt" NULLS LAST, id LIMIT 1`;

async function personKnown(turn: Turn, name: string, hashes: string[]): Promise<Subject | undefined> {
  if (hashes.length === 0) return undefined;
  const [found] = await turn.means.db.query<Subject>(knownSql, [name, hashes], "person-known");
  return found;
}

/** Somebody who has never written: a name, perhaps phones that nobody has proved, no home and no address. */
function newSubject(turn: Turn, name: string, phones: Map<string, string>): Subject {
  const { ids } = turn.means;
  const { city, now } = turn.world;
  const id = ids.uuid();
  const { locale } = turn.person;
  turn.change.insert("Person", { id, districtId: city.districtId, name, locale, createdAt: now });
  for (const [hash, sealed] of phones)
    turn.change.insert("Phone", { id: ids.uuid(), personId: id, hash, sealed, provedAt: null, how: "helper" });
  return { id, isVerified: false };
}
