import { describe, expect, it } from "vitest";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { gistOf, nearestTwin, subjectsOf } from "../../src/understanding/index.ts";

const subjects = subjectsOf(readDemoCity().duties.flatMap(({ words }) => words.map(([word]) => word)));
const joined = (texts: readonly string[]) => {
  const gists = texts.map(gistOf);
  return Int32Array.from(gists.flatMap((gist) => [gist.length, ...gist]));
};
const areGathered = (one: string, other: string) => nearestTwin(gistOf(one), joined([other]), subjects) !== undefined;

describe("what is gathered as one matter", () => {
  it.each([
    ["水津雅院大门外的路灯坏了三盏，晚上看不见路", "水津雅院门口路灯不亮好几天了，请尽快修"],
    ["小区门口的垃圾堆了好几天没人清", "垃圾在小区门口堆成山，臭得很，没人收"],
    ["3栋电梯又坏了，老人上不了楼", "我们3栋的电梯坏了两天，老人没法下楼"],
    ["工地半夜施工噪音吵得睡不着", "夜里工地还在施工，噪音太大没法睡觉"],
  ])("%s — %s", (one, other) => {
    expect(areGathered(one, other)).toBe(true);
    expect(areGathered(other, one)).toBe(true);
  });

  it.each([
    ["水津雅院的电梯坏了", "水津雅院的路灯坏了"],
    ["水津雅院大门外的路灯坏了三盏", "水津雅院大门外的垃圾没人清"],
    ["小区里有人遛狗不牵绳", "小区里停车位不够，乱停车"],
    ["楼下烧烤店油烟太大，窗户都不敢开", "楼下超市半夜卸货，窗户关上也吵"],
  ])("not: %s — %s, though the place is the same", (one, other) => {
    expect(areGathered(one, other)).toBe(false);
    expect(areGathered(other, one)).toBe(false);
  });

  it("takes the likeliest of those that are like enough", () => {
    const others = ["水津雅院的电梯坏了", "水津雅院门口路灯不亮好几天了", "水津雅院大门外的路灯坏了两盏，晚上看不见路"];
    expect(nearestTwin(gistOf("水津雅院大门外的路灯坏了三盏，晚上看不见路"), joined(others), subjects)?.place).toBe(2);
  });

  it("finds the same text again, and nothing among none", () => {
    const text = "水津雅院的电梯又坏了，老人上不了楼";
    expect(areGathered(text, text)).toBe(true);
    expect(nearestTwin(gistOf(text), new Int32Array(), subjects)).toBeUndefined();
  });
});
