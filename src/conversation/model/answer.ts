import { z } from "zod";
import { plainWords } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";
import { askModel } from "./ask.ts";
import { sharedPairs } from "./shared-pairs.ts";

/** What an answer may be taken from: a page of the service guide, a rule of the charter. */
export interface Source {
  /** As people read it. */
  name: string;
  text: string;
}

const most = { sentences: 5, letters: 200 };
/** The share of a sentence's letter pairs that its source has too: less says something of its own. */
const leastShared = 0.5;

/**
 * A question answered out of these sources and nothing else, with the sources named; undefined where there is no model, and
 * where one sentence says what its source does not: the built-in answer stands alone then.
 */
export async function answerFrom(
  turn: Turn,
  question: string,
  sources: readonly Source[],
): Promise<string | undefined> {
  const ids = sources.map((_, i) => `${i + 1}`);
  const [first, ...others] = ids;
  if (!turn.means.model || !first) return undefined;
  const sentence = z.object({ text: z.string(), source: z.enum([first, ...others]) });
  const schema = z.object({ sentences: z.array(sentence) });
  const given = { question, sources: sources.map(({ name, text }, i) => ({ id: ids[i], text: `${name}\n${text}` })) };
  const reply = await askModel(turn, "answer.v1", schema, given);
  if (!reply || reply.sentences.length === 0 || reply.sentences.length > most.sentences) return undefined;
  const told: string[] = [];
  for (const { text, source } of reply.sentences) {
    const from = sources[Number(source) - 1];
    const words = from && plainWords(text, [from.name, from.text], most.letters);
    if (!words || !isFrom(words, `${from.name}${from.text}`)) return undefined;
    told.push(sources.length > 1 ? `${words}[${source}]` : words);
  }
  const used = [...new Set(reply.sentences.map(({ source }) => Number(source)))].sort((a, b) => a - b);
  const named = used.map((n) => (sources.length > 1 ? `[${n}] ` : "") + (sources[n - 1]?.name ?? ""));
  return turn.say("answer-from", { answer: told.join("\n"), sources: named.join("\n") });
}

/** Numbers, be it in Chinese before what is counted: one that is not in the source is wrong. */
const counts = /[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百千万]+(?=[人名位天日年月元岁户份张倍次个小工周])/g;

/** Whether a sentence says what its source says. */
function isFrom(sentence: string, source: string): boolean {
  const counted = new Set(source.match(counts) ?? []);
  const isCounted = (sentence.match(counts) ?? []).every((count) => counted.has(count));
  return isCounted && sharedPairs(sentence, source) >= leastShared;
}
