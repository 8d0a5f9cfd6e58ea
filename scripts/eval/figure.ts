/** One figure of `npm run eval`, beside what it has to be measured against. */
export interface Figure {
  name: string;
  /** Undefined where what it is measured on, or with, is not there. */
  value?: number;
  /** Undefined for what is only told. */
  reference?: number;
  /** What else there is to say of it, for people. */
  note?: string;
}

/** Where learning takes from, and what is measured on. */
export interface Folders {
  /** The folder laid out as the shared data is. */
  learn: string;
  /** Another laid out alike, with `test.jsonl` where the first has `train.jsonl`; undefined: a fixed part of the first. */
  test?: string;
}

/** Figures measured together. A group that lacks its files gives figures without values. */
export interface Group {
  names: readonly string[];
  measure(folders: Folders): Promise<Figure[]> | Figure[];
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** One line of JSON; null for what was not measured. */
export const lineOf = ({ name, value, reference }: Figure): string =>
  JSON.stringify({ name, value: value === undefined ? null : rounded(value), reference: reference ?? null });

/** For people: a row of a table. */
export const rowOf = ({ name, value, reference, note }: Figure) => ({
  figure: name,
  value: value === undefined ? "not measured" : rounded(value),
  reference: reference ?? "",
  note: note ?? "",
});
