import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTwins, gistOf, type Likely, sharedPhrases } from "../../src/understanding/index.ts";
import { findTwinsPlainly } from "./twins-plainly.ts";

const lamp = "水津雅院门口的路灯坏了三天，晚上看不见路，老人摔倒了";
const joined = (gists: readonly number[][]) => Int32Array.from(gists.flatMap((gist) => [gist.length, ...gist]));
const twinsOf = (text: string, others: string[]) =>
  findTwins(gistOf(text), joined(others.map(gistOf))).map(({ place }) => others[place]);

describe("twins", () => {
  it("are found in other words for the same thing at the same place", () => {
    const same = "水津雅院门口路灯坏了，晚上看不见路，差点摔倒";
    expect(twinsOf(same, [lamp, "莲花社区菜市场门口垃圾没人收，臭得很"])).toEqual([lamp]);
  });

  it("are found among short reports that agree in where and in what", () => {
    const noise = "水津雅院工地，每天施工到深夜";
    expect(twinsOf("水津雅院工地长期深夜施工扰民", [noise, lamp])).toEqual([noise]);
    expect(twinsOf("水津雅院工地围墙外面没有路灯", [noise, lamp])).toEqual([]);
  });

  it("are not another thing at the same place, nor the same thing elsewhere", () => {
    const others = [
      "社区活动室的空调坏了，希望尽快维修",
      "水津雅院门口晚上有人摆摊，油烟大，很吵",
      "莲花映月小区北门的路灯坏了，黑得很",
    ];
    expect(twinsOf("社区活动室的饮水机坏了，没水喝", others)).toEqual([]);
    expect(twinsOf(lamp, others)).toEqual([]);
  });

  it("are not found by what everybody says to an office", () => {
    const polite = "尊敬的书记您好，我们小区业主反映的问题一直没有解决，希望政府有关部门尽快处理，谢谢";
    expect(twinsOf(`${polite}。天然气没有通`, [`${polite}。学校门口堵车`])).toEqual([]);
  });

  it("say only what the asker has said", () => {
    const asked = "水津雅院门口路灯坏了，我住3栋";
    const phrases = sharedPhrases(asked, gistOf(lamp));
    expect(phrases).toContain("水津雅院门口");
    for (const phrase of phrases) expect(asked).toContain(phrase);
  });

  it("have a gist of bounded size that is the same each time, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2_000 }), (text) => {
        const gist = gistOf(text);
        expect(gist.length).toBeLessThanOrEqual(64);
        expect(new Set(gist).size).toBe(gist.length);
        expect(gist.every((hash) => Number.isInteger(hash) && Math.abs(hash) <= 2 ** 31)).toBe(true);
        expect(gistOf(text)).toEqual(gist);
      }),
    );
  });

  it("are the same, in the same order, as by the plain rule, among any gists", () => {
    let found = 0;
    // Of few hashes, so that gists share many; some of them fall on one place of a small table.
    const hash = fc.integer({ min: 0, max: 59 }).map((n) => (n % 3 === 0 ? n * 4_096 : Math.imul(n, 0x9e3779b1)) | 0);
    const gist = fc.uniqueArray(hash, { maxLength: 64 });
    const partOf = (own: number[]) =>
      fc
        .tuple(fc.shuffledSubarray(own, { minLength: Math.ceil(own.length / 2) }), gist)
        .map(([a, b]) => [...new Set([...a, ...b])]);
    const asked = gist.chain((own) =>
      fc.tuple(fc.constant(own), fc.array(fc.oneof(gist, partOf(own)), { maxLength: 90 })),
    );
    fc.assert(
      fc.property(asked, ([own, others]) => {
        const twins = findTwins(own, joined(others));
        const listed = (all: Likely[]) => all.map(({ score, ...rest }) => ({ ...rest, score: score.toFixed(9) }));
        expect(listed(twins)).toEqual(listed(findTwinsPlainly(own, others)));
        found += twins.length;
      }),
    );
    expect(found).toBeGreaterThan(10);
  });
});
