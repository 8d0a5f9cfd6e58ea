import type { City, Member, Seat } from "../../city/index.ts";
import type { Change } from "../../foundation/index.ts";
import type { CaseRow } from "./case.ts";
import type { World } from "./declare.ts";

/** The sides of self-government. Nobody acts for two of them in one matter, whatever seats they lawfully hold. */
export type Power = "decides" | "supervises" | "executes" | "serves" | "trades";

/**
 * What each kind of body does about a community's own matters. Others, such as the street, departments and the Party
 * organisation, guide from outside and take no side. The station and the company are apart from the committee.
 */
const powers: Readonly<Record<string, Power>> = {
  "representatives-assembly": "decides",
  "residents-assembly": "decides",
  "working-committee": "supervises",
  "affairs-supervision-committee": "supervises",
  "residents-committee": "executes",
  "service-station": "serves",
  company: "trades",
};

/** SQL for the power of a body by the SQL of its kind; NULL where it has none. */
export const powerSql = (kind: string): string =>
  `CASE ${kind} ${Object.entries(powers)
    .map(([of, power]) => `WHEN '${of}' THEN '${power}'`)
    .join(" ")} END`;

/**
 * Bodies that examine what others have signed: those that supervise, and the election committee, which takes no side of
 * self-government and decides all the same who may stand.
 */
const examining: readonly string[] = [
  ...Object.keys(powers).filter((kind) => powers[kind] === "supervises"),
  "election-committee",
];

/** SQL for whether a body examines what others have signed, by the SQL of its kind. */
export const examinesSql = (kind: string): string => `${kind} IN (${examining.map((of) => `'${of}'`).join(", ")})`;

const examines = (city: City, bodyId: string | null): boolean =>
  bodyId !== null && examining.includes(city.bodies.get(bodyId)?.kind ?? "");

/** The power that somebody exercises who acts for a body; undefined for who acts for none of the sides. */
export const powerOf = (city: City, bodyId: string | null): Power | undefined =>
  bodyId ? powers[city.bodies.get(bodyId)?.kind ?? ""] : undefined;

/** Whether there are matters from which somebody in a body stands back. */
export const knowsRecusal = (city: City, bodyId: string): boolean =>
  powerOf(city, bodyId) !== undefined || examines(city, bodyId);

/**
 * Why somebody stands back: they have acted for another side, sit in the body that they would supervise, or have signed
 * what they would examine.
 */
export interface Side {
  why: "acted" | "sits" | "signed";
  bodyId: string;
}

type Placed = Pick<CaseRow, "handlerId" | "aboutBodyId" | "facts" | "matter">;
interface Person {
  personId: string;
  seats: readonly Pick<Seat, "bodyId">[];
  /** All that they hold, where `seats` are only those under which they act now. */
  held?: readonly Pick<Seat, "bodyId">[];
}

/** Why a person may not act for a body in the matter of a case; undefined when they may. */
export function sideAgainst(row: Placed, person: Person, bodyId: string | null, city: City): Side | undefined {
  const power = powerOf(city, bodyId);
  const acted = power && row.matter?.sides.find((side) => side.personId === person.personId && side.power !== power);
  if (acted) return { why: "acted", bodyId: acted.bodyId };
  if (bodyId && examines(city, bodyId) && row.matter?.signers.includes(person.personId))
    return { why: "signed", bodyId };
  if (power !== "supervises") return undefined;
  const held = (person.held ?? person.seats).map((seat) => seat.bodyId);
  const executing = bodiesOf(row).filter((id) => powerOf(city, id) === "executes");
  const watched = [...executing, ...(row.facts.watched ? [row.facts.watched] : [])].find((id) => held.includes(id));
  return watched ? { why: "sits", bodyId: watched } : undefined;
}

/** The bodies that a matter is about or has been with, and those for which somebody has acted in it. */
const bodiesOf = ({ handlerId, aboutBodyId, facts, matter }: Placed): string[] => [
  ...[handlerId, aboutBodyId].filter((id) => id !== null),
  ...[...(facts.passedBy ?? []), ...(facts.joint ?? [])],
  ...[...(matter?.bodies ?? []), ...(matter?.sides.map((side) => side.bodyId) ?? [])],
];

type Here = Pick<World, "city" | "now">;

/** Somebody who sits in a body now, with all seats that they hold. */
export interface Sitting extends Person {
  name: string;
  role: string;
}

/** Who sits in a body at this instant. */
export function sittingIn({ city, now }: Here, bodyId: string): Sitting[] {
  const { byBody, byPerson } = membersOf(city);
  const isOpen = ({ startsAt, endsAt }: Term) => startsAt <= now && (endsAt === null || endsAt > now);
  return (byBody.get(bodyId) ?? []).filter(isOpen).map(({ personId, name, role }) => ({
    ...{ personId, name, role },
    seats: (byPerson.get(personId) ?? []).filter(isOpen),
  }));
}

type Term = Omit<Member, "startsAt" | "endsAt"> & { startsAt: Date; endsAt: Date | null };
interface Terms {
  byBody: ReadonlyMap<string, Term[]>;
  byPerson: ReadonlyMap<string, Term[]>;
}
const terms = new WeakMap<readonly Member[], Terms>();

/** The members of a district by body and by person; read once for each reading of the district. */
function membersOf({ members }: City): Terms {
  const known = terms.get(members);
  if (known) return known;
  const all = members.map((m) => ({
    ...{ ...m, startsAt: new Date(m.startsAt) },
    endsAt: m.endsAt === null ? null : new Date(m.endsAt),
  }));
  const found = { byBody: Map.groupBy(all, (m) => m.bodyId), byPerson: Map.groupBy(all, (m) => m.personId) };
  terms.set(members, found);
  return found;
}

/** Members of a body who stand back from a matter, each with the reason. */
export const standingBack = (row: Placed, bodyId: string, here: Here): { who: Sitting; side: Side }[] =>
  knowsRecusal(here.city, bodyId)
    ? sittingIn(here, bodyId).flatMap((who) => {
        const side = sideAgainst(row, who, bodyId, here.city);
        return side ? [{ who, side }] : [];
      })
    : [];

/** Whether somebody who sits in a body stands back from a matter. */
export const standsBackNow = (row: Placed, { personId, bodyId }: { personId: string; bodyId: string }, here: Here) =>
  standingBack(row, bodyId, here).some(({ who }) => who.personId === personId);

/** The body above one: what supervises it, or else the street of its area. */
export function aboveOf(city: City, bodyId: string): string | undefined {
  const body = city.body(bodyId);
  const above = body.supervisorId ?? city.bodyFor(body.areaId, "street-office")?.id;
  return above === bodyId ? undefined : above;
}

/** Whether a body has members and every one of them stands back: then the body above acts in its place. */
export function isLeftToAbove(row: Placed, bodyId: string, here: Here): boolean {
  if (!knowsRecusal(here.city, bodyId)) return false;
  const members = sittingIn(here, bodyId);
  return members.length > 0 && members.every((who) => sideAgainst(row, who, bodyId, here.city) !== undefined);
}

/**
 * Whether a member without one of the roles that may act does it in their place: all those stand back, and the deputy
 * comes before the others.
 */
export function actsInstead(row: Placed, seat: Seat, roles: readonly string[], here: Here): boolean {
  const back = new Set(standingBack(row, seat.bodyId, here).map(({ who }) => who.personId));
  const members = sittingIn(here, seat.bodyId);
  const heads = members.filter(({ role }) => roles.includes(role));
  if (heads.length === 0 || heads.some(({ personId }) => !back.has(personId))) return false;
  return seat.role === "deputy" || !members.some(({ role, personId }) => role === "deputy" && !back.has(personId));
}

/** A case as it is once somebody has acted on it for a body: what follows sees that they took a side. */
export function withActor<T extends Placed>(
  row: T,
  { actorPersonId, actorBodyId }: { actorPersonId: string | null; actorBodyId: string | null },
  city: City,
): T {
  const power = powerOf(city, actorBodyId);
  if (!power || !actorPersonId || !actorBodyId) return row;
  const { sides = [], bodies = [], signers = [] } = row.matter ?? {};
  // Their first act in the matter counts.
  if (sides.some((side) => side.personId === actorPersonId)) return row;
  const side = { personId: actorPersonId, power, bodyId: actorBodyId };
  return { ...row, matter: { bodies, signers, sides: [...sides, side] } };
}

/** A case as it is once somebody has signed it, or has left: what follows sees who stands back by that. */
export function withSigner<T extends Placed>(row: T, personId: string | null, stands: boolean): T {
  if (!personId) return row;
  const { sides = [], bodies = [], signers = [] } = row.matter ?? {};
  const others = signers.filter((id) => id !== personId);
  return { ...row, matter: { sides, bodies, signers: stands ? [...others, personId] : others } };
}

/** Whether somebody has examined a matter, or watched over it, for a body: they sign nothing in it from then on. */
export const hasSupervised = ({ matter }: Pick<Placed, "matter">, personId: string): boolean =>
  matter?.sides.some((side) => side.personId === personId && side.power === "supervises") ?? false;

/** Keeps for which side somebody has acted. The change fails when they have acted for another meanwhile. */
export function addSide(
  change: Change,
  row: Pick<CaseRow, "id" | "matterId">,
  { actorPersonId, actorBodyId }: { actorPersonId: string | null; actorBodyId: string | null },
  { city, now }: Here,
): void {
  const power = powerOf(city, actorBodyId);
  if (!power || !actorPersonId || !actorBodyId) return;
  change.put({
    table: "MatterSide",
    row: { matterId: row.matterId ?? row.id, personId: actorPersonId, power, bodyId: actorBodyId, at: now },
    key: ["matterId", "personId"],
    replacesIf: `t.power = EXCLUDED.power`,
  });
}

/** Somebody who stood back from an act, as the history keeps it. */
export interface StoodBack extends Side {
  name: string;
}

/** Who of a body stood back when another acted for it, or the body above did. */
export const stoodBack = (row: Placed, bodyId: string | null, here: Here): StoodBack[] =>
  bodyId ? standingBack(row, bodyId, here).map(({ who, side }) => ({ name: who.name, ...side })) : [];
