import type { Grams } from "./grams.ts";

/** What grams are known, each with its place in a vector and with how much it tells. */
export interface Vocabulary {
  /** From a gram to its place. */
  places: Map<number, number>;
  /** So many places more follow: any other gram counts for the bucket that it falls into. */
  buckets: number;
  /** By place: the rarer a gram or bucket, the more it tells; 0 for a bucket that one text alone would fill. */
  rarity: Float32Array;
}

/** Vectors of length 1, one after the other, with only the places that are not 0. */
export interface Vectors {
  /** Where each vector begins; one more than there are vectors. */
  starts: Int32Array;
  places: Int32Array;
  values: Float32Array;
}

/** What a single text has tells little of the next one, and may be what only one person wrote. */
const fewestTexts = 2;
/** Of grams that a single text has so many share a bucket, about: which of them it was cannot be told from the weights. */
const gramsEachBucket = 4;
/** Long texts, of more grams than this on average, share enough of them: there buckets only add noise. */
const mostGramsOfShort = 200;
/** Of fewer texts nearly all grams are a single one's: with buckets these would outweigh what is shared, and look sure. */
const fewestTextsForBuckets = 1_000;
/** How much more a rare gram tells: above 1, more than its logarithm. */
const rarityPower = 1.3;

/**
 * The grams that at least two of the texts have, by themselves; the others in buckets, of which those count that at least
 * two texts fill, with different grams therefore; long or few texts have none (feature hashing: Weinberger et al., ICML 2009).
 */
export function vocabularyOf(texts: readonly Grams[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const { ids } of texts) for (const gram of ids) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const places = new Map<number, number>();
  const rarity: number[] = [];
  const rarityOf = (count: number) => (Math.log((1 + texts.length) / (1 + count)) + 1) ** rarityPower;
  for (const [gram, count] of counts) {
    if (count < fewestTexts) continue;
    places.set(gram, places.size);
    rarity.push(rarityOf(count));
  }
  const isShort = texts.reduce((sum, { ids }) => sum + ids.length, 0) <= mostGramsOfShort * texts.length;
  const hasBuckets = isShort && texts.length >= fewestTextsForBuckets;
  const buckets = hasBuckets ? Math.ceil((counts.size - places.size) / gramsEachBucket) : 0;
  for (const count of textsEachBucket(texts, places, buckets)) rarity.push(count < fewestTexts ? 0 : rarityOf(count));
  return { places, buckets, rarity: Float32Array.from(rarity) };
}

function textsEachBucket(texts: readonly Grams[], places: Vocabulary["places"], buckets: number): Int32Array {
  const counts = new Int32Array(buckets);
  if (buckets === 0) return counts;
  for (const { ids } of texts) {
    const filled = new Set<number>();
    for (const gram of ids) if (!places.has(gram)) filled.add(bucketOf(gram, buckets));
    for (const bucket of filled) counts[bucket] = (counts[bucket] as number) + 1;
  }
  return counts;
}

/** Where a gram falls: as good as by chance, and always the same. */
function bucketOf(gram: number, buckets: number): number {
  const mixed = Math.imul(gram ^ (gram >>> 15), 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) % buckets;
}

/**
 * Gives each place that a text has to `put` with its weight (TF-IDF, the vector of length 1); what falls into one bucket
 * counts together.
 */
export function eachWeight(
  { places, buckets, rarity }: Vocabulary,
  { ids, times }: Grams,
  put: (place: number, weight: number) => void,
): void {
  // Millions of grams are looked up while one learns: nothing is made for each of them.
  const found = new Int32Array(ids.length);
  const weights = new Float64Array(ids.length);
  const bucketAt = new Map<number, number>();
  let count = 0;
  for (let n = 0; n < ids.length; n++) {
    const gram = ids[n] as number;
    let place = places.get(gram);
    if (place === undefined) {
      if (buckets === 0) continue;
      place = places.size + bucketOf(gram, buckets);
      if (rarity[place] === 0) continue;
      const at = bucketAt.get(place);
      if (at !== undefined) {
        weights[at] = (weights[at] as number) + (times[n] as number);
        continue;
      }
      bucketAt.set(place, count);
    }
    found[count] = place;
    weights[count] = times[n] as number;
    count += 1;
  }
  let squares = 0;
  for (let n = 0; n < count; n++) {
    // Saying it again adds less each time.
    const weight = (1 + Math.log(weights[n] as number)) * (rarity[found[n] as number] as number);
    weights[n] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (let n = 0; n < count; n++) put(found[n] as number, (weights[n] as number) / length);
}

/** All texts as vectors. */
export function vectorsOf(vocabulary: Vocabulary, texts: readonly Grams[]): Vectors {
  const most = texts.reduce((sum, { ids }) => sum + ids.length, 0);
  const starts = new Int32Array(texts.length + 1);
  const places = new Int32Array(most);
  const values = new Float32Array(most);
  let end = 0;
  for (const [n, grams] of texts.entries()) {
    eachWeight(vocabulary, grams, (place, weight) => {
      places[end] = place;
      values[end] = weight;
      end += 1;
    });
    starts[n + 1] = end;
  }
  return { starts, places, values };
}
