import type { Charter } from "../../city/index.ts";
import {
  type BallotResult,
  type BallotRules,
  type NoticeMessage,
  type QuotedLine,
  reaches,
} from "../../instruments/index.ts";
import type { Answers, CaseRow, World } from "../engine/index.ts";
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
    quote: result ? linesOf(kind, c, result, city.charter(c.charterId)) : undefined,
    buttons: [{ key: "ballot-look", command: { do: "ballot", ballot: c.id } }],
  };
}

/** That it is counted, of what is told only when those whom it is about had their say. */
export function heldMessage(kind: VoteKind, c: CaseRow, world: Pick<World, "city">): NoticeMessage {
  return { ...resultMessage(kind, c, world), key: "ballot-result-held", quote: undefined };
}

/** How much owners have to agree on this matter; which matters are grave the charter says, by the Civil Code, art. 278. */
export function weightOf({ matter }: Answers, charter: Charter): "usual" | "grave" {
  const { value } = charter.rule("ballot.owners.graveMatters");
  return Array.isArray(value) && value.includes(String(matter)) ? "grave" : "usual";
}

function linesOf(kind: VoteKind, c: CaseRow, result: BallotResult, charter: Charter): QuotedLine[] {
  if (!result.area) return resultLines(kind, c, result);
  const which = weightOf(c.form, charter) === "grave" ? "graveMajority" : "majority";
  const share = (key: string) => String(charter.rule(`ballot.owners.${key}`).value);
  return ownersLines(result, { quorum: share("quorum"), majority: share(which) });
}

/** Both counts of owners held against what each has to reach: who took part, and who agreed. */
export function ownersLines(result: BallotResult, { quorum, majority }: Pick<BallotRules, "quorum" | "majority">) {
  const { area, cast, electors, totals } = result;
  if (!area) throw new Error("a result of owners has two counts");
  const line = (key: string, of: { heads: number; area: number }, rest: QuotedLine["args"] = {}): QuotedLine => ({
    key,
    args: { heads: of.heads, area: squareMetres(of.area), ...rest },
  });
  const held = (key: string, part: { heads: number; area: number }, all: typeof part, share: string | null) =>
    line(key, part, {
      ...{ allHeads: all.heads, allArea: squareMetres(all.area) },
      ...{ sign: share?.startsWith(">=") ? "least" : "more", share: share?.replace(/^>=?/, "") ?? "" },
      reached: whichReach(reaches(share, part.heads, all.heads), reaches(share, part.area, all.area)),
    });
  const tookPart = { heads: cast, area: area.cast };
  const of = (option: string) => ({ heads: totals[option] ?? 0, area: area.totals[option] ?? 0 });
  return [
    held("ballot-owners-took-part", tookPart, { heads: electors, area: area.electors }, quorum),
    held("ballot-owners-agreed", of("yes"), tookPart, majority),
    ...["no", "abstain"].map((option) =>
      line("ballot-owners-line", of(option), { text: { word: `ballot-${option}` } }),
    ),
  ];
}

const whichReach = (heads: boolean, area: boolean) => (heads ? (area ? "both" : "heads") : area ? "area" : "none");

/** Square decimetres as people read an area. */
export const squareMetres = (dm2: number): string => String(dm2 / 100);

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
