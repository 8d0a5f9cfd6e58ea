import { catalogueForm, type ItemContent, listParts, textParts } from "../catalogue.ts";
import { catalogueColumns, handlingOf } from "./catalogue-columns.ts";
import { formIn } from "./item-row.ts";
import type { Problem } from "./problem.ts";
import { type Line, listIn, says, textIn } from "./table.ts";

const longest: Record<string, number> = { code: 100, name: 300, department: 100, category: 40 };
const longestPart = 4_000;
/** Columns that may hold several things. */
const lists = ["aliases", "situations", ...listParts.flatMap((part) => [part as string, `${part}En`])];

/** What is wrong with a line by itself. */
export function itemFaults(line: Line): Problem[] {
  const faults: Problem[] = [];
  const add = (column: string, fault: string, args?: Problem["args"]) =>
    faults.push({ line: line.no, column, fault, args });
  for (const column of ["code", "name"]) if (textIn(line, column) === "") add(column, "empty-cell");
  for (const column of Object.keys(catalogueColumns)) {
    const most = longest[column] ?? longestPart;
    const cell = line.cells[column];
    const length = typeof cell === "string" ? cell.length : 0;
    if (length > most) add(column, "too-long", { most, found: length });
    const isList = lists.includes(column) && Array.isArray(cell) && cell.every((part) => typeof part === "string");
    const isText = ["string", "number", "undefined"].includes(typeof cell) || cell === null;
    if (column !== "form" && !isText && !isList) add(column, "not-text");
  }
  const handling = textIn(line, "handling");
  if (handling !== "" && !handlingOf(handling)) add("handling", "handling");
  if (handlingOf(handling) === "delegated" && textIn(line, "department") !== "") add("department", "delegated");
  if (handlingOf(handling) !== "delegated" && says(line, "department") && textIn(line, "department") === "")
    add("department", "nobody-decides");
  const days = textIn(line, "limitDays");
  if (days !== "" && !(/^\d{1,3}$/.test(days) && Number(days) > 0)) add("limitDays", "days");
  if (line.cells.form !== undefined && !catalogueForm.safeParse(formIn(line)).success) add("form", "form");
  return faults;
}

/** The second line with a code is named, with the first. */
export function duplicateCodes(lines: readonly Line[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap((line) => {
    const code = textIn(line, "code");
    const before = first.get(code);
    if (before === undefined) first.set(code, line.no);
    return before === undefined || code === ""
      ? []
      : [{ line: line.no, column: "code", fault: "twice", args: { first: before } }];
  });
}

/** English that stands beside no Chinese would be lost: the Chinese is what counts. */
export const englishAlone = (line: Line, content: ItemContent): Problem[] =>
  [...textParts, ...listParts]
    .filter((part) => !content[part] && listIn(line, `${part}En`).length > 0)
    .map((part) => ({ line: line.no, column: `${part}En`, fault: "english-alone" }));
