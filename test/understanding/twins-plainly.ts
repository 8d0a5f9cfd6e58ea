const leastShared = 5;
const shortGist = 24;

/** What `findTwins` finds, by its rule written as plainly as it can be: with sets of everything, and no thought of time. */
export function findTwinsPlainly<Candidate extends { gist: readonly number[] }>(
  gist: readonly number[],
  candidates: readonly Candidate[],
): { candidate: Candidate; score: number }[] {
  const times = new Map<number, number>();
  for (const hash of candidates.flatMap((c) => c.gist)) times.set(hash, (times.get(hash) ?? 0) + 1);
  const total = Math.max(candidates.length, 50);
  const weight = (hash: number) => Math.log((total + 1) / ((times.get(hash) ?? 0) + 0.5)) ** 2;
  const sumOf = (hashes: readonly number[]) => hashes.reduce((sum, hash) => sum + weight(hash), 0);
  const likely = candidates.map((candidate) => {
    const shared = new Set(candidate.gist.filter((hash) => gist.includes(hash)));
    const places = (of: readonly number[]) =>
      of.filter((hash, i) => shared.has(hash) && !shared.has(of[i - 1] ?? Number.NaN)).length;
    const lengths = Math.sqrt(sumOf(gist)) * Math.sqrt(sumOf(candidate.gist));
    const isShort = Math.min(gist.length, candidate.gist.length) < shortGist;
    const isInPlaces = Math.min(places(gist), places(candidate.gist)) > 1;
    const least = isShort ? (isInPlaces ? 0.45 : 0.6) : 0.3;
    return { candidate, score: sumOf([...shared]) / (lengths || 1), isLikely: shared.size >= leastShared, least };
  });
  return likely
    .filter(({ score, isLikely, least }) => isLikely && score >= least)
    .map(({ candidate, score }) => ({ candidate, score }))
    .sort((a, b) => b.score - a.score);
}
