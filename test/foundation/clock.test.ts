import { expect, test } from "vitest";
import { fixedClock, systemClock } from "../../src/foundation/clock.ts";

test("a fixed clock stands still until it is set or advanced", () => {
  const clock = fixedClock("2026-03-02T09:00:00Z");
  clock.now().setUTCFullYear(1999);
  expect(clock.now().toISOString()).toBe("2026-03-02T09:00:00.000Z");
  clock.advance(90_000);
  expect(clock.now().toISOString()).toBe("2026-03-02T09:01:30.000Z");
  clock.set("2027-01-01T00:00:00Z");
  expect(clock.now().toISOString()).toBe("2027-01-01T00:00:00.000Z");
});

test("a fixed clock refuses what is no instant", () => {
  expect(() => fixedClock("next Tuesday")).toThrow(RangeError);
});

test("the system clock runs ahead by its offset", () => {
  const aheadMs =
    systemClock(8 * 86_400_000)
      .now()
      .getTime() - systemClock().now().getTime();
  expect(Math.abs(aheadMs - 8 * 86_400_000)).toBeLessThan(1_000);
});
