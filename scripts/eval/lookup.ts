import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readImportFile } from "../../src/city/index.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import { piecesOf } from "../../src/understanding/pieces.ts";
import { readLines } from "./data.ts";
import type { Figure, Folders, Group } from "./figure.ts";

/** What a resident writes, and the codes of the items that answer it; none for what is no question for the guide. */
interface Asked {
  text: string;
  codes: string[];
}

/** At most one in ten of what is no question may be answered with an item. */
const rejectedReference = 0.9;

const names = ["lookup-top1", "lookup-top3", "lookup-out-of-scope-rejected"];

/**
 * How well the look-up finds the items of a real district, beside names compared by pairs of letters alone. Nothing is
 * learnt here, so that without another folder all texts at hand are measured; its words were chosen looking at them.
 */
export const lookUp: Group = {
  names,
  measure({ learn, test }: Folders): Figure[] {
    const catalogue = path.join(learn, "services/sichuan-items.csv");
    const texts = test === undefined ? [learn, "lookup", "dev.jsonl"] : [test, "lookup", "test.jsonl"];
    const asked = readLines<Asked>(...texts);
    return asked && existsSync(catalogue) ? figuresOf(readItems(catalogue), asked) : names.map((name) => ({ name }));
  },
};

function figuresOf(items: ReturnType<typeof readItems>, asked: readonly Asked[]): Figure[] {
  const within = asked.filter(({ codes }) => codes.length > 0);
  const outside = asked.filter(({ codes }) => codes.length === 0);
  const look = makeLookUp(items);
  const byNames = makeNameCosine(items);
  const isRight = (find: Find, most: number) => (one: Asked) =>
    find(one.text)
      .slice(0, most)
      .some(({ code }) => one.codes.includes(code));
  const ours: Find = (text) => look(text, 3).items.map(({ item }) => item);
  const top = (most: number) => ({
    value: shareOf(within, isRight(ours, most)),
    reference: shareOf(within, isRight(byNames, most)),
  });
  const rejected = shareOf(outside, ({ text }) => !look(text).isGood);
  return [
    { name: "lookup-top1", ...top(1) },
    { name: "lookup-top3", ...top(3) },
    { name: "lookup-out-of-scope-rejected", value: rejected, reference: rejectedReference },
  ];
}

type Find = (text: string) => readonly { code: string }[];

const shareOf = (all: readonly Asked[], isSo: (one: Asked) => boolean): number | undefined =>
  all.length === 0 ? undefined : all.filter(isSo).length / all.length;

function readItems(file: string) {
  return readImportFile("catalogue", path.basename(file), readFileSync(file)).table.lines.map(({ cells }) => ({
    code: String(cells.code),
    name: String(cells.name),
    aliases: [],
    situations: [],
    category: null,
    content: {},
  }));
}

/** Names alone: the items by the cosine of their pairs of letters with those of a text, the closest first. */
function makeNameCosine<Item extends { name: string }>(items: readonly Item[]): (text: string) => Item[] {
  const indexed = items.map((item) => ({ item, pairs: new Set(piecesOf(item.name)) }));
  return (text) => {
    const said = new Set(piecesOf(text));
    const closeness = (pairs: ReadonlySet<string>) =>
      [...said].filter((pair) => pairs.has(pair)).length / Math.sqrt(Math.max(1, said.size * pairs.size));
    return indexed
      .map(({ item, pairs }) => ({ item, score: closeness(pairs) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ item }) => item);
  };
}
