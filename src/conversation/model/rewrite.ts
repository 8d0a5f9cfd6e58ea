import { z } from "zod";
import { hasLeftSql, type Outgoing, plainWords, saidSql } from "../../instruments/index.ts";
import { inPlainChinese } from "../../understanding/index.ts";
import { draftInHand } from "../state.ts";
import { replyWith, type Turn } from "../turn.ts";
import { askModel } from "./ask.ts";
import { sharedPairs } from "./shared-pairs.ts";

const schema = z.object({ text: z.string() });
const most = 3_000;
/** Shorter texts are plain enough, and a question about them is about what to do. */
const fewest = 40;
/** Plain words for a text keep this share of its letter pairs. */
const leastShared = 0.2;

const asksPlain =
  /^(?:请|麻烦|能不能|可以)?(?:说|讲|写)?(?:得)?(?:简单|通俗|明白|直白|清楚)(?:一?点儿?|些)(?:说|讲)?(?:吗|嘛|吧|行吗)?$|^(?:用|说|讲)?(?:大白话|白话|人话)(?:说|讲)?(?:一下|一遍)?$|^(?:我)?(?:看|读|听)不(?:太)?(?:懂|明白)(?:这(?:个|条|段)?)?$|^(?:in )?(?:plain|simple|simpler)(?: (?:words|language|english))?(?: please)?$|^i (?:do not|don't) understand(?: (?:this|it))?$/i;
const asksEnglish =
  /^(?:请)?(?:翻译?成?|用|说|讲)?英(?:文|语)(?:版|说|讲|翻译)?(?:一下|一遍)?$|^(?:in )?english(?: please| version)?$|^(?:please )?translate(?: (?:this|it))?(?: (?:in)?to english)?$/i;

const isLanguage = /^(?:英[文语]|english)[。.!！]?$/i;

/** 说简单点, in English: how somebody wants to read what they were shown; undefined for all else. */
function wanted(text: string): "plain" | "english" | undefined {
  const said = text.trim().replace(/(?<![。.!！?？~])[。.!！?？~]+$/, "");
  return asksPlain.test(said) ? "plain" : asksEnglish.test(said) ? "english" : undefined;
}

/**
 * The newest notice or message with buttons said once more in plain words, or in English; what counts is the first. Without a model, or
 * where it brings a figure, a link or a matter that is not in the text, the words of offices are exchanged one by one, and
 * who wants English is shown to a person. False where it is not asked for.
 */
export async function hearRewrite(turn: Turn, text: string): Promise<boolean> {
  const into = wanted(text);
  const official = into && (await shownLast(turn));
  if (!into || !official || Array.from(official).length < fewest || Array.from(official).length > most) return false;
  const byModel = await rewritten(turn, official, into);
  const byRules = byModel || into === "english" ? undefined : inPlainChinese(official);
  // The question that is open says itself what it wants; and who says "English" can have all else in it.
  if (!byModel && !byRules && (draftInHand(turn.state) || isLanguage.test(text.trim()))) return false;
  turn.keepsPrompt = true;
  if (byModel) replyWith(turn, "rewritten", { text: byModel, into });
  else if (byRules) replyWith(turn, "rewritten-by-rules", { text: byRules });
  else replyWith(turn, "rewritten-not", { into });
  return true;
}

/** What a model makes of it, as far as it says what stands there. */
async function rewritten(turn: Turn, official: string, into: "plain" | "english"): Promise<string | undefined> {
  const reply = await askModel(turn, "plain-words.v1", schema, { text: official, into });
  const words = plainWords(reply?.text ?? "", [official], most);
  if (!words || !hasNoOtherFigure(words, official)) return undefined;
  const isFit = into === "plain" ? sharedPairs(words, official) >= leastShared : !/\p{Script=Han}{20,}/u.test(words);
  return isFit ? words : undefined;
}

/** What stood in the newest message here that they may answer, or in the newest notice; undefined where there is neither. */
async function shownLast({ means, state, person, addressId }: Turn): Promise<string | undefined> {
  const sql = `SELECT ${saidSql("d")} AS payload FROM "Delivery" d WHERE "addressId" = $1 AND "personId" = $2
    AND (kind = 'notice' AND ${hasLeftSql("d")} OR id = $3) ORDER BY "createdAt" DESC, id DESC LIMIT 1`;
  const values = [addressId, person.id, state.prompt?.deliveryId ?? null];
  const [found] = await means.db.query<{ payload: Outgoing }>(sql, values);
  const { title, text, quote } = found?.payload ?? {};
  return [title, text, quote].filter(Boolean).join("\n");
}

function hasNoOtherFigure(words: string, official: string): boolean {
  const figures = (text: string) => text.normalize("NFKC").match(/[0-9]+/g) ?? [];
  const known = new Set(figures(official));
  return figures(words).every((figure) => known.has(figure));
}
