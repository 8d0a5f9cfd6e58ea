import { z } from "zod";
import { type Outgoing, plainWords, saidSql } from "../../instruments/index.ts";
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

/** 说简单点, in English: how somebody wants to read what they were shown; undefined for all else. */
function wanted(text: string): "plain" | "english" | undefined {
  const said = text.trim().replace(/[。.!！?？~]+$/, "");
  return asksPlain.test(said) ? "plain" : asksEnglish.test(said) ? "english" : undefined;
}

/**
 * The newest message with buttons said once more in plain words, or in English; what counts is the first. False where it is
 * not asked for, where there is no model, and where it brings a figure, a link or a matter that is not in the text.
 */
export async function hearRewrite(turn: Turn, text: string): Promise<boolean> {
  const into = turn.means.model && wanted(text);
  const official = into && (await shownLast(turn));
  if (!into || !official || Array.from(official).length < fewest || Array.from(official).length > most) return false;
  const reply = await askModel(turn, "plain-words.v1", schema, { text: official, into });
  const words = plainWords(reply?.text ?? "", [official], most);
  if (!words || !hasNoOtherFigure(words, official)) return false;
  const isSameLanguage = into === "plain";
  if (isSameLanguage ? sharedPairs(words, official) < leastShared : /\p{Script=Han}{20,}/u.test(words)) return false;
  replyWith(turn, "rewritten", { text: words, into });
  turn.keepsPrompt = true;
  return true;
}

/** What stood in the newest message to this person that they may answer; undefined where there is none. */
async function shownLast({ means, state, person }: Turn): Promise<string | undefined> {
  if (!state.prompt) return undefined;
  const sql = `SELECT ${saidSql("d")} AS payload FROM "Delivery" d WHERE id = $1 AND "personId" = $2`;
  const [found] = await means.db.query<{ payload: Outgoing }>(sql, [state.prompt.deliveryId, person.id]);
  const { title, text, quote } = found?.payload ?? {};
  return [title, text, quote].filter(Boolean).join("\n");
}

function hasNoOtherFigure(words: string, official: string): boolean {
  const figures = (text: string) => text.normalize("NFKC").match(/[0-9]+/g) ?? [];
  const known = new Set(figures(official));
  return figures(words).every((figure) => known.has(figure));
}
