import { Refusal } from "../../foundation/index.ts";
import { communityOf } from "../questions/place.ts";
import type { Turn } from "../turn.ts";
import { chosenSeats } from "./hats.ts";
import type { Desk } from "./open-question.ts";
import { stationName } from "./record.ts";

/** The stations in which the person sits, for the seat that they have chosen or all. */
export const stationsOf = (turn: Turn): string[] => {
  const ids = chosenSeats(turn).map((seat) => seat.bodyId);
  return [...new Set(ids)].filter((id) => turn.world.city.bodies.get(id)?.kind === "service-station");
};

export const isClerk = (turn: Turn): boolean => stationsOf(turn).length > 0;

/** The clerk's station that serves a home. @throws Refusal when another one does */
export function stationFor(turn: Turn, homeAreaId: string | null): string {
  const own = stationsOf(turn);
  const [first] = own;
  if (!first) throw new Refusal("counter-only-clerks");
  const community = homeAreaId ? communityOf(turn, homeAreaId) : undefined;
  if (!community) return first;
  const found = own.find((id) => turn.world.city.body(id).areaId === community.id);
  if (!found) throw new Refusal("counter-elsewhere", { station: stationName(turn, community.id) });
  return found;
}

/** @throws Refusal when the home is not in the station's community */
export function requireWithin(turn: Turn, stationId: string, areaId: string): void {
  const community = communityOf(turn, areaId);
  if (community?.id !== turn.world.city.body(stationId).areaId)
    throw new Refusal("counter-elsewhere", { station: stationName(turn, areaId) });
}

/** The desk that is open. @throws Refusal for a button of one that is not any more */
export function deskAt(turn: Turn): Desk {
  const { joining } = turn.state;
  if (joining?.at !== "desk") throw new Refusal("counter-gone");
  return joining;
}
