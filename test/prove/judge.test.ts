import { expect, test } from "vitest";
import { replacedBy } from "../../scripts/prove/faults/judge.ts";

const row = (id: string, replacesId: string | null = null) => ({ id, replacesId });

test("what a message that has arrived took the place of was there before it, however far back", () => {
  const rows = [row("a"), row("b", "a"), row("c", "b")];
  expect(replacedBy(rows, new Map([["c", 1]]))).toEqual(["b", "a"]);
  expect(
    replacedBy(
      rows,
      new Map([
        ["c", 1],
        ["b", 1],
      ]),
    ),
  ).toEqual(["a"]);
});

test("what nothing that has arrived took the place of has not arrived", () => {
  const rows = [row("a"), row("b", "a"), row("c"), row("d", "c")];
  expect(replacedBy(rows, new Map([["d", 1]]))).toEqual(["c"]);
  expect(replacedBy(rows, new Map())).toEqual([]);
});
