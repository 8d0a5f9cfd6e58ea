import { type CaseRow, type Guard, unlessRead, type World } from "../engine/index.ts";

/** A share of people is never less than it: a part of somebody is one more. */
export const shareOf = (share: number, people = Number.POSITIVE_INFINITY): number =>
  Math.max(1, Math.ceil(share * people - 1e-9));

/** What the ballots under an appraisal have come to: of how many who could, how many took part, and the lowest mean. */
export interface Outcome {
  counted: number;
  /** These are there once something is counted. */
  electors?: number;
  cast?: number;
  /** Null where nobody was given any points. */
  lowest?: number | null;
}

interface Result {
  electors: number;
  cast: number;
  scores?: Record<string, { n: number; mean: number }>;
}

/** What a case keeps of its ballots; names stay with these. */
export function outcomeOfAll(ballots: readonly CaseRow[]): Outcome {
  const results = ballots.flatMap(({ outcome, facts }) => (outcome === "counted" ? [facts.result as Result] : []));
  if (results.length === 0) return { counted: 0 };
  const means = results.flatMap(({ scores }) =>
    Object.values(scores ?? {}).flatMap(({ n, mean }) => (n > 0 ? [mean] : [])),
  );
  return {
    counted: results.length,
    electors: Math.max(0, ...results.map(({ electors }) => electors)),
    cast: Math.max(0, ...results.map(({ cast }) => cast)),
    lowest: means.length > 0 ? Math.round(Math.min(...means) * 100) / 100 : null,
  };
}

const lowBelow = "appraisal.lowBelow";

/** A result so low that, by the charter, the assembly hears those appraised; nought in the charter: never. */
export const isLow = ({ facts, charterId }: CaseRow, { city }: Pick<World, "city">): boolean =>
  typeof facts.lowest === "number" && facts.lowest < city.charter(charterId).number(lowBelow);

/** There is something to report. */
export const isCounted: Guard = {
  code: "work-appraisal-refusal-uncounted",
  holds: ({ facts }) => Number(facts.counted) > 0,
};

/** Of what was counted nothing is done again. */
export const isUncounted: Guard = {
  code: "work-appraisal-refusal-counted",
  holds: ({ facts }) => Number(facts.counted) === 0,
};

/** Only representatives sign what representatives ask for. */
export const isOfAssembly: Guard = {
  code: "work-appraisal-refusal-representatives",
  holds: unlessRead(({ bodyIds }, { areaId }, { city }) => {
    const assembly = city.bodyFor(areaId, "representatives-assembly");
    return assembly !== undefined && bodyIds.includes(assembly.id);
  }),
  quotes: () => "appraisal.askedByShare",
};

export const hasNotReplied: Guard = {
  code: "work-appraisal-refusal-replied",
  holds: ({ facts }) => facts.replied !== "yes",
};

const replyMs = (c: CaseRow, { city }: Pick<World, "city">): number =>
  city.charter(c.charterId).number("appraisal.replyDays") * 86_400_000;

/** Those appraised have said something to it, or have had their days. */
export const isHeard: Guard = {
  code: "work-appraisal-refusal-reply",
  holds: (c, world) => c.facts.replied === "yes" || world.now.getTime() >= c.waitsSince.getTime() + replyMs(c, world),
  quotes: () => "appraisal.replyDays",
};
