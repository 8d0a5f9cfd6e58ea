import { expect, test } from "vitest";
import { calendarFile, drawByLot, quorumOf } from "../../../src/instruments/index.ts";

const event = {
  uid: "0190@linli",
  sequence: 0,
  isCancelled: false,
  subject: "水津雅院停车位怎么分；听听大家，谁都可以说",
  venue: "社区活动室, 2楼; 左边",
  description: "第一行\n第二行 \\ 完",
  startsAt: new Date("2026-12-05T19:00:00+08:00"),
  stampedAt: new Date("2026-11-23T09:00:00+08:00"),
};

const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

test("a calendar file says when in UTC, escapes what has a meaning, and ends each line as RFC 5545 wants", () => {
  const file = calendarFile(event);
  expect(unfolded(file)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Linli//Meetings//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:0190@linli",
    "SEQUENCE:0",
    "DTSTAMP:20261123T010000Z",
    "DTSTART:20261205T110000Z",
    "DTEND:20261205T130000Z",
    "SUMMARY:水津雅院停车位怎么分；听听大家，谁都可以说",
    "LOCATION:社区活动室\\, 2楼\\; 左边",
    "DESCRIPTION:第一行\\n第二行 \\\\ 完",
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("lines are at most 75 octets long, and no letter is torn apart", () => {
  const file = calendarFile({ ...event, subject: `${"停车位怎么分🅿️".repeat(30)}` });
  const lines = file.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toContain("\ufffd");
  expect(unfolded(file)).toContain(`SUMMARY:${"停车位怎么分🅿️".repeat(30)}`);
});

test("what has moved is a later version of the same event, and what is called off cancels it", () => {
  const cancelled = unfolded(calendarFile({ ...event, sequence: 2, isCancelled: true }));
  expect(cancelled).toContain("METHOD:CANCEL");
  expect(cancelled).toContain("STATUS:CANCELLED");
  expect(cancelled).toContain("SEQUENCE:2");
  expect(cancelled).toContain("UID:0190@linli");
});

test("whoever has the seed and the pool draws the same people, in whatever order the pool is", () => {
  const pool = Array.from({ length: 200 }, (_, i) => `person-${i}`);
  const drawn = drawByLot("5480", pool, 20);
  expect(new Set(drawn).size).toBe(20);
  expect(drawByLot("5480", pool.toReversed(), 20)).toEqual(drawn);
  expect(drawByLot("5481", pool, 20)).not.toEqual(drawn);
  expect(drawByLot("5480", pool.slice(0, 5), 20)).toHaveLength(5);
});

test("everybody has the same chance to be drawn", () => {
  const pool = Array.from({ length: 10 }, (_, i) => `person-${i}`);
  const counts = new Map(pool.map((id) => [id, 0]));
  for (let seed = 0; seed < 2_000; seed++)
    for (const id of drawByLot(String(seed), pool, 3)) counts.set(id, (counts.get(id) ?? 0) + 1);
  // 600 each are expected; 500 and 700 are more than four standard deviations away.
  for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
});

test("more than the share has to be there", () => {
  expect(quorumOf(0.6667, 3)).toBe(3);
  expect(quorumOf(0.6667, 6)).toBe(5);
  expect(quorumOf(0.5, 2)).toBe(2);
  expect(quorumOf(0.5, 3)).toBe(2);
  expect(quorumOf(0.5, 0)).toBe(0);
  expect(quorumOf(0, 100)).toBe(0);
});
