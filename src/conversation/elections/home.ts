import type { CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** The community in which a verified person lives. */
export const communityOfHome = ({ person, world: { city } }: Turn) =>
  person.isVerified && person.homeAreaId
    ? city.chain(person.homeAreaId).find(({ kind }) => kind === "community")
    : undefined;

/** A residents' representative of a community. */
export function isRepresentative({ person, world: { city } }: Turn, areaId: string): boolean {
  const assembly = city.bodyFor(areaId, "representatives-assembly");
  return assembly !== undefined && person.seats.some(({ bodyId }) => bodyId === assembly.id);
}

/** The Party organisation of the community in which the person sits. */
export function partySeat({ person, world: { city } }: Turn, { areaId }: CaseRow): string | undefined {
  const party = city.bodyFor(areaId, "party-organisation");
  return party && person.seats.some(({ bodyId }) => bodyId === party.id) ? party.id : undefined;
}
