import { doorAsTyped } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { stationsOf } from "../joining/desk-station.ts";
import { findHouseholds } from "../joining/household.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { showHome } from "./home.ts";
import { committeeSeats, doorName } from "./who.ts";

/** "走访 2-1-301": a door out of turn, in the community of the committee or the station. */
export async function findHome(turn: Turn, typed: string): Promise<void> {
  const { city } = turn.world;
  const bodyIds = [...committeeSeats(turn).map((seat) => seat.bodyId), ...stationsOf(turn)];
  if (bodyIds.length === 0) throw new Refusal("visits-not-yours");
  const areas = [...new Set(bodyIds.map((id) => city.body(id).areaId))].map((id) => city.area(id));
  const door = doorAsTyped(typed);
  const found = (await Promise.all(areas.map((a) => findHouseholds(turn, a.path, door, a.id)))).flat();
  const [first, ...others] = found;
  if (first && others.length === 0) return showHome(turn, first.id);
  replyWith(turn, found.length > 0 ? "visits-find-which" : "visits-find-none", { door }, [
    ...found.map((h) => [
      { label: doorName(turn, h), command: { do: "visits", go: { to: "home", household: h.id } } as const },
    ]),
    [
      ...(committeeSeats(turn).length > 0 ? [button(turn, "visits-button", { do: "visits", go: { to: "mine" } })] : []),
      ...homeRow(turn),
    ],
  ]);
}
