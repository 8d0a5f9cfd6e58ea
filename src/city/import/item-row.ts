import { canonicalJson } from "../../foundation/index.ts";
import { catalogueForm, type ItemContent, listParts, textParts } from "../catalogue.ts";
import { type Handling, handlingOf } from "./catalogue-columns.ts";
import type { departmentFinder } from "./departments.ts";
import type { Example } from "./plan.ts";
import { type Line, listIn, says, textIn } from "./table.ts";

/** An item as it is stored. */
export interface ItemRow {
  id: string;
  districtId: string;
  code: string;
  name: string;
  aliases: string[];
  situations: string[];
  category: string | null;
  handling: Handling;
  departmentId: string | null;
  departmentName: string | null;
  content: ItemContent;
  form: unknown;
  demo: boolean;
  retiredAt: Date | string | null;
}

/** Questions are JSON; in a CSV they stand as JSON text. */
export function formIn({ cells }: Line): unknown {
  if (typeof cells.form !== "string") return cells.form;
  if (cells.form === "") return [];
  try {
    return JSON.parse(cells.form);
  } catch {
    return undefined;
  }
}

/** A name breaks over lines in a narrow column of a spreadsheet; between Chinese letters the break means nothing. */
const joined = (name: string) =>
  name
    .replace(/(?<=\p{Script=Han}|[，。；：、）（])\s*\n\s*(?=\p{Script=Han}|[，。；：、）（])/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** A part in both languages after a line; undefined when nothing of it is left. */
function partAfter<T extends string | string[]>(
  before: { zh: T; en?: T | undefined } | undefined,
  line: Line,
  part: string,
  read: (line: Line, column: string) => T,
): { zh: T; en?: T } | undefined {
  const zh = says(line, part) ? read(line, part) : before?.zh;
  const en = says(line, `${part}En`) ? read(line, `${part}En`) : before?.en;
  if (!zh || zh.length === 0) return undefined;
  return en && en.length > 0 ? { zh, en } : { zh };
}

/** The card after a line: a part whose column is not in the file stays, one whose cell is empty goes. */
function contentAfter(before: ItemContent, line: Line): ItemContent {
  const own = (column: string, value: string | number) => (says(line, column) ? { [column]: value || undefined } : {});
  const all = {
    ...before,
    ...own("nameEn", joined(textIn(line, "nameEn"))),
    ...own("categoryEn", textIn(line, "categoryEn")),
    ...own("limitDays", Number(textIn(line, "limitDays"))),
    ...Object.fromEntries(textParts.map((part) => [part, partAfter(before[part], line, part, textIn)])),
    ...Object.fromEntries(listParts.map((part) => [part, partAfter(before[part], line, part, listIn)])),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

type FindDepartment = ReturnType<typeof departmentFinder>;

/** Who decides after a line. An item with a department is passed on to it unless the file says otherwise. */
function decisionAfter(before: ItemRow | undefined, line: Line, find: FindDepartment) {
  const word = textIn(line, "handling");
  if (!says(line, "department") && word === "") {
    const { handling = "delegated", departmentId = null, departmentName = null } = before ?? {};
    return { handling, departmentId, departmentName };
  }
  const handling = handlingOf(word) ?? (textIn(line, "department") ? "passed-on" : (before?.handling ?? "delegated"));
  if (handling === "delegated") return { handling, departmentId: null, departmentName: null } as const;
  if (!says(line, "department")) {
    return { handling, departmentId: before?.departmentId ?? null, departmentName: before?.departmentName ?? null };
  }
  const name = joined(textIn(line, "department"));
  const department = find(name);
  return { handling, departmentId: department?.id ?? null, departmentName: department ? null : name };
}

/** The item after a line of the file. */
export function rowAfter(before: ItemRow | undefined, line: Line, find: FindDepartment, fresh: () => ItemRow): ItemRow {
  const base = before ?? fresh();
  return {
    ...base,
    name: joined(textIn(line, "name")),
    aliases: says(line, "aliases") ? listIn(line, "aliases") : base.aliases,
    situations: says(line, "situations") ? listIn(line, "situations") : base.situations,
    category: says(line, "category") ? textIn(line, "category") || null : base.category,
    ...decisionAfter(before, line, find),
    content: contentAfter(base.content, line),
    form: line.cells.form === undefined ? base.form : catalogueForm.parse(formIn(line)),
    retiredAt: null,
  };
}

/** A row as people read it, field by field: what a change shows as before and after. */
function shownFields(row: ItemRow, bodyName: (id: string) => string): Record<string, string> {
  const { name, aliases, situations, category, handling, departmentId, departmentName, content, form } = row;
  const parts = textParts.flatMap((part) => [
    [part, content[part]?.zh ?? ""],
    [`${part}En`, content[part]?.en ?? ""],
  ]);
  const lists = listParts.flatMap((part) => [
    [part, (content[part]?.zh ?? []).join("；")],
    [`${part}En`, (content[part]?.en ?? []).join("; ")],
  ]);
  return {
    name,
    nameEn: content.nameEn ?? "",
    department: departmentId ? bodyName(departmentId) : (departmentName ?? ""),
    handling,
    aliases: aliases.join("；"),
    situations: situations.join("；"),
    category: category ?? "",
    categoryEn: content.categoryEn ?? "",
    limitDays: String(content.limitDays ?? ""),
    ...Object.fromEntries([...parts, ...lists]),
    form: canonicalJson(catalogueForm.parse(form).map(({ optional, ...q }) => (optional ? { ...q, optional } : q))),
  };
}

/** An item that is not there yet. */
export const freshItem = (code: string, districtId: string, id: string): ItemRow => ({
  id,
  districtId,
  code,
  name: "",
  aliases: [],
  situations: [],
  category: null,
  handling: "delegated",
  departmentId: null,
  departmentName: null,
  content: {},
  form: [],
  demo: false,
  retiredAt: null,
});

/** What of an item changes, field by field. */
export function differences(before: ItemRow, after: ItemRow, bodyName: (id: string) => string): Example[] {
  const [old, now] = [shownFields(before, bodyName), shownFields(after, bodyName)];
  const what = after.name;
  const edits = Object.keys(now).flatMap((column) =>
    old[column] === now[column]
      ? []
      : [
          {
            how: "changed" as const,
            what,
            column,
            ...(column === "form" ? {} : { before: old[column] ?? "", after: now[column] ?? "" }),
          },
        ],
  );
  return before.retiredAt ? [{ how: "restored" as const, what }, ...edits] : edits;
}
