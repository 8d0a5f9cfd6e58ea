/** Draws from what a walk was given: the same numbers make up the same walk. */
export interface Draw {
  /** A number from 0 to below `n`. */
  below(n: number): number;
}

export const pick = <T>(draw: Draw, list: readonly T[]): T | undefined => list[draw.below(list.length)];

/** A small generator of numbers (mulberry32): the same seed, the same numbers. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return {
    below(n) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return n <= 0 ? 0 : Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
    },
  };
}
