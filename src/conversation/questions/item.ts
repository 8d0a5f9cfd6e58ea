import type { CatalogueItem } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { lookUpItems } from "../look-up-items.ts";
import { type Category, categoriesOf, categoryLabel, categoryRows, itemName } from "../screens/services.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

const mostFitting = 3;
/** A longer list is no choice: the name is typed. */
const mostListed = 20;

/** An entry of the service catalogue: what fits the words said before, and the categories. */
export const itemQuestion: Question = {
  buttons(turn, asked) {
    const said = typeof asked.draft.answers.words === "string" ? asked.draft.answers.words : "";
    const { items, isGood } = lookUpItems(turn, said, mostFitting);
    const fitting = isGood ? items.map(({ item }) => item) : [];
    return [...choices(turn, asked, fitting), ...categoryButtons(turn, asked)];
  },
  fromText(turn, asked, text) {
    const { items, isGood } = lookUpItems(turn, text);
    const named = items.filter(({ isNamed }) => isNamed);
    const only = items.find(({ item }) => itemName(turn, item) === text.trim()) ?? (named.length === 1 && named[0]);
    if (only) return { taken: only.item.id };
    if (items.length === 0) return { again: "item-none" };
    const fitting = items.map(({ item }) => item);
    return { choose: choices(turn, asked, fitting), text: turn.say(isGood ? "item-which" : "item-nearest") };
  },
  fromButton(turn, asked, value): Taken {
    const category = categoriesOf(turn).find((c) => categoryValue(c) === value);
    if (category) {
      const listed = category.items.slice(0, mostListed);
      return { choose: choices(turn, asked, listed), text: turn.say("item-which") };
    }
    return turn.world.city.items.get(String(value))?.retiredAt === null
      ? { taken: String(value) }
      : { again: "item-none" };
  },
  show(turn, _asked, answer) {
    const found = turn.world.city.items.get(String(answer));
    return found ? itemName(turn, found) : "";
  },
};

const categoryValue = ({ id }: Category): string => `category:${id}`;

const choices = (turn: Turn, asked: Asked, items: readonly CatalogueItem[]): Button[][] =>
  rowsOf(
    items.map((i) => answerButton(asked, itemName(turn, i), i.id)),
    1,
  );

const categoryButtons = (turn: Turn, asked: Asked): Button[][] =>
  categoryRows(
    categoriesOf(turn)
      .slice(0, mostListed)
      .map((c) => answerButton(asked, categoryLabel(turn, c), categoryValue(c))),
  );
