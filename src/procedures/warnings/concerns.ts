import type { Body, City } from "../../city/index.ts";
import type { HotTopic, TopicPart } from "../../instruments/index.ts";

type Parts = Pick<HotTopic, "parts">;

const communityOf = (city: City, areaId: string): string | undefined =>
  city.chain(areaId).find(({ kind }) => kind === "community")?.id;

/**
 * Whether a topic is for a body to see: what is in its area, for those of communities and streets, and what lies with it. A
 * street does not see what lies with a zone.
 */
export function concerns(city: City, { parts }: Parts, body: Body): boolean {
  const isHere = ({ areaId }: TopicPart) => city.chain(areaId).some(({ id }) => id === body.areaId);
  const kind = city.areas.get(body.areaId)?.kind;
  const isOfPlace = kind === "community" || (kind === "street" && body.kind !== "zone-committee");
  return parts.some(
    (part) => part.handlerId === body.id || (isOfPlace && isHere(part) && !(kind === "street" && part.isZone)),
  );
}

/** The body with which most of the cases lie; the first of the directory of several. Undefined where they lie with none. */
export function mainBody(city: City, { parts }: Parts): string | undefined {
  const counts = new Map<string, number>();
  for (const { handlerId, cases } of parts) if (handlerId) counts.set(handlerId, (counts.get(handlerId) ?? 0) + cases);
  const most = Math.max(...counts.values());
  return [...city.bodies.keys()].find((id) => counts.get(id) === most);
}

/** The residents' committees of the communities in which the cases are, the one with most first. */
export function committees(city: City, { parts }: Parts): string[] {
  const counts = new Map<string, number>();
  for (const { areaId, cases } of parts) {
    const community = communityOf(city, areaId);
    const committee = community && city.bodyFor(community, "residents-committee")?.id;
    if (committee) counts.set(committee, (counts.get(committee) ?? 0) + cases);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
