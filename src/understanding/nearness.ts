import type { Phrase, Saying } from "./civic-words/index.ts";
import { isLatin, piecesOf, runsOf } from "./pieces.ts";

/** How near the items are to one text. */
export interface Near {
  /** By item, 0 to 1: 1 is the nearest there is. Good until the next text. */
  byItem: Float32Array;
  /** How near the nearest is, about 0 to 1; comparable between texts. */
  closeness: number;
}

/** How near items are to a text by all that is ever said of each: its names, and the words of every row about it. */
export interface Nearness {
  /** Undefined when nothing is near enough. */
  of(text: string): Near | undefined;
  /** The pairs of letters and the Latin words that a text shares with what is said of an item. */
  shared(text: string, item: number): string[];
}

/** What a row of civic words is about. */
interface About {
  items: Int32Array;
}

/** A row about so many items tells them from each other no more. */
const mostOfRow = 60;
/** A row about many items says less of each, and one of many words less with each: by these roots of their number. */
const rowRoot = 0.25;
const wordsRoot = 0.2;
/** Of what much is said it is no merit to share something: between 0, which forgives all of it, and 1, the cosine. */
const lengthRoot = 0.7;
/** A letter or pair in more items than this says next to nothing, and takes longest to count. */
const mostHolders = 2_000;
/** In a small catalogue nothing can be called frequent. */
const leastTotal = 400;
/** What is less close than this to the nearest item is about nothing of ours. */
const leastCloseness = 0.11;

interface Holders {
  items: number[];
  weights: number[];
}

/** Letters, since people who use other words still share some, pairs of letters, and Latin words. */
const lettersOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => (isLatin(run) ? [run] : [...Array.from(run), ...piecesOf(run)]));

const isLetter = (term: string): boolean => term.length === 1 && !isLatin(term);

/** Learns it from the names of the items and from the rows, each with the items that it is about. */
export function makeNearness(
  names: readonly (readonly string[])[],
  sayings: readonly Saying[],
  about: readonly About[],
): Nearness {
  const holders = new Map<string, Holders>();
  for (const [item, rows] of rowsOfItems(sayings, about))
    addItem(holders, item, [...namesAsWords(names[item]), ...rows]);
  for (const [term, { items }] of holders) if (items.length > mostHolders) holders.delete(term);
  const total = Math.max(names.length, leastTotal) + 1;
  const rarity = (count: number) => Math.log(total / (count + 0.5));
  weigh(holders, names.length, rarity);
  const near = new Float32Array(names.length);
  return {
    of(text) {
      near.fill(0);
      const said = new Set(lettersOf(text));
      let length = 0;
      for (const term of said) {
        const found = holders.get(term);
        const weight = rarity(found?.items.length ?? 0);
        length += weight * weight;
        if (found) addTo(near, found, weight);
      }
      const best = greatestOf(near);
      const closeness = best / Math.sqrt(length || 1);
      if (closeness < leastCloseness) return undefined;
      for (let at = 0; at < near.length; at++) near[at] = (near[at] as number) / best;
      return { byItem: near, closeness };
    },
    shared: (text, item) =>
      [...new Set(lettersOf(text))].filter((term) => !isLetter(term) && holders.get(term)?.items.includes(item)),
  };
}

type Word = [word: string, weight: number];

const namesAsWords = (names: readonly string[] = []): Word[] => names.map((name) => [name, 1]);

/**
 * For each item of which any row speaks the words of these rows, each with what it counts. Of the others nothing is said but
 * their names, which are searched anyway.
 */
function rowsOfItems(sayings: readonly Saying[], about: readonly About[]): Map<number, Word[]> {
  const words = new Map<number, Word[]>();
  for (const [n, { kind, said }] of sayings.entries()) {
    const { items } = about[n] as About;
    if (kind === "nothing" || items.length === 0 || items.length > mostOfRow) continue;
    const row = wordsOf(said, items.length ** -rowRoot);
    for (const item of items) words.set(item, [...(words.get(item) ?? []), ...row]);
  }
  return words;
}

const wordsOf = (said: readonly Phrase[], weight: number): Word[] =>
  said.flatMap((phrase) =>
    phrase.flatMap((part) => part.map((word): Word => [word, (weight * part.length ** -wordsRoot) / phrase.length])),
  );

function addItem(holders: Map<string, Holders>, item: number, words: readonly Word[]): void {
  const terms = new Map<string, number>();
  for (const [word, weight] of words)
    for (const term of lettersOf(word)) terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const [term, weight] of terms) {
    const known = holders.get(term) ?? { items: [], weights: [] };
    holders.set(term, known);
    known.items.push(item);
    known.weights.push(Math.log(1 + weight));
  }
}

/** Weighs each letter and pair by its rarity, and each item by the length of all that is said of it. */
function weigh(holders: Map<string, Holders>, count: number, rarity: (count: number) => number): void {
  const squares = new Float64Array(count);
  for (const { items, weights } of holders.values()) {
    const rare = rarity(items.length);
    for (const [i, item] of items.entries()) {
      weights[i] = (weights[i] as number) * rare;
      squares[item] = (squares[item] as number) + (weights[i] as number) ** 2;
    }
  }
  for (const { items, weights } of holders.values())
    for (const [i, item] of items.entries())
      weights[i] = (weights[i] as number) / (squares[item] as number) ** (lengthRoot / 2);
}

/** A plain loop, since there may be a hundred thousand. */
function greatestOf(values: Float32Array): number {
  let greatest = 0;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > greatest) greatest = values[at] as number;
  return greatest;
}

function addTo(near: Float32Array, { items, weights }: Holders, weight: number): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    near[item] = (near[item] as number) + (weights[i] as number) * weight;
  }
}
