import { type BallotFile, firstByLot, isEnough, type OneVote, type Result, votesIn } from "./file.ts";

type Found = Partial<Result>;

/** Counts the published votes anew and gives what the result should say. */
export function recount(file: BallotFile): Found {
  const { ballot, rules, electors, paper, result } = file;
  const gone = new Set(ballot.options.filter((option) => option.withdrawn).map((option) => option.key));
  const keys = ballot.options.map((option) => option.key).filter((key) => !gone.has(key));
  const votes = votesIn(file).map((vote) => ({ ...vote, choice: withoutGone(vote.choice, gone) }));
  const invalid = file.votes.filter((vote) => typeof vote !== "string" && vote.choice === null).length + paper.invalid;
  const heads = (some: OneVote[]) => some.reduce((all, vote) => all + vote.heads, 0);
  const area = (some: OneVote[]) => some.reduce((all, vote) => all + vote.area, 0);
  const chosen = votes.filter((vote) => !isBlank(vote));
  const cast = heads(votes) + invalid;
  const of = rules.majorityOf === "chosen" ? { n: heads(chosen), area: area(chosen) } : { n: cast, area: area(votes) };
  const common = { electors: electors.n, cast, invalid, abstained: heads(votes) - heads(chosen) };
  const found = byMethod(file, keys, votes, of);
  const isQuorate =
    isEnough(rules.quorum, cast, electors.n) &&
    (ballot.weights === "none" || isEnough(rules.quorum, area(votes), electors.area));
  const byArea =
    ballot.weights === "none"
      ? {}
      : { area: { electors: electors.area, cast: area(votes), totals: tally(keys, votes, (vote) => vote.area) } };
  if (!isQuorate) Object.assign(found, { outcome: "no-quorum", winners: [], tied: undefined });
  return { ...found, ...common, ...byArea, seed: result.seed };
}

const isBlank = ({ choice }: OneVote) =>
  Array.isArray(choice) ? choice.every((key) => key === "abstain") : Object.keys(choice).length === 0;

function withoutGone(choice: OneVote["choice"], gone: Set<string>): OneVote["choice"] {
  if (Array.isArray(choice)) return choice.filter((key) => !gone.has(key));
  return Object.fromEntries(Object.entries(choice).filter(([key]) => !gone.has(key)));
}

function tally(keys: string[], votes: OneVote[], weight: (vote: OneVote) => number): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const key of keys) totals[key] = 0;
  for (const vote of votes) for (const key of vote.choice as string[]) totals[key] = (totals[key] ?? 0) + weight(vote);
  return totals;
}

function byMethod(file: BallotFile, keys: string[], votes: OneVote[], of: { n: number; area: number }): Found {
  const { method, weights } = file.ballot;
  if (method === "score")
    return { totals: scored(keys, votes).totals, scores: scored(keys, votes).scores, outcome: "counted", winners: [] };
  if (method === "ranking") return runoff(file, keys, votes, of.n);
  const totals = tally(keys, votes, (vote) => vote.heads);
  if (method !== "yes-no") return { totals, ...winnersBy(file, totals, of.n) };
  const area = weights === "none" ? undefined : { totals: tally(keys, votes, (vote) => vote.area), of: of.area };
  return { totals, winners: [], outcome: yesNo(file, totals, of.n, area) };
}

/** What yes and no come to. */
export function yesNo(
  { rules }: Pick<BallotFile, "rules">,
  { yes = 0, no = 0 }: Record<string, number>,
  of: number,
  area?: { totals: Record<string, number>; of: number },
): string {
  const isFor = rules.majority === null ? yes > no : isEnough(rules.majority, yes, of);
  if (!area) return isFor ? "passed" : rules.majority === null && yes === no ? "tie" : "rejected";
  return isFor && isEnough(rules.majority, area.totals.yes ?? 0, area.of) ? "passed" : "rejected";
}

/** Who wins by these totals. */
export function winnersBy(
  { rules, result }: Pick<BallotFile, "rules" | "result">,
  totals: Record<string, number>,
  of: number,
): Found {
  const able = Object.entries(totals).filter(([, n]) => n > 0 && isEnough(rules.majority, n, of));
  if (able.length === 0) return { winners: [], outcome: "no-majority" };
  const winners = able.filter(
    ([, n]) => able.filter(([, other]) => other > n).length + able.filter(([, o]) => o === n).length <= rules.seats,
  );
  const open = rules.seats - winners.length;
  const rest = able.filter((one) => !winners.includes(one));
  const most = Math.max(...rest.map(([, n]) => n));
  const tied = open > 0 ? rest.filter(([, n]) => n === most).map(([key]) => key) : [];
  const sure = winners.map(([key]) => key);
  if (tied.length === 0) return { winners: sure, outcome: "elected" };
  if (!rules.drawsLot) return { winners: sure, tied, outcome: "tie" };
  return { winners: [...sure, ...firstByLot(result.seed ?? "", tied).slice(0, open)], tied, outcome: "elected" };
}

function scored(keys: string[], votes: OneVote[]) {
  const scores: NonNullable<Result["scores"]> = {};
  const totals: Record<string, number> = {};
  for (const key of keys) {
    const given = votes.flatMap((vote) => (vote.choice as Record<string, number>)[key] ?? []).sort((a, b) => a - b);
    const n = given.length;
    const mean = n === 0 ? 0 : Math.round((given.reduce((a, b) => a + b, 0) / n) * 100) / 100;
    const median = n === 0 ? 0 : ((given[Math.ceil(n / 2) - 1] ?? 0) + (given[Math.floor(n / 2)] ?? 0)) / 2;
    scores[key] = { n, mean, median };
    totals[key] = n;
  }
  return { totals, scores };
}

/** Ballot by ballot: each is a pile of preferences from which those who have left are taken. */
function runoff({ rules, result }: BallotFile, keys: string[], votes: OneVote[], of: number): Found {
  let left = keys;
  const piles = votes.map((vote) => [...(vote.choice as string[])]);
  const rounds: NonNullable<Result["rounds"]> = [];
  for (;;) {
    const totals: Record<string, number> = Object.fromEntries(left.map((key) => [key, 0]));
    let exhausted = 0;
    for (const pile of piles) {
      const [top] = pile;
      if (top === undefined) exhausted += 1;
      else totals[top] = (totals[top] ?? 0) + 1;
    }
    const round: (typeof rounds)[number] = { totals, exhausted };
    rounds.push(round);
    const ends = (last: Found): Found => ({ totals: rounds[0]?.totals ?? {}, rounds, ...last });
    const top = Object.entries(totals).find(([, n]) => 2 * n > piles.length - exhausted);
    if (piles.length === exhausted) return ends({ outcome: "no-majority", winners: [] });
    if (top) {
      const isWon = isEnough(rules.majority, top[1], of);
      return ends(isWon ? { outcome: "elected", winners: [top[0]] } : { outcome: "no-majority", winners: [] });
    }
    // Compared by what each had in this round, then in the one before, and so on.
    const record = (key: string) => rounds.map((one) => one.totals[key] ?? 0).reverse();
    const order = (a: string, b: string) => {
      const [mine, theirs] = [record(a), record(b)];
      const at = mine.findIndex((n, i) => n !== theirs[i]);
      return at < 0 ? 0 : (mine[at] ?? 0) - (theirs[at] ?? 0);
    };
    const [worst = ""] = left.toSorted(order);
    const equal = left.filter((key) => order(key, worst) === 0);
    if (equal.length === left.length && !rules.drawsLot) return ends({ outcome: "tie", winners: [], tied: equal });
    const [leaves = ""] = equal.length > 1 ? firstByLot(result.seed ?? "", equal) : equal;
    const isPlain = left.every((key) => key === worst || (totals[key] ?? 0) > (totals[worst] ?? 0));
    Object.assign(round, { leaves, by: equal.length > 1 ? "lot" : isPlain ? "fewest" : "earlier-rounds" });
    left = left.filter((key) => key !== leaves);
    for (const pile of piles) {
      const at = pile.indexOf(leaves);
      if (at >= 0) pile.splice(at, 1);
    }
  }
}
