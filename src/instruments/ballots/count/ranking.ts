import type { BallotResult } from "../ballot.ts";
import { reaches } from "../rules.ts";
import { drawLot } from "./lot.ts";
import type { Count, Counted } from "./tally.ts";

type Round = NonNullable<BallotResult["rounds"]>[number];

/**
 * Instant-runoff: who has more than half of the ballots that still name somebody wins; until then the one with the fewest
 * leaves, and their ballots go on to the next preference. Of several with the fewest leaves who had fewest in the round
 * before, and so back to the first; then it is drawn by lot. When all who are left stand equal in every round it is a
 * tie, unless the charter draws lots.
 */
export function countRanking(count: Count): Counted {
  const { rules } = count.ballot;
  const rounds: Round[] = [];
  const staying = new Set(count.keys);
  const done = (last: Pick<Counted, "outcome" | "winners" | "tied">): Counted => ({
    ...last,
    totals: rounds[0]?.totals ?? {},
    rounds,
    ...(rounds.some(({ by }) => by === "lot") ? { seed: count.seed } : {}),
  });
  for (;;) {
    const round = roundOf(count, staying);
    rounds.push(round);
    const standing = Object.values(round.totals).reduce((all, n) => all + n, 0);
    if (standing === 0) return done({ outcome: "no-majority", winners: [] });
    const winner = [...staying].find((key) => (round.totals[key] ?? 0) * 2 > standing);
    if (winner !== undefined) {
      const isEnough = reaches(rules.majority, round.totals[winner] ?? 0, count.base.n);
      return done(isEnough ? { outcome: "elected", winners: [winner] } : { outcome: "no-majority", winners: [] });
    }
    const { fewest, by } = fewestOf(rounds, staying);
    if (fewest.length === staying.size && !rules.drawsLot) return done({ outcome: "tie", winners: [], tied: fewest });
    const [leaves = ""] = fewest.length === 1 ? fewest : drawLot(count.seed, fewest);
    Object.assign(round, { leaves, by: fewest.length === 1 ? by : "lot" });
    staying.delete(leaves);
  }
}

function roundOf({ votes }: Count, staying: ReadonlySet<string>): Round {
  const totals: Record<string, number> = Object.fromEntries([...staying].map((key) => [key, 0]));
  let exhausted = 0;
  for (const { choice, n } of votes) {
    const first = (choice as readonly string[]).find((key) => staying.has(key));
    if (first === undefined) exhausted += n;
    else totals[first] = (totals[first] ?? 0) + n;
  }
  return { totals, exhausted };
}

/** Who has the fewest, looking back through the rounds for as long as several have. */
function fewestOf(rounds: readonly Round[], staying: ReadonlySet<string>) {
  let fewest = [...staying];
  let looked = 0;
  for (const { totals } of rounds.toReversed()) {
    const least = Math.min(...fewest.map((key) => totals[key] ?? 0));
    fewest = fewest.filter((key) => (totals[key] ?? 0) === least);
    looked += 1;
    if (fewest.length === 1) break;
  }
  return { fewest, by: looked === 1 ? ("fewest" as const) : ("earlier-rounds" as const) };
}
