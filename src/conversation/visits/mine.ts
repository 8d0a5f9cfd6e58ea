import { Refusal } from "../../foundation/index.ts";
import {
  type Button,
  hasOpenPlan,
  householdsInTurn,
  inOrder,
  type PlannedHousehold,
  shareVisits,
  strayHouseholds,
} from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { showAboutVisits } from "./about-visits.ts";
import { unfinishedButtons } from "./unfinished.ts";
import { committeeSeats, doorName, lastVisit, planningSeat, watchingSeats } from "./who.ts";

/** Doors shown at once: the next ones, not a list to tick off. */
const mostShown = 5;

/** What was done just now, which the database does not know yet. */
interface Done {
  note: string;
  /** The household that was visited. */
  except?: string;
  /** The visit, to be taken back when it was recorded by mistake. */
  visit?: string;
}

/** 我的走访: the next doors of the person's own seats; for who visits nobody what visits are. Households that nobody has are given to the members first. */
export async function showMine(turn: Turn, done?: Done): Promise<void> {
  const seats = committeeSeats(turn);
  if (seats.length === 0) {
    if (watchingSeats(turn).length > 0) throw new Refusal("visits-only-coverage");
    return showAboutVisits(turn);
  }
  const { households, total } = await inTurn(turn, done?.except);
  const undo = done?.visit
    ? [[button(turn, "visits-undo", { do: "visits", go: { to: "undo", visit: done.visit } })]]
    : [];
  const next =
    total > 0
      ? turn.say("visits-next", { total, shown: households.length, isAll: total > households.length ? "no" : "yes" })
      : await noneInTurn(turn);
  const unfinished = await unfinishedButtons(turn);
  const left = unfinished.length > 0 ? [turn.say("visits-unfinished-line", { count: unfinished.length })] : [];
  reply(turn, {
    text: [...(done ? [done.note] : []), ...left, next].join("\n\n"),
    buttons: [...unfinished, ...households.map((h) => [doorButton(turn, h)]), ...undo, ...foot(turn)],
  });
}

const doorButton = (turn: Turn, household: PlannedHousehold): Button =>
  button(
    turn,
    "visits-door",
    { do: "visits", go: { to: "home", household: household.id } },
    { door: doorName(turn, household), last: lastVisit(turn, household) },
  );

async function inTurn(turn: Turn, except?: string): Promise<{ households: PlannedHousehold[]; total: number }> {
  const { db } = turn.means;
  const { now } = turn.world;
  const seats = committeeSeats(turn);
  const bodyIds = [...new Set(seats.map((seat) => seat.bodyId))];
  const appointmentIds = seats.map((seat) => seat.appointmentId);
  const [strays, known] = await Promise.all([
    strayHouseholds(db, bodyIds, now),
    householdsInTurn(db, { bodyIds, appointmentIds, now, limit: mostShown, except }),
  ]);
  const dealt = await shareVisits(db, turn.change, strays, now);
  const isInTurn = ({ id, state, isResting }: PlannedHousehold) =>
    (state === "due" || state === "overdue") && !isResting && id !== except;
  const fresh = appointmentIds.flatMap((id) => dealt.get(id) ?? []).filter(isInTurn);
  const households = [...known.households, ...fresh].sort(inOrder).slice(0, mostShown);
  return { households, total: known.total + fresh.length };
}

async function noneInTurn(turn: Turn): Promise<string> {
  const bodyIds = committeeSeats(turn).map((seat) => seat.bodyId);
  const hasPlan = await hasOpenPlan(turn.means.db, bodyIds, turn.world.now);
  if (hasPlan) return turn.say("visits-all-done");
  return turn.say(planningSeat(turn) ? "visits-no-plan-yet" : "visits-no-plan");
}

function foot(turn: Turn): Button[][] {
  const plan = planningSeat(turn) ? [button(turn, "visits-plan-button", { do: "visits", go: { to: "plan" } })] : [];
  const coverage = button(turn, "visits-coverage-button", { do: "visits", go: { to: "coverage" } });
  return [
    [...plan, coverage],
    [button(turn, "menu-todo", { do: "todo", page: 0 }), ...homeRow(turn)],
  ];
}
