import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coolsAt, heatOf } from "../../src/instruments/index.ts";

const now = new Date("2026-11-23T09:00:00+08:00");
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
const spans = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 60 });
const halfLives = fc.integer({ min: 1, max: 30 });

describe("heat", () => {
  it("is one for each person at the moment, a half after a half-life, a quarter after two", () => {
    expect(heatOf([daysAgo(0)], now, 7)).toBe(1);
    expect(heatOf([daysAgo(7)], now, 7)).toBe(0.5);
    expect(heatOf([daysAgo(0), daysAgo(7), daysAgo(14)], now, 7)).toBe(1.75);
    expect(heatOf([], now, 7)).toBe(0);
  });

  it("does not depend on the order in which people came, and is never more than they are", () => {
    fc.assert(
      fc.property(spans, halfLives, fc.integer(), (days, halfLife, turn) => {
        const instants = days.map(daysAgo);
        const at = instants.length === 0 ? 0 : Math.abs(turn) % instants.length;
        const turned = [...instants.slice(at), ...instants.slice(0, at)].reverse();
        const heat = heatOf(instants, now, halfLife);
        expect(heatOf(turned, now, halfLife)).toBeCloseTo(heat, 9);
        expect(heat).toBeLessThanOrEqual(instants.length);
      }),
    );
  });

  it("halves with each half-life in which nobody comes, and grows by one with each who comes now", () => {
    fc.assert(
      fc.property(spans, halfLives, (days, halfLife) => {
        const instants = days.map(daysAgo);
        const heat = heatOf(instants, now, halfLife);
        const later = new Date(now.getTime() + halfLife * dayMs);
        expect(heatOf(instants, later, halfLife)).toBeCloseTo(heat / 2, 9);
        expect(heatOf([...instants, now], now, halfLife)).toBeCloseTo(heat + 1, 9);
      }),
    );
  });

  it("counts what lies ahead, after a clock was set back, as now", () => {
    expect(heatOf([daysAgo(-3)], now, 7)).toBe(1);
  });

  it("has cooled at the instant that is foretold, and not before", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 2, maxLength: 40 }), (days) => {
        const instants = days.map(daysAgo);
        const at = coolsAt(heatOf(instants, now, 7), 1, now, 7);
        fc.pre(at.getTime() > now.getTime() + 1_000);
        expect(heatOf(instants, at, 7)).toBeCloseTo(1, 3);
        expect(heatOf(instants, new Date(at.getTime() - dayMs), 7)).toBeGreaterThan(1);
      }),
    );
    expect(coolsAt(0.2, 1, now, 7)).toEqual(now);
  });
});
