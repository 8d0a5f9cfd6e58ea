import { catalogueColumns, flattenItem } from "./catalogue-columns.ts";
import { departmentFinder } from "./departments.ts";
import { duplicateCodes, englishAlone, itemFaults } from "./item-faults.ts";
import { differences, freshItem, type ItemRow, rowAfter } from "./item-row.ts";
import type { ImportKind, Planning } from "./kind.ts";
import { counting, insertRows, type Plan, Tally, updateRows } from "./plan.ts";
import { type Table, textIn } from "./table.ts";

const planSql = `SELECT (SELECT to_jsonb(i) FROM "Instance" i) AS instance,
  (SELECT to_jsonb(a) FROM "Area" a WHERE a."parentId" IS NULL LIMIT 1) AS district,
  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.code), '[]') FROM "CatalogueItem" c) AS items,
  (SELECT coalesce(jsonb_agg(to_jsonb(b)), '[]') FROM "Body" b JOIN "Area" a ON a.id = b."areaId" WHERE a."parentId" IS NULL) AS bodies`;

interface Stored {
  instance: { districtId: string };
  district: { name: string };
  items: ItemRow[];
  bodies: { id: string; kind: string; name: string }[];
}

async function planCatalogue(table: Table, planning: Planning): Promise<Plan> {
  const { tx, ids, templates, now, retireMissing } = planning;
  const [stored] = await tx.query<Stored>(planSql);
  if (!stored) throw new Error("this database holds no district yet");
  const problems = [...table.problems, ...table.lines.flatMap(itemFaults), ...duplicateCodes(table.lines)];
  const byCode = new Map(stored.items.map((item) => [item.code, item]));
  const names = new Map(stored.bodies.map(({ id, name }) => [id, name]));
  const bodyName = (id: string) => names.get(id) ?? "";
  const find = departmentFinder(stored.bodies, stored.district.name, templates.district);
  const tally = new Tally();
  const added: ItemRow[] = [];
  const changed: ItemRow[] = [];
  for (const line of problems.length > 0 ? [] : table.lines) {
    const before = byCode.get(textIn(line, "code"));
    const fresh = () => freshItem(textIn(line, "code"), stored.instance.districtId, ids.uuid());
    const after = rowAfter(before, line, find, fresh);
    if (after.handling === "passed-on" && !after.departmentId && !after.departmentName) {
      problems.push({ line: line.no, column: "department", fault: "nobody-decides" });
      continue;
    }
    problems.push(...englishAlone(line, after.content));
    if (!before) {
      added.push(after);
      tally.note("added", { how: "added", what: after.name });
      continue;
    }
    const differs = differences(before, after, bodyName);
    tally.note(differs.length > 0 ? "changed" : "unchanged", ...differs);
    // What the office has edited is no longer the demonstration's.
    if (differs.length > 0) changed.push({ ...after, demo: false });
  }
  const listed = new Set(table.lines.map((line) => textIn(line, "code")));
  const gone = retireMissing ? stored.items.filter((item) => !item.retiredAt && !listed.has(item.code)) : [];
  for (const item of gone) tally.note("retired", { how: "retired", what: item.name });
  const updates = [...changed, ...gone.map((item) => ({ ...item, retiredAt: now }))];
  const unmatched = [...added, ...changed].filter((item) => item.departmentName);
  return {
    problems,
    counts: tally.counts,
    examples: tally.examples,
    unshown: tally.unshown,
    notes: unmatched.length > 0 ? [unmatchedNote(unmatched)] : [],
    fingerprint: tally.fingerprint,
    async write(tx, progress) {
      const total = added.length + updates.length;
      const done = counting(total, progress);
      await insertRows(tx, "CatalogueItem", added, done);
      await updateRows(tx, "CatalogueItem", updates, done);
    },
  };
}

/** Departments that the directory does not have: their items can be looked up, but not handed up by the chat. */
function unmatchedNote(items: readonly ItemRow[]) {
  const names = [...new Set(items.map((item) => item.departmentName ?? ""))];
  return {
    code: "departments",
    args: { items: items.length, departments: names.length, names: names.slice(0, 5).join("、") },
  };
}

/** 《服务事项目录》: an item a line, by its code. */
export const catalogueImport: ImportKind = { columns: catalogueColumns, flatten: flattenItem, plan: planCatalogue };
