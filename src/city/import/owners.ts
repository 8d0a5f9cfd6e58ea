import { hashPhone, phoneIn } from "../phones.ts";
import type { ImportKind, Planning } from "./kind.ts";
import { type AreaRow, areaFinder, areasSql, districtOf } from "./line-area.ts";
import { areaIn, faultsIn, ownersColumns, yesIn } from "./owners-cells.ts";
import { counting, insertRows, type Plan, Tally, updateRows } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { doorIn, identityProblems, personName } from "./roster-cells.ts";
import { type Table, textIn } from "./table.ts";

/** A line: one owner of one unit. */
interface Entry {
  no: number;
  areaId: string;
  door: string;
  areaDm2: number;
  name: string;
  representative: string | null;
  isVoter: boolean;
  phone: string | undefined;
  committee: string;
}

const unitOf = ({ areaId, door }: { areaId: string; door: string }) => `${areaId}\n${door}`;

/** The lines as entries; of a unit all lines say the same area, no owner twice, and one at most who votes for all. */
function entriesOf(table: Table, areas: readonly AreaRow[], planning: Planning) {
  const find = areaFinder(areas);
  const problems: Problem[] = [];
  const units = new Map<string, Entry[]>();
  for (const [i, line] of table.lines.entries()) {
    if (i % 1_000 === 0) planning.progress("check", i, table.lines.length);
    const faults = faultsIn(line);
    const area = textIn(line, "community") === "" ? undefined : find(line);
    if (area && !("id" in area)) faults.push({ line: line.no, ...area });
    problems.push(...faults);
    if (faults.length > 0 || !area || !("id" in area)) continue;
    const entry: Entry = {
      ...{ no: line.no, areaId: area.id, door: doorIn(line), areaDm2: areaIn(textIn(line, "area")) ?? 0 },
      name: personName(textIn(line, "owner")),
      representative: personName(textIn(line, "representative")) || null,
      isVoter: yesIn(textIn(line, "votes")) ?? false,
      phone: phoneIn(textIn(line, "phone")),
      committee: personName(textIn(line, "committee")),
    };
    const before = units.get(unitOf(entry)) ?? [];
    problems.push(...faultsBeside(entry, before));
    units.set(unitOf(entry), [...before, entry]);
  }
  planning.progress("check", table.lines.length, table.lines.length);
  return { units: [...units.values()], problems };
}

/** What is wrong with a line beside the earlier ones of its unit. */
function faultsBeside({ no: line, name, areaDm2, isVoter }: Entry, before: readonly Entry[]): Problem[] {
  const [first] = before;
  const namesake = before.find((other) => other.name === name);
  const voter = before.find((other) => other.isVoter);
  return [
    ...(namesake ? [{ line, column: "owner", fault: "twice", args: { first: namesake.no } }] : []),
    ...(first && first.areaDm2 !== areaDm2
      ? [{ line, column: "area", fault: "other-area", args: { first: first.no } }]
      : []),
    ...(isVoter && voter ? [{ line, column: "votes", fault: "voter-twice", args: { first: voter.no } }] : []),
  ];
}

interface OwnerRow {
  id: string;
  name: string;
  representative: string | null;
  isVoter: boolean;
  phoneHash: string | null;
  removedAt: string | null;
}
interface UnitRow {
  id: string;
  areaId: string;
  door: string;
  areaDm2: number;
  removedAt: string | null;
  owners: OwnerRow[];
}

const unitsSql = `SELECT u.id, u."areaId", u.door, u."areaDm2", to_jsonb(u."removedAt") AS "removedAt",
    coalesce(jsonb_agg(to_jsonb(o)) FILTER (WHERE o.id IS NOT NULL), '[]') AS owners
  FROM "PropertyUnit" u LEFT JOIN "PropertyOwner" o ON o."unitId" = u.id WHERE u."areaId" = ANY($1) GROUP BY u.id`;

class Work {
  readonly newUnits: object[] = [];
  readonly units: { id: string; areaDm2: number; removedAt: string | null }[] = [];
  readonly newOwners: object[] = [];
  readonly owners: OwnerRow[] = [];
  readonly committees: object[] = [];
}

async function planOwners(table: Table, planning: Planning): Promise<Plan> {
  const areas = await planning.tx.query<AreaRow>(areasSql);
  const { units, problems } = entriesOf(table, areas, planning);
  problems.unshift(...table.problems, ...identityProblems(table.ignored, table.lines));
  const tally = new Tally();
  const work = problems.length > 0 ? new Work() : await workFor(units, tally, planning, areas);
  const unnamed = units.filter((owners) => owners.length > 1 && !owners.some(({ isVoter }) => isVoter));
  return {
    problems,
    counts: tally.counts,
    examples: tally.examples,
    unshown: tally.unshown,
    notes: unnamed.length > 0 ? [{ code: "unnamed", args: { count: unnamed.length } }] : [],
    fingerprint: tally.fingerprint,
    async write(tx, progress) {
      const { newUnits, newOwners, committees } = work;
      const all = [newUnits, work.units, newOwners, work.owners, committees];
      const done = counting(all.flat().length, progress);
      await insertRows(tx, "PropertyUnit", newUnits, done);
      await updateRows(tx, "PropertyUnit", work.units, done);
      await insertRows(tx, "PropertyOwner", newOwners, done);
      await updateRows(tx, "PropertyOwner", work.owners, done);
      await insertRows(tx, "Body", committees, done);
    },
  };
}

async function workFor(
  units: readonly Entry[][],
  tally: Tally,
  planning: Planning,
  areas: readonly AreaRow[],
): Promise<Work> {
  const { tx, ids, now } = planning;
  const work = new Work();
  const districtId = (await districtOf(tx)) ?? "";
  const scope = [...new Set(units.flat().map(({ areaId }) => areaId))];
  const known = new Map((await tx.query<UnitRow>(unitsSql, [scope])).map((unit) => [unitOf(unit), unit]));
  for (const entries of units) {
    const [first] = entries;
    if (!first) continue;
    const { areaId, door, areaDm2 } = first;
    const before = known.get(unitOf(first));
    known.delete(unitOf(first));
    const id = before?.id ?? ids.uuid();
    const isOther = before && (before.areaDm2 !== areaDm2 || before.removedAt !== null);
    if (!before) work.newUnits.push({ id, districtId, areaId, door, areaDm2, createdAt: now });
    else if (isOther) work.units.push({ id, areaDm2, removedAt: null });
    if (before?.removedAt) tally.note("changed", { how: "restored", line: first.no });
    if (before && before.areaDm2 !== areaDm2) tally.note("changed", { how: "changed", line: first.no, column: "area" });
    ownersFor(entries, { unitId: id, before: before?.owners ?? [] }, work, tally, planning);
  }
  if (planning.retireMissing) {
    for (const { id, areaDm2 } of [...known.values()].filter(({ removedAt }) => removedAt === null)) {
      work.units.push({ id, areaDm2, removedAt: now.toISOString() });
      tally.note("retired");
    }
  }
  await committeesFor(units.flat(), { districtId, areas }, work, tally, planning);
  return work;
}

/** A unit's owners are those that the file names: who is not among them has sold. */
function ownersFor(
  entries: readonly Entry[],
  { unitId, before }: { unitId: string; before: readonly OwnerRow[] },
  work: Work,
  tally: Tally,
  { ids, keyed, now }: Planning,
): void {
  for (const { no, name, representative, isVoter, phone } of entries) {
    const old = before.find((owner) => owner.name === name);
    const phoneHash = phone ? hashPhone(keyed, phone) : (old?.phoneHash ?? null);
    const said = { name, representative, isVoter, phoneHash, removedAt: null };
    if (!old) {
      work.newOwners.push({ id: ids.uuid(), unitId, ...said, createdAt: now });
      tally.note("added");
      continue;
    }
    const edits = (["phone", "representative", "votes"] as const).filter((column) =>
      column === "phone"
        ? old.phoneHash !== phoneHash
        : column === "votes"
          ? old.isVoter !== isVoter
          : old.representative !== representative,
    );
    const isBack = old.removedAt !== null;
    if (edits.length === 0 && !isBack) {
      tally.note("unchanged");
      continue;
    }
    work.owners.push({ id: old.id, ...said });
    const shown = edits.map((column) => ({ how: "changed" as const, line: no, column }));
    tally.note("changed", ...(isBack ? [{ how: "restored" as const, line: no }] : []), ...shown);
  }
  const named = new Set(entries.map(({ name }) => name));
  for (const owner of before.filter(({ name, removedAt }) => removedAt === null && !named.has(name))) {
    const { id, name, representative, isVoter, phoneHash } = owner;
    work.owners.push({ id, name, representative, isVoter, phoneHash, removedAt: now.toISOString() });
    tally.note("retired");
  }
}

/** 业主委员会, set up where the file names one; the residents' committee of its community stands above it. */
async function committeesFor(
  entries: readonly Entry[],
  { districtId, areas }: { districtId: string; areas: readonly AreaRow[] },
  work: Work,
  tally: Tally,
  { tx, ids }: Planning,
): Promise<void> {
  const named = new Map(entries.filter((e) => e.committee).map((e) => [`${e.areaId}\n${e.committee}`, e]));
  const sql = `SELECT "areaId", name, kind, id FROM "Body" WHERE kind IN ('courtyard-body', 'residents-committee')`;
  const bodies = await tx.query<{ areaId: string; name: string; kind: string; id: string }>(sql);
  for (const { areaId, committee: name } of named.values()) {
    if (bodies.some((body) => body.areaId === areaId && body.name === name)) continue;
    const parentId = areas.find(({ id }) => id === areaId)?.parentId;
    const above = bodies.find((b) => b.kind === "residents-committee" && [areaId, parentId].includes(b.areaId));
    const supervisorId = above?.id ?? null;
    work.committees.push({ id: ids.uuid(), districtId, areaId, kind: "courtyard-body", name, supervisorId });
    tally.note("added", { how: "new-body", what: name });
  }
}

/** 业主名册: an owner a line, with the unit and its floor area. Of a phone only its keyed hash is kept. */
export const ownersImport: ImportKind = { columns: ownersColumns, flatten: (entry) => entry, plan: planOwners };
