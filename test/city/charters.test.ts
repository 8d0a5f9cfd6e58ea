import { describe, expect, test } from "vitest";
import { layCharters } from "../../src/city/charters.ts";
import type { CharterRow, Rule } from "../../src/city/index.ts";

const rule = (value: number, more: Partial<Rule> = {}): Rule => ({
  ...{ value, source: "usual", clause: `the district: ${value}`, clauseEn: "", min: 1, max: 15, unit: "days" },
  ...{ decidedBy: "community", ...more },
});
const row = (id: string, areaId: string, version: number, on: string, rules: CharterRow["rules"]): CharterRow => ({
  ...{ id, areaId, version, rules, effectiveAt: new Date(`${on}T00:00:00+08:00`) },
});
const areas: Record<string, { id: string }[]> = {
  district: [{ id: "district" }],
  quiet: [{ id: "quiet" }, { id: "district" }],
  changed: [{ id: "changed" }, { id: "district" }],
};
const lay = (...rows: CharterRow[]) => layCharters(rows, (id) => areas[id] ?? []);
const on = (day: string) => new Date(`${day}T12:00:00+08:00`);

const first = row("d1", "district", 1, "2026-01-01", {
  days: rule(5),
  term: rule(5, { decidedBy: "law", source: "law" }),
});

describe("a community's charter over the district's", () => {
  test("holds what its assembly changed, from its day on, and the rest is the district's", () => {
    const city = lay(first, row("c1", "changed", 1, "2026-03-01", { days: rule(3, { clause: "the community: 3" }) }));
    expect(city.charterFor("changed", on("2026-02-28")).number("days")).toBe(5);
    expect(city.charterFor("changed", on("2026-03-01")).rule("days")).toMatchObject({
      ...{ value: 3, clause: "the community: 3", source: "usual", max: 15 },
    });
    expect(city.charterFor("changed", on("2026-03-01")).number("term")).toBe(5);
    expect(city.charterFor("quiet", on("2026-03-01")).id).toBe("d1");
  });

  test("two changes that take effect in the other order both count", () => {
    const city = lay(
      first,
      row("c1", "changed", 1, "2026-05-01", { days: rule(3) }),
      row("c2", "changed", 2, "2026-04-01", { days: rule(4) }),
    );
    const days = (day: string) => city.charterFor("changed", on(day)).number("days");
    expect([days("2026-03-31"), days("2026-04-02"), days("2026-05-02")]).toEqual([5, 4, 3]);
  });

  test("what the law fixes is not changed by a community, nor what lies outside its bounds", () => {
    const city = lay(first, row("c1", "changed", 1, "2026-03-01", { term: rule(3), days: rule(99) }));
    expect(city.charterFor("changed", on("2026-03-02")).number("term")).toBe(5);
    expect(city.charterFor("changed", on("2026-03-02")).number("days")).toBe(5);
  });

  test("a newer law leaves what is left to the community, and takes back what it fixes from now on", () => {
    const changed = row("c1", "changed", 1, "2026-03-01", { days: rule(3) });
    const left = lay(first, changed, row("d2", "district", 2, "2026-06-01", { term: rule(6, { decidedBy: "law" }) }));
    expect(left.charterFor("changed", on("2026-06-02")).number("days")).toBe(3);
    expect(left.charterFor("changed", on("2026-06-02")).number("term")).toBe(6);
    const fixed = lay(first, changed, row("d2", "district", 2, "2026-06-01", { days: rule(7, { decidedBy: "law" }) }));
    expect(fixed.charterFor("changed", on("2026-06-02")).number("days")).toBe(7);
  });

  test("what a case pinned is found again after both have changed, also in a community that was closed", () => {
    const changed = row("c1", "changed", 1, "2026-03-01", { days: rule(3) });
    const pinned = lay(first, changed).charterFor("changed", on("2026-04-01")).id;
    const later = [
      ...[first, changed, row("d2", "district", 2, "2026-06-01", { days: rule(7), term: rule(6) })],
      row("c2", "changed", 2, "2026-07-01", { days: rule(2) }),
    ];
    expect(
      lay(...later)
        .charter(pinned)
        .number("days"),
    ).toBe(3);
    expect(
      lay(...later)
        .charter(pinned)
        .number("term"),
    ).toBe(5);
    const closed = layCharters(later, (id) => (id === "changed" ? [] : (areas[id] ?? [])));
    expect(closed.charter(pinned).number("days")).toBe(3);
  });

  test("a rule that is newer than what a case pinned is the first that came", () => {
    const changed = row("c1", "changed", 1, "2026-03-01", { days: rule(3) });
    const all = [first, changed, row("d2", "district", 2, "2026-06-01", { fresh: rule(9) })];
    const pinned = lay(...all).charterFor("changed", on("2026-04-01"));
    expect(pinned.number("fresh")).toBe(9);
    expect(() => pinned.rule("none")).toThrow("no rule");
  });
});
