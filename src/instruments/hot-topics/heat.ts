const dayMs = 86_400_000;

/**
 * How hot a matter is: one for each person who has it, halved with every half-life that has passed since they last said so.
 * So one person counts at most one however often they write, and what nobody speaks of any more cools by itself.
 *
 * @param instants when each person last said so; one that lies ahead counts as now
 */
export const heatOf = (instants: readonly Date[], now: Date, halfLifeDays: number): number =>
  instants.reduce((heat, at) => heat + 2 ** -(Math.max(0, now.getTime() - at.getTime()) / (halfLifeDays * dayMs)), 0);

/** SQL for `heatOf` over rows that are one person each; `at`, `now` and `halfLifeDays` are code, never input. */
export const heatSql = (at: string, now: string, halfLifeDays: string): string =>
  `sum(power(2::float8, -greatest(0, extract(epoch FROM ${now} - ${at})) / (${halfLifeDays} * 86400.0)))`;

/** When a matter that nobody else comes with has cooled to `below`; now, where it has. */
export function coolsAt(heat: number, below: number, now: Date, halfLifeDays: number): Date {
  const halfLives = Math.max(0, Math.log2(heat / below));
  return new Date(now.getTime() + halfLives * halfLifeDays * dayMs);
}
