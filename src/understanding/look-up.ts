import { acts, subjects } from "./civic-words.ts";
import { isLatin, piecesOf } from "./pieces.ts";
import { makeRespell } from "./same-sound.ts";
import { findWords, makeWordIndex, type WordIndex } from "./word-index.ts";

/** What of a catalogue item is searched. */
export interface Described {
  name: string;
  aliases: readonly string[];
  /** What people say who need it. */
  situations: readonly string[];
  category: string | null;
  content: { nameEn?: string };
}

export interface FoundItem<Item> {
  item: Item;
  /** Comparable between texts; `leastGood` and more is good enough to be shown as an answer. */
  score: number;
  /** The words of the text that point to it, the longest first, at most three. */
  because: string[];
  /** Whether the text holds its name or an alias, or is a part of one. */
  isNamed: boolean;
}

export interface Found<Item> {
  /** The best first. */
  items: FoundItem<Item>[];
  /** Whether the best fits well enough; otherwise the items are only the nearest. */
  isGood: boolean;
}

/** Ranks the items of a catalogue for what somebody says they need. */
export type LookUp<Item> = (text: string, most?: number) => Found<Item>;

/** Set by the measure in test/understanding/look-up.test.ts: what passes is mostly right, and chat does not pass. */
const leastGood = 6;
/** Below this an item has nothing to do with the text. */
const leastNear = 3;
/** What is far behind the best is not offered beside it. */
const leastShareOfBest = 0.5;
/** An item about none of the things that the text names is hardly meant. */
const otherSubjectFactor = 0.35;
/** In a small catalogue nothing can be called frequent. */
const leastTotal = 400;
const subjectWeight = 1.6;
const actWeight = 0.8;
const situationWeight = 0.8;
const categoryWeight = 0.5;
const namedScore = 8;
/** "失业登记" is more about losing work than a longer name in which the word stands too. */
const shareFactor = 0.3;

/** What is wanted is said first; a story tells more than a service is about. */
const readLength = 200;

/** Courtesy and the words of asking, which say nothing of what is asked about. */
const asking =
  /请问|你好|您好|同志|麻烦|谢谢|我想要?|我要|想要|想问问?|问一下|听说|是不是真的|怎么办理?|咋办|咋个|怎么样?|如何|怎样|在?哪里|哪儿|哪个|什么|有没有|能不能|可不可以|可以|要不要|是不是|我们|我的|你们|这个|那个|现在|已经|一下|了吗|吗|呢|啊|嘛|\b(?:how|where|what|which|can|could|should|would|do|does|i|my|me|we|you|the|a|an|to|for|of|in|at|and|or|is|are|get|need|want|please|help|with|have|has|had|it|there|any|from|about|people)\b/giu;

/** Terms of a text: pairs of Chinese letters, and Latin words without a plural -s. */
const termsOf = (text: string): Set<string> =>
  new Set(
    piecesOf(text.replace(asking, "，")).map((term) => (isLatin(term) ? term.replace(/(?<=[a-z]{3})s$/, "") : term)),
  );

/** Full-width letters and digits as half-width ones, in lower case. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** At what level an office does it is no part of what it is. */
const level = /\((?:县级|市级|省级|区级|指引|即办件|承诺件)[^)]*\)?/g;

interface Text {
  terms: ReadonlySet<string>;
  /** How much a word found here counts, from 0 to 1. */
  weight: number;
}

interface Entry<Item> {
  item: Item;
  texts: Text[];
  names: string[];
}

/** A row of the civic words: a thing that services are about, or what is to be done. */
interface Concept {
  isSubject: boolean;
  /** The items that are about it, by index, each with the share of its name that says so (0 to 1). */
  items: ReadonlyMap<number, number>;
  weight: number;
}

interface Index<Item> {
  entries: Entry<Item>[];
  /** The items in which a term stands, by index. */
  holders: ReadonlyMap<string, number[]>;
  /** How rare a term is. */
  weightOf: (term: string) => number;
  sayings: WordIndex<Concept[]>;
}

interface Score {
  score: number;
  because: Set<string>;
}

/** Builds the look-up once for a catalogue: tens of milliseconds for a thousand items; a text then takes well under one. */
export function makeLookUp<Item extends Described>(items: readonly Item[]): LookUp<Item> {
  const index = indexItems(items);
  const respell = makeRespell([
    ...index.entries.flatMap(({ names }) => names),
    ...subjects.flatMap(([said]) => said.split("、")),
  ]);
  return (said, most = 5) => {
    const text = plain(said.slice(0, readLength));
    const found = rank(index, text, most);
    if (found.isGood) return found;
    const fixed = respell(text);
    const meant = fixed === text ? found : rank(index, fixed, most);
    return meant.isGood ? meant : found;
  };
}

function rank<Item extends Described>(index: Index<Item>, text: string, most: number): Found<Item> {
  const scores = new Map<number, Score>();
  addTerms(index, text, scores);
  const heard = hear(index.sayings, text);
  addConcepts(heard, scores);
  const subjectsSaid = heard.flatMap(({ concept }) => (concept.isSubject ? [concept] : []));
  const ranked = [...scores]
    .map(([at, score]) => judge(index.entries[at] as Entry<Item>, at, score, text, subjectsSaid))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const near = ranked.filter(({ score }) => score >= Math.max(leastNear, best * leastShareOfBest));
  return { items: near.slice(0, most), isGood: best >= leastGood };
}

function indexItems<Item extends Described>(items: readonly Item[]): Index<Item> {
  const entries = items.map(entryOf);
  const holders = new Map<string, number[]>();
  for (const [at, { texts }] of entries.entries()) {
    for (const term of new Set(texts.flatMap(({ terms }) => [...terms]))) {
      const known = holders.get(term);
      if (known) known.push(at);
      else holders.set(term, [at]);
    }
  }
  const total = Math.max(entries.length, leastTotal);
  const rarity = (count: number) => Math.log((total + 1) / (count + 0.5));
  const weightOf = (term: string) => rarity(holders.get(term)?.length ?? 0);
  return { entries, holders, weightOf, sayings: indexSayings(entries, rarity) };
}

function entryOf<Item extends Described>(item: Item): Entry<Item> {
  const { name, aliases, situations, category, content } = item;
  const names = [name, ...aliases, ...(content.nameEn ? [content.nameEn] : [])].map((n) => plain(n).replace(level, ""));
  const text = (words: string, weight: number): Text => ({ terms: termsOf(words), weight });
  return {
    item,
    names,
    texts: [
      ...names.map((words) => text(words, 1)),
      ...situations.map((words) => text(plain(words), situationWeight)),
      ...(category ? [text(plain(category), categoryWeight)] : []),
    ],
  };
}

function scoreAt(scores: Map<number, Score>, at: number): Score {
  const known = scores.get(at) ?? { score: 0, because: new Set<string>() };
  scores.set(at, known);
  return known;
}

/** What the text and the items have in common word by word. */
function addTerms<Item>({ entries, holders, weightOf }: Index<Item>, text: string, scores: Map<number, Score>): void {
  const terms = termsOf(text);
  for (const at of new Set([...terms].flatMap((term) => holders.get(term) ?? []))) {
    const { score, shared } = bestText(entries[at]?.texts ?? [], terms, weightOf);
    const so = scoreAt(scores, at);
    so.score += score;
    for (const phrase of phrasesOf(text, shared)) so.because.add(phrase);
  }
}

/** The text of an item that shares most with the terms said, rare terms counting for more and long texts for less. */
function bestText(
  texts: readonly Text[],
  said: ReadonlySet<string>,
  weightOf: (term: string) => number,
): { score: number; shared: string[] } {
  const square = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weightOf(term) ** 2, 0);
  let best: { score: number; shared: string[] } = { score: 0, shared: [] };
  for (const { terms, weight } of texts) {
    const shared = [...terms].filter((term) => said.has(term));
    if (shared.length === 0) continue;
    const score = (weight * square(shared)) / Math.sqrt(square([...terms]));
    if (score > best.score) best = { score, shared };
  }
  return best;
}

/** Shared terms that stand side by side in the text, as the phrase that they make. */
function phrasesOf(text: string, shared: readonly string[]): string[] {
  const known = new Set(shared);
  const phrases: string[] = [];
  for (let from = 0; from < text.length; from++) {
    let to = from;
    while (known.has(text.slice(to, to + 2))) to++;
    if (to > from) phrases.push(text.slice(from, to + 1));
    from = to;
  }
  return [...phrases, ...shared.filter((term) => /^[a-z0-9]{3}/.test(term))];
}

/** What the text says in other words than the catalogue. */
function addConcepts(heard: readonly Heard[], scores: Map<number, Score>): void {
  for (const { word, concept } of heard) {
    for (const [at, share] of concept.items) {
      const so = scoreAt(scores, at);
      so.score += concept.weight * (1 - shareFactor + shareFactor * share);
      so.because.add(word);
    }
  }
}

function judge<Item>(
  { item, names }: Entry<Item>,
  at: number,
  { score, because }: Score,
  text: string,
  subjectsSaid: readonly Concept[],
): FoundItem<Item> {
  const isNamed = names.some((name) => isNameIn(text, name));
  const isOther = subjectsSaid.length > 0 && !isNamed && !subjectsSaid.some(({ items }) => items.has(at));
  return {
    item,
    score: (isOther ? score * otherSubjectFactor : score) + (isNamed ? namedScore : 0),
    because: [...because].sort((a, b) => b.length - a.length).slice(0, 3),
    isNamed,
  };
}

/** Two Latin letters are in many words; two Chinese ones are a word. */
function isNameIn(text: string, name: string): boolean {
  const least = /^[\x20-\x7e]+$/.test(text) ? 4 : 2;
  return text.includes(name) || (text.length >= least && name.includes(text));
}

function indexSayings<Item>(entries: readonly Entry<Item>[], rarity: (count: number) => number): WordIndex<Concept[]> {
  const index = new Map<string, Concept[]>();
  const find = makeNameSearch(entries);
  for (const [isSubject, factor, sayings] of [
    [true, subjectWeight, subjects],
    [false, actWeight, acts],
  ] as const) {
    for (const [said, called] of sayings) {
      const items = find(called.split("、"));
      const concept = { isSubject, items, weight: factor * rarity(items.size) };
      for (const word of said.split("、")) index.set(word, [...(index.get(word) ?? []), concept]);
    }
  }
  return makeWordIndex(index);
}

/** Finds the items in whose names any of some words stands: all names are searched as one text, which is far quicker. */
function makeNameSearch<Item>(entries: readonly Entry<Item>[]): (words: string[]) => Map<number, number> {
  const names = entries.flatMap(({ names }, at) => names.map((name) => ({ name, at })));
  const all = names.map(({ name }) => `${name}\n`).join("");
  const ownerAt = names.flatMap((owner) => new Array<typeof owner>(owner.name.length + 1).fill(owner));
  return (words) => {
    const found = new Map<number, number>();
    for (const word of words) {
      for (let i = all.indexOf(word); i >= 0; i = all.indexOf(word, i + 1)) {
        const owner = ownerAt[i];
        if (owner) found.set(owner.at, Math.max(found.get(owner.at) ?? 0, word.length / owner.name.length));
      }
    }
    return found;
  };
}

interface Heard {
  word: string;
  concept: Concept;
}

/** Each concept once, however often it is said. */
function hear(index: WordIndex<Concept[]>, text: string): Heard[] {
  const heard = new Map<Concept, string>();
  for (const { word, value } of findWords(index, text)) {
    for (const concept of value) if (!heard.has(concept)) heard.set(concept, word);
  }
  return [...heard].map(([concept, word]) => ({ word, concept }));
}
