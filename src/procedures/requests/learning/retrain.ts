import type { City } from "../../../city/index.ts";
import type { Clock, Database } from "../../../foundation/index.ts";
import { type Learned, learnApart, type Scores } from "../../../understanding/index.ts";
import type { KnownExample } from "./examples.ts";
import { type Subject, whoseJobItIs } from "./subjects.ts";
import { addVersion, listVersions, type Version } from "./versions.ts";

/** What training came to. */
export type Training =
  /** Fewer examples than tell anything, or all of one body. */
  | { came: "too-few"; examples: number }
  /** The newest version has learnt from all of it. */
  | { came: "nothing-new"; examples: number }
  /** Another process has trained at this moment. */
  | { came: "done-by-another"; examples: number }
  /** Kept, and not used: it did worse than the one in use, or is hardly ever sure. `present`: how that one did. */
  | { came: "kept"; examples: number; version: number; scores: Scores; present?: number }
  | { came: "used"; examples: number; version: number; scores: Scores; present?: number };

/** Fewer examples than this say nothing, and one body alone nothing to choose from. */
const fewestExamples = 30;
/** One that is sure of less than this share of requests would ask nearly everybody. */
const leastCoverage = 0.3;

/**
 * Learns something of requests, from all closed cases and all imported history, and keeps it as a new version. It is
 * used when on held-back examples it does no worse than the one in use, which has seen less; after an administrator went
 * back to an older one, only when it does better.
 */
export async function retrain(
  { db, clock, city }: { db: Database; clock: Clock; city: City },
  { learnt, read, hints, unlearnt }: Subject = whoseJobItIs,
): Promise<Training> {
  const now = clock.now();
  // What a clock that was set back since made "later" is not learnt twice.
  const known = (await read(db, city)).filter(({ at }) => at <= now);
  const examples = known.length;
  if (examples < fewestExamples || new Set(known.map(({ label }) => label)).size < 2)
    return { came: "too-few", examples };
  const versions = await listVersions(db, learnt);
  const newest = versions.at(-1);
  if (newest && known.every(({ at }) => at <= newest.learntUntil)) return { came: "nothing-new", examples };
  const present = versions.find(({ isInUse }) => isInUse);
  const learned = await learnApart({
    examples: known.map(({ text, label, at }) => ({
      text,
      label,
      unlearnt: unlearnt?.(text),
      isNew: present === undefined || at > present.learntUntil,
    })),
    hints: hints(city),
    hasPresent: present !== undefined,
  });
  const version = (newest?.version ?? 0) + 1;
  const isUsed = isBetter(learned, present) && (learned.gain ?? 0) >= 0;
  const learntUntil = new Date(Math.max(...known.map(({ at }) => at.getTime())));
  const isKept = await addVersion(db, learnt, {
    version,
    madeAt: now,
    learntUntil,
    learntFrom: countOf(known),
    learned,
    isUsed,
  });
  if (!isKept) return { came: "done-by-another", examples };
  return { came: isUsed ? "used" : "kept", examples, version, scores: learned.scores, present: learned.present };
}

function isBetter({ scores, present: before = 0 }: Learned, present?: Version): boolean {
  if (scores.coverage < leastCoverage) return false;
  return present?.isChosen ? scores.accuracy > before : scores.accuracy >= before;
}

const countOf = (known: readonly KnownExample[]) => {
  const cases = known.filter(({ isCase }) => isCase).length;
  return { cases, history: known.length - cases };
};
