import { CsvError, parse } from "csv-parse/sync";
import { cleanText } from "../../foundation/index.ts";
import type { Columns, Problem } from "./problem.ts";

/** One line of a file: its values by canonical column. Columns that the file does not have are absent. */
export interface Line {
  no: number;
  cells: Record<string, unknown>;
}

/** A file as read: lines with what is wrong so far. */
export interface Table {
  lines: Line[];
  problems: Problem[];
  /** Headers that mean nothing to us; their values are left. */
  ignored: string[];
  isJson: boolean;
}

/** Titles and notes that offices put above the header: so many lines are looked at. */
const headerWithin = 5;

/** "street_code", "Street Code" and "街道（全称）" as they are compared. */
const bare = (header: string) =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-*:"'/()]/g, "");

/** The canonical names of a row of headers; undefined where a header is none of ours. */
function namesOf(headers: readonly string[], columns: Columns): (string | undefined)[] {
  const known = new Map(
    Object.entries(columns).flatMap(([name, { zh, also = [] }]) =>
      [name, zh, ...also].map((header) => [bare(header), name] as const),
    ),
  );
  return headers.map((header) => known.get(bare(header)));
}

const missing = (names: readonly (string | undefined)[], columns: Columns): string[] =>
  Object.entries(columns).flatMap(([name, { isRequired }]) => (isRequired && !names.includes(name) ? [name] : []));

/** Faults of the header itself: a column that is not there, or there twice. */
function headerProblems(line: number, names: readonly (string | undefined)[], columns: Columns): Problem[] {
  const twice = [...new Set(names.filter((name, i) => name && names.indexOf(name) !== i))] as string[];
  return [
    ...missing(names, columns).map((column) => ({ line, column, fault: "column-missing" })),
    ...twice.map((column) => ({ line, column, fault: "column-twice" })),
  ];
}

interface Raw {
  no: number;
  values: string[];
}

/** Comma, tab or semicolon: whichever the first lines hold most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 2_000);
  const count = (mark: string) => head.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The records of a CSV text, with the line on which each begins; blank ones left out. */
function recordsOf(text: string): { raws: Raw[]; problems: Problem[] } {
  const raws: Raw[] = [];
  let last = 0;
  const keep = (record: string[], { lines }: { lines: number }) => {
    const values = record.map(cleanText);
    if (values.some((value) => value !== "")) raws.push({ no: last + 1, values });
    last = lines;
    return null;
  };
  try {
    const delimiter = delimiterOf(text);
    parse(text, { delimiter, relax_column_count: true, on_record: keep });
    return { raws, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser's own message quotes the value, which may be personal.
    const fault = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote-open" : "quote-stray";
    return { raws, problems: [{ line: last + 1, fault }] };
  }
}

/** Reads a CSV text. Quoted values may hold line breaks. */
export function readCsv(text: string, columns: Columns): Table {
  const { raws, problems } = recordsOf(text);
  const table: Table = { lines: [], problems, ignored: [], isJson: false };
  const at = raws
    .slice(0, headerWithin)
    .findIndex((raw) => missing(namesOf(raw.values, columns), columns).length === 0);
  const header = raws[at < 0 ? 0 : at];
  if (!header) return { ...table, problems: problems.length > 0 ? problems : [{ fault: "empty" }] };
  const names = namesOf(header.values, columns);
  const faults = headerProblems(header.no, names, columns);
  // Under a wrong header every line would be wrong.
  if (faults.length > 0) return { ...table, problems: [...faults, ...problems] };
  table.ignored = header.values.filter((value, i) => value !== "" && names[i] === undefined);
  for (const { no, values } of raws.slice(Math.max(at, 0) + 1)) {
    if (values.length !== names.length) {
      problems.push({ line: no, fault: "column-count", args: { found: values.length, expected: names.length } });
      continue;
    }
    const cells = names.flatMap((name, i) => (name === undefined ? [] : [[name, values[i]] as const]));
    table.lines.push({ no, cells: Object.fromEntries(cells) });
  }
  if (table.lines.length === 0 && problems.length === 0) problems.push({ fault: "empty" });
  return table;
}

/**
 * Reads a JSON text: a list of entries, or an object whose `items` are that and whose other fields hold for each of
 * them. `flatten` makes an entry's cells.
 */
export function readJson(
  text: string,
  columns: Columns,
  flatten: (entry: Record<string, unknown>) => Record<string, unknown>,
): Table {
  const table: Table = { lines: [], problems: [], ignored: [], isJson: true };
  const { entries, shared } = entriesOf(text);
  if (!entries) return { ...table, problems: [{ fault: "json" }] };
  if (entries.length === 0) return { ...table, problems: [{ fault: "empty" }] };
  const ignored = new Set<string>();
  for (const [i, entry] of entries.entries()) {
    const no = i + 1;
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
      table.problems.push({ line: no, fault: "entry" });
      continue;
    }
    const flat = Object.entries(flatten({ ...shared, ...entry }));
    const names = namesOf(
      flat.map(([key]) => key),
      columns,
    );
    table.problems.push(...headerProblems(no, names, columns));
    for (const [j, [key]] of flat.entries()) if (names[j] === undefined) ignored.add(key);
    const cells = flat.flatMap(([, value], j) => (names[j] === undefined ? [] : [[names[j], cleaned(value)] as const]));
    table.lines.push({ no, cells: Object.fromEntries(cells) });
  }
  table.ignored = [...ignored];
  return table;
}

/** A cell of JSON without what nobody sees; a list's entries alike. */
const cleaned = (value: unknown): unknown =>
  typeof value === "string" ? cleanText(value) : Array.isArray(value) ? value.map(cleaned) : value;

function entriesOf(text: string): { entries?: unknown[]; shared?: object } {
  try {
    const json: unknown = JSON.parse(text);
    if (Array.isArray(json)) return { entries: json };
    if (typeof json !== "object" || json === null || !("items" in json)) return {};
    const { items, ...shared } = json;
    return Array.isArray(items) ? { entries: items, shared } : {};
  } catch {
    return {};
  }
}

/** A cell as text; "" where it is empty, absent or something else. */
export function textIn({ cells }: Line, column: string): string {
  const value = cells[column];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** Whether the file says anything about a column, be it that it is empty. */
export const says = ({ cells }: Line, column: string): boolean => cells[column] !== undefined;

/** A cell as a list: JSON's own, or a text parted by "；", ";", "|" or line breaks. */
export function listIn({ cells }: Line, column: string): string[] {
  const value = cells[column];
  const parts = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split(/[；;|\n]/) : [];
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}
