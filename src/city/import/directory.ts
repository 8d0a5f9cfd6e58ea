import type { Queryable } from "../../foundation/index.ts";
import { type AreaRow, type BodyRow, bodyMaker } from "./directory-bodies.ts";
import { directoryColumns, type Level, levels, type Node, nodesOf } from "./directory-nodes.ts";
import type { ImportKind, Planning } from "./kind.ts";
import { counting, insertRows, type Note, type Plan, Tally, updateRows } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { type Table, textIn } from "./table.ts";

interface Stored {
  areas: AreaRow[];
  bodies: BodyRow[];
}
const storedSql = `SELECT (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM "Area" a) AS areas,
  (SELECT coalesce(jsonb_agg(to_jsonb(b)), '[]') FROM "Body" b) AS bodies`;

/** Areas found for nodes, and those still to make. */
interface Placed {
  node: Node;
  before: AreaRow | undefined;
  after: AreaRow;
}

/** Finds the stored area of each node by its code, or by name below its parent; makes rows for the others. */
function placeNodes(nodes: readonly Node[], district: AreaRow, stored: Stored, planning: Planning) {
  const problems: Problem[] = [];
  const placed = new Map<Node, Placed>();
  const byCode = new Map(stored.areas.flatMap((area) => (area.code ? [[area.code, area] as const] : [])));
  const below = Map.groupBy(stored.areas, (area) => area.parentId);
  const taken = new Map<string, Node>();
  for (const node of nodes) {
    const parent = node.parent ? placed.get(node.parent)?.after : district;
    // Its parent is at fault and named already.
    if (!parent) continue;
    const siblings = (below.get(parent.id) ?? []).filter((area) => area.kind === node.kind);
    const named = siblings.find((a) => a.name === node.name) ?? siblings.find((a) => a.aliases.includes(node.name));
    const coded = node.code ? byCode.get(node.code) : undefined;
    const before = coded ?? named;
    const other = before && taken.get(before.id);
    if (coded && coded.kind !== node.kind) {
      problems.push({ line: node.line, column: "code", fault: "code-of-another", args: { name: coded.name } });
    } else if (coded && named && coded !== named) {
      problems.push({ line: node.line, column: "code", fault: "code-of-another", args: { name: coded.name } });
    } else if (other) {
      problems.push({ line: node.line, column: node.kind, fault: "twice", args: { first: other.line } });
    } else {
      if (before) taken.set(before.id, node);
      placed.set(node, { node, before, after: areaAfter(node, before, parent, planning) });
    }
  }
  return { placed: [...placed.values()], problems };
}

function areaAfter(node: Node, before: AreaRow | undefined, parent: AreaRow, { ids }: Planning): AreaRow {
  const id = before?.id ?? ids.uuid();
  // Known by an alias is known: only a code says that the name itself has changed.
  const isRenamed = before !== undefined && before.name !== node.name && !before.aliases.includes(node.name);
  const former = isRenamed ? [before.name] : [];
  const given = node.aliases.length > 0 ? node.aliases : (before?.aliases ?? []);
  return {
    id,
    districtId: parent.districtId,
    parentId: parent.id,
    kind: node.kind,
    name: before && !isRenamed ? before.name : node.name,
    // People go on saying the old name.
    aliases: [...new Set([...given, ...former])].filter((alias) => alias !== node.name || !isRenamed),
    code: node.code ?? before?.code ?? null,
    path: `${parent.path}${id}/`,
    lat: node.point?.lat ?? before?.lat ?? null,
    lon: node.point?.lon ?? before?.lon ?? null,
    closedAt: null,
  };
}

const shown = (area: AreaRow, parent: string): Record<string, string> => ({
  [area.kind]: area.name,
  parent,
  code: area.code ?? "",
  aliases: area.aliases.join("；"),
  lat: String(area.lat ?? ""),
  lon: String(area.lon ?? ""),
});

/** The areas that the file should name and does not: of streets and communities all, below them where it lists any. */
function missingAreas(placed: readonly Placed[], stored: Stored): AreaRow[] {
  const named = new Set(placed.map(({ after }) => after.id));
  const level = (area: AreaRow) => levels.indexOf(area.kind as Level);
  const listed = new Set(placed.map(({ node }) => `${node.kind}:${node.parent ? communityOf(node) : ""}`));
  const communityIn = new Map(placed.map(({ node, after }) => [after.id, communityOf(node)]));
  const byId = new Map(stored.areas.map((area) => [area.id, area]));
  const communityAbove = (area: AreaRow): string | undefined => {
    for (let at: AreaRow | undefined = area; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      if (at.kind === "community") return communityIn.get(at.id);
    return undefined;
  };
  const kinds = new Set(placed.map(({ node }) => node.kind));
  return stored.areas.filter((area) => {
    if (area.closedAt || level(area) < 0 || named.has(area.id) || !kinds.has(area.kind as Level)) return false;
    if (area.kind === "street" || area.kind === "community") return true;
    return listed.has(`${area.kind}:${communityAbove(area) ?? "-"}`);
  });
}

const communityOf = (node: Node): string => {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.kind === "community") return at.key;
  return "";
};

/**
 * Streets and communities that would be added beside others of their name. The district has them under another street, or the
 * file does: that is said before they are two.
 */
function namesakes(added: readonly AreaRow[], stored: Stored, all: ReadonlyMap<string, AreaRow>): Note[] {
  const placeOf = (area: AreaRow) => `${area.parentId ? (all.get(area.parentId)?.name ?? "") : ""}${area.name}`;
  const pairs = added.flatMap((area) => {
    const isAlike = (other: AreaRow) => other.kind === area.kind && !other.closedAt && other.name === area.name;
    const other = area.kind === "street" || area.kind === "community" ? stored.areas.find(isAlike) : undefined;
    return other ? [`${placeOf(area)} ≠ ${placeOf(other)}`] : [];
  });
  const names = pairs.slice(0, mostPairs).join("；");
  return pairs.length > 0 ? [{ code: "namesakes", args: { count: pairs.length, names } }] : [];
}
const mostPairs = 20;

/** An area closes with all below it; not while somebody waits for it or sits in it. */
async function closable(tx: Queryable, closing: readonly AreaRow[], now: Date): Promise<Problem[]> {
  const sql = `SELECT a.name,
      (SELECT count(*)::int FROM "Case" c WHERE c.outcome IS NULL AND (c."areaId" IN (SELECT i.id FROM inside i WHERE i.root = a.id)
        OR c."handlerId" IN (SELECT b.id FROM "Body" b JOIN inside i ON i.id = b."areaId" AND i.root = a.id))) AS cases,
      (SELECT count(*)::int FROM "Appointment" s JOIN "Body" b ON b.id = s."bodyId" JOIN inside i ON i.id = b."areaId" AND i.root = a.id
        WHERE s."endsAt" IS NULL OR s."endsAt" > $2) AS seats
    FROM "Area" a WHERE a.id = ANY($1) ORDER BY a.code, a.name`;
  const inside = `WITH inside AS (SELECT r.id AS root, a.id FROM "Area" r JOIN "Area" a ON starts_with(a.path, r.path) WHERE r.id = ANY($1)) `;
  const rows = await tx.query<{ name: string; cases: number; seats: number }>(`${inside}${sql}`, [
    closing.map((a) => a.id),
    now,
  ]);
  return rows
    .filter(({ cases, seats }) => cases + seats > 0)
    .map(({ name, cases, seats }) => ({ fault: "still-in-use", args: { name, cases, seats } }));
}

async function planDirectory(table: Table, planning: Planning): Promise<Plan> {
  const { tx, ids, templates, retireMissing, now } = planning;
  const [stored = { areas: [], bodies: [] }] = await tx.query<Stored>(storedSql);
  const district = stored.areas.find((area) => area.parentId === null);
  if (!district) throw new Error("this database holds no district yet");
  const read = nodesOf(table.lines);
  const problems = [...table.problems, ...read.problems, ...otherDistricts(table, district)];
  const { placed, problems: clashes } = placeNodes(read.nodes, district, stored, planning);
  problems.push(...clashes);
  const closing = retireMissing && problems.length === 0 ? missingAreas(placed, stored) : [];
  if (closing.length > 0) problems.push(...(await closable(tx, closing, now)));
  const tally = new Tally();
  const all = new Map([...stored.areas, ...placed.map((p) => p.after)].map((area) => [area.id, area]));
  const maker = bodyMaker(templates, all, stored.bodies, ids);
  const added = placed.filter((p) => !p.before).map((p) => p.after);
  const changed: AreaRow[] = [];
  const bodies = { added: [] as BodyRow[], changed: [] as BodyRow[] };
  for (const { before, after } of placed) {
    const nameOf = (id: string | null) => (id ? (all.get(id)?.name ?? "") : "");
    if (!before) {
      const made = maker.missing(after);
      bodies.added.push(...made);
      const bodiesMade = made.map((body) => ({ how: "new-body" as const, what: body.name }));
      tally.note("added", { how: "added", what: `${nameOf(after.parentId)}${after.name}` }, ...bodiesMade);
      continue;
    }
    const [old, next] = [shown(before, nameOf(before.parentId)), shown(after, nameOf(after.parentId))];
    const edits = Object.keys(next).filter((column) => old[column] !== next[column]);
    const renamed = maker.changed(after, before.name);
    bodies.changed.push(...renamed);
    tally.note(
      edits.length > 0 || before.closedAt ? "changed" : "unchanged",
      ...(before.closedAt ? [{ how: "restored" as const, what: after.name }] : []),
      ...edits.map((column) => ({
        how: "changed" as const,
        what: after.name,
        column,
        before: old[column] ?? "",
        after: next[column] ?? "",
      })),
      ...renamed.map((body) => ({ how: "renamed-body" as const, what: body.name })),
    );
    if (edits.length > 0 || before.closedAt) changed.push(after);
  }
  for (const area of closing) tally.note("retired", { how: "retired", what: area.name });
  return {
    problems,
    counts: tally.counts,
    examples: tally.examples,
    unshown: tally.unshown,
    notes: namesakes(added, stored, all),
    fingerprint: tally.fingerprint,
    async write(tx, progress) {
      const total = added.length + changed.length + bodies.added.length + bodies.changed.length + closing.length;
      const done = counting(total, progress);
      // Parents first: a child points to its parent.
      for (const level of levels)
        await insertRows(
          tx,
          "Area",
          added.filter((a) => a.kind === level),
          done,
        );
      await updateRows(tx, "Area", changed, done);
      await insertRows(tx, "Body", bodies.added, done);
      await updateRows(tx, "Body", bodies.changed, done);
      for (const area of closing) {
        await tx.query(`UPDATE "Area" SET "closedAt" = $2 WHERE starts_with(path, $1) AND "closedAt" IS NULL`, [
          area.path,
          now,
        ]);
        done(1);
      }
      await tx.query(pathsSql);
    },
  };
}

/** Paths follow from parents: below an area that has moved, all of them. */
const pathsSql = `WITH RECURSIVE tree AS (
    SELECT id, '/' || id || '/' AS path FROM "Area" WHERE "parentId" IS NULL
    UNION ALL SELECT a.id, tree.path || a.id || '/' FROM "Area" a JOIN tree ON a."parentId" = tree.id)
  UPDATE "Area" a SET path = tree.path FROM tree WHERE a.id = tree.id AND a.path <> tree.path`;

const otherDistricts = (table: Table, district: AreaRow): Problem[] =>
  table.lines.flatMap((line) => {
    const name = textIn(line, "district");
    const isOurs = name === "" || name === district.name || district.aliases.includes(name) || name === district.code;
    return isOurs
      ? []
      : [{ line: line.no, column: "district", fault: "other-district", args: { name: district.name } }];
  });

/** 街道、社区、小区、楼栋、单元: an area a line, with those above it. */
export const directoryImport: ImportKind = {
  columns: directoryColumns,
  flatten: (entry) => entry,
  plan: planDirectory,
};
