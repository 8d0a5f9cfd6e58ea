import { civicWords, type Saying } from "./civic-words/index.ts";
import {
  type Concept,
  type Described,
  indexItems,
  type LookUpIndex,
  termsOf,
  textsOf,
  wordsAsked,
} from "./look-up-index.ts";
import { makeNearness, type Near, type Nearness } from "./nearness.ts";
import { plainText } from "./plain-text.ts";
import { makeRespell } from "./same-sound.ts";
import { makeHearing } from "./sayings.ts";

export interface FoundItem<Item> {
  item: Item;
  /** By what is said outright and by all that is ever said of it; comparable between texts. */
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

/**
 * What is said outright of the best, as far as it is trusted, has to be so much; and with how close the text is to anything
 * of ours it has to be more. Set by the measure in test/understanding/look-up.test.ts: what passes is mostly right, and chat
 * does not pass.
 */
const leastSaid = 4;
const leastGood = 17.5;
const closenessScore = 30;
/** Below this an item has nothing to do with the text. */
const leastNear = 3;
/** What is far behind the best is not offered beside it. */
const leastShareOfBest = 0.45;
/** An item about none of the things that the text names is hardly meant. */
const otherSubjectFactor = 0.35;
/** A special case that nobody spoke of is less likely meant than the plain one. */
const narrowFactor = 0.85;
const namedScore = 8;
/** "失业登记" is more about losing work than a longer name in which the word stands too. */
const shareFactor = 0.3;
/** How far words that point to an item are trusted: by how much of the text they are. */
const leastTrust = 0.4;
const trustGrowth = 2.4;
/** Of a shorter text every word counts as if it were so long. */
const fewLetters = 6;
/** What an item gains that is nearest by all that is ever said of it: as much as two or three good words. */
const nearestScore = 18;
/** Of so many the last look is taken: whether the text names them, and why they were found. */
const shortList = 60;

/** What is wanted is said first; a story tells more than a service is about. */
const readLength = 200;

/**
 * Builds the look-up once for a catalogue: tens of milliseconds for a thousand items; a text then takes well under one.
 * `more` are words that the office has added.
 */
export function makeLookUp<Item extends Described>(items: readonly Item[], more: readonly Saying[] = []): LookUp<Item> {
  const sayings = [...civicWords, ...more];
  const search = makeSearch(indexItems(items, sayings), items, sayings);
  const respell = makeRespell(wordsOf(items, sayings));
  return (said, most = 5) => {
    const text = plainText(said.slice(0, readLength));
    const found = search(text, most);
    if (found.isGood) return found;
    const fixed = respell(text);
    const meant = fixed === text ? found : search(fixed, most);
    return meant.isGood ? meant : found;
  };
}

/** The words that may have been meant by one of the same sound. */
function* wordsOf(items: readonly Described[], sayings: readonly Saying[]): Iterable<string> {
  for (const { name, aliases } of items) yield* [name, ...aliases];
  for (const { said, called } of sayings) {
    yield* called;
    for (const phrase of said) if (phrase.length === 1) yield* phrase[0] ?? [];
  }
}

interface Scores {
  /** By item. */
  score: Float32Array;
  /** How many of the narrowing words of an item were said. */
  asked: Uint8Array;
  isAbout: Uint8Array;
}

type Search<Item> = (text: string, most: number) => Found<Item>;

function makeSearch<Item extends Described>(
  index: LookUpIndex,
  items: readonly Item[],
  sayings: readonly Saying[],
): Search<Item> {
  const hear = makeHearing(sayings);
  const nearness = makeNearness(index.names, sayings, index.concepts);
  const ofTexts = new Float32Array(index.ownerOf.length);
  const scores: Scores = {
    score: new Float32Array(items.length),
    asked: new Uint8Array(items.length),
    isAbout: new Uint8Array(items.length),
  };
  return (text, most) => {
    for (const array of [ofTexts, ...Object.values(scores)]) array.fill(0);
    addTerms(index, termsOf(text), ofTexts, scores);
    const heard = hear(text)
      .map(({ saying, words }) => ({ words, concept: index.concepts[saying] as Concept }))
      .filter(({ concept }) => concept.kind !== "nothing");
    const isSubject = ({ concept }: HeardConcept) => concept.kind === "subject";
    const subjects = heard.filter(isSubject);
    for (const { concept } of [...subjects, ...heard.filter((one) => !isSubject(one))]) addConcept(concept, scores);
    const hasSubject = subjects.length > 0;
    const near = nearness.of(wordsAsked(text));
    const ranked = shortListOf(index, scores, hasSubject, near).map((at) =>
      judge(index, scores, at, text, hasSubject, near),
    );
    const found = closestOf(ranked, most).map(({ at, total, isNamed }) => {
      const item = items[at] as Item;
      return { item, score: total, isNamed, because: becauseOf(item, at, text, heard, nearness).slice(0, 3) };
    });
    return {
      items: found,
      isGood: fitsWell(text, ranked, (at) => becauseOf(items[at] as Item, at, text, heard), near),
    };
  };
}

/** Whether the best is an answer: what is said outright has to point to it; to be near to what is said of it is not enough. */
function fitsWell(
  text: string,
  ranked: readonly Judged[],
  becauseOfItem: (at: number) => string[],
  near?: Near,
): boolean {
  const best = ranked.reduce<Judged | undefined>(
    (most, one) => (one.score > (most?.score ?? 0) ? one : most),
    undefined,
  );
  if (!best || best.score < leastSaid) return false;
  if (best.isNamed) return true;
  const said = best.score * trustIn(text, becauseOfItem(best.at));
  return said >= leastSaid && said + closenessScore * (near?.closeness ?? 0) >= leastGood;
}

/** The best first, and none that is far behind. What is called by its name is found by it, and nothing is guessed. */
function closestOf(ranked: readonly Judged[], most: number): Judged[] {
  const isByName = ranked.some(({ isNamed }) => isNamed);
  const sorted = ranked.map((one) => (isByName ? { ...one, total: one.score } : one)).sort((a, b) => b.total - a.total);
  const least = Math.max(leastNear, (sorted[0]?.total ?? 0) * leastShareOfBest);
  return sorted.filter(({ total }) => total >= least).slice(0, most);
}

/** What the text and the items have in common word by word; of an item the text that shares most counts. */
function addTerms(index: LookUpIndex, terms: ReadonlySet<string>, ofTexts: Float32Array, { score }: Scores): void {
  const { holders, rarityOf, ownerOf, weightOfText, lengthOf } = index;
  for (const term of terms) {
    const weight = rarityOf(term) ** 2;
    for (const text of holders.get(term) ?? []) {
      const shared = (ofTexts[text] ?? 0) + weight;
      ofTexts[text] = shared;
      const owner = ownerOf[text] ?? 0;
      const so = ((weightOfText[text] ?? 0) * shared) / (lengthOf[text] ?? 1);
      if (so > (score[owner] ?? 0)) score[owner] = so;
    }
  }
}

/**
 * What the text says in other words than the catalogue. What is to be done comes last: it says which of the items that are
 * about the same is meant, and by itself nothing.
 */
function addConcept({ kind, items, shares, weight }: Concept, { score, asked, isAbout }: Scores): void {
  for (let i = 0; i < items.length; i++) {
    const at = items[i] ?? 0;
    if (kind === "subject" || score[at] !== 0)
      score[at] = (score[at] ?? 0) + weight * (1 - shareFactor + shareFactor * (shares[i] ?? 0));
    if (kind === "narrow") asked[at] = (asked[at] ?? 0) + 1;
    if (kind === "subject") isAbout[at] = 1;
  }
}

const narrowed: number[] = Array.from({ length: 20 }, (_, unasked) => narrowFactor ** unasked);

function scoreOf({ narrowness }: LookUpIndex, { score, asked, isAbout }: Scores, at: number, hasSubject: boolean) {
  const unasked = (narrowness[at] ?? 0) - (asked[at] ?? 0);
  const isOther = hasSubject && isAbout[at] === 0;
  return (score[at] ?? 0) * (narrowed[unasked] ?? 0) * (isOther ? otherSubjectFactor : 1);
}

/** The items with the highest scores, the best first. Kept in order as they come: to sort all would take longest. */
function shortListOf(index: LookUpIndex, scores: Scores, hasSubject: boolean, near?: Near): number[] {
  const best: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < scores.score.length; at++) {
    const nearScore = nearestScore * (near?.byItem[at] ?? 0);
    if (scores.score[at] === 0 && nearScore === 0) continue;
    const score = scoreOf(index, scores, at, hasSubject) + nearScore;
    if (best.length === shortList && score <= (best[shortList - 1] ?? 0)) continue;
    let place = Math.min(best.length, shortList - 1);
    for (; place > 0 && (best[place - 1] ?? 0) < score; place--) {
      best[place] = best[place - 1] ?? 0;
      places[place] = places[place - 1] ?? 0;
    }
    best[place] = score;
    places[place] = at;
  }
  return places;
}

interface Judged {
  at: number;
  /** By what is said outright. */
  score: number;
  /** And by how near it is. */
  total: number;
  isNamed: boolean;
}

function judge(index: LookUpIndex, scores: Scores, at: number, text: string, hasSubject: boolean, near?: Near): Judged {
  const isNamed = (index.names[at] ?? []).some((name) => isNameIn(text, name));
  const score = isNamed ? (scores.score[at] ?? 0) + namedScore : scoreOf(index, scores, at, hasSubject);
  return { at, score, total: score + nearestScore * (near?.byItem[at] ?? 0), isNamed };
}

/** Two Latin letters are in many words; two Chinese ones are a word. */
function isNameIn(text: string, name: string): boolean {
  const least = /^[\x20-\x7e]+$/.test(text) ? 4 : 2;
  return text.includes(name) || (text.length >= least && name.includes(text));
}

/** A word in passing, in a text about something else, is no question: how much of the text points to the item counts. */
function trustIn(text: string, because: readonly string[]): number {
  const pointing = new Set<number>();
  for (const word of because) {
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
      for (let at = from; at < from + word.length; at++) pointing.add(at);
    }
  }
  return Math.min(1, leastTrust + trustGrowth * (pointing.size / Math.max(fewLetters, text.length)));
}

interface HeardConcept {
  words: string[];
  concept: Concept;
}

function becauseOf(
  item: Described,
  at: number,
  text: string,
  heard: readonly HeardConcept[],
  nearness?: Nearness,
): string[] {
  const said = termsOf(text);
  const shared = textsOf(item).flatMap(([words]) => [...termsOf(words)].filter((term) => said.has(term)));
  const words = heard.flatMap(({ words, concept }) =>
    concept.kind !== "narrow" && holds(concept.items, at) ? words : [],
  );
  const found = [...new Set([...phrasesOf(text, shared), ...words])].sort((a, b) => b.length - a.length);
  return found.length > 0 || !nearness ? found : phrasesOf(text, nearness.shared(text, at));
}

/** Whether a number is in a list that is in order. */
function holds(list: Int32Array, number: number): boolean {
  let from = 0;
  for (let to = list.length; to - from > 1; ) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) <= number) from = middle;
    else to = middle;
  }
  return list[from] === number;
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
