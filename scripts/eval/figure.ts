import type { AskModel } from "./model.ts";

/** One figure of `npm run eval`, beside what it has to be measured against. */
export interface Figure {
  name: string;
  /** Undefined where what it is measured on, or with, is not there. */
  value?: number;
  /** The same with a language model; undefined where no endpoint is named. */
  withModel?: number;
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
  /** Whether the program asks a language model for it, where there is one. */
  asksModel?: boolean;
  measure(folders: Folders, model?: AskModel): Promise<Figure[]> | Figure[];
}

const rounded = (value: number): number => Number(value.toFixed(4));

const shown = (value: number | undefined): string | number => (value === undefined ? "not measured" : rounded(value));

/** One line of JSON, and one more where a model may be asked; null for what was not measured. */
export const linesOf = ({ name, value, withModel, reference }: Figure, mayAsk: boolean): string[] =>
  [[name, value] as const, ...(mayAsk ? [[`${name}-with-model`, withModel] as const] : [])].map(([of, so]) =>
    JSON.stringify({
      name: of,
      value: typeof so === "number" ? rounded(so) : null,
      reference: reference === undefined ? null : rounded(reference),
    }),
  );

/** For people: a row of a table. */
export const rowOf = ({ name, value, withModel, reference, note }: Figure, mayAsk: boolean) => ({
  figure: name,
  value: shown(value),
  "with a model": !mayAsk ? "no model is asked" : shown(withModel),
  reference: reference === undefined ? "" : rounded(reference),
  note: note ?? "",
});
