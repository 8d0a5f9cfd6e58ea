import type { Button } from "../../instruments/index.ts";
import { continueButtons, homeRow } from "../screens/menu.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";
import type { Hours } from "./hours.ts";

/** The way out of a talk, on every message that matters. */
export const endRow = (turn: Turn): Button[] => [button(turn, "talk-end", { do: "talk-end" })];

/** The resident waits: from when there is somebody, and that words are kept. `along`: what the clerks see already. */
export function showWaiting(turn: Turn, hours: Hours, station?: string, along: string[] = []): void {
  const { isOpen, from, to, opensAt } = hours;
  const isNew = station === undefined ? "no" : "yes";
  const args = { station: station ?? "", from, to, opens: shownInstant(turn, opensAt), isNew };
  const words = turn.say(isOpen ? "talk-waiting" : "talk-waiting-closed", args);
  reply(turn, {
    text: along.length > 0 ? `${words}\n${turn.say("talk-along")}` : words,
    quote: along.length > 0 ? along.join("\n") : undefined,
    buttons: [...continueButtons(turn), [...endRow(turn), ...homeRow(turn)]],
  });
}
