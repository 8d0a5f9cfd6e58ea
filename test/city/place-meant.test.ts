import { expect, test } from "vitest";
import { placeMeant, withoutDenied } from "../../src/city/index.ts";
import { plainDistrict } from "../../src/demo/index.ts";

const city = plainDistrict();
const home = [...city.areas.values()].find(({ name }) => name === "水津雅院")?.id;
const meant = (words: string, homeId?: string) => {
  const area = placeMeant(city, words, homeId);
  return area && city.placeName(area.id);
};

test.each([
  ["莲花映月3栋电梯坏了", "莲花社区莲花映月小区"],
  ["不是水津雅院，是莲花映月3栋电梯坏了", "莲花社区莲花映月小区"],
  ["3栋电梯坏了", "水井坊社区水津雅院"],
  ["路灯坏了", "水井坊社区"],
  ["水碾河路的路灯坏了", "水井坊社区"],
])("%s is about %s", (words, place) => expect(meant(words, home)).toBe(place));

test("nothing is known of whoever names no place and has no home", () => expect(meant("路灯坏了")).toBeUndefined());

test.each([
  ["电梯坏了，不是2栋，是3栋的", "电梯坏了，，，，，，是3栋的"],
  ["这不是一天两天的事，快一年了", "这不是一天两天的事，快一年了"],
])("%s without what is denied", (text, left) => expect(withoutDenied(text)).toBe(left));
