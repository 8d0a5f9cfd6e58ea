/** Words with what each stands for, found in a text by their first two characters. */
export type WordIndex<Value> = Map<string, { word: string; value: Value }[]>;

export interface FoundWord<Value> {
  word: string;
  value: Value;
  /** Index of its first UTF-16 unit in the text. */
  at: number;
}

/** Indexes lower-case words of at least two UTF-16 units. Throws on a shorter one: it would match everywhere. */
export function makeWordIndex<Value>(values: ReadonlyMap<string, Value>): WordIndex<Value> {
  const index: WordIndex<Value> = new Map();
  for (const [word, value] of values) {
    if (word.length < 2) throw new Error(`the word ${JSON.stringify(word)} is too short to look for`);
    const start = word.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), { word, value }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/**
 * Finds words from left to right, letter case aside, the longest at each place, none inside another.
 * Latin words count only whole, a plural -s or -es allowed: "tax" is not in "taxi". Numbers too: "12345" is not in
 * a telephone number that goes on.
 */
export function findWords<Value>(index: WordIndex<Value>, text: string): FoundWord<Value>[] {
  const lower = lowerCased(text);
  const found: FoundWord<Value>[] = [];
  for (let at = 0; at < lower.length - 1; ) {
    const entry = index.get(lower.slice(at, at + 2))?.find(({ word }) => standsAt(lower, at, word));
    if (entry) found.push({ ...entry, at });
    at += entry ? entry.word.length : 1;
  }
  return found;
}

/** Lower-cases without moving any character: a few letters grow when lower-cased. */
function lowerCased(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const latinLetter = /[a-z]/;
const digit = /\d/;

/** Whether a lower-case word stands at a place of a lower-case text, Latin words and numbers only whole. */
export function standsAt(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  if (cutsNumber(text, at) || cutsNumber(text, at + word.length)) return false;
  if (!latinLetter.test(word)) return true;
  if (isLetter(text[at - 1]) && isLetter(word[0])) return false;
  const end = at + word.length;
  if (!isLetter(text[end]) || !isLetter(text[end - 1])) return true;
  return ["s", "es"].some((plural) => text.startsWith(plural, end) && !isLetter(text[end + plural.length]));
}

/** Whether a number goes on across this place. */
function cutsNumber(text: string, at: number): boolean {
  return digit.test(text[at - 1] ?? "") && digit.test(text[at] ?? "");
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && latinLetter.test(character);
}
