import { sha256 } from "../../foundation/index.ts";

/**
 * Draws `count` people by lot: everybody's place follows from the seed alone, so that whoever has the published seed and
 * the pool draws the same again. The order of the pool does not matter.
 */
export function drawByLot(seed: string, pool: readonly string[], count: number): string[] {
  const placed = pool.map((personId) => ({ personId, place: sha256(`${seed}:${personId}`) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.slice(0, count).map(({ personId }) => personId);
}
