import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readImportFile } from "../../src/city/index.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import { piecesOf } from "../../src/understanding/pieces.ts";
import { readLines } from "./data.ts";
import type { Figure, Folders, Group } from "./figure.ts";
import type { AskModel } from "./model.ts";

/** What a resident writes, and the codes of the items that answer it; none for what is no question for the guide. */
interface Asked {
  text: string;
  codes: string[];
}

type Items = ReturnType<typeof readItems>;

const intent = z.object({ means: z.enum(["report", "service", "other"]), services: z.array(z.string()) });

/** At most one in ten of what is no question may be answered with an item. */
const rejectedReference = 0.9;

const names = ["lookup-top1", "lookup-top3", "lookup-out-of-scope-rejected"];

/**
 * How well the look-up finds the items of a real district, beside names compared by pairs of letters alone. Nothing is
 * learnt here, so that without another folder all texts at hand are measured; its words were chosen looking at them.
 */
export const lookUp: Group = {
  names,
  asksModel: true,
  async measure({ learn, test }: Folders, model?: AskModel): Promise<Figure[]> {
    const catalogue = path.join(learn, "services/sichuan-items.csv");
    const texts = test === undefined ? [learn, "lookup", "dev.jsonl"] : [test, "lookup", "test.jsonl"];
    const asked = readLines<Asked>(...texts);
    return asked && existsSync(catalogue)
      ? figuresOf(readItems(catalogue), asked, model)
      : names.map((name) => ({ name }));
  },
};

async function figuresOf(items: Items, asked: readonly Asked[], model?: AskModel): Promise<Figure[]> {
  const within = asked.filter(({ codes }) => codes.length > 0);
  const outside = asked.filter(({ codes }) => codes.length === 0);
  const look = makeLookUp(items);
  const byNames = makeNameCosine(items);
  const meant = model && (await meantBy(model, look, asked));
  const isRight = (find: Find, most: number) => (one: Asked) =>
    find(one.text)
      .slice(0, most)
      .some(({ code }) => one.codes.includes(code));
  const ours: Find = (text) => look(text, 3).items.map(({ item }) => item);
  const top = (most: number) => ({
    value: shareOf(within, isRight(ours, most)),
    withModel:
      meant &&
      shareOf(
        within,
        isRight((text) => meant.get(text) ?? ours(text), most),
      ),
    reference: shareOf(within, isRight(byNames, most)),
    note: `${within.length} texts; the reference is names alone`,
  });
  return [
    { name: "lookup-top1", ...top(1) },
    { name: "lookup-top3", ...top(3) },
    {
      name: "lookup-out-of-scope-rejected",
      value: shareOf(outside, ({ text }) => !look(text).isGood),
      withModel: meant && shareOf(outside, ({ text }) => !look(text).isGood && !meant.get(text)),
      reference: rejectedReference,
      note: `${outside.length} texts; at least`,
    },
  ];
}

/** Texts that have no sure answer are put to a model, which may choose among the eight nearest: as in the conversation. */
async function meantBy(model: AskModel, look: ReturnType<typeof makeLookUp<Items[number]>>, asked: readonly Asked[]) {
  const meant = new Map<string, Items>();
  for (const { text } of asked) {
    const { items, isGood } = look(text, 8);
    if (isGood || items.length === 0) continue;
    const services = items.map(({ item }, n) => ({ id: `${n + 1}`, name: item.name }));
    const reply = await model("intent.v1", intent, { message: text, services });
    const chosen = reply?.means === "service" ? reply.services.flatMap((id) => items[Number(id) - 1]?.item ?? []) : [];
    if (chosen.length > 0) meant.set(text, chosen);
  }
  return meant;
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
