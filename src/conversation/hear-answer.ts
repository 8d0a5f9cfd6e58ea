import { asksSomething, findFollowUp, findIntent, saysNothing } from "../understanding/index.ts";
import { askAgain, takeAnswer } from "./drafts.ts";
import { wordsInsteadOfFiles } from "./files.ts";
import { mentionOtherChannel } from "./filing/other-channels.ts";
import { hearAddress } from "./filing/place.ts";
import { hearFollowUp } from "./follow-up.ts";
import { rememberText } from "./long-text.ts";
import { saysItWillAsk } from "./meetings/said.ts";
import { questions } from "./questions/index.ts";
import type { Asked, Taken } from "./questions/question.ts";
import type { Draft } from "./state.ts";
import type { Turn } from "./turn.ts";
import { asksForReport, askWhose, isLateOther, mayBeOther, placeWithin } from "./whose-words.ts";

/** Words while a question is open: its answer, unless they are clearly, or may well be, about something else. */
export async function hearAnswer(turn: Turn, draft: Draft, asked: Asked, text: string): Promise<void> {
  if ("file" in draft.purpose && asked.name === "words") mentionOtherChannel(turn, text);
  if (asksForReport(draft, asked) && (await hearNoReport(turn, draft, text))) return;
  if (saysItWillAsk(turn, draft, text)) return askAgain(turn, draft);
  if (isLateOther(turn, draft, asked, text)) return askWhose(turn, draft, text);
  if (asked.field.kind === "text") rememberText(turn, draft, asked.name, text);
  if (asked.field.kind === "files") return wordsInsteadOfFiles(turn, draft, asked, text);
  const taken = questions[asked.field.kind].fromText(turn, asked, text);
  if ("again" in taken && hearAddress(turn, draft, asked, text)) return;
  // "对", "快点": said to a question that wants something else.
  if (isNoAnswer(asked, taken) && (findIntent(text) || findFollowUp(text)))
    return askAgain(turn, draft, turn.say("still-asked"));
  // "公园几点关门" is no place, whatever place is asked for.
  if (mayBeOther(turn, text) || (isNoAnswer(asked, taken) && asksSomething(text))) {
    const place = placeWithin(turn, asked, taken, text);
    if (place || isNoAnswer(asked, taken)) return askWhose(turn, draft, text, place);
  }
  await takeAnswer(turn, draft, taken, asked);
}

const isNoAnswer = ({ field }: Asked, taken: Taken): boolean =>
  "again" in taken && !taken.isHeard && field.kind !== "text";

/** Said where a report's words are asked for, and none: signs, "收到", or a wish to hear how far another one is. */
async function hearNoReport(turn: Turn, draft: Draft, text: string): Promise<boolean> {
  const intent = findIntent(text);
  const followUp = findFollowUp(text);
  const isAfterOther = intent === "status" || (followUp !== undefined && followUp.about === "" && !followUp.saysMore);
  if (isAfterOther && (await hearFollowUp(turn, text))) return true;
  if (!saysNothing(text) && (intent === undefined || intent === "unsolved")) return false;
  askAgain(turn, draft, turn.say("no-words"));
  return true;
}
