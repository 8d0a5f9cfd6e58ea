import type { Count, Counted } from "./tally.ts";

/** Scores: for each option how many gave one, their mean (to two places) and their median. Nobody wins. */
export function countScores({ keys, votes }: Count): Counted {
  const given = new Map<string, Map<number, number>>(keys.map((key) => [key, new Map()]));
  for (const { choice, n } of votes)
    for (const [key, score] of Object.entries(choice as Record<string, number>)) {
      const scores = given.get(key);
      scores?.set(score, (scores.get(score) ?? 0) + n);
    }
  const scores = Object.fromEntries([...given].map(([key, counts]) => [key, summary(counts)]));
  const totals = Object.fromEntries(Object.entries(scores).map(([key, { n }]) => [key, n]));
  return { outcome: "counted", winners: [], totals, scores };
}

function summary(counts: ReadonlyMap<number, number>): { n: number; mean: number; median: number } {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const n = sorted.reduce((all, [, times]) => all + times, 0);
  if (n === 0) return { n, mean: 0, median: 0 };
  const mean = Math.round((sorted.reduce((all, [score, times]) => all + score * times, 0) / n) * 100) / 100;
  return { n, mean, median: (at(sorted, Math.floor((n - 1) / 2)) + at(sorted, Math.floor(n / 2))) / 2 };
}

/** The score at a place, counting from 0, when all stand in order. */
function at(sorted: readonly (readonly [number, number])[], place: number): number {
  let before = 0;
  for (const [score, times] of sorted) {
    before += times;
    if (place < before) return score;
  }
  return 0;
}
