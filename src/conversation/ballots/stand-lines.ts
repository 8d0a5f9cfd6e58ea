import type { Database, Say } from "../../foundation/index.ts";
import { type Ballot, type BallotResult, paperState, readPapers, tallyOf, turnoutOf } from "../../instruments/index.ts";
import { ownersLines } from "../../procedures/ballots/index.ts";
import { bar } from "../notices/bar.ts";
import { optionLabel } from "./labels.ts";

/** How it stands: nothing but who has taken part while the result is hidden. */
export async function standLines(
  { db, say }: { db: Database; say: Say },
  ballot: Ballot,
  now: Date,
): Promise<string[]> {
  if (ballot.opensAt > now || ballot.result?.outcome === "void") return [];
  if (ballot.result && ballot.isHeld) return [castLine(say, ballot.result), say("ballot-held")];
  if (ballot.result) return resultLines(say, ballot, ballot.result);
  const turnout = await turnoutOf(db, ballot);
  // Owners whom no chat leads to are on paper all of them, whether they vote or not.
  if (ballot.weights !== "none") return [say("ballot-owners-so-far", { done: turnout.cast, paper: turnout.paper })];
  const cast = turnout.cast + turnout.paper;
  const first = say("ballot-cast", { bar: bar(cast, turnout.electors), done: cast, all: turnout.electors });
  const waits =
    ballot.closesAt <= now && turnout.paper > 0 && paperState(await readPapers(db, ballot.id)).state !== "witnessed";
  const waiting = waits ? [say("ballot-waits-paper")] : [];
  if (ballot.rules.hidesResult) return [first, ...waiting];
  const { totals, scores } = await tallyOf(db, ballot);
  return [
    first,
    ...waiting,
    ...ballot.options.flatMap(({ key, withdrawn }) => {
      if (withdrawn) return [];
      const text = optionLabel({ say }, ballot, key);
      if (ballot.method === "score") {
        const { n = 0, mean = 0 } = scores[key] ?? {};
        return say("ballot-line-score", { text, mean: mean.toFixed(1), n });
      }
      return say("ballot-line-bar", { bar: bar(totals[key] ?? 0, turnout.cast), text, votes: totals[key] ?? 0 });
    }),
  ];
}

const castLine = (say: Say, { cast, electors }: BallotResult): string =>
  say("ballot-cast", { bar: bar(cast, electors), done: cast, all: electors });

function resultLines(say: Say, ballot: Ballot, result: BallotResult): string[] {
  if (result.area) return ownersResult(say, ballot, result);
  const lines = ballot.options.flatMap(({ key, withdrawn }) => {
    if (withdrawn) return [];
    const text = optionLabel({ say }, ballot, key);
    const score = result.scores?.[key];
    if (score) return say("ballot-line-score", { text, mean: score.mean.toFixed(1), n: score.n });
    const votes = result.totals[key] ?? 0;
    return say("ballot-line-bar", { bar: bar(votes, result.cast), text, votes });
  });
  return [
    castLine(say, result),
    ...lines,
    ...(result.invalid > 0 ? [say("ballot-invalid", { count: result.invalid })] : []),
    // Who chose what in an open ballot is no secret that its result could tell.
    ...(ballot.isSecret ? result.warnings.map((warning) => say(`ballot-warning-${warning}`)) : []),
  ];
}

/** Both counts held against what each has to reach. */
function ownersResult(say: Say, { rules }: Ballot, result: BallotResult): string[] {
  const lines = ownersLines(result, rules).map(({ key, args = {} }) => {
    const shown = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "object" && "word" in value ? say(value.word) : value,
    ]);
    return say(key, Object.fromEntries(shown));
  });
  return [...lines, ...(result.invalid > 0 ? [say("ballot-invalid", { count: result.invalid })] : [])];
}
