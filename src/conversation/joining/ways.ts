import type { Button } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { laterRow } from "./later.ts";

/** 核实身份: the ways there are. */
export function showWays(turn: Turn): void {
  turn.state.joining = undefined;
  if (turn.person.isVerified) {
    replyWith(turn, "verify-already", {}, [homeRow(turn)]);
    return;
  }
  reply(turn, {
    text: turn.say("verify-ways"),
    buttons: [[button(turn, "verify-by-phone", { do: "joining", go: { to: "phone" } })], ...otherWays(turn)],
  });
}

/** The ways that take no phone. */
export const otherWays = (turn: Turn): Button[][] => [
  [button(turn, "verify-by-counter", { do: "joining", go: { to: "counter" } })],
  [button(turn, "verify-by-letter", { do: "joining", go: { to: "letter" } })],
  laterRow(turn),
];
