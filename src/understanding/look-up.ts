import { acts, subjects } from "./civic-words.ts";
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
const namedScore = 8;
/** "失业登记" is more about losing work than a longer name in which the word stands too. */
const shareFactor = 0.3;

/** Courtesy and the words of asking, which say nothing of what is asked about. */
const asking =
  /请问|你好|您好|同志|麻烦|谢谢|我想要?|我要|想要|想问问?|问一下|听说|是不是真的|怎么办理?|咋办|咋个|怎么样?|如何|怎样|在?哪里|哪儿|哪个|什么|有没有|能不能|可不可以|可以|要不要|是不是|我们|我的|你们|这个|那个|现在|已经|一下|了吗|吗|呢|啊|嘛|\b(?:how|where|what|which|can|could|should|would|do|does|i|my|me|we|you|the|a|an|to|for|of|in|at|and|or|is|are|get|need|want|please|help|with|have|has|had|it|there|any|from|about|people)\b/giu;

interface Text {
  terms: ReadonlySet<string>;
  weight: number;
}

interface Entry<Item> {
  item: Item;
  texts: Text[];
  names: string[];
}

/** Terms of a text: pairs of Chinese letters, and Latin words without a plural -s. */
function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [run] of text.replace(asking, "，").matchAll(/[\p{Script=Han}]+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) terms.add(run.replace(/(?<=[a-z]{3})s$/, ""));
    else for (let i = 0; i + 1 < run.length; i++) terms.add(run.slice(i, i + 2));
  }
  return terms;
}

/** Full-width letters and digits as half-width ones, in lower case. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** At what level an office does it is no part of what it is. */
const level = /\((?:县级|市级|省级|区级|指引|即办件|承诺件)[^)]*\)?/g;

interface Concept {
  isSubject: boolean;
  /** The items that are about it, by index, each with the share of its name that says so (0 to 1). */
  items: ReadonlyMap<number, number>;
  weight: number;
}

/** Builds the look-up once for a catalogue: tens of milliseconds for a thousand items; a text then takes about one. */
export function makeLookUp<Item extends Described>(items: readonly Item[]): LookUp<Item> {
  const entries = items.map(entryOf);
  const holders = new Map<string, number[]>();
  for (const [at, { texts }] of entries.entries()) {
    for (const term of new Set(texts.flatMap((text) => [...text.terms]))) {
      holders.set(term, [...(holders.get(term) ?? []), at]);
    }
  }
  const total = Math.max(entries.length, leastTotal);
  const rarity = (count: number) => Math.log((total + 1) / (count + 0.5));
  const weightOf = (term: string) => rarity(holders.get(term)?.length ?? 0);
  const lengths = entries.map(({ texts }) => texts.map(({ terms }) => lengthOf(terms, weightOf)));
  const sayings = indexSayings(entries, rarity);

  return (said, most = 5) => {
    const text = plain(said);
    const terms = termsOf(text);
    const found = new Map<number, { score: number; because: Set<string> }>();
    const at = (index: number) => {
      const known = found.get(index) ?? { score: 0, because: new Set<string>() };
      found.set(index, known);
      return known;
    };
    for (const index of new Set([...terms].flatMap((term) => holders.get(term) ?? []))) {
      const { score, shared } = bestText(entries[index]?.texts ?? [], lengths[index] ?? [], terms, weightOf);
      const so = at(index);
      so.score += score;
      for (const phrase of phrasesOf(text, shared)) so.because.add(phrase);
    }
    const heard = hear(sayings, text);
    for (const { word, concept } of heard) {
      for (const [index, share] of concept.items) {
        const so = at(index);
        so.score += concept.weight * (1 - shareFactor + shareFactor * share);
        so.because.add(word);
      }
    }
    const about = heard.filter(({ concept }) => concept.isSubject);
    const ranked = [...found].map(([index, { score, because }]) => {
      const { item, names } = entries[index] as Entry<Item>;
      const isNamed = names.some((name) => isNameIn(text, name));
      const isOther = about.length > 0 && !isNamed && !about.some(({ concept }) => concept.items.has(index));
      return {
        item,
        score: (isOther ? score * otherSubjectFactor : score) + (isNamed ? namedScore : 0),
        because: [...because].sort((a, b) => b.length - a.length).slice(0, 3),
        isNamed,
      };
    });
    ranked.sort((a, b) => b.score - a.score);
    const best = ranked[0]?.score ?? 0;
    const near = ranked.filter(({ score }) => score >= Math.max(leastNear, best * leastShareOfBest));
    return { items: near.slice(0, most), isGood: best >= leastGood };
  };
}

function entryOf<Item extends Described>(item: Item): Entry<Item> {
  const { name, aliases, situations, category, content } = item;
  const named = [name, ...aliases, ...(content.nameEn ? [content.nameEn] : [])].map((n) => plain(n).replace(level, ""));
  const text = (weight: number) => (words: string) => ({ terms: termsOf(words), weight });
  return {
    item,
    names: named,
    texts: [
      ...named.map(text(1)),
      ...situations.map(plain).map(text(situationWeight)),
      ...(category ? [text(0.5)(plain(category))] : []),
    ],
  };
}

const lengthOf = (terms: ReadonlySet<string>, weightOf: (term: string) => number): number =>
  Math.sqrt([...terms].reduce((sum, term) => sum + weightOf(term) ** 2, 0)) || 1;

/** The text of an item that shares most with the terms said, rare terms counting for more and long texts for less. */
function bestText(
  texts: readonly Text[],
  lengths: readonly number[],
  terms: ReadonlySet<string>,
  weightOf: (term: string) => number,
): { score: number; shared: string[] } {
  let best: { score: number; shared: string[] } = { score: 0, shared: [] };
  for (const [i, { terms: own, weight }] of texts.entries()) {
    const shared = [...own].filter((term) => terms.has(term));
    const score = (weight * shared.reduce((sum, term) => sum + weightOf(term) ** 2, 0)) / (lengths[i] ?? 1);
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

/** Two Latin letters are in many words; two Chinese ones are a word. */
function isNameIn(text: string, name: string): boolean {
  const least = /^[\x20-\x7e]+$/.test(text) ? 4 : 2;
  return text.includes(name) || (text.length >= least && name.includes(text));
}

function indexSayings<Item>(entries: readonly Entry<Item>[], rarity: (count: number) => number): WordIndex<Concept[]> {
  const index = new Map<string, Concept[]>();
  const add =
    (isSubject: boolean, factor: number) =>
    ([said, called]: readonly [string, string]) => {
      const words = called.split("、");
      const about = new Map<number, number>();
      for (const [at, { names }] of entries.entries()) {
        const shares = names.flatMap((name) =>
          words.filter((w) => name.includes(w)).map((w) => w.length / name.length),
        );
        if (shares.length > 0) about.set(at, Math.max(...shares));
      }
      const concept = { isSubject, items: about, weight: factor * rarity(about.size) };
      for (const word of said.split("、")) index.set(word, [...(index.get(word) ?? []), concept]);
    };
  subjects.forEach(add(true, subjectWeight));
  acts.forEach(add(false, actWeight));
  return makeWordIndex(index);
}

/** Each concept once, however often it is said. */
function hear(index: WordIndex<Concept[]>, text: string): { word: string; concept: Concept }[] {
  const heard = new Map<Concept, string>();
  for (const { word, value } of findWords(index, text)) {
    for (const concept of value) if (!heard.has(concept)) heard.set(concept, word);
  }
  return [...heard].map(([concept, word]) => ({ word, concept }));
}
