import { type Area, type City, namesOf } from "./city.ts";
import { withoutDenied } from "./denied.ts";
import { readDoors } from "./door-names.ts";

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
    .replace(/(?<![。.!！?？])[。.!！?？]+$/, "")
    .replace(/^(?:不对|不是)?[，,\s]*(?:社区)?(?:改成|改为|换成|应该是|应该在|是在|是|在)/, "")
    .replace(/(?:的|吧|才对)$/, "");
  const fits = city.findAreas(said).filter((area) => isPlace(area) && namesOf(area).includes(said.toLowerCase()));
  return fits.length === 1 ? fits[0] : undefined;
}

/** Fewer letters of a short name are too often part of something else. */
const shortestName = 3;
const road = /^(?:[东南西北中上下]?[一二三四五六七八九十]?(?:路|街|巷|大道|立交|桥|地铁|站))/;

/** The place that a text names, by its full name or by a short one that is not the beginning of a road's. */
export const placeIn = (city: City, text: string): Area | undefined => {
  const [place, other] = placesIn(city, text);
  return other ? undefined : place;
};

/** The same; several where they share the name by which it is said, and the text does not say in which community. */
export function placesIn(city: City, text: string): Area[] {
  const meant = withoutDenied(text);
  const said = meant.toLowerCase();
  const isSaid = (name: string) =>
    name.length >= shortestName &&
    said
      .split(name)
      .slice(1)
      .some((rest) => !road.test(rest));
  const named = city
    .findAreas(meant)
    .filter(isPlace)
    .filter((area) => said.includes(area.name.toLowerCase()) || namesOf(area).some(isSaid));
  const isWithin = (area: Area, above: Area) => area !== above && city.chain(area.id).includes(above);
  // 水井坊社区水津雅院 is the courtyard.
  const narrow = named.filter((area) => !named.some((other) => isWithin(other, area)));
  const [first] = narrow;
  const alike = narrow.filter(({ name, kind }) => name === first?.name && kind === first.kind);
  const within = alike.filter((area) => named.some((above) => isWithin(area, above)));
  return within.length > 0 ? within.slice(0, 1) : alike;
}

/** A road's name may begin with a place's: 春熙路 is a road, 春熙路社区 is none. */
const likeRoad = /[路街巷道]$/;

/** A text with `｜` for each letter of the names of places in it: what is left says where in them. */
export function withoutPlaces(city: City, text: string): string {
  const names = city
    .findAreas(text)
    .flatMap((area) => (isPlace(area) ? namesOf(area) : [area.name.toLowerCase()]))
    .filter((name) => name.length >= shortestName && !likeRoad.test(name))
    .sort((a, b) => b.length - a.length);
  let left = text;
  for (const name of names) {
    for (let at = left.toLowerCase().indexOf(name); at >= 0; at = left.toLowerCase().indexOf(name, at + name.length))
      if (!road.test(left.slice(at + name.length)))
        left = left.slice(0, at) + "｜".repeat(name.length) + left.slice(at + name.length);
  }
  return left;
}

const building = /(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|[栋幢])/u;

/** The buildings that the directory has of a courtyard, as the roster writes them: 1栋. */
const buildingsOf = (city: City, { id }: Area): string[] =>
  city
    .children(id)
    .filter(({ kind }) => kind === "building")
    .flatMap(({ name }) => readDoors(name) ?? []);

const buildingIn = (text: string): string | undefined => readDoors(building.exec(text)?.[0] ?? "")?.[0];

/** A building that is said of a courtyard and that the directory does not have there, though it has others. */
export function strangeBuilding(
  city: City,
  areaId: string,
  where: string,
): { building: string; place: string } | undefined {
  const area = city.area(areaId);
  const [said, known] = [buildingIn(where), buildingsOf(city, area)];
  return said && known.length > 0 && !known.includes(said) ? { building: said, place: area.name } : undefined;
}

/** An address by a road is one of its own. */
const atRoad = /(?:[路街巷]|大道)[^，。]{0,4}[0-9０-９]+号/;

/** The courtyard of one's home, where the words name a building of it: 3栋电梯坏了. */
function ownCourtyard(city: City, homeId: string, words: string): Area | undefined {
  const courtyard = city.chain(homeId).find(({ kind }) => kind === "courtyard");
  const said = courtyard && !atRoad.test(words) ? buildingIn(words) : undefined;
  return courtyard && said && buildingsOf(city, courtyard).includes(said) ? courtyard : undefined;
}

/**
 * The place that a report is about: the one it names, else the courtyard or the community of whoever lives at `homeId`;
 * undefined where several are called so, or nothing is known.
 */
export function placeMeant(city: City, words: string, homeId?: string): Area | undefined {
  const [named, other] = words ? placesIn(city, words) : [];
  if (other) return undefined;
  if (named || !homeId) return named;
  return ownCourtyard(city, homeId, words) ?? city.chain(homeId).find(({ kind }) => kind === "community");
}

/** Something of a building, an entrance or a flat. */
const likeDoors = /[栋幢座]|号楼|单元|\d[号室户]/;

/**
 * A place and doors of it, said together: 水津雅院1栋, 水井坊社区水津雅院2栋1单元、3栋. `ownId`: the place that is meant where
 * none is named. "unreadable": something of doors is said, and it is not clear which or where; undefined: nothing is.
 */
export function findDoors(
  city: City,
  text: string,
  ownId: string,
): { areaId: string; doors: string[] } | "unreadable" | undefined {
  const said = text.normalize("NFKC").trim();
  if (!likeDoors.test(said)) return undefined;
  const own = city.area(ownId);
  const places = [...city.findAreas(said).filter(isPlace), ...(isPlace(own) ? [own] : [])];
  for (const place of places) {
    const doors = readDoors(behind(city, place, said).replace(/^[的,，:：\s]+/, ""));
    if (doors) return { areaId: place.id, doors };
  }
  // A courtyard may have such a name itself: 5号院.
  return places.some(({ name, aliases }) => [name, ...aliases].includes(said)) ? undefined : "unreadable";
}

/** What is said of a place after its names and those of what it lies in. */
function behind(city: City, { id }: Area, said: string): string {
  const names = city
    .chain(id)
    .flatMap(namesOf)
    .sort((a, b) => b.length - a.length);
  for (let rest = said.toLowerCase(); ; ) {
    const name = names.find((one) => rest.startsWith(one));
    if (!name) return rest;
    rest = rest.slice(name.length);
  }
}
