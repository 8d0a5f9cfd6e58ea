import { reaches } from "../rules.ts";
import { drawLot } from "./lot.ts";
import { type Count, type Counted, totalsOf } from "./tally.ts";

/**
 * One choice, several, or approval (as many as one likes): who has the most votes wins, and as many win as there are
 * seats. Who shares the place that is one too few wins by lot where the charter says so; otherwise it is a tie.
 */
export function countMost(count: Count): Counted {
  const { rules } = count.ballot;
  const totals = totalsOf(count);
  const votesFor = (key: string) => totals[key] ?? 0;
  const able = count.keys
    .filter((key) => votesFor(key) > 0 && reaches(rules.majority, votesFor(key), count.base.n))
    .toSorted((a, b) => votesFor(b) - votesFor(a));
  const last = able[rules.seats - 1];
  const next = able[rules.seats];
  if (able.length === 0) return { totals, winners: [], outcome: "no-majority" };
  if (last === undefined || next === undefined || votesFor(last) > votesFor(next))
    return { totals, winners: able.slice(0, rules.seats), outcome: "elected" };
  const clear = able.filter((key) => votesFor(key) > votesFor(last));
  const tied = able.filter((key) => votesFor(key) === votesFor(last));
  if (!rules.drawsLot) return { totals, winners: clear, tied, outcome: "tie" };
  const drawn = drawLot(count.seed, tied).slice(0, rules.seats - clear.length);
  return { totals, winners: [...clear, ...drawn], tied, seed: count.seed, outcome: "elected" };
}
