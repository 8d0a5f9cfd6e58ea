import type { WordArgs } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { type Command, command as commandSchema } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { codeHash, makeDigits, spacedDigits } from "./code-words.ts";
import { countTry, isOpen, issueCode, isTriedOut, newestCode, requireFewAsked, spendCode } from "./codes.ts";

const freshMinutes = 5;
const mostTries = 3;
const sealedFor = "fresh-code";

/** For one address alone: a code that went to a phone is of no use on any other channel. */
const hashOf = (turn: Turn, digits: string): string =>
  codeHash(turn.means.keyed, `fresh:${turn.person.id}:${turn.addressId}`, digits.normalize("NFKC"));

/**
 * For what may not rest on the number that a text message says it comes from, since anybody can write a number there:
 * a vote, one's own data, becoming one person with somebody else. True when it may be done now: on a channel where
 * people are known by more than a number, or in the very turn in which the code was said. Else a code of six digits has
 * gone to that number (5 minutes, three tries, once), and as soon as it comes back `then` is carried out, which asks
 * here again and is told true.
 *
 *     if (!(await requireFreshCode(turn, { do: "vote", ballot, choice }, "fresh-code-vote"))) return;
 *
 * @param then the command to carry out; kept sealed until then
 * @param what key of the words that say what the code is for, such as 导出您的信息: who did not ask for it can tell
 * @throws Refusal when this person has asked for too many codes within the hour
 */
export async function requireFreshCode(turn: Turn, then: Command, what: string, args: WordArgs = {}): Promise<boolean> {
  if (!turn.means.isAnsweredInText(turn.inbound.channel) || turn.isFreshlyProved) return true;
  if (isTriedOut(turn)) return false;
  await requireFewAsked(turn, "fresh");
  const { keyed, ids } = turn.means;
  const digits = makeDigits(ids.secret(4));
  // One asked for before serves no more.
  const before = { personId: turn.person.id, purpose: "fresh", usedAt: null };
  turn.change.update({ table: "Code", where: before, set: { usedAt: turn.world.now } });
  issueCode(turn, freshMinutes, { hash: hashOf(turn, digits), purpose: "fresh", personId: turn.person.id });
  turn.state.joining = { at: "fresh-code", sealed: keyed.seal(sealedFor, JSON.stringify(then)) };
  turn.takesNumbers = false;
  // The answer goes to the phone itself: who only writes its number does not read it.
  const code = hideWords(keyed, turn.addressId, spacedDigits(digits));
  replyWith(turn, "fresh-code-ask", { what: turn.say(what, args), code, minutes: freshMinutes });
  return false;
}

/** Words while a fresh code is waited for: what is to be done now, when it was the code; undefined, with the answer given, else. */
export async function hearFreshCode(turn: Turn, text: string): Promise<Command | undefined> {
  const { joining } = turn.state;
  if (joining?.at !== "fresh-code" || isTriedOut(turn)) return undefined;
  const newest = await newestCode(turn, "fresh");
  const code = newest && isOpen(turn, newest, mostTries) ? newest : undefined;
  if (!code || code.hash !== hashOf(turn, text)) {
    countTry(turn, code);
    const isLast = !code || code.tries + 1 >= mostTries;
    if (isLast) turn.state.joining = undefined;
    turn.takesNumbers = false;
    replyWith(turn, isLast ? "fresh-code-over" : "fresh-code-wrong", {}, [homeRow(turn)]);
    return undefined;
  }
  spendCode(turn, code);
  turn.state.joining = undefined;
  turn.isFreshlyProved = true;
  return commandSchema.parse(JSON.parse(turn.means.keyed.open(sealedFor, joining.sealed)));
}

/** Six digits in a row, or three and three: nothing else is taken for a code. */
export const looksLikeCode = (text: string): boolean =>
  /^\s*\d{3}[\s-]?\d{3}\s*[.。]?\s*$/.test(text.normalize("NFKC"));
