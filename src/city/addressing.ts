import type { Area, Body, City } from "./city.ts";
import { areDoors } from "./door-names.ts";

/** Whom a body addresses. */
export type Addressed =
  /** Residents of an area; its owners; members of the bodies in it; the members of a body; who is on a list. */
  | { to: "residents" | "owners" | "members" | "body" | "list"; id: string }
  /** Residents at doors of a community or courtyard: a building, an entrance of one, or flats, as `readDoors` gives them. */
  | { to: "doors"; id: string; doors: readonly string[] }
  /** Members of the bodies of a kind in an area who hold a role there, such as heads of residents' groups. */
  | { to: "role"; id: string; unit: string; role: string }
  /** Contacts of the social organisations of an area that are active in a field. */
  | { to: "organisations"; id: string; field: string }
  /** Who follows a case and who filed it; the number is for people to read. */
  | { to: "followers"; id: string; number: string };

/** As one word, to be kept as an answer. */
export function writeAddressed(addressed: Addressed): string {
  const { to, id } = addressed;
  switch (addressed.to) {
    case "role":
      return `${to}:${id}:${addressed.unit}/${addressed.role}`;
    case "organisations":
      return `${to}:${id}:${addressed.field}`;
    case "doors":
      return `${to}:${id}:${addressed.doors.join("、")}`;
    case "followers":
      return `${to}:${id}:${addressed.number}`;
    default:
      return `${to}:${id}`;
  }
}

/** Undefined for what is none. */
export function readAddressed(text: string): Addressed | undefined {
  const [, to, id = "", , more] = /^([a-z]+):([0-9a-f-]{36})(:(.+))?$/s.exec(text) ?? [];
  const [unit, role] = more?.split("/") ?? [];
  switch (to) {
    case "residents":
    case "owners":
    case "members":
    case "body":
    case "list":
      return more === undefined ? { to, id } : undefined;
    case "role":
      return unit && role ? { to, id, unit, role } : undefined;
    case "organisations":
      return more ? { to, id, field: more } : undefined;
    case "followers":
      return more ? { to, id, number: more } : undefined;
    case "doors":
      return more && areDoors(more.split("、")) ? { to, id, doors: more.split("、") } : undefined;
    default:
      return undefined;
  }
}

/** A zone is no place where people live: its committee speaks to its own members. */
const hasResidents = (body: Body): boolean => body.kind !== "zone-committee";

const isWithin = (city: City, areaId: string, wholeId: string): boolean =>
  city.chain(areaId).some((area) => area.id === wholeId);

/** Kinds of body in which residents speak and act for themselves: every body of their area may call on them. */
const ofResidents: readonly string[] = [
  "representatives-assembly",
  "residents-group",
  "subcommittee",
  "courtyard-body",
];

/** Who calls owners together: their own committee, and the residents' committee where there is none or it fails to. */
const callsOwners: readonly string[] = ["courtyard-body", "residents-committee"];

/** The owners whom a body may call together, by the name of their area. */
export const ownersOf = (city: City, bodyId: string): Addressed[] =>
  [...city.ownedAreas]
    .map((id): Addressed => ({ to: "owners", id }))
    .filter((one) => mayAddress(city, bodyId, one))
    .sort((a, b) => (city.placeName(a.id) < city.placeName(b.id) ? -1 : 1));

/** Whether the members of another body are a body's to address: those below it, and the residents' own in its area. */
function isCalledOn(city: City, body: Body, other: Body): boolean {
  if (other.areaId === body.areaId) return other.id !== body.id && ofResidents.includes(other.kind);
  return isWithin(city, other.areaId, body.areaId);
}

/**
 * Whether a body may address them: residents, members of bodies and organisations of its own area and below, its own
 * members, its own lists. Nobody above it or beside it. Of a case, whoever handles it, which is not for this to know.
 */
export function mayAddress(city: City, bodyId: string, { to, id }: Addressed): boolean {
  const body = city.bodies.get(bodyId);
  if (!body) return false;
  switch (to) {
    case "residents":
    case "doors":
    case "role":
    case "organisations":
      return hasResidents(body) && isWithin(city, id, body.areaId);
    case "owners":
      return callsOwners.includes(body.kind) && city.ownedAreas.has(id) && isWithin(city, id, body.areaId);
    case "members":
      return hasResidents(body) && isWithin(city, id, body.areaId) && hasBodies(city, body, id);
    case "body":
      return id === bodyId;
    case "list":
      return city.lists.get(id)?.bodyId === bodyId && city.lists.get(id)?.isRemoved === false;
    case "followers":
      return true;
  }
}

/** Of its own area, bodies below it; of an area below, any. */
const hasBodies = (city: City, { areaId: ownId }: Body, areaId: string): boolean =>
  [...city.bodies.values()].some((other) => other.areaId !== ownId && isWithin(city, other.areaId, areaId));

/**
 * Whether those addressed in an area sit in the bodies of that very area too, or only below it: a body does not address
 * those that stand beside it in its own area, other than the residents' own.
 */
export const reachesArea = (city: City, bodyId: string, areaId: string, unit?: string): boolean =>
  city.bodies.get(bodyId)?.areaId !== areaId || (unit !== undefined && ofResidents.includes(unit));

/** What a body is offered to address: the whole first, then the areas right below it, its lists and members. */
export function offeredTo(city: City, bodyId: string): Addressed[] {
  const { areaId } = city.body(bodyId);
  const lists = [...city.lists.values()].filter((list) => list.bodyId === bodyId);
  const all: Addressed[] = [
    ...areasOf(city, bodyId).map(({ id }) => ({ to: "residents", id }) as const),
    { to: "members", id: areaId },
    { to: "body", id: bodyId },
    ...lists.map(({ id }) => ({ to: "list", id }) as const),
  ];
  return all.filter((one) => mayAddress(city, bodyId, one));
}

const areasOf = (city: City, bodyId: string): Area[] => {
  const { areaId } = city.body(bodyId);
  return [city.area(areaId), ...city.children(areaId)];
};

/** Whom a body may address in an area: all residents first, then members of bodies, roles and fields that are present. */
export function offeredIn(city: City, bodyId: string, areaId: string, at: Date): Addressed[] {
  const body = city.body(bodyId);
  const held = city.heldRoles.flatMap((one) => {
    const other = city.bodies.get(one.bodyId);
    const isThere = other && isWithin(city, other.areaId, areaId) && isCalledOn(city, body, other);
    return isThere && isHeld(one, at) ? [{ unit: other.kind, role: one.role, areaId: other.areaId }] : [];
  });
  const isBelow = held.some((one) => one.areaId !== body.areaId);
  const roles = new Map(
    held.map(({ unit, role }) => [`${unit}/${role}`, { to: "role", id: areaId, unit, role } as const]),
  );
  const fields = city.activeFields.filter((one) => isWithin(city, one.areaId, areaId)).map(({ field }) => field);
  const all: Addressed[] = [
    { to: "residents", id: areaId },
    ...(isBelow ? [{ to: "members", id: areaId } as const] : []),
    ...[...roles.values()].sort((a, b) => placeOf(a.unit) - placeOf(b.unit)),
    ...[...new Set(fields)].sort().map((field) => ({ to: "organisations", id: areaId, field }) as const),
  ];
  return all.filter((one) => mayAddress(city, bodyId, one));
}

const isHeld = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }, at: Date): boolean =>
  new Date(startsAt) <= at && (endsAt === null || new Date(endsAt) > at);

/** The residents' own come first: they are called most often. */
const placeOf = (unit: string): number => {
  const place = ofResidents.indexOf(unit);
  return place < 0 ? ofResidents.length : place;
};

/** The areas, the body's own and those right below it, in which there is somebody to address besides residents. */
export const areasWithRoles = (city: City, bodyId: string, at: Date): Area[] =>
  areasOf(city, bodyId).filter(({ id }) => offeredIn(city, bodyId, id, at).some(({ to }) => to !== "residents"));
