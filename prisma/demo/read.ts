import { readdirSync, readFileSync } from "node:fs";
import type { z } from "zod";
import {
  type BodyReference,
  type DemoArea,
  type DemoBody,
  type DemoCase,
  type DemoCatalogueItem,
  type DemoDuty,
  type DemoHousehold,
  type DemoPerson,
  type DemoRule,
  levels,
  schemas,
} from "./schema.ts";

/** The demo district as read from the JSON files beside this one. */
export interface DemoCity {
  directory: z.output<typeof schemas.directory>;
  bodies: z.output<typeof schemas.bodies>;
  duties: DemoDuty[];
  charter: Record<string, DemoRule>;
  catalogue: DemoCatalogueItem[];
  people: DemoPerson[];
  households: DemoHousehold[];
  owners: z.output<typeof schemas.owners>;
  cases: DemoCase[];
  lists: z.output<typeof schemas.lists>;
}

/** Reads and checks the demo city. Throws when a file does not fit its schema or a reference leads nowhere. */
export function readDemoCity(): DemoCity {
  const city: DemoCity = {
    directory: readPart("directory"),
    bodies: readPart("bodies"),
    duties: readPart("duties"),
    charter: readPart("charter"),
    catalogue: readCatalogue(),
    people: readPart("people").people,
    households: readPart("households").households,
    owners: readPart("owners"),
    cases: readPart("cases"),
    lists: readPart("lists"),
  };
  checkReferences(city);
  return city;
}

/** One file a category, in the order of the items' codes. */
function readCatalogue(): DemoCatalogueItem[] {
  const folder = new URL("catalogue/", import.meta.url);
  const parts = readdirSync(folder).map((name) => {
    const { category, items } = schemas.catalogue.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    return items.map((item) => ({ ...item, category }));
  });
  return parts.flat().sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readPart<Name extends keyof typeof schemas>(name: Name): z.output<(typeof schemas)[Name]> {
  const json: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
  return schemas[name].parse(json) as z.output<(typeof schemas)[Name]>;
}

/** An area with the names from the district down to it, joined by "/"; parents come before children. */
export interface PlacedArea {
  path: string;
  parentPath: string | undefined;
  area: DemoArea;
}

/** All areas from `root` down, parents first. */
export function listAreas(root: DemoArea, parentPath?: string): PlacedArea[] {
  const path = parentPath === undefined ? root.name : `${parentPath}/${root.name}`;
  return [{ path, parentPath, area: root }, ...root.children.flatMap((child) => listAreas(child, path))];
}

/** The one area whose path is `reference` or ends in it (水井坊社区/水津雅院). Throws when none or several do. */
export function findArea(areas: PlacedArea[], reference: string): PlacedArea {
  const found = areas.filter(({ path }) => path === reference || path.endsWith(`/${reference}`));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} areas are called ${reference}`);
  return found[0];
}

/** The template of the body that `reference` names. Throws when its area's level has none of that code. */
function findBody(city: DemoCity, areas: PlacedArea[], reference: BodyReference): DemoBody {
  const { kind } = findArea(areas, reference.area).area;
  const level = levels.find((name) => name === kind);
  const body = level && city.bodies[level].find(({ code }) => code === reference.body);
  if (!body) throw new Error(`no body ${reference.body} in ${reference.area}`);
  return body;
}

function checkReferences(city: DemoCity): void {
  checkBodies(city);
  const areas = listAreas(city.directory.district);
  const district = city.directory.district.name;
  for (const { handling, department, code } of city.catalogue) {
    if ((handling === "passed-on") !== (department !== undefined)) throw new Error(`who decides ${code}?`);
    if (department) findBody(city, areas, { area: district, body: department });
  }
  checkPeople(city, areas);
}

function checkBodies(city: DemoCity): void {
  for (const level of levels) {
    for (const { supervisedBy } of city.bodies[level]) {
      if (supervisedBy && !city.bodies[supervisedBy.level].some(({ code }) => code === supervisedBy.code))
        throw new Error(`no supervising body ${supervisedBy.code}`);
    }
  }
  for (const { body } of city.duties) {
    if (![...city.bodies.district, ...city.bodies.community].some(({ code }) => code === body))
      throw new Error(`no body ${body} for a duty`);
  }
}

/** Who lives where, sits where, and filed what. */
function checkPeople(city: DemoCity, areas: PlacedArea[]): void {
  const people = new Set(city.people.map(({ key }) => key));
  const needPerson = (key: string) => {
    if (!people.has(key)) throw new Error(`no person ${key}`);
  };
  for (const { home, appointments } of city.people) {
    findArea(areas, home);
    for (const { area, body } of appointments) findBody(city, areas, { area, body });
  }
  for (const { area, members } of city.households) {
    findArea(areas, area);
    for (const { person } of members) if (person) needPerson(person);
  }
  for (const { by, area, routesTo, steps } of city.cases) {
    findArea(areas, area);
    findBody(city, areas, routesTo);
    needPerson(by);
    for (const step of steps) {
      needPerson(step.by);
      if (step.action === "pass-on") findBody(city, areas, step.answers.body);
    }
  }
}
