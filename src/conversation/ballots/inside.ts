import type { Ballot, Standing } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/**
 * Whether somebody may read who stands on a roll, and how a vote stands before it is published: who is on it, the body's
 * members, and of what binds a community, but of what its owners own, its verified residents, who may object.
 */
export function isInside({ person, world: { city } }: Turn, ballot: Ballot, standings: readonly Standing[]): boolean {
  if (standings.length > 0 || person.seats.some(({ bodyId }) => bodyId === ballot.bodyId)) return true;
  // A roll of owners tells who owns what: it is theirs.
  if (ballot.weights !== "none") return false;
  const binds = ballot.kind !== "poll" && ballot.kind !== "survey";
  const home = person.isVerified ? person.homeAreaId : null;
  return binds && home !== null && city.chain(home).some(({ id }) => id === ballot.areaId);
}
