import { type City, strangeBuilding, withoutPlaces } from "../../city/index.ts";
import { readSlots, type Slots } from "../../understanding/index.ts";
import type { Findings, World } from "../engine/index.ts";

/** Where, when, how many and how to be reached, as far as the words say it; each in the words of whoever said it. */
export function findSlots(found: Findings, words: string, areaId: string | undefined, { city, now }: World): void {
  const { where, time, affected, contact } = slotsIn(words, city, now);
  Object.assign(found.answers, { where, affected, contact });
  found.answers.time = time && (time.from ? [time.said, time.from] : [time.said]);
  const strange = areaId && where ? strangeBuilding(city, areaId, where) : undefined;
  if (strange) found.notes = { ...found.notes, where: { key: "request-where-strange", args: { ...strange } } };
}

/** A form is looked through several times in a turn. */
let last: { words: string; city: City; minute: number; slots: Slots } | undefined;

function slotsIn(words: string, city: City, now: Date): Slots {
  const minute = Math.floor(now.getTime() / 60_000);
  if (last?.words !== words || last.city !== city || last.minute !== minute)
    last = { words, city, minute, slots: readSlots(words, withoutPlaces(city, words), now) };
  return last.slots;
}
