import { z } from "zod";
import { plainWords, withoutPersons } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";
import { askModel } from "./ask.ts";
import { sharedPairs } from "./shared-pairs.ts";

const schema = z.object({ answer: z.string() });
const mostLetters = 1_000;
/** Any figure but those of a rule: of another case it would be somebody's door or phone. */
const figures = /[0-9]+(?:\.[0-9]+)?/g;
const ofRule = /(?<![0-9])[0-9]{1,9}(?:\.[0-9]{1,9})?(?=\s{0,9}(?:个?工作日|天|日内|小时|working days?|days?|hours?))/g;
/** A sentence has this share of its letter pairs from what was given: less brings something of its own. */
const leastShared = 0.3;

/**
 * An answer to a case drafted from what the body answered to cases like it; undefined where there is no model, no such
 * answer, or where the draft brings figures, links or wishes from elsewhere. What those others wrote is not given, and the
 * persons in the answers to them are taken out for good before it is asked: nothing brings them back.
 */
export async function draftReply(
  turn: Turn,
  words: string,
  earlier: readonly (string | null)[],
): Promise<string | undefined> {
  if (!turn.means.model || earlier.length === 0 || !words) return undefined;
  const names = turn.world.city.members.map(({ name }) => name);
  const answers = earlier.map((answer) => withoutPersons(names)(answer ?? ""));
  const phrases = turn.say("draft-phrases");
  const reply = await askModel(turn, "draft-reply.v1", schema, { case: words, earlier: answers, phrases });
  const sources = [words, ...answers];
  const draft = plainWords(reply?.answer ?? "", sources, mostLetters);
  if (!draft || !hasOwnFigures(draft, words, answers)) return undefined;
  const sentences = draft.split(/[。！？!?\n]|\.\s/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const known = [...sources, phrases].join("\n");
  return sentences.every((sentence) => sharedPairs(sentence, known) >= leastShared) ? draft : undefined;
}

function hasOwnFigures(draft: string, words: string, answers: readonly string[]): boolean {
  const found = (text: string, pattern: RegExp) => text.normalize("NFKC").match(pattern) ?? [];
  const allowed = new Set([...found(words, figures), ...answers.flatMap((answer) => found(answer, ofRule))]);
  return found(draft, figures).every((figure) => allowed.has(figure));
}
