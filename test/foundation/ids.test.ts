import { validate, version } from "uuid";
import { expect, test } from "vitest";
import { fixedClock } from "../../src/foundation/clock.ts";
import { fixedIds, type Ids, randomIds } from "../../src/foundation/ids.ts";

const many = (ids: Ids, count: number) => Array.from({ length: count }, () => ids.uuid());

test.each([
  ["random", () => randomIds()],
  ["random on a clock that stands still", () => randomIds(fixedClock("2026-03-02T09:00:00Z"))],
  ["fixed", () => fixedIds("seed")],
])("%s ids are valid, of version 7, different and increasing", (_, make) => {
  const ids = many(make(), 2_000);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect([...new Set(ids)].sort()).toEqual(ids);
});

test("random ids keep increasing when the clock goes back", () => {
  const clock = fixedClock("2026-03-02T09:00:00Z");
  const ids = randomIds(clock);
  const before = ids.uuid();
  clock.advance(-60_000);
  expect(ids.uuid() > before).toBe(true);
});

test("an id begins with the clock's time", () => {
  const at = new Date("2026-03-02T09:00:00Z");
  const id = randomIds(fixedClock(at)).uuid();
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at.getTime());
});

test("a seed gives the same ids and bytes again, another seed gives others", () => {
  const draw = (seed: string) => {
    const ids = fixedIds(seed);
    return [...many(ids, 5), ids.secret(32).toString("hex"), ids.secret(32).toString("hex")];
  };
  expect(draw("a")).toEqual(draw("a"));
  expect(new Set([...draw("a"), ...draw("b")]).size).toBe(14);
});

test.each([0, 1, 16, 100])("a secret has the %i bytes asked for", (bytes) => {
  expect(randomIds().secret(bytes)).toHaveLength(bytes);
  expect(fixedIds(1).secret(bytes)).toHaveLength(bytes);
});
