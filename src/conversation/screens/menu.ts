import type { Button } from "../../instruments/index.ts";
import { bodiesThatSend } from "../notices/senders.ts";
import { unfinished } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { districtName } from "./district.ts";

/** What everybody meets first; members of bodies have their work at the top. `reportThis` reports what was just said. */
export function menuButtons(turn: Turn, reportThis?: Button): Button[][] {
  const todo = turn.person.seats.length > 0 ? [[button(turn, "menu-todo", { do: "todo", page: 0 })]] : [];
  return [
    ...todo,
    ...continueButtons(turn),
    [
      reportThis ?? button(turn, "menu-report", { do: "file", procedure: "request" }),
      button(turn, "menu-services", { do: "services", page: 0 }),
    ],
    [button(turn, "menu-cases", { do: "cases", page: 0 }), button(turn, "menu-me", { do: "me" })],
    [button(turn, "menu-talk", { do: "talk" }), button(turn, "menu-help", { do: "help" })],
  ];
}

/** The way back to what is unfinished. */
export const continueButtons = (turn: Turn): Button[][] =>
  unfinished(turn.state) ? [[button(turn, "menu-continue", { do: "continue" })]] : [];

/** The last row of a screen that leads no further. */
export const homeRow = (turn: Turn): Button[] => [button(turn, "menu-home", { do: "menu" })];

export function showMenu(turn: Turn): void {
  const district = districtName(turn);
  const key = turn.person.seats.length > 0 ? "welcome-member" : "welcome";
  const [todo = [], ...rest] = menuButtons(turn);
  const sends = bodiesThatSend(turn).length > 0 ? [button(turn, "compose-button", { do: "notices" })] : [];
  const meetings = button(turn, "menu-meetings", { do: "meetings" });
  const proposals = button(turn, "proposals-button", { do: "proposals" });
  replyWith(turn, key, { district, name: turn.person.name ?? "" }, [
    [...todo, ...sends],
    ...rest,
    [meetings, proposals],
  ]);
}
