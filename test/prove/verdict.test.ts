import { expect, test } from "vitest";
import { type Figures, lineOf, rowOf, triedVerdict, untriedVerdict } from "../../scripts/prove/faults/verdict.ts";

const figures: Figures = { inputs: 9, cases: 2, voters: 3, deliveries: 20, repeated: 1, unknown: 0, seconds: 5 };
const nothing = () => ({ lost: [], doubled: [], other: [] });

test("a fault is survived only when nothing is lost, double or otherwise wrong", () => {
  expect(triedVerdict("app-killed", 4, nothing(), figures)).toMatchObject({ survived: true, lost: 0, doubled: 0 });
  for (const sort of ["lost", "doubled", "other"] as const) {
    const verdict = triedVerdict("app-killed", 4, { ...nothing(), [sort]: ["u7 is not there"] }, figures);
    expect(verdict).toMatchObject({ tried: true, survived: false, wrong: ["u7 is not there"] });
  }
});

test("a fault that struck never, or while nothing was going on, is not survived", () => {
  expect(triedVerdict("gateway-429", 0, nothing(), figures).survived).toBe(false);
  expect(triedVerdict("app-killed", 4, nothing(), { ...figures, cases: 0 }).survived).toBe(false);
  expect(triedVerdict("app-killed", 4, nothing(), { ...figures, voters: 0 }).survived).toBe(false);
});

test("a fault that could not be tried says why and counts as nothing", () => {
  const verdict = untriedVerdict("disk-full", "only root can mount a small file system");
  expect(JSON.parse(lineOf(verdict))).toEqual({
    ...{ name: "disk-full", tried: false, survived: false, lost: 0, doubled: 0 },
  });
  expect(rowOf(verdict)).toEqual({
    fault: "disk-full",
    survived: "not tried: only root can mount a small file system",
  });
});
