import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawBars, formatMonth, monthNamed, monthOf, pngOf } from "../../src/foundation/index.ts";

const chart = {
  title: "水井坊社区公共服务站 三率",
  groups: ["10月", "11月"],
  series: [{ name: "响应率", values: [0.5, undefined] }],
  unknown: "—",
};

describe("a bar chart", () => {
  it("says its title, its groups, its figures, and what is not known", async () => {
    const svg = await drawBars(chart);
    for (const said of [chart.title, "10月", "11月", "响应率", ">50<", ">—<"]) expect(svg).toContain(said);
  });

  it("becomes a picture in which Chinese letters are drawn", async () => {
    const drawn = await inkOf(chart.title);
    const blank = await inkOf("");
    const missing = await inkOf("\u{e000}");
    expect(drawn).toBeGreaterThan(blank + 1_000);
    expect(drawn).toBeGreaterThan(missing + 1_000);
  });
});

/** Dark points in the strip of the title. */
async function inkOf(title: string): Promise<number> {
  const png = await pngOf(await drawBars({ ...chart, title }));
  const { data } = await sharp(png).extract({ left: 100, top: 0, width: 600, height: 44 }).greyscale().raw().toBuffer({
    resolveWithObject: true,
  });
  return data.filter((point) => point < 160).length;
}

describe("a month in China", () => {
  it("begins at midnight there", () => {
    const month = monthOf(new Date("2026-10-31T16:30:00Z"));
    expect(month.name).toBe("2026-11");
    expect(month.from.toISOString()).toBe("2026-10-31T16:00:00.000Z");
    expect(month.to.toISOString()).toBe("2026-11-30T16:00:00.000Z");
  });

  it("is found by shift and by name, and has words", () => {
    const january = monthOf(new Date("2026-11-23T00:00:00Z"), 2);
    expect(january).toEqual(monthNamed("2027-01"));
    expect([formatMonth(january, "zh-CN"), formatMonth(january, "en")]).toEqual(["2027年1月", "Jan 2027"]);
    expect([monthNamed("2027-13"), monthNamed("1999-01"), monthNamed("november")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
