import { describe, expect, it } from "vitest";
import { shareOut } from "../../src/instruments/index.ts";

const doors = (count: number) => Array.from({ length: count }, (_, i) => i);
const seats = (...households: number[]) => households.map((n, i) => ({ appointmentId: `seat-${i}`, households: n }));
const dealt = (count: number, ...have: number[]) => Object.fromEntries(shareOut(doors(count), seats(...have)));

describe("households are shared among the members", () => {
  it("evenly, each member a run of neighbours", () => {
    expect(dealt(7, 0, 0, 0)).toEqual({ "seat-0": [0, 1, 2], "seat-1": [3, 4], "seat-2": [5, 6] });
  });

  it("so that who has fewer gets more, and nobody loses any", () => {
    expect(dealt(4, 5, 1, 3)).toEqual({ "seat-1": [0, 1, 2], "seat-2": [3] });
  });

  it("to nobody while the committee has no members", () => {
    expect(dealt(3)).toEqual({});
  });
});
