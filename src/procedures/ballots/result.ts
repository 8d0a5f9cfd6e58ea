import type { BallotResult, NoticeMessage, QuotedLine } from "../../instruments/index.ts";
import type { CaseRow, World } from "../engine/index.ts";
import { askedOf, standingOptions, type VoteKind } from "./asked.ts";
import { isBallotRehearsal } from "./rehearsal.ts";

/** What a count has found, as a case keeps it among its facts; nothing of a voter. */
const resultOf = ({ facts }: Pick<CaseRow, "facts">): BallotResult | undefined =>
  facts.result as BallotResult | undefined;

/** A result as those read it who were asked. */
export function resultMessage(kind: VoteKind, c: CaseRow, { city }: Pick<World, "city">): NoticeMessage {
  const result = resultOf(c);
  return {
    titleKey: "ballot-result-title",
    key: "ballot-result",
    args: {
      kind,
      rehearsal: isBallotRehearsal(c, { city }),
      outcome: c.outcome ?? "",
      subject: askedOf(c.form),
      body: c.handlerId ? city.body(c.handlerId).name : "",
      cast: result?.cast ?? 0,
      electors: result?.electors ?? 0,
      invalid: result?.invalid ?? 0,
      number: c.number,
    },
    quote: result ? resultLines(kind, c, result) : undefined,
    buttons: [{ key: "ballot-look", command: { do: "ballot", ballot: c.id } }],
  };
}

/** A line for each option, the most first; the answers to a motion as they are asked. */
function resultLines(kind: VoteKind, c: CaseRow, result: BallotResult): QuotedLine[] {
  const options = standingOptions(kind, c);
  if (result.scores) {
    return options.map(({ key, name }) => {
      const { n = 0, mean = 0 } = result.scores?.[key] ?? {};
      return { key: "ballot-line-score", args: { text: name, mean: mean.toFixed(1), n } };
    });
  }
  const votes = (key: string) => result.totals[key] ?? 0;
  const isMotion = options.every(({ name }) => name === "");
  const shown = isMotion ? options : options.toSorted((a, b) => votes(b.key) - votes(a.key));
  return shown.map(({ key, name }) => ({
    key: "ballot-line-votes",
    args: { text: name || { word: `ballot-${key}` }, votes: votes(key) },
  }));
}
