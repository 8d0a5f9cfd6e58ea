import type { Phrase, Saying } from "./civic-words/index.ts";
import { findWords, makeWordIndex, standsAt } from "./word-index.ts";

/** A row of civic words that a text says, by its place in the list, and the words that say it. */
export interface Heard {
  saying: number;
  words: string[];
}

/** A phrase that has to be put together from its parts. */
interface Joined {
  saying: number;
  /** How many parts have to stand in a sentence. */
  size: number;
}

/** A word fills one part of a phrase. */
interface Part {
  joined: Joined;
  place: number;
}

const sentenceEnd = /[。！？!?；;\n]+/;

/**
 * Learns to hear rows of civic words, each once in a text: plain words the longest first, none inside another; joined
 * ones anywhere in a sentence.
 */
export function makeHearing(sayings: readonly Saying[]): (text: string) => Heard[] {
  const plain = new Map<string, number[]>();
  const parts = new Map<string, Part[]>();
  for (const [saying, { said }] of sayings.entries()) {
    for (const phrase of said) {
      const [only = []] = phrase.length === 1 ? phrase : [];
      for (const word of only.filter(isLong)) add(plain, word, saying);
      addParts(parts, saying, phrase.length > 1 ? phrase : [only.filter((word) => !isLong(word))]);
    }
  }
  const index = makeWordIndex(plain);
  const search = makePartSearch(parts);
  return (text) => {
    const heard = new Map<number, string[]>();
    for (const { word, value } of findWords(index, text)) for (const saying of value) add(heard, saying, word);
    for (const sentence of text.split(sentenceEnd)) {
      for (const { saying, words } of joinedIn(search(sentence))) for (const word of words) add(heard, saying, word);
    }
    return [...heard].map(([saying, words]) => ({ saying, words }));
  };
}

/** One letter is in many words, also inside a longer one that is heard. */
const isLong = (word: string): boolean => word.length > 1;

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function addParts(parts: Map<string, Part[]>, saying: number, phrase: Phrase): void {
  const joined = { saying, size: phrase.length };
  for (const [place, words] of phrase.entries()) {
    for (const word of new Set(words)) add(parts, word, { joined, place });
  }
}

interface FoundParts {
  word: string;
  parts: Part[];
}

/** Finds the words of a text that fill parts, also those that overlap. */
function makePartSearch(parts: ReadonlyMap<string, Part[]>): (text: string) => FoundParts[] {
  const byStart = new Map<string, FoundParts[]>();
  for (const [word, ofWord] of parts) add(byStart, word.slice(0, 1), { word, parts: ofWord });
  return (text) => {
    const found = new Map<string, FoundParts>();
    for (let at = 0; at < text.length; at++) {
      for (const entry of byStart.get(text[at] ?? "") ?? []) {
        if (!found.has(entry.word) && standsAt(text, at, entry.word)) found.set(entry.word, entry);
      }
    }
    return [...found.values()];
  };
}

/** The phrases of which every part was found, each with the longest word of each part. */
function joinedIn(found: readonly FoundParts[]): Heard[] {
  const filled = new Map<Joined, Map<number, string>>();
  for (const { word, parts } of found) {
    for (const { joined, place } of parts) {
      const places = filled.get(joined) ?? new Map<number, string>();
      filled.set(joined, places);
      if (word.length > (places.get(place)?.length ?? 0)) places.set(place, word);
    }
  }
  return [...filled]
    .filter(([{ size }, places]) => places.size === size)
    .map(([{ saying }, places]) => ({ saying, words: [...places.values()] }));
}
