import type { Choice } from "../ballot.ts";
import type { PaperResult } from "../paper.ts";
import type { Votes } from "./tally.ts";

/** Gathers votes as they are read, those alike together: a million votes are a handful of rows to count. */
export function gatherVotes() {
  const alike = new Map<string, Votes>();
  const add = (choice: Choice, n = 1, area = 0) => {
    const key = JSON.stringify(choice);
    const votes = alike.get(key);
    if (!votes) alike.set(key, { choice, n, area });
    else {
      votes.n += n;
      votes.area += area;
    }
  };
  return {
    add,
    addPaper: ({ votes }: PaperResult) => {
      for (const { choice, count, areaDm2 } of votes) add(choice, count, areaDm2);
    },
    all: (): Votes[] => [...alike.values()],
  };
}
