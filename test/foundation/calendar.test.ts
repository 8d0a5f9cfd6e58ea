import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  formatDay,
  formatInstant,
  isWorkingDay,
  pauseRemaining,
  shiftWorkingDays,
  workingDaysBetween,
} from "../../src/foundation/calendar.ts";

const china = (text: string) => new Date(`${text}+08:00`);

describe("days of 2026 as announced by the State Council", () => {
  test.each([
    ["2026-01-01", false, "New Year"],
    ["2026-01-04", true, "Sunday made up for New Year"],
    ["2026-02-14", true, "Saturday made up for the Spring Festival"],
    ["2026-02-17", false, "Spring Festival"],
    ["2026-09-20", true, "Sunday made up for National Day"],
    ["2026-10-01", false, "National Day"],
    ["2026-10-07", false, "last day of National Day"],
    ["2026-10-08", true, "Thursday"],
    ["2026-10-10", true, "Saturday made up for National Day"],
    ["2026-10-11", false, "Sunday"],
  ])("%s is a working day: %s (%s)", (day, expected) => {
    expect(isWorkingDay(china(`${day}T00:00:00`))).toBe(expected);
    expect(isWorkingDay(china(`${day}T23:59:59`))).toBe(expected);
  });
});

test("years not announced yet have weekdays only", () => {
  const week = ["04", "05", "06", "07", "08", "09", "10"].map((day) => isWorkingDay(china(`2038-10-${day}T12:00:00`)));
  expect(week).toEqual([true, true, true, true, true, false, false]);
});

test.each([
  ["2026-11-18T10:00:00", 5, "2026-11-25T18:00:00"],
  ["2026-11-18T00:00:00", 1, "2026-11-19T18:00:00"],
  ["2026-11-18T23:59:00", 1, "2026-11-19T18:00:00"],
  ["2026-11-21T10:00:00", 1, "2026-11-23T18:00:00"],
  ["2026-09-30T10:00:00", 1, "2026-10-08T18:00:00"],
  ["2026-09-30T10:00:00", 3, "2026-10-10T18:00:00"],
  ["2026-09-30T10:00:00", 4, "2026-10-12T18:00:00"],
  ["2026-11-18T10:00:00", 0, "2026-11-18T18:00:00"],
  ["2026-11-21T10:00:00", 0, "2026-11-23T18:00:00"],
])("from %s, %i working days end at %s", (from, days, due) => {
  expect(addWorkingDays(china(from), days)).toEqual(china(due));
});

test("the closing time can be another", () => {
  expect(addWorkingDays(china("2026-11-18T10:00:00"), 1, "17:30")).toEqual(china("2026-11-19T17:30:00"));
});

test.each([-1, 1.5, Number.NaN])("%d working days are refused", (days) => {
  expect(() => addWorkingDays(china("2026-11-18T10:00:00"), days)).toThrow(RangeError);
});

test("a broken instant is refused", () => {
  expect(() => addWorkingDays(new Date(Number.NaN), 1)).toThrow(RangeError);
});

const instants = fc.date({ min: china("2025-06-01T00:00:00"), max: china("2027-06-01T00:00:00"), noInvalidDate: true });
const days = fc.integer({ min: 0, max: 25 });

describe("for any instant and number of days", () => {
  test("a due instant is later than its start, on a working day", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 25 }), (from, n) => {
        const dueAt = addWorkingDays(from, n);
        expect(dueAt.getTime()).toBeGreaterThan(from.getTime());
        expect(isWorkingDay(dueAt)).toBe(true);
        expect(workingDaysBetween(from, dueAt)).toBe(n);
      }),
    );
  });

  test("later starts and longer limits never end earlier", () => {
    fc.assert(
      fc.property(instants, instants, days, days, (a, b, n, m) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const [less, more] = n < m ? [n, m] : [m, n];
        expect(addWorkingDays(first, less).getTime()).toBeLessThanOrEqual(addWorkingDays(second, more).getTime());
      }),
    );
  });

  test("days between add up, and count backwards as forwards", () => {
    fc.assert(
      fc.property(instants, instants, instants, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
      { numRuns: 30 },
    );
  });

  test("pausing and resuming on the same day leaves the due instant unchanged", () => {
    fc.assert(
      fc.property(instants, days, fc.nat(25), fc.integer({ min: 0, max: 86_399_999 }), (from, n, later, ms) => {
        const dueAt = addWorkingDays(from, n);
        const pausedAt = addWorkingDays(from, Math.min(later, n), "12:00");
        const resumedAt = new Date(china(`${pausedAt.toISOString().slice(0, 10)}T00:00:00`).getTime() + ms);
        expect(addWorkingDays(resumedAt, pauseRemaining(pausedAt, dueAt))).toEqual(dueAt);
        expect(shiftWorkingDays(dueAt, workingDaysBetween(pausedAt, resumedAt))).toEqual(dueAt);
      }),
    );
  });

  test("a pause of some working days moves the due instant by as many", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 20 }), fc.nat(15), (from, n, pause) => {
        const dueAt = addWorkingDays(from, n);
        const resumedAt = addWorkingDays(from, pause, "09:00");
        const byRest = pause === 0 ? dueAt : addWorkingDays(resumedAt, pauseRemaining(from, dueAt));
        expect(byRest).toEqual(shiftWorkingDays(dueAt, pause));
      }),
    );
  });
});

test("an overdue clock has nothing left", () => {
  expect(pauseRemaining(china("2026-11-27T10:00:00"), china("2026-11-25T18:00:00"))).toBe(0);
});

describe("as people read it", () => {
  const at = china("2026-11-25T18:00:00");
  test.each([
    ["zh-CN", "2026-03-01", "11月25日", "11月25日 18:00"],
    ["en", "2026-03-01", "25 Nov", "25 Nov, 18:00"],
    ["zh-CN", "2027-03-01", "2026年11月25日", "2026年11月25日 18:00"],
    ["en", "2027-03-01", "25 Nov 2026", "25 Nov 2026, 18:00"],
  ] as const)("in %s, seen on %s", (locale, today, day, instant) => {
    const now = china(`${today}T09:00:00`);
    expect(formatDay(at, locale, now)).toBe(day);
    expect(formatInstant(at, locale, now)).toBe(instant);
  });

  test("the day and the year are China's, not the machine's", () => {
    const newYear = china("2027-01-01T00:30:00");
    expect(formatInstant(newYear, "zh-CN", newYear)).toBe("1月1日 00:30");
    expect(formatDay(newYear, "zh-CN", china("2026-12-31T23:00:00"))).toBe("2027年1月1日");
  });
});
