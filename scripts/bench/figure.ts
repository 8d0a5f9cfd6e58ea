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

type Goal = Pick<Figure, "name" | "unit" | "floor" | "aim">;

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
