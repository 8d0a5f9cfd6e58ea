import { type Danger, findDanger } from "../understanding/index.ts";
import { menuButtons } from "./screens/menu.ts";
import { reply, type Turn } from "./turn.ts";

/** Danger to life: the numbers to call come before any question. Says which danger it is, if there is one. */
export function warnOfDanger(turn: Turn, text: string): Danger["kind"] | undefined {
  const danger = findDanger(text);
  if (!danger) return undefined;
  const first = danger.numbers.join(" / ");
  if (danger.kind === "suicide") {
    reply(turn, {
      title: turn.say("danger-suicide-title"),
      text: turn.say("danger-suicide", { first }),
      buttons: menuButtons(turn),
    });
  } else reply(turn, { title: turn.say("danger-title"), text: turn.say("danger", { first }) });
  return danger.kind;
}
