import type { Grams } from "./grams.ts";

/** What grams are known, each with its place in a vector and with how much it tells. */
export interface Vocabulary {
  /** From a gram to its place. */
  places: Map<number, number>;
  /** By place: the rarer a gram, the more it tells. */
  rarity: Float32Array;
}

/** Vectors of length 1, one after the other, with only the places that are not 0. */
export interface Vectors {
  /** Where each vector begins; one more than there are vectors. */
  starts: Int32Array;
  places: Int32Array;
  values: Float32Array;
}

/** A gram that a single text has tells nothing of the next one, and may be what only one person wrote. */
const fewestTexts = 2;
/** How much more a rare gram tells: above 1, more than its logarithm. */
const rarityPower = 1.3;

/** The grams that at least two of the texts have. */
export function vocabularyOf(texts: readonly Grams[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const { ids } of texts) for (const gram of ids) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const places = new Map<number, number>();
  const rarity: number[] = [];
  for (const [gram, count] of counts) {
    if (count < fewestTexts) continue;
    places.set(gram, places.size);
    rarity.push((Math.log((1 + texts.length) / (1 + count)) + 1) ** rarityPower);
  }
  return { places, rarity: Float32Array.from(rarity) };
}

/** Gives each known gram of a text to `put` with its weight (TF-IDF, the vector of length 1); returns how many there were. */
export function eachWeight(
  { places, rarity }: Vocabulary,
  { ids, times }: Grams,
  put: (place: number, weight: number) => void,
) {
  const found = new Int32Array(ids.length);
  const weights = new Float64Array(ids.length);
  let count = 0;
  let squares = 0;
  for (let n = 0; n < ids.length; n++) {
    const place = places.get(ids[n] as number);
    if (place === undefined) continue;
    // Saying it again adds less each time.
    const weight = (1 + Math.log(times[n] as number)) * (rarity[place] as number);
    squares += weight * weight;
    found[count] = place;
    weights[count] = weight;
    count += 1;
  }
  const length = Math.sqrt(squares);
  for (let n = 0; n < count; n++) put(found[n] as number, (weights[n] as number) / length);
  return count;
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
