import { type CatalogueItem, type ListPart, linesOf, nameOf, partOf, type TextPart } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { homeRow } from "./menu.ts";

const perPage = 8;
const categoriesPerPage = 16;
/** More lines than this are not read on a phone; the station has them all. */
const mostLines = 10;

export const itemName = (turn: Turn, item: CatalogueItem): string => nameOf(item, turn.person.locale);

const itemButton = (turn: Turn, item: CatalogueItem): Button => ({
  label: itemName(turn, item),
  command: { do: "item", item: item.id },
});

export interface Category {
  /** The Chinese name, which stands for it in commands. */
  id: string;
  /** As the person reads it. */
  name: string;
  items: CatalogueItem[];
}

/** The groups of the guide: the categories, then the departments of what has none. */
export function categoriesOf(turn: Turn): Category[] {
  const { offered, bodies } = turn.world.city;
  const groupOf = (item: CatalogueItem) =>
    item.category ??
    (item.departmentId ? bodies.get(item.departmentId)?.name : undefined) ??
    item.departmentName ??
    turn.say("services-other");
  const listed = [...offered.filter((i) => i.category), ...offered.filter((i) => !i.category)];
  return [...Map.groupBy(listed, groupOf)].map(([id, items]) => {
    const english = turn.person.locale === "en" ? items[0]?.content.categoryEn : undefined;
    return { id, items, name: english ?? id };
  });
}

/** A category as a button reads: with how many it holds. */
export const categoryLabel = (turn: Turn, { name, items }: Category): string =>
  turn.say("services-category", { name, count: items.length });

const widestOfTwo = 20;

/** Two in a row where their labels are short enough to be read so; a Chinese letter is two wide. */
export function categoryRows(buttons: Button[]): Button[][] {
  const isWide = ({ label }: Button) => label.replace(/[^ -~]/g, "xx").length > widestOfTwo;
  return rowsOf(buttons, buttons.some(isWide) ? 1 : 2);
}

/** 办事指南: the categories, or the items of one, page by page. */
export function showServices(turn: Turn, page: number, category?: string): void {
  const categories = categoriesOf(turn);
  const open = categories.find(({ id }) => id === category);
  if (categories.length === 0) replyWith(turn, "services-none", {}, [homeRow(turn)]);
  else if (open) showCategory(turn, open, page);
  else showCategories(turn, categories, page);
}

function showCategories(turn: Turn, categories: Category[], page: number): void {
  const shown = categories.slice(page * categoriesPerPage, (page + 1) * categoriesPerPage);
  const buttons = shown.map(
    (c): Button => ({
      label: categoryLabel(turn, c),
      command: { do: "services", page: 0, category: c.id },
    }),
  );
  const turning = turnPages(turn, page, Math.ceil(categories.length / categoriesPerPage));
  replyWith(turn, "services-title", { count: turn.world.city.offered.length }, [
    ...categoryRows(buttons),
    ...turning,
    homeRow(turn),
  ]);
}

function showCategory(turn: Turn, { id, name, items }: Category, page: number): void {
  const shown = items.slice(page * perPage, (page + 1) * perPage);
  replyWith(turn, "services-category-title", { name, count: items.length }, [
    ...itemButtons(turn, shown),
    ...turnPages(turn, page, Math.ceil(items.length / perPage), id),
    [button(turn, "services-all", { do: "services", page: 0 }), ...homeRow(turn)],
  ]);
}

function turnPages(turn: Turn, page: number, pages: number, category?: string): Button[][] {
  const row = [
    ...(page > 0 ? [button(turn, "page-before", { do: "services", page: page - 1, category })] : []),
    ...(page + 1 < pages ? [button(turn, "page-after", { do: "services", page: page + 1, category })] : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** The card of one item, with the way to apply. */
export function showItem(turn: Turn, itemId: string): void {
  const item = turn.world.city.items.get(itemId);
  if (!item) {
    replyWith(turn, "services-none", {}, [homeRow(turn)]);
    return;
  }
  const text = itemText(turn, item);
  reply(turn, {
    title: itemName(turn, item),
    text: item.demo ? `${text}\n\n${turn.say("item-demo")}` : text,
    buttons: [
      [button(turn, "item-apply", { do: "file", procedure: "request", item: item.id })],
      [button(turn, "menu-services", { do: "services", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
      homeRow(turn),
    ],
  });
}

/** All that the guide tells of an item. */
export function itemText(turn: Turn, item: CatalogueItem): string {
  const { locale } = turn.person;
  const list = (part: ListPart) => {
    const lines = linesOf(item, part, locale);
    const more = lines && lines.length > mostLines ? `\n${turn.say("item-more", { count: lines.length })}` : "";
    return lines && `${numbered(lines.slice(0, mostLines))}${more}`;
  };
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
  const told = parts.map(([key, value]) => turn.say("summary-line", { label: turn.say(key), value })).join("\n");
  // A catalogue imported by name alone says nothing of papers.
  return item.content.materials ? told : `${told}\n${turn.say("item-unfilled")}`;
}

const numbered = (lines: readonly string[]): string => lines.map((l, i) => `\n${i + 1}. ${l}`).join("");

export const itemButtons = (turn: Turn, items: CatalogueItem[]): Button[][] =>
  rowsOf(
    items.map((i) => itemButton(turn, i)),
    1,
  );
