import { type Area, type City, namesOf } from "./city.ts";

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

/** The one place whose name, short name or other name is all that is said, as in "改成水井坊社区" and "水井坊". */
export function placeNamed(city: City, text: string): Area | undefined {
  const said = text
    .trim()
    .replace(/[。.!！?？]+$/, "")
    .replace(/^(?:不对|不是)?[，,\s]*(?:社区)?(?:改成|改为|换成|应该是|应该在|是在|是|在)/, "")
    .replace(/(?:的|吧|才对)$/, "");
  const fits = city.findAreas(said).filter((area) => isPlace(area) && namesOf(area).includes(said.toLowerCase()));
  return fits.length === 1 ? fits[0] : undefined;
}

/** Fewer letters of a short name are too often part of something else. */
const shortestName = 3;
const road = /^(?:[东南西北中上下]?[一二三四五六七八九十]?(?:路|街|巷|大道|立交|桥|地铁|站))/;

/** The place that a text names, by its full name or by a short one that is not the beginning of a road's. */
export function placeIn(city: City, text: string): Area | undefined {
  const said = text.toLowerCase();
  const isSaid = (name: string) =>
    name.length >= shortestName &&
    said
      .split(name)
      .slice(1)
      .some((rest) => !road.test(rest));
  return city
    .findAreas(text)
    .filter(isPlace)
    .find((area) => said.includes(area.name.toLowerCase()) || namesOf(area).some(isSaid));
}
