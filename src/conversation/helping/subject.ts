import { Refusal } from "../../foundation/index.ts";
import { type Help, relations, waysOfConsent } from "../../procedures/engine/index.ts";
import { readName } from "../joining/household.ts";
import { type Member, memberSql } from "../joining/record.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
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
  if (member?.personId) return { id: member.personId, isVerified: true };
  const typed = String(draft.answers["for-name"] ?? "");
  const name = member?.name ?? readName(typed) ?? typed;
  const hash = hashInDraft(turn, draft);
  const known = hash ? await personKnown(turn, name, hash) : undefined;
  return known ?? newSubject(turn, name, hash, draft);
}

/** The member of the roster whom the clerk has confirmed, as the roster is now. */
async function memberIn(turn: Turn, { answers }: Draft): Promise<Member | undefined> {
  const who = answers["for-who"];
  if (who === undefined || who === notListed) return undefined;
  const [found] = await turn.means.db.query<Member>(`${memberSql} WHERE m.id = $1`, [who], "member");
  return found?.removedAt ? undefined : found;
}

/**
 * Two persons may share a phone, so a phone tells who somebody is only together with the name. One that somebody said
 * in a chat of their own tells nothing.
 */
const knownSql = `SELECT id, "verifiedAt" IS NOT NULL AS "isVerified" FROM "Person" WHERE name = $1 AND id IN (
    SELECT "personId" FROM "Phone" WHERE hash = $2 AND ("provedAt" IS NOT NULL OR how = 'helper')
    UNION SELECT "personId" FROM "HouseholdMember" WHERE "phoneHash" = $2 AND "removedAt" IS NULL)
  ORDER BY "verifiedAt" NULLS LAST, id LIMIT 1`;

async function personKnown(turn: Turn, name: string, hash: string): Promise<Subject | undefined> {
  const [found] = await turn.means.db.query<Subject>(knownSql, [name, hash], "person-known");
  return found;
}

/** Somebody who has never written: a name, perhaps a phone that nobody has proved, no home and no address. */
function newSubject(turn: Turn, name: string, hash: string | null, { answers }: Draft): Subject {
  const id = turn.means.ids.uuid();
  const { city, now } = turn.world;
  turn.change.insert("Person", { id, districtId: city.districtId, name, locale: turn.person.locale, createdAt: now });
  const sealed = answers["for-phone"];
  if (hash && typeof sealed === "string")
    turn.change.insert("Phone", {
      id: turn.means.ids.uuid(),
      personId: id,
      hash,
      sealed,
      provedAt: null,
      how: "helper",
    });
  return { id, isVerified: false };
}
