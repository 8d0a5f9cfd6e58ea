import { findDanger } from "../understanding/index.ts";
import { reply, type Turn } from "./turn.ts";

/** Danger to life: the numbers to call come before any question. True when there is some. */
export function warnOfDanger(turn: Turn, text: string): boolean {
  const danger = findDanger(text);
  if (!danger) return false;
  reply(turn, { title: turn.say("danger-title"), text: turn.say("danger", { first: danger.numbers.join(" / ") }) });
  return true;
}
