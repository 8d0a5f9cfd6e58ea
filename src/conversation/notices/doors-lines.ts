import { areasInside, countDoors, readAddressed } from "../../city/index.ts";
import { doorsName } from "../../instruments/index.ts";
import type { Answer, ReadBefore } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** Of doors that are addressed: how many households that is, in how many nobody has registered, and whose door is not known. */
export const doorsLines = (
  { say, world: { city } }: Pick<Turn, "say" | "world">,
  { doors = [] }: ReadBefore,
): string[] =>
  doors.map(({ households, empty, unknown, ...at }) => {
    // One alone has just been named.
    const named = { of: doors.length > 1 ? "several" : "one", name: doorsName(city, at) };
    return say("compose-doors", { ...named, place: city.placeName(at.areaId), households, empty, unknown });
  });

/** Why doors just named cannot be addressed: there is one of them that neither the roster nor the directory has. */
export async function whyNoDoors({ say, means: { db }, world: { city } }: Turn, answer: Answer) {
  const addressed = readAddressed(String(answer));
  if (addressed?.to !== "doors") return undefined;
  for (const door of addressed.doors) {
    const at = { areaId: addressed.id, doors: [door] };
    const isThere = areasInside(city, at).length > 0 || (await countDoors(db, city, at)).households > 0;
    if (!isThere) return say("audience-doors-missing", { name: doorsName(city, at) });
  }
  return undefined;
}
