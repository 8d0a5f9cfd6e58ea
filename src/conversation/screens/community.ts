import type { Area } from "../../city/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import type { Turn } from "../turn.ts";

/** The community in which the person serves by the seat that they have chosen, else the one where they live. */
export function communityOfPerson(turn: Turn): Area | undefined {
  const { city } = turn.world;
  const served = chosenSeats(turn).map(({ bodyId }) => city.bodies.get(bodyId)?.areaId);
  const places = [...served, turn.person.homeAreaId].filter((id) => typeof id === "string");
  return places.map((id) => city.chain(id).find(({ kind }) => kind === "community")).find((area) => area !== undefined);
}
