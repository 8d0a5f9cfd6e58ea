import { entriesOf, type ListEntry, type ListName, listKinds, listPart } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { type LookUp, makeLookUp } from "../../understanding/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

const mostFitting = 4;

interface Listed {
  list: ListName;
  kinds?: readonly string[];
  beside: string;
}

function listedOf({ field }: Asked): Listed {
  if (field.kind !== "listed") throw new Error("no list");
  return field as Listed;
}

/** An entry of a list that is data, by its name, a key word, or through its kinds; or that there is none. */
export const listedQuestion: Question = {
  buttons: (turn, asked) => [...kindButtons(turn, asked), [besideButton(asked)]],
  fromText(turn, asked, text) {
    const { list } = listedOf(asked);
    const found = lookUpListed(turn, list, text);
    const exact = entriesOf(turn.world.city, list).find((entry) => isCalled(turn, entry, text));
    const named = found.filter(({ isNamed }) => isNamed);
    const only = exact ?? (named.length === 1 ? named[0]?.item : undefined);
    if (only) return takenOrRefused(turn, asked, only);
    if (found.length === 0)
      return { choose: listedQuestion.buttons?.(turn, asked) ?? [], text: turn.say("listed-none") };
    const choose = [
      ...entryButtons(
        turn,
        asked,
        found.map(({ item }) => item),
      ),
      [besideButton(asked)],
    ];
    return { choose, text: turn.say("listed-which") };
  },
  fromButton(turn, asked, value): Taken {
    const { list, beside } = listedOf(asked);
    if (value === beside) return { taken: beside };
    const kind = listKinds[list].find((k) => value === kindValue(k));
    if (kind) {
      const choose = entryButtons(turn, asked, entriesOf(turn.world.city, list, [kind]));
      return { choose: [...choose, [besideButton(asked)]], text: turn.say("listed-which") };
    }
    const entry = turn.world.city.listed.get(String(value));
    return entry?.list === list && entry.retiredAt === null
      ? takenOrRefused(turn, asked, entry)
      : { again: "listed-none" };
  },
  show(turn, asked, answer) {
    const entry = turn.world.city.listed.get(String(answer));
    return entry ? entryLabel(turn, entry) : asked.option(String(answer));
  },
};

/** What must not be placed is refused at once, in the words of the list. */
function takenOrRefused(turn: Turn, asked: Asked, entry: ListEntry): Taken {
  const { kinds } = listedOf(asked);
  if (!kinds || kinds.includes(entry.kind)) return { taken: entry.id };
  const args = { entry: entryLabel(turn, entry), basis: listPart(entry, "basis", turn.person.locale) };
  return { again: `listed-${entry.list}-${entry.kind}`, args, isHeard: true };
}

const isCalled = (turn: Turn, entry: ListEntry, text: string): boolean =>
  [entry.code, entry.name, entryName(turn, entry)].some((name) => name.toLowerCase() === text.trim().toLowerCase());

const entryName = ({ person }: Pick<Turn, "person">, { name, content }: ListEntry): string =>
  (person.locale === "en" ? content.nameEn : undefined) ?? name;

const entryLabel = (turn: Turn, entry: ListEntry): string =>
  turn.say("listed-entry", {
    // What was approved here has the number of its case for a code, which says nothing to anybody.
    name: [entry.caseId ? "" : entry.code, entryName(turn, entry)].filter(Boolean).join(" "),
    kind: turn.say(`listed-kind-${entry.kind}`),
  });

const entryButtons = (turn: Turn, asked: Asked, entries: readonly ListEntry[]): Button[][] =>
  rowsOf(
    entries.map((entry) => answerButton(asked, entryLabel(turn, entry), entry.id)),
    1,
  );

const kindValue = (kind: string): string => `kind:${kind}`;

function kindButtons(turn: Turn, asked: Asked): Button[][] {
  const { list, kinds } = listedOf(asked);
  const shown = listKinds[list].filter((kind) => kinds?.includes(kind) ?? true);
  return rowsOf(
    shown.map((kind) => answerButton(asked, turn.say(`listed-kind-${kind}`), kindValue(kind))),
    2,
  );
}

const besideButton = (asked: Asked): Button =>
  answerButton(asked, asked.option(listedOf(asked).beside), listedOf(asked).beside);

type Entry = ListEntry & { situations: string[]; category: null };
const lookUps = new WeakMap<object, Map<string, LookUp<Entry>>>();

/** Learnt once from a list as it stands: the district is another object when it was read again. */
function lookUpListed({ world: { city } }: Turn, list: ListName, text: string) {
  const ofCity = lookUps.get(city) ?? new Map<string, LookUp<Entry>>();
  lookUps.set(city, ofCity);
  const made = () =>
    makeLookUp(entriesOf(city, list).map((entry): Entry => ({ ...entry, situations: [], category: null })));
  const lookUp = ofCity.get(list) ?? made();
  ofCity.set(list, lookUp);
  return lookUp(text, mostFitting).items;
}
