import { openingOf } from "../pieces.ts";
import { gramsOf } from "./grams.ts";
import { makeBench, separate } from "./separate.ts";
import { eachWeight, type Vocabulary, vectorsOf, vocabularyOf } from "./vectors.ts";

/** A text and what it was in the end. */
export interface Example {
  text: string;
  label: string;
}

/** One label that a text may have. */
export interface Guess {
  label: string;
  /** Above 0 it lies on the label's side; comparable within one text only. */
  score: number;
}

/** What was learnt: which letters and pairs speak for which label. It holds no text. */
export interface Classifier {
  labels: string[];
  vocabulary: Vocabulary;
  /** For each place of the vocabulary and each bucket, how much it speaks for each label, one label after the other. */
  weights: Float32Array;
  /** By label. */
  biases: Float32Array;
}

/** An opening that is nearly the whole text says nothing of its own. */
const fewestLeft = 5;

/**
 * Learns labels from examples. `hints` are short words for a label, such as the name of a duty: they are learnt from,
 * but do not say which letters are common. Some seconds for thousands of examples: never on the way of a message.
 *
 * @throws Error with fewer than two labels
 */
export function trainClassifier(examples: readonly Example[], hints: readonly Example[] = []): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  if (labels.length < 2) throw new Error("one label is nothing to tell apart");
  const texts = examples.map(({ text }) => gramsOf(text));
  const vocabulary = vocabularyOf(texts);
  const all = [...examples, ...examples.flatMap(openingAlone), ...hints.filter(({ label }) => labels.includes(label))];
  const numbers = new Map(labels.map((label, n) => [label, n]));
  const labelOf = Int32Array.from(all, ({ label }) => numbers.get(label) ?? 0);
  const size = vocabulary.rarity.length;
  const more = all.slice(texts.length).map(({ text }) => gramsOf(text));
  const vectors = vectorsOf(vocabulary, [...texts, ...more]);
  const bench = makeBench(vectors, size);
  const weights = new Float32Array(size * labels.length);
  const biases = new Float32Array(labels.length);
  for (let label = 0; label < labels.length; label++) {
    const plane = separate(bench, (n) => labelOf[n] === label);
    biases[label] = plane.bias;
    for (let place = 0; place < size; place++) weights[place * labels.length + label] = plane.weights[place] ?? 0;
  }
  return { labels, vocabulary, weights, biases };
}

/** Many say all in one line: the opening of a longer text is an example by itself. */
function openingAlone({ text, label }: Example): Example[] {
  const opening = openingOf(text);
  return text.length - opening.length > fewestLeft ? [{ text: opening, label }] : [];
}

/** The share of a text's grams that were learnt, 0 to 1. */
export function familiarityOf({ vocabulary: { places } }: Classifier, text: string): number {
  const { ids } = gramsOf(text);
  return ids.filter((gram) => places.has(gram)).length / Math.max(1, ids.length);
}

/** The labels for a text, the likeliest first; none when it has nothing in common with what was learnt. About 0.2 ms. */
export function classify({ labels, vocabulary, weights, biases }: Classifier, text: string): Guess[] {
  const grams = gramsOf(text);
  // Anything falls into some bucket: it takes a known gram to say anything.
  if (!grams.ids.some((gram) => vocabulary.places.has(gram))) return [];
  const scores = Float64Array.from(biases);
  eachWeight(vocabulary, grams, (place, weight) => {
    const from = place * scores.length;
    for (let n = 0; n < scores.length; n++) scores[n] = (scores[n] as number) + (weights[from + n] as number) * weight;
  });
  return labels.map((label, n) => ({ label, score: scores[n] as number })).sort((a, b) => b.score - a.score);
}
