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
    const share = sumOf([...shared]) / (lengths || 1);
    const score = likeness(gist, other, (hash) => Math.sqrt(weight(hash)));
    return { likely: { place, gist: other, score }, isLikely: shared.size >= leastShared && share >= least };
  });
  return weighed
    .filter(({ isLikely }) => isLikely)
    .map(({ likely }) => likely)
    .sort((a, b) => b.score - a.score);
}

const opening = 20;

/** The cosine of two gists as vectors of how rare each piece is, in which the first twenty stand twice as high. */
function likeness(a: readonly number[], b: readonly number[], rarity: (hash: number) => number): number {
  const height = (of: readonly number[], hash: number) => {
    const at = of.indexOf(hash);
    return at === -1 ? 0 : Math.sqrt(rarity(hash)) * (at < opening ? 2 : 1);
  };
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, hash) => sum + height(x, hash) * height(y, hash), 0);
  return dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)) || 1);
}
