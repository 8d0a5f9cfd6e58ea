import { answersOf, type Outgoing } from "../instruments/index.ts";
import { bareAnswer } from "./said-number.ts";
import { isBrief, reply, type Turn } from "./turn.ts";

/** So few answers are not parted. */
const fewest = 4;

/**
 * The answers, by place, of a message from one on that are read at once: as many as cost no part more than a few do.
 * Undefined where all are, and wherever a message has no price.
 */
export function pageFrom(turn: Turn, message: Outgoing, from: number): { from: number; to: number } | undefined {
  const all = answersOf(message).length;
  if (!isBrief(turn) || message.takesNumbers === false) return undefined;
  const partsTo = (to: number) =>
    turn.means.costOf(turn.inbound.channel, { ...message, shows: { from, to } }, turn.person.locale)?.parts ?? 0;
  const least = partsTo(Math.min(from + fewest, all));
  let to = all;
  while (to > from + fewest && partsTo(to) > least) to--;
  return from > 0 || to < all ? { from, to } : undefined;
}

const more = /^(?:回复?)?\s*(?:0|更多|还有|more)$/i;

/** "0", "更多": the answers to the open question that were not read yet. False for all else. */
export function hearMore(turn: Turn, text: string): boolean {
  const { prompt } = turn.state;
  if (!isBrief(turn) || prompt?.addressId !== turn.addressId || !more.test(bareAnswer(text))) return false;
  const { buttons, shows } = prompt;
  if (!shows || shows.to >= buttons.length) return false;
  // The numbers count on, and those that were read before are answers still.
  const message = { text: turn.say("page-more"), buttons: [buttons] };
  reply(turn, { ...message, shows: pageFrom(turn, message, shows.to) });
  return true;
}
