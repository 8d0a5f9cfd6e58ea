import { locales, type Words } from "../foundation/index.ts";
import type { Turn } from "./turn.ts";

/** What a label does: an action of a procedure. */
export interface NamedAction {
  procedure: string;
  action: string;
}

interface Labels {
  /** By the label of their button, in every language. */
  actions: ReadonlyMap<string, readonly NamedAction[]>;
  /** Of the buttons on cards that begin something under a case. */
  cards: ReadonlySet<string>;
  /** Labels of the buttons that all forms and screens have. */
  others: ReadonlySet<string>;
}

/** The keys of those that begin something under a case. */
const onCards = [
  ...["elections-nominate", "elections-recommend", "elections-candidates", "elections-object", "elections-roll"],
  ...["proposals-amend", "proposals-merge", "proposals-share-button", "disclosures-object"],
];

/** Read once for each collection of words. */
const read = new WeakMap<Words, Labels>();

function labelsOf({ means: { words } }: Turn): Labels {
  const known = read.get(words) ?? readLabels(words);
  read.set(words, known);
  return known;
}

function readLabels(words: Words): Labels {
  const actions = new Map<string, NamedAction[]>();
  const [cards, others] = [new Set<string>(), new Set<string>()];
  for (const locale of locales) {
    const say = words.say(locale);
    for (const key of words.keys(locale)) {
      const [, procedure, action] = /^([a-z-]+?)-action-([a-z-]+)$/.exec(key) ?? [];
      if (procedure && action) {
        const label = plainly(say(key));
        actions.set(label, [...(actions.get(label) ?? []), { procedure, action }]);
      } else if (onCards.includes(key)) cards.add(plainly(say(key)));
      else if (/^(?:button|menu)-/.test(key)) others.add(plainly(say(key)));
    }
  }
  return { actions, cards, others };
}

const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[。.!！]$/, "");

/** The actions whose button is labelled so. */
export const actionsLabelled = (turn: Turn, text: string): readonly NamedAction[] =>
  labelsOf(turn).actions.get(plainly(text)) ?? [];

/** The actions whose label differs in one letter: "同意并入" for 同意并案. */
export function actionsNearly(turn: Turn, text: string): readonly NamedAction[] {
  const said = Array.from(plainly(text));
  if (said.length < leastNear || said.length > mostNear) return [];
  return [...labelsOf(turn).actions].flatMap(([label, named]) => {
    const letters = Array.from(label);
    const isNear = letters.length === said.length && letters.filter((letter, i) => letter !== said[i]).length === 1;
    return isNear ? named : [];
  });
}
const leastNear = 4;
const mostNear = 12;

/** Whether it is the label of a button that begins something under a case. */
export const isOnCards = (turn: Turn, text: string): boolean => labelsOf(turn).cards.has(plainly(text));

/** Whether a text is nothing but the label of a button of ours. */
export const isOwnLabel = (turn: Turn, text: string): boolean =>
  actionsLabelled(turn, text).length > 0 || isOnCards(turn, text) || labelsOf(turn).others.has(plainly(text));
