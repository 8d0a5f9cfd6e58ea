import type { Ids } from "../../foundation/index.ts";
import type { Choice } from "./ballot.ts";

/**
 * What somebody has looked up by a receipt, for the few minutes until they have read it. It lies in memory alone: stored, it
 * would say beside a person's name how they most likely have voted.
 */
export interface LookedUp {
  /** Keeps a choice; gives what it is found by. */
  keep(choice: Choice): string;
  choice(token: string): Choice | undefined;
  /** Keeps how the choice reads in the language of who asked. */
  say(token: string, words: string): void;
  words(token: string): string | undefined;
}

const lifeMs = 600_000;
const most = 10_000;

/** @param now the clock */
export function openLookedUp(ids: Ids, now: () => Date): LookedUp {
  const kept = new Map<string, { choice: Choice; words?: string; until: number }>();
  const live = (token: string) => {
    for (const [key, { until }] of kept) if (until <= now().getTime() || kept.size > most) kept.delete(key);
    return kept.get(token);
  };
  return {
    keep(choice) {
      const token = ids.secret(16).toString("hex");
      live(token);
      kept.set(token, { choice, until: now().getTime() + lifeMs });
      return token;
    },
    choice: (token) => live(token)?.choice,
    say(token, words) {
      const found = live(token);
      if (found) found.words = words;
    },
    words: (token) => live(token)?.words,
  };
}
