import type { Button } from "../../instruments/index.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** Joining asks nothing that has to be answered now. */
export const laterRow = (turn: Turn): Button[] => [
  button(turn, "join-later", { do: "joining", go: { to: "later" } }),
  ...homeRow(turn),
];

/** Leaves the open question of joining; what was agreed to and set before stays. */
export function putOff(turn: Turn): void {
  turn.state.joining = undefined;
  replyWith(turn, "join-later-done", {}, menuButtons(turn));
}

const later = /^(?:以后|下次|晚点|回头|改天|有空)(?:再(?:说|弄|填|来|设|办))?吧?[。.!！]*$|^(?:maybe )?later[.!]*$/i;

export const saysLater = (text: string): boolean => later.test(text.trim());
