import { canonicalJson } from "../../foundation/index.ts";
import { type ListContent, type ListEntry, type ListName, listKinds, listNames } from "../lists.ts";
import { duplicateCodes } from "./item-faults.ts";
import type { ImportKind, Planning } from "./kind.ts";
import { type Example, insertRows, type Plan, Tally, updateRows } from "./plan.ts";
import type { Columns, Problem } from "./problem.ts";
import { type Line, listIn, says, type Table, textIn } from "./table.ts";

const columns: Columns = {
  code: { zh: "编码", also: ["事项编码", "序号"], isRequired: true },
  name: { zh: "事项名称", also: ["名称", "事项"], isRequired: true },
  nameEn: { zh: "英文名称" },
  list: { zh: "清单", also: ["目录"] },
  kind: { zh: "类别", also: ["分类", "清单类别"], isRequired: true },
  aliases: { zh: "别名", also: ["俗称"] },
  basis: { zh: "依据", also: ["设定依据", "法律依据"] },
  conditions: { zh: "条件", also: ["准入条件", "备注"] },
};

const listWords: Record<string, ListName> = {
  准入: "work",
  工作准入: "work",
  居务公开: "disclosure",
  公开: "disclosure",
  说法: "words",
  俗语: "words",
};
const kindWords: Record<string, string> = {
  ...{ 自治事项: "self", 协助政府事项: "assist", 协助事项: "assist", 可购买事项: "bought", 购买服务: "bought" },
  ...{ 不得进社区: "forbidden", 禁止事项: "forbidden", 负面清单: "forbidden" },
  ...{ 一般公开: "general", 财务公开: "money", 协助政府公开: "work", 随时公开: "major", 重大事项: "major" },
  ...{ 对象: "subject", 动作: "act" },
};

/** What is not said is the list of the work that may be placed. */
const listOf = (line: Line): string => listWords[textIn(line, "list")] ?? (textIn(line, "list") || "work");
const kindOf = (line: Line): string => kindWords[textIn(line, "kind")] ?? textIn(line, "kind");

const longest: Record<string, number> = { code: 40, name: 100, nameEn: 200, basis: 300, conditions: 300 };

function faultsOf(line: Line): Problem[] {
  const list = listNames.find((name) => name === listOf(line));
  const isKind = list !== undefined && (listKinds[list] as readonly string[]).includes(kindOf(line));
  const at = (column: string, fault: string, args?: Problem["args"]): Problem => ({
    line: line.no,
    column,
    fault,
    args,
  });
  return [
    ...["code", "name"].filter((column) => textIn(line, column) === "").map((column) => at(column, "empty-cell")),
    ...Object.entries(longest).flatMap(([column, most]) => {
      const found = textIn(line, column).length;
      return found > most ? [at(column, "too-long", { most, found })] : [];
    }),
    ...(list ? [] : [at("list", "list-name")]),
    ...(list && !isKind ? [at("kind", "list-kind")] : []),
  ];
}

type Row = Pick<ListEntry, "id" | "list" | "kind" | "code" | "name" | "aliases" | "content" | "demo" | "retiredAt">;

/** An entry after a line: what the file has no column for stays, what its cell leaves empty goes. */
function rowAfter(before: Row | undefined, line: Line, id: string): Row {
  const part = (name: "basis" | "conditions") => {
    const { [name]: old } = before?.content ?? {};
    if (!says(line, name)) return old ? { [name]: old } : {};
    const zh = textIn(line, name);
    // English that said the same as another Chinese is no translation any more.
    return zh ? { [name]: old?.zh === zh ? old : { zh } } : {};
  };
  const nameEn = says(line, "nameEn") ? textIn(line, "nameEn") : before?.content.nameEn;
  const content: ListContent = { ...(nameEn ? { nameEn } : {}), ...part("basis"), ...part("conditions") };
  return {
    id: before?.id ?? id,
    list: listOf(line),
    kind: kindOf(line),
    code: textIn(line, "code"),
    name: textIn(line, "name"),
    aliases: says(line, "aliases") ? listIn(line, "aliases") : (before?.aliases ?? []),
    content,
    // What the office has read in is its own.
    demo: false,
    retiredAt: null,
  };
}

const plain = ({ demo: _demo, ...row }: Row): string => canonicalJson(row);

async function planLists(table: Table, { tx, ids, now, retireMissing }: Planning): Promise<Plan> {
  const problems = [...table.problems, ...table.lines.flatMap(faultsOf), ...duplicateCodes(table.lines)];
  const stored = await tx.query<Row>(
    `SELECT id, list, kind, code, name, aliases, content, demo, "retiredAt" FROM "ListEntry" WHERE "caseId" IS NULL ORDER BY list, code`,
  );
  const [instance] = await tx.query<{ districtId: string }>(`SELECT "districtId" FROM "Instance"`);
  if (!instance) throw new Error("this database holds no district yet");
  const keyOf = ({ list, code }: Pick<Row, "list" | "code">) => `${list}/${code}`;
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const tally = new Tally();
  const [added, changed]: [Row[], Row[]] = [[], []];
  for (const line of problems.length > 0 ? [] : table.lines) {
    const before = known.get(`${listOf(line)}/${textIn(line, "code")}`);
    const after = rowAfter(before, line, ids.uuid());
    if (!before) {
      added.push(after);
      tally.note("added", { how: "added", what: after.name });
    } else if (plain(before) === plain(after)) tally.note("unchanged");
    else {
      changed.push(after);
      tally.note("changed", ...changesOf(before, after));
    }
  }
  const listed = new Set(table.lines.map((line) => `${listOf(line)}/${textIn(line, "code")}`));
  // A file of one list says nothing of the other.
  const lists = new Set(table.lines.map(listOf));
  const isGone = (row: Row) => !row.retiredAt && lists.has(row.list) && !listed.has(keyOf(row));
  const gone = retireMissing && problems.length === 0 ? stored.filter(isGone) : [];
  for (const row of gone) tally.note("retired", { how: "retired", what: row.name });
  const updates = [...changed, ...gone.map((row) => ({ ...row, retiredAt: now }))];
  return {
    problems,
    counts: tally.counts,
    examples: tally.examples,
    unshown: tally.unshown,
    notes: [],
    fingerprint: tally.fingerprint,
    async write(writing, progress) {
      const done = (rows: number) => progress("write", rows, added.length + updates.length);
      const fresh = added.map((row) => ({ ...row, districtId: instance.districtId, addedAt: now }));
      await insertRows(writing, "ListEntry", fresh, done);
      await updateRows(writing, "ListEntry", updates, done);
    },
  };
}

function changesOf(before: Row, after: Row): Example[] {
  const shown = (row: Row): [string, string][] => [
    ["name", row.name],
    ["kind", row.kind],
    ["nameEn", row.content.nameEn ?? ""],
    ["basis", row.content.basis?.zh ?? ""],
    ["conditions", row.content.conditions?.zh ?? ""],
    ["aliases", row.aliases.join("、")],
  ];
  if (before.retiredAt) return [{ how: "restored", what: after.name }];
  const own = Object.fromEntries(shown(before));
  return shown(after).flatMap(([column, value]): Example[] =>
    own[column] === value ? [] : [{ how: "changed", what: after.name, column, before: own[column], after: value }],
  );
}

/** 准入清单、公开清单: an entry a line, by its list and code. What was approved in a case is not touched. */
export const listsImport: ImportKind = { columns, flatten: (entry) => entry, plan: planLists };
