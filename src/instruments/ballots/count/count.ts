import type { BallotResult, Choice } from "../ballot.ts";
import { isAbstention } from "../choice.ts";
import { reaches } from "../rules.ts";
import { countMost } from "./most.ts";
import { countRanking } from "./ranking.ts";
import { countScores } from "./score.ts";
import type { CountInput, Votes } from "./tally.ts";
import { countYesNo } from "./yes-no.ts";

const methods = {
  "yes-no": countYesNo,
  single: countMost,
  multiple: countMost,
  approval: countMost,
  score: countScores,
  ranking: countRanking,
};

/** Counts a ballot by its method and rules. Pure: the same votes and seed give the same result. */
export function countBallot(input: CountInput): BallotResult {
  const { ballot, electors, invalid } = input;
  const { rules } = ballot;
  const withdrawn = new Set(ballot.options.filter((option) => option.withdrawn).map(({ key }) => key));
  const votes = input.votes.map((vote) => ({ ...vote, choice: without(vote.choice, withdrawn) }));
  const chosen = votes.filter(({ choice }) => !isAbstention(choice));
  const cast = { n: sum(votes, "n") + invalid, area: sum(votes, "area") };
  const base = rules.majorityOf === "chosen" ? { n: sum(chosen, "n"), area: sum(chosen, "area") } : cast;
  const keys = ballot.options.map(({ key }) => key).filter((key) => !withdrawn.has(key));
  const counted = methods[ballot.method]({ ...input, votes, keys, cast, base });
  const hasQuorum =
    reaches(rules.quorum, cast.n, electors.n) &&
    (ballot.weights === "none" || reaches(rules.quorum, cast.area, electors.area));
  return {
    ...counted,
    // Without a quorum the figures stand, and nobody has won.
    ...(hasQuorum ? {} : { outcome: "no-quorum", winners: [], tied: undefined }),
    electors: electors.n,
    cast: cast.n,
    invalid,
    abstained: sum(votes, "n") - sum(chosen, "n"),
    warnings: [
      ...(electors.n < rules.smallElectorate ? (["small-electorate"] as const) : []),
      ...(isUnanimous(input.votes) ? (["unanimous"] as const) : []),
    ],
  };
}

const isUnanimous = (votes: readonly Votes[]): boolean =>
  new Set(votes.filter(({ n }) => n > 0).map(({ choice }) => JSON.stringify(choice))).size === 1;

const sum = (votes: readonly Votes[], what: "n" | "area"): number => votes.reduce((all, vote) => all + vote[what], 0);

function without(choice: Choice, withdrawn: ReadonlySet<string>): Choice {
  if (withdrawn.size === 0) return choice;
  if (Array.isArray(choice)) return choice.filter((key) => !withdrawn.has(key));
  return Object.fromEntries(Object.entries(choice).filter(([key]) => !withdrawn.has(key)));
}
