import { Change, type Locale, Refusal } from "../../foundation/index.ts";
import { communityOf } from "../questions/place.ts";
import { menuButtons } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { consentVersion } from "./wording.ts";

/** What is kept of a person, besides what every turn knows. */
export interface PersonRecord {
  id: string;
  name: string | null;
  locale: Locale;
  homeAreaId: string | null;
  verifiedAt: Date | null;
  verifiedHow: string | null;
  consentAt: Date | null;
  consentTo: string | null;
  /** Signatures may be given for them by text message. */
  signsBySms: boolean;
}

const recordSql = `SELECT id, name, locale, "homeAreaId", "verifiedAt", "verifiedHow", "consentAt", "consentTo", "signsBySms" FROM "Person" WHERE id = $1`;

export async function recordOf(turn: Turn, personId = turn.person.id): Promise<PersonRecord> {
  const [found] = await turn.means.db.query<PersonRecord>(recordSql, [personId], "person-record");
  if (!found) throw new Error("no such person");
  return found;
}

/** They have agreed to the wording as it is now. */
export const hasConsent = ({ consentAt, consentTo }: PersonRecord): boolean =>
  consentAt !== null && consentTo === consentVersion;

/** Where somebody is helped in person: the station of an area, else any. */
export function stationName(turn: Turn, areaId = turn.person.homeAreaId): string {
  const home = areaId ? communityOf(turn, areaId) : undefined;
  const station = home && turn.world.city.bodyFor(home.id, "service-station");
  return station?.name ?? turn.say("person-any-station");
}

/** A home in words, from its community down: 水井坊社区水津雅院2栋1单元. */
export function homeName(turn: Turn, areaId: string): string {
  const chain = turn.world.city.chain(areaId).filter((a) => a.kind !== "district" && a.kind !== "street");
  return chain
    .map((a) => a.name)
    .reverse()
    .join("");
}

/** One member of a household. */
export interface Member {
  id: string;
  name: string;
  areaId: string;
  door: string;
  phoneHash: string | null;
  personId: string | null;
  removedAt: Date | null;
}

export const memberSql = `SELECT m.id, m.name, h."areaId", h.door, m."phoneHash", m."personId", m."removedAt"
  FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"`;

/** @throws Refusal when the member is somebody's already, or no longer in the roster */
export function requireFree(turn: Turn, member: Member | undefined): asserts member is Member {
  if (!member || member.removedAt) throw new Refusal("verify-gone");
  if (member.personId) throw new Refusal("verify-taken", { station: stationName(turn, member.areaId) });
}

export type HowVerified = "roster" | "clerk" | "code";

/** A person becomes verified as one of a household. The member's own row is for the caller to tie. */
export const verifiedPerson = (
  personId: string,
  { name, areaId }: Pick<Member, "name" | "areaId">,
  how: HowVerified,
  now: Date,
): Change =>
  new Change().update({
    table: "Person",
    where: { id: personId, verifiedAt: null, consentTo: consentVersion },
    set: { verifiedAt: now, verifiedHow: how, name, homeAreaId: areaId },
    expect: 1,
  });

/** A member of the roster is this person, and nobody else's. One that was taken off is in it again. */
export const tiedMember = (member: Pick<Member, "id">, personId: string): Change =>
  new Change().update({
    table: "HouseholdMember",
    where: { id: member.id },
    set: { personId, removedAt: null },
    whereSql: () => `t."personId" IS NULL`,
    expect: 1,
  });

/** The person of this turn is verified, and what follows in it knows. */
export function becomeVerified(turn: Turn, member: Member, how: HowVerified): void {
  const { person, world } = turn;
  turn.change.add(tiedMember(member, person.id)).add(verifiedPerson(person.id, member, how, world.now));
  Object.assign(person, { name: member.name, homeAreaId: member.areaId, isVerified: true });
  turn.actor = { ...turn.actor, isVerified: true };
  turn.state.joining = undefined;
  replyWith(turn, "verify-done", { name: member.name, place: world.city.placeName(member.areaId) }, menuButtons(turn));
}
