import { type Body, seatIn } from "../../city/index.ts";
import { type Month, monthNamed, monthOf } from "../../foundation/index.ts";
import type { Counted } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** Procedures whose answers are rated: an action of theirs asks whether it is solved. */
const ratedProcedures = ({ means }: Turn): string[] =>
  [...means.procedures.values()]
    .filter(({ steps }) => Object.values(steps).some((s) => s.actions.rate?.asks?.solved !== undefined))
    .map(({ name }) => name);

/** The month of a name, and never one to come; the present one by default. */
export function monthAsked(turn: Turn, name: string | undefined): Month {
  const present = monthOf(turn.world.now);
  const asked = name ? monthNamed(name) : undefined;
  return asked && asked.from < present.from ? asked : present;
}

export const countedIn = (turn: Turn, { from, to }: Month): Counted => ({
  procedures: ratedProcedures(turn),
  from,
  to,
  now: turn.world.now,
});

/** The bodies right under a body, in the directory's order: nothing here is a ranking. */
export const bodiesUnder = ({ world: { city } }: Turn, bodyId: string): Body[] =>
  [...city.bodies.values()].filter((b) => b.supervisorId === bodyId);

/** Members of a body, and of those above it, may open the cases behind its figures. */
export function mayOpenCases(turn: Turn, bodyId: string): boolean {
  const { city } = turn.world;
  for (let at: string | null = bodyId; at; at = city.bodies.get(at)?.supervisorId ?? null) {
    if (seatIn(turn.person.seats, at)) return true;
  }
  return false;
}

/** The body that somebody means who names none: where they serve, else the station of their home, else the top one. */
export function ownBody({ world: { city }, person }: Turn): string | undefined {
  const seat = person.seats[0]?.bodyId;
  const station = person.homeAreaId ? city.bodyFor(person.homeAreaId, "service-station")?.id : undefined;
  const top = [...city.bodies.values()].find((b) => !b.supervisorId && city.area(b.areaId).kind === "district");
  return seat ?? station ?? top?.id;
}
