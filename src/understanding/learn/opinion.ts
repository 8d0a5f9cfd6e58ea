import { type Classifier, classify, familiarityOf } from "./classifier.ts";
import { leadOf } from "./judge.ts";

/** What was learnt says of some words: one label where it is sure, else the likeliest few. */
export interface Opinion {
  sure?: string;
  /** At most three, the likeliest first. */
  among: string[];
}

const mostNamed = 3;
/** Of words whose letters and pairs are mostly new nothing was learnt, though a common letter always is known. */
const leastFamiliar = 0.4;

/** An opinion on words; undefined where they are unlike all that was learnt. `sureLead` as in Learning. */
export function opinionOf(classifier: Classifier, sureLead: number | null, words: string): Opinion | undefined {
  if (familiarityOf(classifier, words) < leastFamiliar) return undefined;
  const guesses = classify(classifier, words);
  const isSure = sureLead !== null && leadOf(guesses) >= sureLead;
  return { sure: isSure ? guesses[0]?.label : undefined, among: guesses.slice(0, mostNamed).map(({ label }) => label) };
}
