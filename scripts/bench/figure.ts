/** One measured figure: its value against what it must reach and what it should. */
export interface Figure {
  name: string;
  /** The median of the rounds. */
  value: number;
  unit: string;
  /** What it must reach (a ratio of speed) or must not pass (growth). */
  floor: number;
  aim: number;
  min: number;
  max: number;
  /** How many rounds were measured. */
  rounds: number;
}

export type Goal = Pick<Figure, "name" | "unit" | "floor" | "aim">;

/** How a run of the benchmark measures. */
export interface Run {
  /** How often what is measured and what it is held against take turns. */
  rounds: number;
  /** With a part of the people, cases and seconds: shows that it can be measured, not how fast it is. */
  isShort: boolean;
  /** How many turns memory is watched over. */
  turns: number;
  /** Tells whoever waits how it goes. */
  say(line: string): void;
}

/** The figure of these rounds. @throws Error when there are none */
export function figureOf(goal: Goal, rounds: readonly number[]): Figure {
  if (rounds.length === 0) throw new Error(`${goal.name}: nothing was measured`);
  const values = { value: median(rounds), min: Math.min(...rounds), max: Math.max(...rounds) };
  return { ...goal, ...values, rounds: rounds.length };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** One line of JSON. */
export function lineOf({ name, value, unit, floor, aim, min, max, rounds }: Figure): string {
  return JSON.stringify({
    name,
    value: rounded(value),
    unit,
    floor,
    aim,
    min: rounded(min),
    max: rounded(max),
    rounds,
  });
}

/** Between this and its floor lie machines that others use too; what is worse by more has gone wrong. */
const absurdly = 4;

/** Whether a figure misses its floor by so much that no busy machine explains it. */
export function isAbsurd({ value, floor, aim }: Figure): boolean {
  const isMoreBetter = aim > floor;
  return !(isMoreBetter ? value >= floor / absurdly : value <= floor * absurdly);
}

const withCommas = (value: number): string => rounded(value).toLocaleString("en", { maximumSignificantDigits: 6 });

/** A row of a table in Markdown, as docs/proof.md has it. */
export const markdownOf = ({ name, value, unit, floor, aim, min, max, rounds }: Figure): string => {
  const cells = [value, floor, aim].map(withCommas);
  return `| \`${name}\`, ${unit} | ${cells.join(" | ")} | ${withCommas(min)} – ${withCommas(max)} | ${rounds} |`;
};
export const markdownHead =
  "| figure | value | floor | aim | min – max | rounds |\n| --- | --- | --- | --- | --- | --- |";

/** For people: a row of a table. */
export const rowOf = ({ name, value, unit, floor, aim, min, max, rounds }: Figure) => ({
  figure: name,
  value: rounded(value),
  unit,
  floor,
  aim,
  "min – max": `${rounded(min)} – ${rounded(max)}`,
  rounds,
});
