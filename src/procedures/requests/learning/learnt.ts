import type { Database } from "../../../foundation/index.ts";
import { type Opinion, opinionOf } from "../../../understanding/index.ts";
import type { Learnt } from "./subjects.ts";
import { type Ready, readInUse } from "./versions.ts";

/** What was learnt, as this process has it. */
export interface Knowledge {
  /** What some words are, by labels: whose job, or which kind; undefined where nothing was learnt that is like them. Under a millisecond. */
  opinion(words: string): Opinion | undefined;
  /** Takes up the version that is in use now. */
  refresh(): Promise<void>;
}

/** Nothing is known before the first refresh. */
export function openLearnt(db: Pick<Database, "query">, learnt: Learnt): Knowledge {
  let ready: Ready | undefined;
  // A turn asks about the same words several times.
  let last: { words: string; opinion: Opinion | undefined } | undefined;
  return {
    opinion(words) {
      if (!ready) return undefined;
      if (last?.words !== words) last = { words, opinion: opinionOf(ready.classifier, ready.sureLead, words) };
      return last.opinion;
    },
    async refresh() {
      const found = await readInUse(db, learnt, ready?.version);
      if (found === "same") return;
      ready = found === "none" ? undefined : found;
      last = undefined;
    },
  };
}
