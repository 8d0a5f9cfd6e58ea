import { maskIdentityNumbers } from "../../city/index.ts";
import { ballotsAskedAt } from "../ballots/asked-at.ts";
import { cleanText, longestText } from "../inbound.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/**
 * A voice message: what was understood is read back and counts only when its sender says so. False where nothing listens,
 * or nothing came of it: how to write is said then.
 */
export async function hearVoice(turn: Turn): Promise<boolean> {
  const { inbound, means, person, inboxId, world } = turn;
  const [file] = inbound.files ?? [];
  if (inbound.what !== "voice" || !file || !means.model?.listens) return false;
  // What is said to a secret ballot would be written down outside its envelope.
  if ((await ballotsAskedAt(means.db, [inbound], { now: world.now, isSecret: true }))[0]?.length) return false;
  const bytes = await means.fetchFile(inbound, file.ref);
  const heard = await means.model.writeDown({ bytes, mime: file.mime, personId: person.id, inboxId });
  const text = maskIdentityNumbers(cleanText(heard ?? ""), world.now);
  if (text === "" || Array.from(text).length > longestText) return false;
  turn.state.voice = text;
  replyWith(turn, "voice-heard", { text }, [
    [
      button(turn, "voice-right", { do: "voice", isRight: true }),
      button(turn, "voice-wrong", { do: "voice", isRight: false }),
    ],
  ]);
  return true;
}
