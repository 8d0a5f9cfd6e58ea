import { findArea, listAreas, type PlacedArea, readDemoCity } from "../../prisma/demo/read.ts";
import type { DemoArea } from "../../prisma/demo/schema.ts";
import { type City, makeCity } from "../city/index.ts";
import { consentVersion } from "../conversation/index.ts";
import { type Database, fixedIds, type Ids, idOf } from "../foundation/index.ts";

export type DemoCity = ReturnType<typeof readDemoCity>;

/** An id that is the same in every demo, so that a page can name a demo person without asking. */
export const demoId = (name: string): string => idOf(`demo:${name}`);

const prefix = "JJ";
const dateAt = (on: string) => new Date(`${on}T00:00:00+08:00`);

/** What every district of this data has, demo or not: streets and communities, bodies, duties, charter. */
function districtRows(city: DemoCity, ids: Ids, isDemo: boolean) {
  const all = listAreas(city.directory.district);
  // Courtyards and below are invented: a real district brings its own.
  const placed = isDemo ? all : all.filter(({ area }) => ["district", "street", "community"].includes(area.kind));
  const idOf = new Map(placed.map(({ path }) => [path, isDemo ? demoId(`area:${path}`) : ids.uuid()]));
  const districtId = known(idOf, city.directory.district.name);
  // The points are the demonstration's: a real district brings its own.
  const areas = placed.map((p) => ({ ...areaRow(p, idOf, districtId), ...(isDemo ? pointOf(p.area) : {}) }));
  const bodies = placed.flatMap((p) => bodyRows(city, p, idOf, districtId, isDemo, ids));
  return { districtId, prefix, areas, bodies: withSupervisors(city, bodies, placed), idOf };
}

const known = (map: ReadonlyMap<string, string>, key: string): string => {
  const found = map.get(key);
  if (!found) throw new Error(`nothing is called ${key}`);
  return found;
};

function areaRow({ path, parentPath, area }: PlacedArea, idOf: ReadonlyMap<string, string>, districtId: string) {
  const names = path.split("/");
  const ids = names.map((_, i) => known(idOf, names.slice(0, i + 1).join("/")));
  return {
    id: known(idOf, path),
    districtId,
    parentId: parentPath === undefined ? null : known(idOf, parentPath),
    kind: area.kind as string,
    name: area.name,
    aliases: area.aliases,
    code: area.code ?? null,
    path: `/${ids.join("/")}/`,
  };
}

const pointOf = ({ lat, lon }: DemoArea) => (lat === undefined || lon === undefined ? {} : { lat, lon });

interface BodyRow {
  id: string;
  districtId: string;
  areaId: string;
  kind: string;
  name: string;
  supervisorId: string | null;
  /** Where it came from, to find its supervisor. */
  path: string;
  code: string;
}

const levelOf = (area: DemoArea) =>
  area.kind === "district" || area.kind === "street" || area.kind === "community" ? area.kind : undefined;

function bodyRows(
  city: DemoCity,
  { path, area }: PlacedArea,
  idOf: ReadonlyMap<string, string>,
  districtId: string,
  isDemo: boolean,
  ids: Ids,
): BodyRow[] {
  const level = levelOf(area);
  if (!level) return [];
  return city.bodies[level].map(({ code, kind, name }) => ({
    id: isDemo ? demoId(`body:${path}:${code}`) : ids.uuid(),
    districtId,
    areaId: known(idOf, path),
    kind,
    name: name.replace("{area}", area.name),
    supervisorId: null,
    path,
    code,
  }));
}

/** The supervising body of a level is that of the nearest area above. */
function withSupervisors(city: DemoCity, bodies: BodyRow[], placed: PlacedArea[]): BodyRow[] {
  const kindOf = new Map(placed.map(({ path, area }) => [path, area.kind as string]));
  const pathsUp = (path: string) => path.split("/").map((_, i, names) => names.slice(0, names.length - i).join("/"));
  return bodies.map((body) => {
    const level = kindOf.get(body.path) as "district" | "street" | "community";
    const above = city.bodies[level].find((t) => t.code === body.code)?.supervisedBy;
    if (!above) return body;
    const path = pathsUp(body.path).find((p) => kindOf.get(p) === above.level);
    return { ...body, supervisorId: bodies.find((b) => b.path === path && b.code === above.code)?.id ?? null };
  });
}

/** The demo district as it stands before anybody has done anything, without a database: for measuring what words mean. */
export function plainDistrict(): City {
  const city = readDemoCity();
  const { districtId, areas, bodies } = districtRows(city, fixedIds("plain"), true);
  const duties = dutyRows(city, bodies, fixedIds("duties"));
  const none = { members: [], heldRoles: [], activeFields: [], ownedAreas: [], lists: [], items: [] };
  const charter = { id: districtId, areaId: districtId, version: 1, effectiveAt: "2026-01-01", rules: city.charter };
  const placed = areas.map((area) => ({ lat: null, lon: null, ...area }));
  const row = { areas: placed, bodies, duties, ...none, learntWords: [], listed: [], charters: [charter] };
  return makeCity(row, { districtId, prefix, demo: true });
}

/** Those of a body of the district, and those that each area's body of a kind has. */
function dutyRows({ duties, directory }: DemoCity, bodies: readonly BodyRow[], ids: Ids) {
  const ofDistrict = new Map(bodies.filter(({ path }) => path === directory.district.name).map((b) => [b.code, b.id]));
  return duties.map(({ body, name, words, basis }) => {
    const bodyId = ofDistrict.get(body) ?? null;
    return { id: ids.uuid(), bodyId, bodyKind: bodyId ? null : body, name, words, basis };
  });
}

/** Duties, charter and (in a demo) people and the catalogue, written with the rest in one transaction. */
export async function writeDistrict(
  db: Database,
  ids: Ids,
  instance: { demo: boolean; keyCheck: string; now: Date },
): Promise<void> {
  const city = readDemoCity();
  const { districtId, areas, bodies, idOf } = districtRows(city, ids, instance.demo);
  const bodyId = (area: string, code: string) => bodies.find((b) => b.path === area && b.code === code)?.id ?? null;
  const district = city.directory.district.name;
  const { now } = instance;
  const order = ["district", "street", "community", "courtyard", "building", "entrance"];
  await db.prisma.$transaction(
    async (tx) => {
      await tx.instance.create({
        data: { districtId, prefix, demo: instance.demo, keyCheck: instance.keyCheck, createdAt: now },
      });
      for (const kind of order) await tx.area.createMany({ data: areas.filter((a) => a.kind === kind) });
      const rows = bodies.map(({ path: _path, code: _code, ...row }) => row);
      await tx.body.createMany({ data: rows.map((r) => ({ ...r, supervisorId: null })) });
      for (const { id, supervisorId } of rows)
        if (supervisorId) await tx.body.update({ where: { id }, data: { supervisorId } });
      await tx.duty.createMany({ data: dutyRows(city, bodies, ids) });
      const charter = { id: ids.uuid(), areaId: known(idOf, district), version: 1, effectiveAt: dateAt("2026-01-01") };
      await tx.charter.create({ data: { ...charter, rules: city.charter } });
      if (!instance.demo) return;
      await tx.catalogueItem.createMany({
        data: city.catalogue.map(({ nameEn, category, department, limitDays, content, ...item }) => ({
          ...item,
          id: demoId(`item:${item.code}`),
          districtId,
          category: category.zh,
          departmentId: department ? bodyId(district, department) : null,
          content: { ...content, nameEn, categoryEn: category.en, ...(limitDays ? { limitDays } : {}) },
          demo: true,
        })),
      });
      const placed = listAreas(city.directory.district);
      const areaId = (name: string) => known(idOf, findArea(placed, name).path);
      await tx.person.createMany({
        data: city.people.map(({ key, name, locale, home }) => ({
          id: demoId(`person:${key}`),
          districtId,
          name,
          locale,
          homeAreaId: areaId(home),
          verifiedAt: now,
          verifiedHow: "demo",
          consentAt: now,
          consentTo: consentVersion,
          demo: true,
          createdAt: now,
        })),
      });
      await tx.conversation.createMany({
        data: city.people.map(({ key }) => ({ personId: demoId(`person:${key}`), state: { drafts: [] } })),
      });
      const seats = city.people.flatMap(({ key, appointments }) => appointments.map((seat) => ({ key, ...seat })));
      await tx.appointment.createMany({
        data: seats.map(({ key, area, body, role, startsOn, endsOn }) => ({
          id: ids.uuid(),
          personId: demoId(`person:${key}`),
          bodyId: bodyId(findArea(placed, area).path, body) ?? "",
          role,
          startsAt: dateAt(startsOn),
          endsAt: endsOn ? dateAt(endsOn) : null,
          createdAt: now,
        })),
      });
    },
    { timeout: 60_000 },
  );
}
