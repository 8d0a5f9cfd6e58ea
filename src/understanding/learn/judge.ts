import { type Classifier, classify, type Example, type Guess } from "./classifier.ts";

/** One held-back text with what was guessed and what it was. */
export interface Judged {
  label: string;
  /** The likeliest first. */
  guessed: string[];
  /** By how much the first guess leads the second. */
  lead: number;
}

/** By how much the first guess leads; nothing known leads by nothing. */
export const leadOf = ([first, second]: readonly Guess[]): number => (first && second ? first.score - second.score : 0);

/** What a classifier says of texts that it has not seen. */
export const judge = (classifier: Classifier, heldBack: readonly Example[]): Judged[] =>
  heldBack.map(({ text, label }) => {
    const guesses = classify(classifier, text);
    return { label, guessed: guesses.map((guess) => guess.label), lead: leadOf(guesses) };
  });

const isRight = ({ label, guessed }: Judged, among = 1): boolean => guessed.slice(0, among).includes(label);

/** The share whose label is the first guess, or among the first few; 0 to 1, 0 of none. */
export const accuracyOf = (judged: readonly Judged[], among = 1): number =>
  judged.length === 0 ? 0 : judged.filter((one) => isRight(one, among)).length / judged.length;

/** The F1 of each label, all labels counting alike. */
export function macroF1Of(judged: readonly Judged[]): number {
  const labels = [...new Set(judged.map(({ label }) => label))];
  const scores = labels.map((label) => {
    const said = judged.filter(({ guessed }) => guessed[0] === label).length;
    const was = judged.filter((one) => one.label === label);
    return (2 * was.filter((one) => isRight(one)).length) / (said + was.length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, labels.length);
}

const surestFirst = (judged: readonly Judged[]): Judged[] => judged.toSorted((a, b) => b.lead - a.lead);

/** The accuracy over the share of texts (0 to 1) where the first guess leads most: the others are left to a question. */
export const accuracyAt = (judged: readonly Judged[], coverage: number): number =>
  accuracyOf(surestFirst(judged).slice(0, Math.round(judged.length * coverage)));

/** So many guesses of about the same lead tell how good one of that lead is. */
const lately = 20;
/** Of those that lead least among the sure ones so many are right. */
const leastLately = 0.75;
/** Below this two labels are about even, however clear-cut the examples were. */
const leastLead = 0.25;

/**
 * From which lead on guesses are sure: right at least this often, and at that lead itself three times in four. Undefined
 * where none are, or there are too few to tell.
 */
export function leadFor(judged: readonly Judged[], accuracy: number): number | undefined {
  const sorted = surestFirst(judged);
  let sure: number | undefined;
  for (let n = lately; n <= sorted.length; n++) {
    const lead = sorted[n - 1]?.lead ?? 0;
    const isGood = accuracyOf(sorted.slice(0, n)) >= accuracy && accuracyOf(sorted.slice(n - lately, n)) >= leastLately;
    if (lead < leastLead || !isGood) break;
    sure = lead;
  }
  return sure;
}
