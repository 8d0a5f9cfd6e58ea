import type { Area, City } from "./city.ts";

/** What a typed place may be. */
export type FoundPlace =
  | { place: Area }
  /** Several fit. `isGuess`: none has this name, these have one like it. */
  | { places: Area[]; isGuess: boolean }
  /** Too wide: a street, whose communities are to choose from. */
  | { street: Area }
  | { none: true };

/** A community, or a courtyard in one. */
export const isPlace = (area: Area): boolean => area.kind === "community" || area.kind === "courtyard";

/** The community or courtyard that somebody names. */
export function findPlace(city: City, text: string): FoundPlace {
  const found = city.findAreas(text).filter(isPlace);
  const exact = found.filter((a) => a.name === text || a.aliases.includes(text));
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
  if (only) return { place: only };
  if (found.length > 1) return { places: found, isGuess: false };
  const street = city.findAreas(text).find((a) => a.kind === "street");
  if (street) return { street };
  const near = city.nearAreas(text).filter(isPlace);
  return near.length > 0 ? { places: near, isGuess: true } : { none: true };
}
