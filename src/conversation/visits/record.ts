import { Refusal } from "../../foundation/index.ts";
import { type PlannedHousehold, undoVisit, type VisitResult, visitRow, visitsOfDay } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, shownInstant, type Turn } from "../turn.ts";
import { askHeard } from "./heard.ts";
import { showMine } from "./mine.ts";
import { ownVisit } from "./own-visit.ts";
import { forgetHeard } from "./unfinished.ts";
import { doorName, householdToVisit } from "./who.ts";

/** 去过了: recorded at once, whatever is told afterwards. Recorded already today, by whomever, it is not recorded again. */
export async function recordVisit(turn: Turn, householdId: string, result: VisitResult): Promise<void> {
  const { db, ids } = turn.means;
  const { now } = turn.world;
  const household = await householdToVisit(turn, householdId);
  const today = await visitsOfDay(db, householdId, now);
  const before = today.find((v) => v.result === result) ?? today.find((v) => v.result === "home");
  const door = doorName(turn, household);
  if (before) {
    const isOwn = before.byPersonId === turn.person.id && before.caseId === null;
    if (isOwn && before.result === "home" && result === "home") return askHeard(turn, before.id, door);
    const note = turn.say("visits-already", { door, at: shownInstant(turn, before.at) });
    return showMine(turn, { note, except: householdId });
  }
  const { planId, bodyId } = household;
  const id = ids.uuid();
  const by = { householdId, planId, bodyId, byPersonId: turn.person.id };
  turn.change.insert("Visit", visitRow({ id, ...by, at: now, result }));
  if (result === "home") return askHeard(turn, id, door);
  if (result === "moved") tellStation(turn, household);
  const charter = turn.world.city.charterFor(household.areaId, now);
  const days = result === "moved" ? 0 : charter.number(`visit.${result}Days`);
  return showMine(turn, { note: turn.say(`visits-noted-${result}`, { door, days }), except: householdId, visit: id });
}

/** The roster is the station's: it hears of who does not live there any more. */
function tellStation(turn: Turn, household: PlannedHousehold): void {
  const station = turn.world.city.bodyFor(household.areaId, "service-station");
  if (!station) return;
  turn.change.insert("Notice", {
    id: turn.means.ids.uuid(),
    audience: { kind: "body", bodyId: station.id },
    message: { key: "visits-told-moved", args: { door: doorName(turn, household) } },
    createdAt: turn.world.now,
  });
}

/** 记错了: it counts no more, on the same day and as long as nothing was filed from it. */
export async function undo(turn: Turn, visitId: string): Promise<void> {
  const visit = await ownVisit(turn, visitId);
  const today = await visitsOfDay(turn.means.db, visit.householdId, turn.world.now);
  if (visit.caseId || !today.some((v) => v.id === visitId)) throw new Refusal("visits-undo-late");
  undoVisit(turn.change, visitId, turn.world.now);
  forgetHeard(turn, visitId);
  // What was to be filed from it is not, either.
  turn.state.drafts = turn.state.drafts.filter(({ purpose }) => !("file" in purpose && purpose.for?.visit === visitId));
  replyWith(turn, "visits-undone", {}, [
    [
      button(turn, "visits-back-home", { do: "visits", go: { to: "home", household: visit.householdId } }),
      button(turn, "visits-button", { do: "visits", go: { to: "mine" } }),
    ],
    homeRow(turn),
  ]);
}
