import type { City } from "../../city/index.ts";
import type { Looked } from "../../instruments/index.ts";

/** How topics are looked at now: with the district's half-life, the same for all, so that they can be compared. */
export function lookedAt(city: City, now: Date): Looked {
  const [district] = city.children(null);
  if (!district) throw new Error("this database holds no district yet");
  return { now, halfLifeDays: city.charterFor(district.id, now).number("hot.halfLifeDays") };
}
