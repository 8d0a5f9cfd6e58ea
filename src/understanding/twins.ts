/** Pieces kept of one text. */
const most = 64;
/** The title or first sentence says what and where: all its pieces are kept. */
const openingLength = 40;
const readLength = 600;

/** What nearly every message to an office says, and tells nothing of what it is about. */
const common = new Set(
  "我们 你好 您好 希望 请问 问题 没有 政府 领导 有关 部门 相关 解决 小区 业主 居民 社区 街道 情况 可以 现在 一直 已经 这个 就是 不是 因为 所以 但是 如果 什么 怎么 为什 什么 反映 投诉 咨询 建议 尊敬 敬的 书记 市长 区长 回复 处理 管理 规定 国家 人民 群众 老百 百姓 市民 生活 影响 严重 进行 要求 以及 还有 他们 自己 不能 是否 能否 关于 请求 谢谢 感谢 附近 旁边 时候 时间 今年 去年 至今 多次".split(
    " ",
  ),
);

/** Whole phrases of courtesy, of which the pieces would look telling. */
const courtesy =
  /尊敬的[^，。！,]{0,8}|[您你]好|(?:希望|恳请|请|望)[^，。！？,]{0,16}(?:处理|解决|重视|答复|回复|关注|帮助)|(?:一直|至今|还是)?(?:都)?没有?(?:得到)?解决|反映的?(?:这个)?问题|谢谢|感谢/g;

const hashOf = (piece: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193);
  // The last bits of a short text differ little: they are mixed once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) | 0;
};

/** Pairs of Chinese letters, and whole Latin words and numbers. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  const told = text.toLowerCase().replace(courtesy, "，");
  for (const [run] of told.matchAll(/[\p{Script=Han}]+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) pieces.push(run);
    else for (let i = 0; i + 1 < run.length; i++) pieces.push(run.slice(i, i + 2));
  }
  return pieces.filter((piece) => piece.length > 1 && !common.has(piece));
}

/**
 * The gist of a text: at most 64 hashes (signed 32-bit), all of its opening and a sample of the rest. Every text is
 * sampled by the same rule, so that two texts about one thing keep the same pieces.
 */
export function gistOf(text: string): number[] {
  const opening = new Set(piecesOf(text.slice(0, openingLength)).map(hashOf));
  const rest = new Set(piecesOf(text.slice(openingLength, readLength)).map(hashOf));
  const sample = [...rest].filter((hash) => !opening.has(hash)).sort((a, b) => a - b);
  return [...opening, ...sample].slice(0, most);
}

export interface Likely<Candidate> {
  candidate: Candidate;
  /** From 0 to 1. */
  score: number;
}

/** Below this two texts are about different things; set by the measure in test/stream. */
const leastScore = 0.3;
/** Few words say mostly where it is: they have to agree in more. */
const shortGist = 24;
const leastScoreOfShort = 0.6;
const leastShared = 5;

/**
 * The candidates that are likely about the same thing, the likeliest first. Rare pieces count for more: rare among the
 * candidates, which are the cases of one neighbourhood.
 */
export function findTwins<Candidate extends { gist: readonly number[] }>(
  gist: readonly number[],
  candidates: readonly Candidate[],
): Likely<Candidate>[] {
  const times = new Map<number, number>();
  for (const { gist: other } of candidates) for (const hash of other) times.set(hash, (times.get(hash) ?? 0) + 1);
  // With few candidates nothing can be called frequent.
  const total = Math.max(candidates.length, 50);
  const weight = (hash: number) => Math.log((total + 1) / ((times.get(hash) ?? 0) + 0.5)) ** 2;
  const length = (hashes: readonly number[]) => Math.sqrt(hashes.reduce((sum, hash) => sum + weight(hash), 0));
  const own = new Set(gist);
  const ownLength = length(gist);
  return candidates
    .map((candidate) => {
      const shared = candidate.gist.filter((hash) => own.has(hash));
      const both = shared.reduce((sum, hash) => sum + weight(hash), 0);
      const score = both / (ownLength * length(candidate.gist) || 1);
      const isShort = Math.min(gist.length, candidate.gist.length) < shortGist;
      const isTwin = shared.length >= leastShared && score >= (isShort ? leastScoreOfShort : leastScore);
      return { candidate, score, isTwin };
    })
    .filter(({ isTwin }) => isTwin)
    .sort((a, b) => b.score - a.score);
}

const mostPhrases = 4;

/** What of a text is also in a gist, as phrases of that text, the longest first: nothing that its writer has not written. */
export function sharedPhrases(text: string, gist: readonly number[]): string[] {
  const known = new Set(gist);
  const phrases: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[\p{Script=Han}]+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) {
      if (run.length > 1 && known.has(hashOf(run))) phrases.push(run);
      continue;
    }
    for (let from = 0, i = 0; i < run.length; i++) {
      if (i + 1 < run.length && known.has(hashOf(run.slice(i, i + 2)))) continue;
      if (i > from) phrases.push(run.slice(from, i + 1));
      from = i + 1;
    }
  }
  return [...new Set(phrases)].sort((a, b) => b.length - a.length).slice(0, mostPhrases);
}
