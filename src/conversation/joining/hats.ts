import type { Seat } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { type Action, type Actor, type CaseRow, mayAct } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** The seats under which the person acts and sees now: the one that they have chosen, or all. */
export function chosenSeats(turn: Turn): readonly Seat[] {
  const chosen = turn.person.seats.filter((seat) => seat.appointmentId === turn.state.seat);
  return chosen.length > 0 ? chosen : turn.person.seats;
}

/** The body whose work alone is to be seen; undefined for all. */
export const chosenBody = (turn: Turn): string | undefined => chosenSeat(turn)?.bodyId;

/** The one seat that the person has chosen among several; undefined for all. */
export const chosenSeat = (turn: Turn): Seat | undefined =>
  turn.person.seats.length > 1 ? turn.person.seats.find((seat) => seat.appointmentId === turn.state.seat) : undefined;

/** A seat in words. */
export const seatName = (turn: Turn, { bodyId, role }: Seat): string =>
  turn.say("desk-seat", { body: turn.world.city.body(bodyId).name, role: turn.say(`role-${role}`) });

/** 换身份: which seat. */
export function showSeats(turn: Turn): void {
  const { seats } = turn.person;
  if (seats.length < 2) {
    replyWith(turn, "seat-one", {}, [homeRow(turn)]);
    return;
  }
  const buttons = seats.map((seat): Button[] => [
    { label: seatName(turn, seat), command: { do: "joining", go: { to: "seat", seat: seat.appointmentId } } },
  ]);
  const all = button(turn, "seat-all", { do: "joining", go: { to: "seat" } });
  replyWith(turn, "seat-which", {}, [...buttons, [all, ...homeRow(turn)]]);
}

export function takeSeat(turn: Turn, appointmentId?: string): void {
  const seat = turn.person.seats.find((s) => s.appointmentId === appointmentId);
  if (appointmentId && !seat) throw new Refusal("seat-gone");
  turn.state.seat = appointmentId;
  const todo = [button(turn, "menu-todo", { do: "todo", page: 0 }), ...homeRow(turn)];
  if (seat) replyWith(turn, "seat-set", { seat: seatName(turn, seat) }, [todo]);
  else replyWith(turn, "seat-set-all", {}, [todo]);
}

/** The actor as the member of one body alone: what is done is recorded as that body's. */
export const actorAs = (actor: Actor, bodyId: string | undefined): Actor =>
  bodyId === undefined
    ? actor
    : { ...actor, held: actor.held ?? actor.seats, seats: actor.seats.filter((seat) => seat.bodyId === bodyId) };

/** The bodies as whose member the person may do it. */
function bodiesFor(turn: Turn, row: CaseRow, action: Action): string[] {
  const bodies = [...new Set(turn.actor.seats.map((seat) => seat.bodyId))];
  return bodies.filter((id) => mayAct(action, row, actorAs(turn.actor, id), turn.world)?.bodyId === id);
}

/**
 * As which body's member an action is to be done: `as` when that was asked before, the chosen seat's when it may, the
 * only one that may. Undefined with `asked` when the person has to say; the question is in the replies then.
 */
export function bodyToActAs(
  turn: Turn,
  row: CaseRow,
  name: string,
  action: Action,
  as: string | undefined,
): { as?: string } | "asked" {
  if (turn.person.seats.length < 2) return {};
  const bodies = bodiesFor(turn, row, action);
  if (as && bodies.includes(as)) return { as };
  const chosen = chosenSeat(turn);
  if (chosen && bodies.includes(chosen.bodyId)) return { as: chosen.bodyId };
  // Who is named for themselves is asked for no body.
  const isPersonal = action.names === "actor" && !chosen;
  if (isPersonal) return { as: bodies.find((id) => id === row.handlerId) ?? bodies[0] };
  if (bodies.length === 0 || (!chosen && bodies.length === 1)) return { as: bodies[0] };
  const { city } = turn.world;
  const buttons = bodies.map((body): Button[] => [
    {
      label: city.body(body).name,
      command: { do: "act", caseId: row.id, action: name, version: row.version, as: body },
    },
  ]);
  const args = { seat: chosen ? seatName(turn, chosen) : "" };
  replyWith(turn, chosen ? "seat-other" : "seat-ask", args, [...buttons, homeRow(turn)]);
  return "asked";
}
