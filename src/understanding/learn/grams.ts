import { openingOf } from "../pieces.ts";

/** The grams of a text, each known by a number made of its letters, and how often each stands there. */
export interface Grams {
  ids: Int32Array;
  times: Uint16Array;
}
type Counts = Map<number, number>;

/** What comes later in a long letter tells the same again, or something else: letters that are read. */
const mostLetters = 3_000;
/** What is said first tells more of what a text is about: it counts as if it were said so often. */
const openingTimes = 3;

/** Whose place it is says nothing of whose job it is: "A3区" and "M8县" of an anonymised text are one place. */
const placeCodes = /[a-z]\d*(?=[市区县])/g;

const normal = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(placeCodes, "某").replace(/\s+/g, " ");

/** The letters, pairs of letters and words of a text, signs and spaces among them, what is said first counted thrice. */
export function gramsOf(text: string): Grams {
  const counts: Counts = new Map();
  const whole = normal(text.slice(0, mostLetters));
  addLetters(counts, whole, 1);
  addWords(counts, whole);
  addLetters(counts, normal(openingOf(text)), openingTimes - 1);
  // Thousands of them are kept while training: packed, they take a tenth of the memory.
  return { ids: Int32Array.from(counts.keys()), times: Uint16Array.from(counts.values()) };
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A pair may lie across two words; a word is more telling. */
function addWords(counts: Counts, text: string): void {
  for (const { segment, isWordLike } of words.segment(text)) {
    if (!isWordLike || segment.length < 2) continue;
    let hash = 0;
    for (let i = 0; i < segment.length; i++)
      hash = Math.imul(hash ^ (segment.charCodeAt(i) + 1), 0x9e3779b1) ^ (hash >>> 15);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
}

/** A letter of the basic plane is 16 bits, so that a letter is below 65,536 and a pair above. */
function addLetters(counts: Counts, text: string, times: number): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    counts.set(letter, (counts.get(letter) ?? 0) + times);
    // As a signed number of 32 bits it takes no memory of its own.
    const pair = (before << 16) | letter;
    if (i > 0) counts.set(pair, (counts.get(pair) ?? 0) + times);
    before = letter;
  }
}
