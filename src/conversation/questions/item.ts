import { rowsOf } from "../../instruments/index.ts";
import { itemName, itemsIn } from "../screens/services.ts";
import { answerButton, type Question } from "./question.ts";

/** An entry of the service catalogue. */
export const itemQuestion: Question = {
  buttons: (turn, asked) =>
    rowsOf(
      turn.world.city.offered.map((i) => answerButton(asked, itemName(turn, i), i.id)),
      1,
    ),
  fromText(turn, asked, text) {
    const found = itemsIn(turn, text);
    const [only] = found;
    if (found.length === 1 && only) return { taken: only.id };
    if (found.length === 0) return { again: "item-none" };
    return {
      choose: rowsOf(
        found.map((i) => answerButton(asked, itemName(turn, i), i.id)),
        1,
      ),
      text: turn.say("item-which"),
    };
  },
  fromButton: (turn, _asked, value) =>
    turn.world.city.items.get(String(value))?.retiredAt === null ? { taken: String(value) } : { again: "item-none" },
  show(turn, _asked, answer) {
    const found = turn.world.city.items.get(String(answer));
    return found ? itemName(turn, found) : "";
  },
};
