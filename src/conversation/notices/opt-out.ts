import { optionalKinds, preferencesOf } from "../../instruments/index.ts";
import { bareAnswer } from "../said-number.ts";
import { replyWith, type Turn } from "../turn.ts";
import { store } from "./manners.ts";

/** 退订, T, R and TD are the words that China's operators prescribe; people put 回复 before them as they were told to. */
const stopWords = /^(?:回复?)?\s*(?:(?:td|t|r)\s*(?:退订)?|退订\s*(?:td|t|r)?)$/i;
const againWords = /^(?:回复?)?\s*(?:恢复|订阅|start)$/i;

/** What a whole message says about getting notices; undefined for all that says anything else besides. */
export function readOptOut(text: string): "stop" | "again" | undefined {
  const said = bareAnswer(text);
  if (stopWords.test(said)) return "stop";
  return againWords.test(said) ? "again" : undefined;
}

/** 退订 and 恢复, where answers are typed, whatever question is open: that question stays. False for all else. */
export async function hearOptOut(turn: Turn, text: string): Promise<boolean> {
  const said = turn.means.isAnsweredInText(turn.inbound.channel) ? readOptOut(text) : undefined;
  if (!said) return false;
  const present = await preferencesOf(turn.means.db, turn.person.id);
  store(turn, present, { optedOut: said === "stop" ? optionalKinds : [] });
  replyWith(turn, said === "stop" ? "opt-out-done" : "opt-out-undone");
  turn.keepsPrompt = true;
  return true;
}
