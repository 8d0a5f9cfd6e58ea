import { chineseNumber, inChinese } from "../foundation/index.ts";

/** A door as the roster writes it: "2-1-301" and "2 栋 1 单元 301" are 2栋1单元301. */
export function doorAsTyped(text: string): string {
  const bare = text.normalize("NFKC").replace(/\s+/g, "");
  return bare.replace(/^(\d+)[-—](\d+)[-—](\d+)$/, "$1栋$2单元$3").replace(/(\d)(?:号|室)$/, "$1");
}

/** So many doors are named at once; a longer list is a whole place. */
const mostDoors = 20;

/** 2栋, 2栋1单元, 2栋1单元301, 1单元, 12: what one door of a list is kept as. */
const oneDoor = /^(?:([0-9A-Z]{1,4})栋)?(?:([0-9A-Z]{1,3})单元)?([0-9A-Z]{1,6})?$/;
/** One of them as people write it, at a place in a text; it ends where no longer number or other unit goes on. */
const nextDoor = /(?:([0-9A-Z]{1,4})栋)?(?:([0-9A-Z]{1,3})单元)?(?:([0-9A-Z]{1,6})(?:号|室|户)?(?![0-9A-Z栋单号楼]))?/y;

/** What follows a list of doors and says no more than that people live there. */
const whoLives = /(?:的|里|所有|全体|全部|每家|每户|居民|住户|家庭|人家|人|都){1,8}$/;
const separators = /[、,，;；和与及跟\s]+/g;

/**
 * The doors that somebody names, "1栋和3栋", "2栋1单元、2单元", "1、3、5栋", "2-1-301", as the roster writes them, each
 * once; undefined for what is anything else, or more than twenty.
 */
export function readDoors(text: string): string[] | undefined {
  const said = doorAsTyped(text.normalize("NFKC").replace(/(?<=[栋幢座楼元\d])\s+(?=\w+\s*(?:栋|幢|座|号楼))/g, "、"))
    .toUpperCase()
    .replace(whoLives, "")
    .replace(/[一二三四五六七八九十]{1,3}(?=栋|幢|座|号楼|单元)/g, (sign) => String(chineseNumber(sign) ?? sign))
    .replace(/(?:幢|座|号楼|栋楼)/g, "栋")
    .replace(/(\d{1,2})(栋|单元)?(?:到|至|[-~—])(\d{1,2})(栋|单元)/g, inSeries)
    .replace(separators, "、")
    // "1、3、5栋": the unit is said once for all.
    .replace(/(?<![0-9A-Z])[0-9A-Z]{1,2}(?:、[0-9A-Z]{1,2})+(栋|单元)/g, (all, unit: string) =>
      all.replaceAll("、", `${unit}、`),
    );
  const found = said.split("、").map(doorsOfPart);
  const doors = carried(found.flatMap((part) => part ?? []));
  const isAll = found.every((part) => part !== undefined);
  return isAll && doors.length > 0 && doors.length <= mostDoors ? doors : undefined;
}

/** "1到3栋" → 1栋、2栋、3栋. */
function inSeries(all: string, from: string, unit: string | undefined, to: string, lastUnit: string): string {
  const count = Number(to) - Number(from) + 1;
  if (count < 2 || count > mostDoors || (unit && unit !== lastUnit)) return all;
  return Array.from({ length: count }, (_, i) => `${Number(from) + i}${lastUnit}`).join("、");
}

interface Door {
  building?: string;
  entrance?: string;
  flat?: string;
}

/** "1栋3栋": written one after the other. */
function doorsOfPart(part: string): Door[] | undefined {
  const doors: Door[] = [];
  for (nextDoor.lastIndex = 0; nextDoor.lastIndex < part.length; ) {
    const [whole, building, entrance, flat] = nextDoor.exec(part) ?? [];
    if (!whole) return undefined;
    doors.push({ building, entrance, flat });
  }
  return doors.length > 0 ? doors : undefined;
}

/** What is said once holds for what follows: "2栋1单元、2单元" are both of 2栋, "2栋1单元301、302" of one entrance. */
function carried(doors: readonly Door[]): string[] {
  let before: Door = {};
  const all = doors.map((door) => {
    if (!door.building && door.entrance) before = { ...door, building: before.building };
    else if (!door.building && before.flat) before = { ...before, flat: door.flat };
    else before = door;
    const { building, entrance, flat } = before;
    return `${building ? `${building}栋` : ""}${entrance ? `${entrance}单元` : ""}${flat ?? ""}`;
  });
  return [...new Set(all)];
}

/** Whether these are doors as `readDoors` gives them. */
export const areDoors = (doors: readonly string[]): boolean =>
  doors.length > 0 && doors.length <= mostDoors && doors.every((door) => door !== "" && oneDoor.test(door));

/**
 * A regular expression for doors that are this one or in it, in the ways in which rosters write them. Numbers match whole:
 * 1栋 is neither 11栋 nor 1单元, 301 not 3011.
 */
export function doorPattern(door: string): string {
  const [, building, entrance, flat] = oneDoor.exec(door) ?? [];
  return [
    "^",
    building ? `${eitherWay(building)}(?:(?:栋|幢|座|号楼)[-—]?|[-—])` : "",
    // Behind a building a dash may stand for the unit; by itself it would be a building's.
    entrance ? `${eitherWay(entrance)}(?:单元[-—]?${building ? "|[-—]" : ""})` : "",
    flat ? `${flat}(?:号|室|户)?$` : "",
  ].join("");
}

/** A number as digits or in Chinese. */
const eitherWay = (number: string): string =>
  /^[1-9]\d?$/.test(number) ? `(?:${number}|${inChinese(Number(number))})` : number;
