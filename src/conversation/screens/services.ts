import { type CatalogueItem, type ListPart, linesOf, nameOf, partOf, type TextPart } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { homeRow } from "./menu.ts";

const perPage = 8;

export const itemName = (turn: Turn, item: CatalogueItem): string => nameOf(item, turn.person.locale);

const itemButton = (turn: Turn, item: CatalogueItem): Button => ({
  label: itemName(turn, item),
  command: { do: "item", item: item.id },
});

/** 办事指南: the catalogue, page by page. */
export function showServices(turn: Turn, page: number): void {
  const items = turn.world.city.offered;
  const shown = items.slice(page * perPage, (page + 1) * perPage);
  if (shown.length === 0) {
    replyWith(turn, "services-none", {}, [homeRow(turn)]);
    return;
  }
  const turning = [
    ...(page > 0 ? [button(turn, "page-before", { do: "services", page: page - 1 })] : []),
    ...((page + 1) * perPage < items.length ? [button(turn, "page-after", { do: "services", page: page + 1 })] : []),
  ];
  replyWith(
    turn,
    "services-title",
    { count: items.length },
    [
      ...rowsOf(
        shown.map((i) => itemButton(turn, i)),
        1,
      ),
      turning,
      homeRow(turn),
    ].filter((r) => r.length > 0),
  );
}

/** The card of one item, with the way to apply. */
export function showItem(turn: Turn, itemId: string): void {
  const item = turn.world.city.items.get(itemId);
  if (!item) {
    replyWith(turn, "services-none", {}, [homeRow(turn)]);
    return;
  }
  const { locale } = turn.person;
  const list = (part: ListPart) =>
    linesOf(item, part, locale)
      ?.map((l, i) => `\n${i + 1}. ${l}`)
      .join("");
  const one = (part: TextPart) => partOf(item, part, locale);
  const department = item.departmentId ? turn.world.city.body(item.departmentId).name : item.departmentName;
  const decides = department ? turn.say("item-passed-on", { body: department }) : turn.say("item-delegated");
  const all: [string, string | undefined][] = [
    ["item-who", one("who")],
    ["item-materials", list("materials")],
    ["item-steps", list("steps")],
    ["item-time-limit", one("timeLimit")],
    ["item-fee", one("fee")],
    ["item-where", one("whereWhen")],
    ["item-basis", one("basis")],
    ["item-decides", decides],
  ];
  const parts = all.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  const text = parts.map(([key, value]) => turn.say("summary-line", { label: turn.say(key), value })).join("\n");
  reply(turn, {
    title: itemName(turn, item),
    text: item.demo ? `${text}\n\n${turn.say("item-demo")}` : text,
    buttons: [
      [button(turn, "item-apply", { do: "file", procedure: "request", item: item.id })],
      [button(turn, "menu-services", { do: "services", page: 0 }), ...homeRow(turn)],
    ],
  });
}

/** Items whose name or alias is in the words, or the words in it; at most five. */
export function itemsIn(turn: Turn, words: string): CatalogueItem[] {
  const text = words.toLowerCase();
  const names = (i: CatalogueItem) => [i.name, i.content.nameEn ?? i.name, ...i.aliases].map((n) => n.toLowerCase());
  // Two Latin letters are in many words; two Chinese ones are a word.
  const least = /^[\x20-\x7e]+$/.test(text) ? 4 : 2;
  const fits = (name: string) => text.includes(name) || (text.length >= least && name.includes(text));
  return turn.world.city.offered.filter((i) => names(i).some(fits)).slice(0, 5);
}

export const itemButtons = (turn: Turn, items: CatalogueItem[]): Button[][] =>
  rowsOf(
    items.map((i) => itemButton(turn, i)),
    1,
  );
