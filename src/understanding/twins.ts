import { isLatin, openingLength, piecesOf, runsOf } from "./pieces.ts";
import { anySetting, type SettingOf, settingFactor } from "./twin-setting.ts";

/** Pieces kept of one text. */
const most = 64;
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

/** Pairs of Chinese letters, and whole Latin words and numbers, without those that tell nothing of what it is about. */
export const tellingPieces = (text: string): string[] =>
  piecesOf(text.toLowerCase().replace(courtesy, "，")).filter((piece) => piece.length > 1 && !common.has(piece));

const tellingHashes = (text: string): Set<number> => new Set(tellingPieces(text).map(hashOf));

/**
 * The gist of a text: at most 64 hashes (signed 32-bit), all of its opening and a sample of the rest. Every text is
 * sampled by the same rule, so that two texts about one thing keep the same pieces.
 */
export function gistOf(text: string): number[] {
  const opening = tellingHashes(text.slice(0, openingLength));
  const rest = tellingHashes(text.slice(openingLength, readLength));
  const sample = [...rest].filter((hash) => !opening.has(hash)).sort((a, b) => a - b);
  return [...opening, ...sample].slice(0, most);
}

/** A gist that is likely about the same thing. */
export interface Likely {
  /** Where it stands among all, from 0. */
  place: number;
  gist: number[];
  /** From 0 to 1. */
  score: number;
}

/** Below this two texts are about different things; set by the measure in test/stream. */
const leastScore = 0.3;
/** Few words say mostly where it is: they have to agree in more, or in several places, which are where and what. */
const shortGist = 24;
const leastScoreOfShort = 0.6;
const leastScoreInPlaces = 0.45;
const leastShared = 5;

/** Slots of a table that tells most hashes that are not in a set from those that may be. */
const slots = 4_096;

/** Whether a hash is in a set: looked up by the thousand, of which nearly none is. */
function quickSet(hashes: Iterable<number>): (hash: number) => boolean {
  const set = new Set(hashes);
  const table = new Uint8Array(slots);
  for (const hash of set) table[hash & (slots - 1)] = 1;
  return (hash) => table[hash & (slots - 1)] === 1 && set.has(hash);
}

/**
 * Those of some gists that are likely about the same thing, the likeliest first. Rare pieces count for more: rare among
 * the gists, which are of the cases of one neighbourhood.
 *
 * @param joined the gists one behind the other, each after the number of its hashes: there are hundreds at every filing
 * @param settingOf where and when each was told, beside the one: it weighs in their order
 */
export function findTwins(gist: readonly number[], joined: Int32Array, settingOf: SettingOf = anySetting): Likely[] {
  const near = nearTo(gist, joined, leastShared);
  if (near.length === 0) return [];
  const weights = weightsOf(new Set([...gist, ...near.flatMap(({ gist: other }) => other)]), joined);
  const sumOf = (hashes: readonly number[]) => hashes.reduce((sum, hash) => sum + (weights.get(hash) ?? 0), 0);
  const own = Math.sqrt(sumOf(gist));
  const likeness = likenessTo(gist, weights);
  return near
    .map(({ place, gist: other, shared }) => ({
      ...{ place, gist: other, score: sumOf(shared) / (own * Math.sqrt(sumOf(other)) || 1) },
      least: leastFor(gist, other, new Set(shared)),
    }))
    .filter(({ score, least }) => score >= least)
    .map(({ place, gist: other }) => ({ place, gist: other, score: likeness(other) }))
    .map((one) => ({ one, by: one.score * settingFactor(settingOf(one.place)) }))
    .sort((a, b) => b.by - a.by)
    .map(({ one }) => one);
}

/**
 * All gists that share anything with one, the likeliest first, however unlike. What the nearest few say besides is looked
 * for too, since a matter is told in other words by each; `score` is the likeness to the one alone.
 * `findTwins` is for asking unbidden, and leaves out whatever may be about something else.
 */
export function rankTwins(gist: readonly number[], joined: Int32Array, settingOf: SettingOf = anySetting): Likely[] {
  const near = nearTo(gist, joined, 1);
  const weights = weightsOf(new Set([...gist, ...near.flatMap(({ gist: other }) => other)]), joined);
  const likeness = likenessTo(gist, weights);
  const ranked = near
    .map(({ place, gist: other }) => ({ place, gist: other, score: likeness(other) }))
    .sort((a, b) => b.score - a.score);
  const wide = widenedBy(gist, ranked.slice(0, nearest.most), weights);
  const again = ranked.map((one) => ({ one, by: wide(one.gist) * settingFactor(settingOf(one.place)) }));
  return again.sort((a, b) => b.by - a.by).map(({ one }) => one);
}

/** So many of the nearest, as near as this at least, together count so much beside the text itself. */
const nearest = { most: 3, least: 0.15, share: 0.6 };

/** How alike gists are to one and to those nearest to it, each of which counts by how near it is. */
function widenedBy(gist: readonly number[], likest: readonly Likely[], weights: ReadonlyMap<number, number>) {
  const wide = unitOf(gist, weights);
  for (const { gist: other, score } of likest) {
    if (score < nearest.least) continue;
    const counts = (nearest.share * score) / ((likest[0]?.score ?? score) * likest.length);
    for (const [hash, height] of unitOf(other, weights)) wide.set(hash, (wide.get(hash) ?? 0) + height * counts);
  }
  return (other: readonly number[]): number =>
    [...unitOf(other, weights)].reduce((sum, [hash, height]) => sum + (wide.get(hash) ?? 0) * height, 0);
}

/** A gist as a vector of length 1, of which `likenessTo` is the product. */
function unitOf(gist: readonly number[], weights: ReadonlyMap<number, number>): Map<number, number> {
  const heights = gist.map((hash, n) => stress(n) * Math.sqrt(Math.sqrt(weights.get(hash) ?? 0)));
  const length = Math.hypot(...heights) || 1;
  return new Map(gist.map((hash, n) => [hash, (heights[n] ?? 0) / length]));
}

/** From this likeness on two texts are gathered as one matter. Set by `npm run eval -- hot-topics`. */
const leastGathered = 0.2;
/** Of few words most say where it is: they have to agree in nearly all, unless they name the same subject. */
const leastGatheredOfShort = 0.6;

/**
 * The gist that is likeliest about the same matter; undefined where none is like enough. Looser than `findTwins`: nobody is
 * asked whether it is right, and what is gathered has to be large before it is shown.
 *
 * @param subjects words that name what something is about, such as those of the bodies' duties, read once by `subjectsOf`
 */
export function nearestTwin(
  gist: readonly number[],
  joined: Int32Array,
  subjects: Subjects,
  settingOf: SettingOf = anySetting,
): Likely | undefined {
  const own = new Set(gist);
  const said = subjects.filter((hashes) => hashes.every((hash) => own.has(hash)));
  const leastFor = ({ gist: other, place }: Likely): number => {
    if (Math.min(gist.length, other.length) >= shortGist) return leastGathered;
    // The lift of one courtyard is not that of the next.
    const isSame =
      settingOf(place).place !== "apart" && said.some((hashes) => hashes.every((hash) => other.includes(hash)));
    return isSame ? leastGathered : leastGatheredOfShort;
  };
  return rankTwins(gist, joined, settingOf).find((one) => one.score >= leastFor(one));
}

/** Words by what stands for them in a gist. */
export type Subjects = readonly (readonly number[])[];

/** What words are looked for by; those that nearly every message has are left out. */
export const subjectsOf = (words: readonly string[]): Subjects =>
  words.map((word) => [...tellingHashes(word)]).filter((hashes) => hashes.length > 0);

/** So many hashes at the beginning of a gist are of the opening, which says what it is about and where. */
const openingPieces = 20;
const openingFactor = 2;
const stress = (n: number): number => (n < openingPieces ? openingFactor : 1);

/** How alike a gist is to another, 0 to 1: the cosine of their rare pieces, with those of the openings counted double. */
function likenessTo(gist: readonly number[], weights: ReadonlyMap<number, number>) {
  const rarity = (hash: number) => Math.sqrt(weights.get(hash) ?? 0);
  const lengthOf = (hashes: readonly number[]) =>
    Math.sqrt(hashes.reduce((sum, hash, n) => sum + stress(n) ** 2 * rarity(hash), 0));
  const own = new Map(gist.map((hash, n) => [hash, stress(n)]));
  const ownLength = lengthOf(gist);
  return (other: readonly number[]): number => {
    const both = other.reduce((sum, hash, n) => sum + (own.get(hash) ?? 0) * stress(n) * rarity(hash), 0);
    return both / (ownLength * lengthOf(other) || 1);
  };
}

/** Nearly all of a neighbourhood's cases are about something else: only those that share enough are weighed. */
function nearTo(gist: readonly number[], joined: Int32Array, least: number) {
  const isOwn = quickSet(gist);
  const near: { place: number; gist: number[]; shared: number[] }[] = [];
  for (let place = 0, at = 0; at < joined.length; place++) {
    const from = at + 1;
    at = from + (joined[at] ?? 0);
    let count = 0;
    for (let i = from; i < at; i++) if (isOwn(joined[i] ?? 0)) count++;
    if (count < least) continue;
    const other = Array.from(joined.subarray(from, at));
    near.push({ place, gist: other, shared: other.filter(isOwn) });
  }
  return near;
}

/** What each of some hashes counts for. */
function weightsOf(hashes: ReadonlySet<number>, joined: Int32Array): Map<number, number> {
  const isAsked = quickSet(hashes);
  const times = new Map<number, number>();
  let count = 0;
  for (let at = 0; at < joined.length; count++) {
    const from = at + 1;
    at = from + (joined[at] ?? 0);
    for (let i = from; i < at; i++) {
      const hash = joined[i] ?? 0;
      if (isAsked(hash)) times.set(hash, (times.get(hash) ?? 0) + 1);
    }
  }
  // With few candidates nothing can be called frequent.
  const total = Math.max(count, 50);
  const weight = (hash: number) => Math.log((total + 1) / ((times.get(hash) ?? 0) + 0.5)) ** 2;
  return new Map([...hashes].map((hash) => [hash, weight(hash)]));
}

function leastFor(gist: readonly number[], other: readonly number[], shared: ReadonlySet<number>): number {
  if (Math.min(gist.length, other.length) >= shortGist) return leastScore;
  return Math.min(placesIn(gist, shared), placesIn(other, shared)) > 1 ? leastScoreInPlaces : leastScoreOfShort;
}

/** In how many places of a short text the shared pieces stand: its gist keeps their order. */
const placesIn = (gist: readonly number[], shared: ReadonlySet<number>): number =>
  gist.filter((hash, i) => shared.has(hash) && !shared.has(gist[i - 1] ?? Number.NaN)).length;

const mostPhrases = 4;

/** What of a text is also in a gist, as phrases of that text, the longest first: nothing that its writer has not written. */
export function sharedPhrases(text: string, gist: readonly number[]): string[] {
  const known = new Set(gist);
  const phrases: string[] = [];
  for (const run of runsOf(text.toLowerCase())) {
    if (isLatin(run)) {
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
