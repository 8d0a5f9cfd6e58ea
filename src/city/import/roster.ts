import type { Keyed } from "../../foundation/index.ts";
import { hashPhone, phoneIn, sealPhone } from "../phones.ts";
import type { ImportKind, Planning } from "./kind.ts";
import { type AreaRow, areaFinder, areasSql, districtOf, scopeOf } from "./line-area.ts";
import { counting, type Example, insertRows, type Plan, Tally, updateRows } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { bornOnIn, doorIn, identityProblems, personName, rosterColumns } from "./roster-cells.ts";
import { type Line, type Table, textIn } from "./table.ts";

/** A line of the roster: one human being at a door. */
interface Entry {
  no: number;
  areaId: string;
  door: string;
  name: string;
  phone: string | undefined;
  bornOn: string | undefined;
}

interface MemberRow {
  id: string;
  areaId: string;
  door: string;
  householdId: string;
  name: string;
  phoneHash: string | null;
  phoneSealed: string | null;
  bornOn: string | null;
  removedAt: string | null;
}

/** What is wrong with a line by itself. The values stay out of it: they are personal. */
function faultsIn(line: Line, today: string): Problem[] {
  const faults: Problem[] = [];
  const add = (column: string, fault: string, args?: Problem["args"]) =>
    faults.push({ line: line.no, column, fault, args });
  for (const column of ["community", "name"]) if (textIn(line, column) === "") add(column, "empty-cell");
  if (doorIn(line) === "") add("door", "empty-cell");
  const lengths = { name: personName(textIn(line, "name")).length, door: doorIn(line).length };
  if (lengths.name > 50) add("name", "too-long", { most: 50, found: lengths.name });
  if (lengths.door > 100) add("door", "too-long", { most: 100, found: lengths.door });
  const [phone, bornOn] = [textIn(line, "phone"), textIn(line, "bornOn")];
  if (phone !== "" && !phoneIn(phone)) add("phone", "phone");
  if (bornOn !== "" && !bornOnIn(bornOn, today)) add("bornOn", "born-on");
  return faults;
}

/** The roster's lines as entries, each person of a household once. */
function entriesOf(
  table: Table,
  areas: readonly AreaRow[],
  planning: Planning,
): { entries: Entry[]; problems: Problem[] } {
  const today = new Date(planning.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const find = areaFinder(areas);
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const first = new Map<string, number>();
  for (const [i, line] of table.lines.entries()) {
    if (i % 1_000 === 0) planning.progress("check", i, table.lines.length);
    const faults = faultsIn(line, today);
    const area = textIn(line, "community") === "" ? undefined : find(line);
    if (area && !("id" in area)) faults.push({ line: line.no, ...area });
    problems.push(...faults);
    if (faults.length > 0 || !area || !("id" in area)) continue;
    const [door, name] = [doorIn(line), personName(textIn(line, "name"))];
    const key = `${area.id}\n${door}\n${name}`;
    const before = first.get(key);
    if (before !== undefined) problems.push({ line: line.no, column: "name", fault: "twice", args: { first: before } });
    first.set(key, before ?? line.no);
    const bornOn = bornOnIn(textIn(line, "bornOn"), today);
    entries.push({ no: line.no, areaId: area.id, door, name, phone: phoneIn(textIn(line, "phone")), bornOn });
  }
  planning.progress("check", table.lines.length, table.lines.length);
  return { entries, problems };
}

const householdsSql = `SELECT id, "areaId", door FROM "Household" WHERE "areaId" = ANY($1)`;
const membersSql = `SELECT m.id, h."areaId", h.door, m."householdId", m.name, m."phoneHash", m."phoneSealed",
    to_char(m."bornOn", 'YYYY-MM-DD') AS "bornOn", to_jsonb(m."removedAt") AS "removedAt"
  FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId" WHERE h."areaId" = ANY($1)`;

async function planRoster(table: Table, planning: Planning): Promise<Plan> {
  const { tx, retireMissing, now } = planning;
  const areas = await tx.query<AreaRow>(areasSql);
  const { entries, problems } = entriesOf(table, areas, planning);
  problems.unshift(...table.problems, ...identityProblems(table.ignored, table.lines));
  const tally = new Tally();
  const plan = problems.length > 0 ? emptyWork() : await workFor(entries, tally, planning, areas);
  const { households, added, changed } = plan;
  const gone = retireMissing ? plan.unlisted : [];
  for (const _ of gone) tally.note("retired");
  const updates = [...changed, ...gone.map((m) => ({ ...storable(m), removedAt: now.toISOString() }))];
  return {
    problems,
    counts: tally.counts,
    examples: tally.examples,
    unshown: tally.unshown,
    notes: households.length > 0 ? [{ code: "households", args: { count: households.length } }] : [],
    fingerprint: tally.fingerprint,
    async write(tx, progress) {
      const total = households.length + added.length + updates.length;
      const done = counting(total, progress);
      await insertRows(tx, "Household", households, done);
      await insertRows(tx, "HouseholdMember", added, done);
      await updateRows(tx, "HouseholdMember", updates, done);
    },
  };
}

interface Work {
  households: object[];
  added: object[];
  changed: ReturnType<typeof storable>[];
  /** Members of the file's communities whom it does not name. */
  unlisted: MemberRow[];
}
const emptyWork = (): Work => ({ households: [], added: [], changed: [], unlisted: [] });

const storable = ({ id, phoneHash, phoneSealed, bornOn, removedAt }: Known) => ({
  id,
  phoneHash,
  phoneSealed,
  bornOn,
  removedAt,
});

async function workFor(
  entries: readonly Entry[],
  tally: Tally,
  planning: Planning,
  areas: readonly AreaRow[],
): Promise<Work> {
  const { tx, ids, keyed, now } = planning;
  const work = emptyWork();
  const districtId = (await districtOf(tx)) ?? "";
  const scope = scopeOf(entries, areas);
  const homes = new Map<string, string>();
  for (const { id, areaId, door } of await tx.query<{ id: string; areaId: string; door: string }>(householdsSql, [
    scope,
  ]))
    homes.set(`${areaId}\n${door}`, id);
  const members = new Map<string, MemberRow>();
  for (const member of await tx.query<MemberRow>(membersSql, [scope]))
    members.set(`${member.areaId}\n${member.door}\n${member.name}`, member);
  for (const entry of entries) {
    const home = `${entry.areaId}\n${entry.door}`;
    const key = `${home}\n${entry.name}`;
    const phoneHash = entry.phone ? hashPhone(keyed, entry.phone) : null;
    const before = members.get(key);
    members.delete(key);
    if (before) {
      const edits = editsOf(entry, before, phoneHash);
      tally.note(edits.length > 0 ? "changed" : "unchanged", ...edits);
      if (edits.length > 0) work.changed.push(memberAfter(entry, before, phoneHash, keyed));
      continue;
    }
    const householdId = homes.get(home) ?? ids.uuid();
    const { areaId, door } = entry;
    if (!homes.has(home)) work.households.push({ id: householdId, districtId, areaId, door, createdAt: now });
    homes.set(home, householdId);
    const member = memberAfter(entry, { ...nobody, id: ids.uuid() }, phoneHash, keyed);
    work.added.push({ ...member, householdId, name: entry.name, createdAt: now });
    tally.note("added");
  }
  work.unlisted = [...members.values()].filter((member) => member.removedAt === null);
  return work;
}

const nobody = { id: "", phoneHash: null, phoneSealed: null, bornOn: null, removedAt: null };
type Known = Pick<MemberRow, keyof typeof nobody>;

/** What a line says that is not known yet; by its line alone, since the rest is personal. */
function editsOf({ no, bornOn }: Entry, before: Known, phoneHash: string | null): Example[] {
  return [
    ...(before.removedAt ? [{ how: "restored" as const, line: no }] : []),
    ...(phoneHash && before.phoneHash !== phoneHash ? [{ how: "changed" as const, line: no, column: "phone" }] : []),
    ...(bornOn && before.bornOn !== bornOn ? [{ how: "changed" as const, line: no, column: "bornOn" }] : []),
  ];
}

/** An empty cell leaves what is known: a clerk may have learned it meanwhile. */
function memberAfter({ phone, bornOn }: Entry, before: Known, phoneHash: string | null, keyed: Keyed) {
  const isNew = phone !== undefined && phoneHash !== before.phoneHash;
  const own = isNew ? { phoneHash, phoneSealed: sealPhone(keyed, phone) } : {};
  return storable({ ...before, ...own, bornOn: bornOn ?? before.bornOn, removedAt: null });
}

/** 住户名册: a person a line, at a door of a community. Phones are sealed before they are written. */
export const rosterImport: ImportKind = { columns: rosterColumns, flatten: (entry) => entry, plan: planRoster };
