import type { Vectors } from "./vectors.ts";

/** A plane with one label's texts on its side above 0 and all others below. */
export interface Plane {
  weights: Float32Array;
  bias: number;
}

/** Room that is used again for each label, so that training takes no more memory for many labels than for one. */
export interface Bench {
  vectors: Vectors;
  /** How much each place tells of the label, squared. */
  trust: Float64Array;
  alphas: Float64Array;
  /** Squared length of each vector as trusted, with the bias. */
  lengths: Float64Array;
  order: Int32Array;
}

/** By how much a text may lie on the wrong side, for what its mistake costs. */
interface Softness {
  ours: number;
  theirs: number;
}

/** What a mistake costs among the others: 1, as usual for texts. */
const cost = 1;
/** A label that fewer than one text in so many has is rare, and a mistake about it costs more, by this power of how rare. */
const rareShare = 20;
const rarePower = 0.4;
/** A plane whose texts pull no harder than this no longer moves: where LIBLINEAR stops too. */
const stillMoves = 0.1;
const mostRounds = 60;
/** How far places that tell two sides apart are trusted before the others: 0 all alike, 1 those alone. */
const telling = 0.2;

export function makeBench(vectors: Vectors, size: number): Bench {
  const count = vectors.starts.length - 1;
  return {
    vectors,
    trust: new Float64Array(size),
    alphas: new Float64Array(count),
    lengths: new Float64Array(count),
    order: new Int32Array(count),
  };
}

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking: Hsieh et al.,
 * "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008. Places are scaled by how much they tell
 * (Wang and Manning, "Baselines and Bigrams", ACL 2012). The same input gives the same plane.
 */
export function separate(bench: Bench, isOurs: (n: number) => boolean): Plane {
  const { alphas, order, vectors, lengths } = bench;
  weighTrust(bench, isOurs);
  const plane = { weights: new Float32Array(bench.trust.length), bias: 0 };
  alphas.fill(0);
  for (let n = 0; n < order.length; n++) {
    order[n] = n;
    lengths[n] = trustedLength(vectors, bench.trust, n);
  }
  const softness = softnessOf(order.length, isOurs);
  const random = randomFrom(1);
  let active = order.length;
  let limit = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, active, random);
    const so = goRound(bench, plane, isOurs, softness, active, limit);
    active = so.active;
    if (so.spread > stillMoves) limit = so.highest <= 0 ? Number.POSITIVE_INFINITY : so.highest;
    else if (active === order.length) break;
    else {
      // Those set aside are looked at once more.
      active = order.length;
      limit = Number.POSITIVE_INFINITY;
    }
  }
  return plane;
}

function softnessOf(count: number, isOurs: (n: number) => boolean): Softness {
  let ours = 0;
  for (let n = 0; n < count; n++) if (isOurs(n)) ours += 1;
  const rareness = Math.max(1, count / (rareShare * Math.max(1, ours)));
  return { ours: 0.5 / (cost * rareness ** rarePower), theirs: 0.5 / cost };
}

/** One step for each text that is still looked at; one that lies clearly on its side is set aside behind `active`. */
function goRound(
  bench: Bench,
  plane: Plane,
  isOurs: (n: number) => boolean,
  soft: Softness,
  active: number,
  limit: number,
) {
  const { vectors, alphas, lengths, order } = bench;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  let left = active;
  for (let at = 0; at < left; at++) {
    const n = order[at] ?? 0;
    const side = isOurs(n) ? 1 : -1;
    const softness = side > 0 ? soft.ours : soft.theirs;
    const alpha = alphas[n] ?? 0;
    const slope = side * distance(vectors, plane, n) - 1 + alpha * softness;
    if (alpha === 0 && slope > limit) {
      left -= 1;
      order[at] = order[left] ?? 0;
      order[left] = n;
      at -= 1;
      continue;
    }
    const pull = alpha === 0 ? Math.min(slope, 0) : slope;
    highest = Math.max(highest, pull);
    lowest = Math.min(lowest, pull);
    if (Math.abs(pull) < 1e-12) continue;
    const next = Math.max(alpha - slope / ((lengths[n] ?? 0) + softness), 0);
    alphas[n] = next;
    push(bench, plane, n, (next - alpha) * side);
  }
  return { active: left, highest, spread: highest - lowest };
}

function distance({ starts, places, values }: Vectors, { weights, bias }: Plane, n: number): number {
  let sum = bias;
  const end = starts[n + 1] as number;
  for (let i = starts[n] as number; i < end; i++)
    sum += (weights[places[i] as number] as number) * (values[i] as number);
  return sum;
}

function push({ vectors: { starts, places, values }, trust }: Bench, plane: Plane, n: number, by: number): void {
  if (by === 0) return;
  plane.bias += by;
  const { weights } = plane;
  const end = starts[n + 1] as number;
  for (let i = starts[n] as number; i < end; i++) {
    const place = places[i] as number;
    weights[place] = (weights[place] as number) + by * (values[i] as number) * (trust[place] as number);
  }
}

function trustedLength({ starts, places, values }: Vectors, trust: Float64Array, n: number): number {
  let sum = 1;
  const end = starts[n + 1] as number;
  for (let i = starts[n] as number; i < end; i++)
    sum += (values[i] as number) ** 2 * (trust[places[i] as number] as number);
  return sum;
}

/** Compares how often each place stands on either side. */
function weighTrust({ vectors: { starts, places, values }, trust }: Bench, isOurs: (n: number) => boolean): void {
  const theirs = new Float64Array(trust.length).fill(1);
  const ours = trust.fill(1);
  for (let n = 0; n + 1 < starts.length; n++) {
    const side = isOurs(n) ? ours : theirs;
    const end = starts[n + 1] as number;
    for (let i = starts[n] as number; i < end; i++)
      side[places[i] as number] = (side[places[i] as number] as number) + (values[i] as number);
  }
  const ratio = sumOf(ours) / sumOf(theirs);
  for (let place = 0; place < trust.length; place++) {
    const tells = Math.abs(Math.log((ours[place] as number) / (theirs[place] as number) / ratio));
    trust[place] = (1 - telling + telling * tells) ** 2;
  }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function shuffle(order: Int32Array, count: number, random: () => number): void {
  for (let i = count - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[k] as number;
    order[k] = kept;
  }
}

/** Numbers from 0 to 1 in an order that a seed fixes: training is no lottery. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
