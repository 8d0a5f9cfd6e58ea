import type { Likely } from "../../src/understanding/index.ts";

const leastShared = 5;
const shortGist = 24;

/** What `findTwins` finds, by its rule written as plainly as it can be: with sets of everything, and no thought of time. */
export function findTwinsPlainly(gist: readonly number[], all: readonly number[][]): Likely[] {
  const times = new Map<number, number>();
  for (const hash of all.flat()) times.set(hash, (times.get(hash) ?? 0) + 1);
  const total = Math.max(all.length, 50);
  const weight = (hash: number) => Math.log((total + 1) / ((times.get(hash) ?? 0) + 0.5)) ** 2;
  const sumOf = (hashes: readonly number[]) => hashes.reduce((sum, hash) => sum + weight(hash), 0);
  const weighed = all.map((other, place) => {
    const shared = new Set(other.filter((hash) => gist.includes(hash)));
    const places = (of: readonly number[]) =>
      of.filter((hash, i) => shared.has(hash) && !shared.has(of[i - 1] ?? Number.NaN)).length;
    const lengths = Math.sqrt(sumOf(gist)) * Math.sqrt(sumOf(other));
    const isShort = Math.min(gist.length, other.length) < shortGist;
    const isInPlaces = Math.min(places(gist), places(other)) > 1;
    const least = isShort ? (isInPlaces ? 0.45 : 0.6) : 0.3;
    const score = sumOf([...shared]) / (lengths || 1);
    return { likely: { place, gist: other, score }, isLikely: shared.size >= leastShared && score >= least };
  });
  return weighed
    .filter(({ isLikely }) => isLikely)
    .map(({ likely }) => likely)
    .sort((a, b) => b.score - a.score);
}
