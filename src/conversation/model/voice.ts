import { maskIdentityNumbers } from "../../city/index.ts";
import { cleanText } from "../../foundation/index.ts";
import { ballotsAskedAt } from "../ballots/asked-at.ts";
import { askAgain } from "../drafts.ts";
import { type InboundFile, largestVoiceBytes, longestText, longestVoiceSeconds } from "../inbound.ts";
import { menuButtons } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { isTalking } from "../talk/hear.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/**
 * A voice message: what was understood is read back and counts only when its sender says so. Too long a one, and one of
 * which nothing was understood, is answered with how to write. False where nothing listens.
 */
export async function hearVoice(turn: Turn): Promise<boolean> {
  const { inbound, means, world } = turn;
  const [file] = inbound.files ?? [];
  if (inbound.what !== "voice" || !file || !means.model?.listens) return false;
  // What is said to a secret ballot would be written down outside its envelope.
  if ((await ballotsAskedAt(means.db, [inbound], { now: world.now, isSecret: true }))[0]?.length) return false;
  const text = isTooLong(file) ? undefined : await writtenDown(turn, file);
  if (text) readBack(turn, text);
  else askToWrite(turn, isTooLong(file) ? "voice-too-long" : "voice-not-heard");
  return true;
}

const isTooLong = ({ size, seconds = 0 }: InboundFile): boolean =>
  size > largestVoiceBytes || seconds > longestVoiceSeconds;

async function writtenDown({ inbound, means, person, inboxId, world }: Turn, file: InboundFile): Promise<string> {
  const bytes = await means.fetchFile(inbound, file.ref);
  const heard = await means.model?.writeDown({ bytes, mime: file.mime, personId: person.id, inboxId });
  const text = maskIdentityNumbers(cleanText(heard ?? ""), world.now);
  return Array.from(text).length > longestText ? "" : text;
}

function readBack(turn: Turn, text: string): void {
  turn.state.voice = text;
  replyWith(turn, "voice-heard", { text }, [
    [
      button(turn, "voice-right", { do: "voice", isRight: true }),
      button(turn, "voice-wrong", { do: "voice", isRight: false }),
    ],
  ]);
}

/** Asks for the words in writing; the question that is open stays open. */
export function askToWrite(turn: Turn, key: "voice-write" | "voice-too-long" | "voice-not-heard"): void {
  const args = { minutes: Math.floor(longestVoiceSeconds / 60) };
  const draft = isTalking(turn) ? undefined : draftInHand(turn.state);
  if (draft) askAgain(turn, draft, turn.say(key, args));
  else replyWith(turn, key, args, menuButtons(turn));
}
