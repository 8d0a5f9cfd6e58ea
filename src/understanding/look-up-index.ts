import type { Saying, SayingKind } from "./civic-words/index.ts";
import { isLatin, piecesOf, runsOf } from "./pieces.ts";
import { plainText } from "./plain-text.ts";

/** What of a catalogue item is searched. */
export interface Described {
  name: string;
  aliases: readonly string[];
  /** What people say who need it. */
  situations: readonly string[];
  category: string | null;
  content: { nameEn?: string };
}

/** The items that a row of civic words is about, in their order, each with the share of its name that says so (0 to 1). */
export interface Concept {
  kind: SayingKind;
  items: Int32Array;
  shares: Float32Array;
  weight: number;
}

/** Numbers in arrays: with a hundred thousand items maps and objects are a hundred times slower. */
export interface LookUpIndex {
  /** The names and aliases of each item, as they are compared. */
  names: string[][];
  /** Of each text of an item: whose it is, what a word found in it counts, its length. */
  ownerOf: Int32Array;
  weightOfText: Float32Array;
  lengthOf: Float32Array;
  /** The texts in which a term stands. */
  holders: ReadonlyMap<string, Int32Array>;
  /** How rare a term is. */
  rarityOf: (term: string) => number;
  concepts: Concept[];
  /** In how many narrowing rows of words an item is. */
  narrowness: Uint8Array;
}

/** What stands in more items than this says next to nothing of any, and takes longest to count: it is left out. */
const mostHolders = 2_000;
/** In a small catalogue nothing can be called frequent. */
const leastTotal = 400;
const weights: Record<SayingKind, number> = { subject: 1.6, act: 0.8, narrow: 0.2, nothing: 0 };
const situationWeight = 0.8;
const categoryWeight = 0.5;

/** Courtesy and the words of asking, which say nothing of what is asked about. */
const asking =
  /请问|你好|您好|同志|麻烦|谢谢|我想要?|我要|想要|想问问?|问一下|听说|是不是真的|怎么办理?|咋办|咋个|咋整|啷个|怎么样?|如何|怎样|在?哪里|哪儿|哪个|哪点|什么|啥子|有没有|有没得|能不能|可不可以|可以|要不要|是不是|我们|我的|你们|这个|那个|现在|已经|一下|了吗|吗|呢|啊|嘛|噻|喃|哈|\b(?:how|where|what|which|can|could|should|would|do|does|i|my|me|we|you|the|a|an|to|for|of|in|at|and|or|is|are|get|need|want|please|help|with|have|has|had|it|there|any|from|about|people)\b/giu;

/** Terms of a text: pairs of Chinese letters, and Latin words without a plural -s. */
export const termsOf = (text: string): Set<string> =>
  new Set(
    piecesOf(text.replace(asking, "，")).map((term) => (isLatin(term) ? term.replace(/(?<=[a-z]{3})s$/, "") : term)),
  );

/** What a text asks about, without courtesy, words of asking and marks: what people who mean the same have in common. */
export const wordsAsked = (text: string): string =>
  runsOf(plainText(text).replace(asking, "，"))
    .join(" ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");

/** At what level an office does it is no part of what it is. */
const level = /\((?:县级|市级|省级|区级|指引|即办件|承诺件)[^)]*\)?/g;

/** The texts of an item in which words are looked for, with what a word found in each counts (0 to 1). */
export function textsOf({ name, aliases, situations, category, content }: Described): [text: string, weight: number][] {
  return [
    ...namesOf({ name, aliases, content }).map((text): [string, number] => [text, 1]),
    ...situations.map((text): [string, number] => [plainText(text), situationWeight]),
    ...(category ? [[plainText(category), categoryWeight] satisfies [string, number]] : []),
  ];
}

const namesOf = ({ name, aliases, content }: Pick<Described, "name" | "aliases" | "content">): string[] =>
  [name, ...aliases, ...(content.nameEn ? [content.nameEn] : [])].map((n) => plainText(n).replace(level, ""));

/** Indexes a catalogue. */
export function indexItems(items: readonly Described[], sayings: readonly Saying[]): LookUpIndex {
  const names = items.map(namesOf);
  const total = Math.max(items.length, leastTotal);
  const rarity = (count: number) => Math.log((total + 1) / (count + 0.5));
  const find = makeNameSearch(names);
  const concepts = sayings.map(({ kind, called }): Concept => {
    const found = [...find(called)].sort(([a], [b]) => a - b);
    return {
      kind: found.length > mostHolders ? "nothing" : kind,
      items: Int32Array.from(found, ([at]) => at),
      shares: Float32Array.from(found, ([, share]) => share),
      weight: weights[kind] * rarity(found.length),
    };
  });
  const narrowness = new Uint8Array(items.length);
  for (const { kind, items: about } of concepts)
    if (kind === "narrow") for (const at of about) narrowness[at] = (narrowness[at] ?? 0) + 1;
  return { names, ...indexTexts(items, rarity), concepts, narrowness };
}

function indexTexts(items: readonly Described[], rarity: (count: number) => number) {
  const holders = new Map<string, { texts: number[]; items: number; last: number }>();
  const texts: { owner: number; weight: number; terms: Set<string> }[] = [];
  for (const [owner, item] of items.entries()) {
    for (const [text, weight] of textsOf(item)) {
      const terms = termsOf(text);
      for (const term of terms) {
        const known = holders.get(term) ?? { texts: [], items: 0, last: -1 };
        holders.set(term, known);
        known.texts.push(texts.length);
        if (known.last !== owner) known.items += 1;
        known.last = owner;
      }
      texts.push({ owner, weight, terms });
    }
  }
  const rarityOf = (term: string) => rarity(holders.get(term)?.items ?? 0);
  const length = (terms: Set<string>) => Math.sqrt([...terms].reduce((sum, term) => sum + rarityOf(term) ** 2, 0));
  return {
    ownerOf: Int32Array.from(texts, ({ owner }) => owner),
    weightOfText: Float32Array.from(texts, ({ weight }) => weight),
    lengthOf: Float32Array.from(texts, ({ terms }) => length(terms)),
    holders: new Map(
      [...holders]
        .filter(([, { items }]) => items <= mostHolders)
        .map(([term, { texts: at }]) => [term, Int32Array.from(at)]),
    ),
    rarityOf,
  };
}

/** Finds the items in whose names any of some words stands: all names are searched as one text, which is far quicker. */
function makeNameSearch(ofItems: readonly string[][]): (words: readonly string[]) => Map<number, number> {
  const names = ofItems.flatMap((ofItem, at) => ofItem.map((name) => ({ length: name.length, name, at })));
  const all = names.map(({ name }) => `${name}\n`).join("");
  const ownerAt = new Int32Array(all.length);
  let end = 0;
  for (const [i, { length }] of names.entries()) {
    ownerAt.fill(i, end, end + length + 1);
    end += length + 1;
  }
  return (words) => {
    const found = new Map<number, number>();
    for (const word of words) {
      for (let i = all.indexOf(word); i >= 0; i = all.indexOf(word, i + 1)) {
        const owner = names[ownerAt[i] ?? 0];
        if (owner) found.set(owner.at, Math.max(found.get(owner.at) ?? 0, word.length / owner.length));
      }
    }
    return found;
  };
}
