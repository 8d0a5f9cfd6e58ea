import { fixedIds } from "../../src/foundation/index.ts";

/** Choices that a seed repeats. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
}

export function seededRandom(seed: string): Random {
  const { secret } = fixedIds(seed);
  const whole = (min: number, max: number) => min + (secret(4).readUInt32LE() % (max - min + 1));
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    pick: (list) => list[whole(0, list.length - 1)],
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: whole(0, 2 ** 31) }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
