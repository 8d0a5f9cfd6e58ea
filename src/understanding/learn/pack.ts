import type { Classifier } from "./classifier.ts";

/** How bytes are laid out; of the form before this they are read too, which had no buckets. */
const form = 2;
const formBefore = 1;

/** A classifier as bytes, for the database. */
export function packClassifier({ labels, vocabulary, weights, biases }: Classifier): Uint8Array<ArrayBuffer> {
  const { places, buckets, rarity } = vocabulary;
  const head = new TextEncoder().encode(JSON.stringify({ form, labels, size: places.size, buckets }));
  // Numbers of four bytes begin at a multiple of four.
  const from = 4 + Math.ceil(head.length / 4) * 4;
  const bytes = new Uint8Array(from + 4 * (places.size + rarity.length + weights.length + labels.length));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  const grams = Int32Array.from(places.keys());
  let at = from;
  for (const part of [grams, rarity, weights, biases]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** @throws Error when the bytes are of another form than this program makes: train anew. */
export function unpackClassifier(packed: Uint8Array): Classifier {
  // Its own buffer, since another's may begin anywhere.
  const { buffer } = new Uint8Array(packed);
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  if (head.form !== form && head.form !== formBefore)
    throw new Error(`a model of form ${head.form}, not ${form}: run npm run train`);
  const { labels, size, buckets = 0 }: { labels: string[]; size: number; buckets?: number } = head;
  const all = size + buckets;
  let at = 4 + Math.ceil(length / 4) * 4;
  const next = (count: number): number => {
    const from = at;
    at += 4 * count;
    return from;
  };
  const grams = new Int32Array(buffer, next(size), size);
  const rarity = new Float32Array(buffer, next(all), all);
  const weights = new Float32Array(buffer, next(all * labels.length), all * labels.length);
  const biases = new Float32Array(buffer, next(labels.length), labels.length);
  const places = new Map(Array.from(grams, (gram, place) => [gram, place]));
  return { labels, vocabulary: { places, buckets, rarity }, weights, biases };
}
