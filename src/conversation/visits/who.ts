import { planningRoles, type Seat, seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, householdInPlan, type PlannedHousehold } from "../../instruments/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { button, type Turn } from "../turn.ts";

/** The bodies that look at how far the visits have come, besides the committee itself. */
const watching: readonly string[] = ["affairs-supervision-committee", "working-committee", "street-office"];

const kindOf = (turn: Turn, { bodyId }: Seat): string | undefined => turn.world.city.bodies.get(bodyId)?.kind;

/** The seats in residents' committees, for the seat that the person has chosen or all. */
export const committeeSeats = (turn: Turn): Seat[] =>
  chosenSeats(turn).filter((seat) => kindOf(turn, seat) === "residents-committee");

export const watchingSeats = (turn: Turn): Seat[] =>
  chosenSeats(turn).filter((seat) => watching.includes(kindOf(turn, seat) ?? ""));

/** The seat by which the person may make a plan; undefined for who leads no committee. */
export const planningSeat = (turn: Turn): Seat | undefined =>
  committeeSeats(turn).find((seat) => planningRoles.includes(seat.role));

/** Under 待办: for a committee's members their visits, for those who watch over it how far they have come. */
export function visitButtons(turn: Turn): Button[][] {
  const coverage = button(turn, "visits-coverage-button", { do: "visits", go: { to: "coverage" } });
  if (committeeSeats(turn).length > 0)
    return [[button(turn, "visits-button", { do: "visits", go: { to: "mine" } }), coverage]];
  return watchingSeats(turn).length > 0 ? [[coverage]] : [];
}

/** A household that is visited by a plan of the person's committee. @throws Refusal for any other */
export async function householdToVisit(turn: Turn, id: string): Promise<PlannedHousehold> {
  const found = await householdInPlan(turn.means.db, id, turn.world.now);
  if (!found) throw new Refusal(committeeSeats(turn).length > 0 ? "visits-gone" : "visits-not-yours");
  if (!seatIn(turn.actor.seats, found.bodyId)) throw new Refusal("visits-not-yours");
  return found;
}

/** A door as its visitors call it: 水津雅院2栋1单元301. */
export function doorName(turn: Turn, { areaId, door }: Pick<PlannedHousehold, "areaId" | "door">): string {
  const area = turn.world.city.areas.get(areaId);
  return area && area.kind !== "community" ? `${area.name}${door}` : door;
}

const dayMs = 86_400_000;

/** How long ago somebody was visited there: "从未走访", "今天走访过", "12天前走访过". */
export const lastVisit = (turn: Turn, { lastAt }: Pick<PlannedHousehold, "lastAt">): string =>
  lastAt
    ? turn.say("visits-last", { days: Math.floor((turn.world.now.getTime() - lastAt.getTime()) / dayMs) })
    : turn.say("visits-never");
