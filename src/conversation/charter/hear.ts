import { topicOf } from "../../city/index.ts";
import { asksCharter, findRules, namesTheCharter, type RuleWords } from "../../understanding/index.ts";
import { answerFrom } from "../model/answer.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { charterOfTurn, keysOfTopic, ruleSources, showCharter, showRules } from "./show.ts";

/** What of community life only the charter rules: who asks how many or how long asks for nothing else. */
const ownTopics = [
  "proposals",
  "interpellation",
  "recall",
  "elections",
  "appraisal",
  "disclosure",
  "assembly",
  "charter",
];

/** So many rules are given to a model to answer from. */
const mostSources = 15;

/** "章程怎么规定罢免？", "罢免要多少人联名": the rules that answer it, with their clauses. False for all else. */
export async function hearCharter(turn: Turn, text: string): Promise<boolean> {
  if (!asksCharter(text)) return false;
  const found = findRules(text, ruleWords(turn));
  const isNamed = namesTheCharter(text);
  if (!isNamed && !(found?.topic && ownTopics.includes(found.topic))) return false;
  if (!found) {
    if (isCharterAlone(text)) showCharter(turn, {});
    else replyWith(turn, "charter-none", {}, [[button(turn, "charter-topics", { do: "charter" })], homeRow(turn)]);
    return true;
  }
  const keys = found.keys.length > 0 ? found.keys : keysOfTopic(turn, found.topic);
  const note = await answerFrom(turn, text, ruleSources(turn, keys.slice(0, mostSources)));
  if (found.keys.length > 0) showRules(turn, found.keys, note);
  else showCharter(turn, { topic: found.topic }, note);
  return true;
}

/**
 * "章程", "看章程", "自治章程全文": all of it. What may be repeated can be read in one way only (看, not 看看?): else a few dozen
 * letters would be tried in as many ways as there are.
 */
const isCharterAlone = (text: string): boolean =>
  /^(?:请问|我想?要?|看|查|打开|有没有|什么是)*(?:本|我们)?(?:社区|居民)?(?:的)?(?:自治)?章程(?:在?哪里?(?:看|有)?|全文|内容|是什么|有哪些|怎么看|写了什么)?[吗呢吧?？。]*$|^(?:see |show |what is |the |our )*charter\??$/i.test(
    text.trim(),
  );

/** The rules as they are looked for. */
const ruleWords = (turn: Turn): RuleWords[] =>
  Object.entries(charterOfTurn(turn).rules).flatMap(([key, { name, nameEn, clause }]) => {
    const topic = topicOf(key);
    return name && topic ? [{ key, topic, name, nameEn: nameEn ?? "", clause }] : [];
  });
