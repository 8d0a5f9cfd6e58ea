import { noticesAt, waitsForAnswer } from "../../instruments/index.ts";
import { draftInHand } from "../state.ts";
import type { Turn } from "../turn.ts";
import { ballotsAskedAt } from "./asked-at.ts";
import { optionLabels } from "./labels.ts";
import { readChoice } from "./read-choice.ts";
import { voteTyped } from "./vote.ts";

/** Several numbers: "1 3", "2>1>3", "5 4 3", "543". One number presses a button, as everywhere. */
const several = /^\s*\d{1,2}(?:\s*[\s,;>、，；＞.]\s*\d{1,2})+\s*$|^\s*\d{2,9}\s*$/;

/** Several choices said in one message, to an open ballot that is the one question there. False for all else. */
export async function hearChoice(turn: Turn, text: string): Promise<boolean> {
  if (!several.test(text) || draftInHand(turn.state) || turn.state.joining || turn.state.talk) return false;
  const { db } = turn.means;
  const { now } = turn.world;
  const [[asked] = []] = await ballotsAskedAt(db, [turn.inbound], { now, isSecret: false });
  if (!asked?.isNewest) return false;
  const choice = readChoice(asked.ballot, (key) => optionLabels(turn.means.words, asked.ballot, key), text);
  if (!choice) return false;
  // Figures without anything between them may be the code of something else that waits.
  if (turn.means.isAnsweredInText(turn.inbound.channel) && /^\s*\d+\s*$/.test(text)) {
    const waiting = waitsForAnswer(await noticesAt(db, turn.addressId, now));
    if (waiting.some((notice) => notice.id !== asked.deliveryId)) return false;
  }
  await voteTyped(turn, {
    do: "vote-choice",
    ballot: asked.ballot.id,
    elector: asked.elector,
    choice: choice as string[] | Record<string, number>,
  });
  return true;
}
