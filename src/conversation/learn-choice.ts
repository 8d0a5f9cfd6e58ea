import { wordsAsked } from "../understanding/index.ts";
import type { Turn } from "./turn.ts";

/** Who opens an item later than this is about something else. */
const mostMinutes = 10;
/** A few letters stand in too many texts, and a long text is one person's own story. */
const [fewestLetters, mostLetters] = [4, 30];

/** Keeps what somebody looks for in the service guide, to learn from what they open. Numbers may be a person's: never. */
export function rememberAsked({ state, world }: Turn, text: string): void {
  const words = wordsAsked(text);
  const isKept = words.length >= fewestLetters && words.length <= mostLetters && !/\d{3}/.test(words);
  state.asked = isKept ? { words, at: world.now.toISOString() } : undefined;
}

/**
 * Somebody opens an item after asking: the item is what these words meant to them. Only who is verified teaches, once for
 * the same words, so that nobody can make others find what they want them to.
 */
export function learnChoice({ state, world, person, change, means }: Turn, itemId: string): void {
  const { asked } = state;
  if (!asked || !person.isVerified) return;
  if (world.now.getTime() - new Date(asked.at).getTime() > mostMinutes * 60_000) {
    state.asked = undefined;
    return;
  }
  change.put({
    table: "ItemChoice",
    row: { id: means.ids.uuid(), personId: person.id, words: asked.words, itemId, chosenAt: world.now },
    key: ["personId", "words"],
    replacesIf: "true",
  });
}
