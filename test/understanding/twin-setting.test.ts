import { expect, test } from "vitest";
import { plainDistrict } from "../../src/demo/index.ts";
import { findTwins, gistOf, nearestTwin, rankTwins, settingsFor, subjectsOf } from "../../src/understanding/index.ts";

const city = plainDistrict();
const areaId = (name: string): string => [...city.areas.values()].find((area) => area.name === name)?.id ?? "";
const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
const told = (place: string, day = "2026-11-23") => ({ areaId: areaId(place), at: at(day) });
const joined = (texts: readonly string[]) =>
  Int32Array.from(texts.map(gistOf).flatMap((gist) => [gist.length, ...gist]));

test("places are the same, apart, open or neighbouring", () => {
  const others = ["水津雅院", "星桥小区", "水井坊社区", "莲花映月小区"].map((name) => told(name));
  const setting = settingsFor(city, told("水津雅院"), others);
  expect(others.map((_, n) => setting(n).place)).toEqual(["same", "apart", "open", "neighbouring"]);
});

test("of two told in the same words the one of the same courtyard, and of late, comes first", () => {
  const text = "电梯又坏了，老人上不了楼，请尽快派人来修";
  const places = [told("星桥小区"), told("水津雅院", "2026-10-26"), told("水津雅院"), told("水井坊社区")];
  const settings = settingsFor(city, told("水津雅院"), places);
  const order = findTwins(gistOf(text), joined(places.map(() => text)), settings).map(({ place }) => place);
  expect(order).toEqual([2, 1, 3, 0]);
});

test("the lift of one courtyard is not gathered with that of the next", () => {
  const subjects = subjectsOf(["电梯"]);
  const [one, other] = ["3栋电梯又坏了，老人上不了楼", "我们3栋的电梯坏了两天，老人没法下楼"];
  const gathered = (place: string) =>
    nearestTwin(gistOf(one), joined([other]), subjects, settingsFor(city, told("水津雅院"), [told(place)]));
  expect(gathered("水津雅院")).toBeDefined();
  expect(gathered("星桥小区")).toBeUndefined();
});

test("what the nearest say besides finds what is told in other words", () => {
  const asked = "水津雅院大门外的路灯坏了三盏";
  const others = [
    "水津雅院停车场收费太贵，业主不同意，要求公示收费标准",
    "水津雅院大门外的路灯坏了三盏，晚上老人看不见台阶摔倒了",
    "晚上看不见台阶，水津雅院老人摔倒，太黑了",
  ];
  expect(rankTwins(gistOf(asked), joined(others)).map(({ place }) => place)).toEqual([1, 2, 0]);
});
