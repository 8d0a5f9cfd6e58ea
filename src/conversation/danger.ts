import { findDanger } from "../understanding/index.ts";
import { reply, type Turn } from "./turn.ts";

/** Danger to life: the numbers to call come before any question. */
export function warnOfDanger(turn: Turn, text: string): void {
  const danger = findDanger(text);
  if (!danger) return;
  reply(turn, { title: turn.say("danger-title"), text: turn.say("danger", { first: danger.numbers.join(" / ") }) });
}
