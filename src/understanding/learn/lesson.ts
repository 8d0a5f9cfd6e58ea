import { createHash } from "node:crypto";
import { type Classifier, type Example, trainClassifier } from "./classifier.ts";
import { accuracyAt, accuracyOf, type Judged, judge, leadFor, macroF1Of } from "./judge.ts";

/** An example of a lesson; what the version now in use has not seen is new. */
export interface Taught extends Example {
  isNew: boolean;
  /** What is said of it without learning, where anything is. */
  unlearnt?: string;
}

/** How a version did on examples that were kept from it while it was judged. All shares are 0 to 1. */
export interface Scores {
  heldBack: number;
  accuracy: number;
  macroF1: number;
  /** Accuracy over the surest 70, 80, 90 and 100 % of them. */
  curve: Record<string, number>;
  /** The share of which it is sure. */
  coverage: number;
}

/** What came of a lesson. */
export interface Learning {
  classifier: Classifier;
  scores: Scores;
  /** From which lead on a guess is sure; null where none ever is. */
  sureLead: number | null;
  /** How the version in use did on the same held-back examples; undefined where there is none. */
  present?: number;
  /**
   * How much oftener the held-back examples are told rightly when what was learnt speaks where it is sure, and what is said
   * without learning everywhere else, than without learning alone; a share, below 0 where it is worse. Undefined where
   * nothing is said without learning.
   */
  gain?: number;
}

/** What is called sure is right at least so often. */
const sureAccuracy = 0.9;
/** Above so many examples one part held back says enough, and five would take minutes. */
const mostInParts = 1_000;
const parts = 5;

/**
 * Learns from all examples, and judges what it learns by the same lesson with a fifth of them held back. The version in
 * use is judged by what it learnt from, on the same fifth: neither has an advantage. Seconds of work.
 */
export function learn(examples: readonly Taught[], hints: readonly Example[], hasPresent: boolean): Learning {
  const rounds = examples.length > mostInParts ? 1 : parts;
  const judged: Judged[] = [];
  const unlearnt: (string | undefined)[] = [];
  const ofPresent: Judged[] = [];
  for (let part = 0; part < rounds; part++) {
    const isHeldBack = ({ text }: Example) => partOf(text) === part;
    const heldBack = examples.filter(isHeldBack);
    const rest = examples.filter((one) => !isHeldBack(one));
    judged.push(...judgeAfter(rest, hints, heldBack));
    unlearnt.push(...heldBack.map((one) => one.unlearnt));
    if (hasPresent) {
      const seen = rest.filter(({ isNew }) => !isNew);
      ofPresent.push(...judgeAfter(seen, hints, heldBack));
    }
  }
  const sureLead = leadFor(judged, sureAccuracy) ?? null;
  const sure = sureLead === null ? 0 : judged.filter(({ lead }) => lead >= sureLead).length;
  return {
    classifier: trainClassifier(examples, hints),
    scores: {
      heldBack: judged.length,
      accuracy: accuracyOf(judged),
      macroF1: macroF1Of(judged),
      curve: curveOf(judged),
      coverage: sure / Math.max(1, judged.length),
    },
    sureLead,
    present: hasPresent ? accuracyOf(ofPresent) : undefined,
    gain: unlearnt.some(Boolean) ? gainOver(judged, unlearnt, sureLead) : undefined,
  };
}

function gainOver(
  judged: readonly Judged[],
  unlearnt: readonly (string | undefined)[],
  sureLead: number | null,
): number {
  const gains = judged.map(({ label, guessed, lead }, n) => {
    const isSure = sureLead !== null && lead >= sureLead;
    const without = unlearnt[n] === label;
    return Number(isSure ? guessed[0] === label : without) - Number(without);
  });
  return gains.reduce((sum, one) => sum + one, 0) / Math.max(1, gains.length);
}

/** Accuracy over the surest 70, 80, 90 and 100 % of held-back texts. */
export const curveOf = (judged: readonly Judged[]): Record<string, number> =>
  Object.fromEntries([70, 80, 90, 100].map((percent) => [percent, accuracyAt(judged, percent / 100)]));

function judgeAfter(seen: readonly Example[], hints: readonly Example[], heldBack: readonly Example[]): Judged[] {
  const labels = new Set(seen.map(({ label }) => label));
  if (labels.size >= 2) return judge(trainClassifier(seen, hints), heldBack);
  // Of one label nothing is learnt but that label.
  return heldBack.map(({ label }) => ({ label, guessed: [...labels], lead: 0 }));
}

/** Which part a text is held back with: the same in every lesson, and for two who wrote the same words. */
const partOf = (text: string): number => (createHash("sha256").update(text).digest()[0] ?? 0) % parts;
