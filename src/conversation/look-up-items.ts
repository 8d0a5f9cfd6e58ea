import { type CatalogueItem, type City, entriesOf } from "../city/index.ts";
import { type Found, type LookUp, makeLookUp, readSaying } from "../understanding/index.ts";
import type { Turn } from "./turn.ts";

const lookUps = new WeakMap<City, LookUp<CatalogueItem>>();

/** What of the catalogue fits the words. */
export function lookUpItems({ world: { city } }: Turn, words: string, most?: number): Found<CatalogueItem> {
  const lookUp = lookUps.get(city) ?? lookUpOf(city);
  lookUps.set(city, lookUp);
  return lookUp(words, most);
}

/** What of an item is searched, with the words by which several people found it. */
const describe = (city: City) => {
  const learnt = Map.groupBy(city.learntWords, ({ itemId }) => itemId);
  return city.offered.map(({ id, name, aliases, situations, category, content: { nameEn } }) => ({
    id,
    name,
    aliases: [...aliases, ...(learnt.get(id) ?? []).map(({ words }) => words)],
    situations,
    category,
    content: { nameEn },
  }));
};

/** The look-up that was built last: the district is read again once a minute, and its guide is mostly the same. */
let newest: { key: string; lookUp: LookUp<ReturnType<typeof describe>[number]> } | undefined;

function lookUpOf(city: City): LookUp<CatalogueItem> {
  const described = describe(city);
  const added = entriesOf(city, "words").map(({ kind, name, aliases }) => readSaying(kind, aliases, name));
  const key = JSON.stringify([described, added]);
  if (newest?.key !== key) newest = { key, lookUp: makeLookUp(described, added) };
  const { lookUp } = newest;
  return (words, most) => {
    const { items, isGood } = lookUp(words, most);
    const known = items.flatMap((found) => {
      const item = city.items.get(found.item.id);
      return item ? [{ ...found, item }] : [];
    });
    return { items: known, isGood };
  };
}
