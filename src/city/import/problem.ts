import type { Locale } from "../../foundation/index.ts";

/** Why a line cannot be taken; the words are `import-bad-<fault>`. Values of personal columns are never among the arguments. */
export interface Problem {
  /** Line of a CSV file or number of a JSON entry, from 1; absent for the file as a whole. */
  line?: number;
  /** Canonical name of the column. */
  column?: string;
  fault: string;
  args?: Record<string, string | number>;
}

/** Names of a column: the canonical one is the key. */
export interface Column {
  /** The Chinese name; it and `also` are understood in a header. */
  zh: string;
  also?: readonly string[];
  isRequired?: true;
}
export type Columns = Readonly<Record<string, Column>>;

/** What a column is called towards a person. */
export const columnName = (columns: Columns, name: string, locale: Locale): string =>
  locale === "en" ? name : (columns[name]?.zh ?? name);
