import { type Seat, seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesOfStreet } from "../../procedures/engine/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { statusOf, timeLeft } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { type StreetState, streetStates } from "./commands.ts";

const perPage = 8;

/** The seat in a street office under which the person looks at what happens in its area. */
const streetSeat = (turn: Turn): Seat | undefined =>
  chosenSeats(turn).find((seat) => turn.world.city.bodies.get(seat.bodyId)?.kind === "street-office");

/** For street officers, under 待办: what happens in their street. */
export const streetButtons = (turn: Turn): Button[][] =>
  streetSeat(turn) ? [[button(turn, "street-button", { do: "street", state: "open", page: 0 })]] : [];

/** 本街道事项: all cases in the street's area, whoever has them, overdue first; those of zones aside. */
export async function showStreet(turn: Turn, state: StreetState, page: number): Promise<void> {
  const seat = streetSeat(turn);
  if (!seatIn(turn.actor.seats, seat?.bodyId) || !seat) throw new Refusal("street-not-yours");
  const { city, now } = turn.world;
  const { id: bodyId, areaId } = city.body(seat.bodyId);
  const query = { bodyId, areaId, state, now, limit: perPage, offset: page * perPage };
  const { rows, total, late } = await casesOfStreet(turn.means.db, query);
  const line = (row: CaseRow): Button => ({ label: lineOf(turn, row), command: { do: "case", caseId: row.id } });
  const to = (key: string, p: number) => button(turn, key, { do: "street", state, page: p });
  const pages = [
    ...(page > 0 ? [to("page-before", page - 1)] : []),
    ...((page + 1) * perPage < total ? [to("page-after", page + 1)] : []),
  ];
  const others = streetStates
    .filter((other) => other !== state)
    .map((other) => button(turn, `street-state-${other}`, { do: "street", state: other, page: 0 }));
  const args = {
    street: city.area(areaId).name,
    state: turn.say(`street-state-${state}`),
    total,
    late: state === "open" ? late : 0,
  };
  replyWith(turn, total > 0 ? "street-title" : "street-none", args, [
    ...rowsOf(rows.map(line), 1),
    ...(pages.length > 0 ? [pages] : []),
    others,
    [button(turn, "menu-todo", { do: "todo", page: 0 }), ...homeRow(turn)],
  ]);
}

const lineOf = (turn: Turn, row: CaseRow): string =>
  turn.say(row.dueAt ? "street-line" : "street-line-over", {
    left: timeLeft(turn, row),
    status: statusOf(turn, row),
    number: row.number,
    about: aboutOf(row),
  });
