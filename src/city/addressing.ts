import type { Area, Body, City } from "./city.ts";

/** Whom a body addresses: residents of an area, members of the bodies below it, its own members, or a list of its own. */
export type Addressed =
  | { to: "residents"; id: string }
  | { to: "members"; id: string }
  | { to: "body"; id: string }
  | { to: "list"; id: string };

/** As one word, to be kept as an answer. */
export const writeAddressed = ({ to, id }: Addressed): string => `${to}:${id}`;

/** Undefined for what is none. */
export function readAddressed(text: string): Addressed | undefined {
  const match = /^(residents|members|body|list):([0-9a-f-]{36})$/.exec(text);
  return match ? { to: match[1] as Addressed["to"], id: match[2] ?? "" } : undefined;
}

/** A zone is no place where people live: its committee speaks to its own members. */
const hasResidents = (body: Body): boolean => body.kind !== "zone-committee";

const isWithin = (city: City, areaId: string, wholeId: string): boolean =>
  city.chain(areaId).some((area) => area.id === wholeId);

/**
 * Whether a body may address them: residents of its own area and below, members of the bodies below, its own members,
 * its own lists. Nobody above it or beside it.
 */
export function mayAddress(city: City, bodyId: string, { to, id }: Addressed): boolean {
  const body = city.bodies.get(bodyId);
  if (!body) return false;
  switch (to) {
    case "residents":
      return hasResidents(body) && isWithin(city, id, body.areaId);
    case "members":
      return hasResidents(body) && id === body.areaId && hasBodiesBelow(city, body);
    case "body":
      return id === bodyId;
    case "list":
      return city.lists.get(id)?.bodyId === bodyId && city.lists.get(id)?.isRemoved === false;
  }
}

const hasBodiesBelow = (city: City, { areaId }: Body): boolean =>
  [...city.bodies.values()].some((other) => other.areaId !== areaId && isWithin(city, other.areaId, areaId));

/** What a body is offered to address: the whole first, then the areas right below it, its lists and members. */
export function offeredTo(city: City, bodyId: string): Addressed[] {
  const { areaId } = city.body(bodyId);
  const areas: Area[] = [city.area(areaId), ...city.children(areaId)];
  const lists = [...city.lists.values()].filter((list) => list.bodyId === bodyId);
  const all: Addressed[] = [
    ...areas.map(({ id }) => ({ to: "residents", id }) as const),
    { to: "members", id: areaId },
    { to: "body", id: bodyId },
    ...lists.map(({ id }) => ({ to: "list", id }) as const),
  ];
  return all.filter((one) => mayAddress(city, bodyId, one));
}
