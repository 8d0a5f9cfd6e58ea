import { doorAsTyped } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { communityOf } from "../questions/place.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { askName } from "./desk-person.ts";
import { deskAt } from "./desk-station.ts";
import { findHouseholds } from "./household.ts";
import type { Desk } from "./open-question.ts";

export function askDoor(turn: Turn, desk: Desk, note?: string): void {
  turn.state.joining = { ...desk, asks: "door" };
  turn.takesNumbers = false;
  const text = [note, turn.say(desk.isLetter ? "counter-letter-door" : "counter-door-ask")].filter(Boolean).join("\n");
  reply(turn, { text, buttons: [homeRow(turn)] });
}

export async function takeDoor(turn: Turn, desk: Desk, text: string): Promise<void> {
  const door = doorAsTyped(text);
  if (door === "" || door.length > 100) return askDoor(turn, desk);
  const { city } = turn.world;
  const areaId = desk.areaId ?? "";
  const found = await findHouseholds(turn, communityOf(turn, areaId)?.path ?? "-", door, areaId);
  if (found.length === 0 && !mayBeDoor(door)) return askDoor(turn, desk, turn.say("counter-door-odd"));
  const exact = found.filter((h) => h.door === door);
  const [only] = exact;
  if (exact.length === 1 && only) return askName(turn, { ...desk, areaId: only.areaId, door });
  turn.state.joining = { ...desk, asks: "door", door };
  turn.takesNumbers = false;
  const choices = found.map((h): Button[] => [
    {
      label: `${city.placeName(h.areaId)}${h.door}`,
      command: { do: "joining", go: { to: "desk-home", household: h.id } },
    },
  ]);
  const place = turn.world.city.placeName(areaId);
  const isKnown = exact.some((h) => h.areaId === areaId);
  const add = button(turn, "counter-door-new", { do: "joining", go: { to: "desk-home" } }, { place, door });
  const words = found.length > 0 ? turn.say("counter-door-which") : turn.say("counter-door-none", { door });
  reply(turn, { text: words, buttons: [...choices, ...(isKnown ? [] : [[add]]), homeRow(turn)] });
}

/** A new household stands at a number: a name or a greeting is no door. */
const mayBeDoor = (door: string): boolean =>
  /[0-9]|[一二三四五六七八九十百][^一-龥]*(?:号|栋|幢|单元|楼|室|组|户|院|层|排)/.test(door);

export async function takeHousehold(turn: Turn, householdId?: string): Promise<void> {
  const desk = deskAt(turn);
  if (!householdId) return askName(turn, desk);
  const sql = `SELECT id, "areaId", door FROM "Household" WHERE id = $1`;
  const [found] = await turn.means.db.query<{ areaId: string; door: string }>(sql, [householdId]);
  if (!found) throw new Refusal("counter-gone");
  await askName(turn, { ...desk, areaId: found.areaId, door: found.door });
}
