import { seatIn } from "../../city/index.ts";
import { formatDay, Refusal } from "../../foundation/index.ts";
import { type Button, householdInPlan, type PlannedHousehold, type VisitResult } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { careBody } from "./care.ts";
import { doorName, lastVisit } from "./who.ts";

/** One door: how long since, and what there was. Who lives there is not needed to knock. */
export async function showHome(turn: Turn, id: string, note?: string): Promise<void> {
  const planned = await householdInPlan(turn.means.db, id, turn.world.now);
  if (planned && seatIn(turn.actor.seats, planned.bodyId)) return showPlanned(turn, planned, note);
  // Whom nobody visits by a plan of theirs, a clerk or a member may still enter as one to be visited more often.
  const [place] = await turn.means.db.query<Pick<PlannedHousehold, "areaId" | "door">>(
    `SELECT "areaId", door FROM "Household" WHERE id = $1`,
    [id],
    "household-place",
  );
  if (!place || !careBody(turn, place.areaId)) throw new Refusal("visits-not-yours");
  reply(turn, {
    title: doorName(turn, place),
    text: [note, turn.say("visits-home-no-plan")].filter(Boolean).join("\n\n"),
    buttons: [[careButton(turn, id)], homeRow(turn)],
  });
}

function showPlanned(turn: Turn, household: PlannedHousehold, note?: string): void {
  const { id, careUntil } = household;
  const { now } = turn.world;
  const care = careUntil ? [turn.say("visits-care-line", { day: formatDay(careUntil, turn.person.locale, now) })] : [];
  const result = (to: VisitResult): Button =>
    button(turn, `visits-result-${to}`, { do: "visits", go: { to: "result", household: id, result: to } });
  reply(turn, {
    title: doorName(turn, household),
    text: [note, [lastVisit(turn, household), ...care].join("\n"), turn.say("visits-home-ask")]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [result("home"), result("absent")],
      [result("declined"), result("moved")],
      [
        button(turn, "visits-phones", { do: "visits", go: { to: "phones", household: id } }),
        careUntil
          ? button(turn, "visits-care-end", { do: "visits", go: { to: "care-end", household: id } })
          : careButton(turn, id),
      ],
      [button(turn, "visits-button", { do: "visits", go: { to: "mine" } }), ...homeRow(turn)],
    ],
  });
}

const careButton = (turn: Turn, household: string): Button =>
  button(turn, "visits-care", { do: "visits", go: { to: "care", household } });
