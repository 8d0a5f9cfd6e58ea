import { type Locale, locales, type Words } from "../../foundation/index.ts";
import type { Ballot } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** The answers to a motion have words in every language; all other options are somebody's own words. */
const motionKey = (key: string): string => `ballot-${key}`;

/** An option as the person reads it. */
export function optionLabel(
  { say }: Pick<Turn, "say">,
  { method, options }: Pick<Ballot, "method" | "options">,
  key: string,
) {
  return method === "yes-no" ? say(motionKey(key)) : (options.find((o) => o.key === key)?.name ?? key);
}

/** An option as anybody may read it. */
export function optionLabels(words: Words, ballot: Pick<Ballot, "method" | "options">, key: string): string[] {
  const inTongue = (locale: Locale) => optionLabel({ say: words.say(locale) }, ballot, key);
  return locales.map(inTongue);
}
