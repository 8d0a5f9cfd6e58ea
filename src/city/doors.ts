import type { Database } from "../foundation/index.ts";
import type { City } from "./city.ts";
import { doorPattern, readDoors } from "./door-names.ts";

/** Doors of a place, as `readDoors` gives them. */
export interface DoorsAt {
  areaId: string;
  doors: readonly string[];
}

/**
 * Of the areas registered below a place, buildings and entrances, those that lie at these doors (`inside`), and those,
 * with the place itself, of which it is open whether who lives there does.
 */
function areasAt(city: City, { areaId, doors }: DoorsAt): { inside: string[]; open: string[] } {
  const found = { inside: [] as string[], open: [areaId] };
  const look = (parentId: string, above: string): void => {
    for (const { id, name } of city.children(parentId)) {
      const [door] = readDoors(above + name) ?? [];
      if (door && doors.some((one) => door.startsWith(one))) found.inside.push(id);
      else if (!door || doors.some((one) => one.startsWith(door))) found.open.push(id);
      look(id, above + name);
    }
  };
  look(areaId, "");
  return found;
}

/** SQL: row `h` is a household of the place at one of the doors; `param` gives the placeholder of a value. */
const isAtDoorsSql = ({ areaId, doors }: DoorsAt, param: (value: unknown) => string): string =>
  `h."areaId" = ${param(areaId)}::uuid AND h.door ~* ${param(doors.map(doorPattern).join("|"))}`;

/** SQL: person `p` is in no household of the place by its roster. */
const hasNoDoorSql = (
  areaId: string,
): string => `NOT EXISTS (SELECT 1 FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
    WHERE m."personId" = p.id AND m."removedAt" IS NULL AND h."areaId" = ${areaId}::uuid)`;

/**
 * SQL that yields, as "personId", the verified people who live at doors of a place: by its roster, or in the building or
 * entrance that is their home where the roster does not have them.
 */
export function livingAtSql(at: DoorsAt & { inside: readonly string[] }, param: (value: unknown) => string): string {
  return `SELECT p.id AS "personId" FROM "Household" h JOIN "HouseholdMember" m ON m."householdId" = h.id AND m."removedAt" IS NULL
      JOIN "Person" p ON p.id = m."personId" AND p."verifiedAt" IS NOT NULL WHERE ${isAtDoorsSql(at, param)}
    UNION SELECT p.id FROM "Person" p WHERE p."homeAreaId" = ANY(${param(at.inside)}::uuid[]) AND p."verifiedAt" IS NOT NULL
      AND ${hasNoDoorSql(param(at.areaId))}`;
}

/** The areas registered at doors of a place, with all below them. */
export const areasInside = (city: City, at: DoorsAt): readonly string[] => areasAt(city, at).inside;

/** What is known of doors of a place: households, those of them in which nobody has registered, and residents of the place whose door is not known. */
export interface KnownDoors {
  households: number;
  empty: number;
  /** Verified residents who may live at these doors or not: they are neither addressed nor left out knowingly. */
  unknown: number;
}

/** Counts them. */
export async function countDoors(db: Database, city: City, at: DoorsAt): Promise<KnownDoors> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const sql = `SELECT (SELECT count(*)::int FROM "Household" h WHERE ${isAtDoorsSql(at, param)}) AS households,
    (SELECT count(*)::int FROM "Household" h WHERE ${isAtDoorsSql(at, param)} AND ${isEmptySql}) AS empty,
    (SELECT count(*)::int FROM "Person" p WHERE p."homeAreaId" = ANY(${param(areasAt(city, at).open)}::uuid[])
      AND p."verifiedAt" IS NOT NULL AND ${hasNoDoorSql(param(at.areaId))}) AS unknown`;
  const [counted] = await db.query<KnownDoors>(sql, values);
  return counted ?? { households: 0, empty: 0, unknown: 0 };
}

/** SQL: nobody of household `h` has registered. */
const isEmptySql = `NOT EXISTS (SELECT 1 FROM "HouseholdMember" m WHERE m."householdId" = h.id AND m."personId" IS NOT NULL)`;

/** The doors of people who are on a roster, by person. */
export async function doorsOf(db: Database, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sql = `SELECT m."personId", h.door FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
    WHERE m."personId" = ANY($1::uuid[]) AND m."removedAt" IS NULL`;
  const rows = await db.query<{ personId: string; door: string }>(sql, [personIds]);
  return new Map(rows.map(({ personId, door }) => [personId, door]));
}

/** Doors of an area and below, or those of them that are named, at which nobody on the roster has registered; at most `limit`. */
export async function unknownDoors(db: Database, areaId: string, limit: number, doors: readonly string[] = []) {
  const sql = `SELECT a.name || ' ' || h.door AS door FROM "Household" h JOIN "Area" a ON a.id = h."areaId" JOIN "Area" t ON a.path LIKE t.path || '%'
    WHERE t.id = $1 AND ${isEmptySql} AND (h.door ~* $3 OR $3 = '') ORDER BY a.path, h.door LIMIT $2`;
  const values = [areaId, limit, doors.map(doorPattern).join("|")];
  return (await db.query<{ door: string }>(sql, values)).map((row) => row.door);
}
