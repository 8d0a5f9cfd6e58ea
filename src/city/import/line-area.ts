import type { Queryable } from "../../foundation/index.ts";
import { areaName } from "./directory-nodes.ts";
import type { Problem } from "./problem.ts";
import { type Line, textIn } from "./table.ts";

export interface AreaRow {
  id: string;
  parentId: string | null;
  kind: string;
  name: string;
  aliases: string[];
  code: string | null;
}

export const areasSql = `SELECT id, "parentId", kind, name, aliases, code FROM "Area" WHERE "closedAt" IS NULL`;

/** Finds the area of a line; what it cannot find is said of the line. */
export function areaFinder(areas: readonly AreaRow[]) {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const kinds = Map.groupBy(areas, (area) => area.kind);
  const isCalled = (area: AreaRow, name: string) =>
    area.name === name || area.aliases.includes(name) || area.code === name;
  const found = new Map<string, AreaRow | Omit<Problem, "line">>();
  const look = (street: string, community: string, courtyard: string): AreaRow | Omit<Problem, "line"> => {
    const isInStreet = (area: AreaRow) => {
      const above = area.parentId ? byId.get(area.parentId) : undefined;
      return street === "" || (above !== undefined && isCalled(above, street));
    };
    const named = (kinds.get("community") ?? []).filter((area) => isCalled(area, community) && isInStreet(area));
    const [only] = named;
    if (!only) return { column: "community", fault: "unknown-community", args: { name: community } };
    if (named.length > 1) return { column: "street", fault: "which-community", args: { name: community } };
    if (courtyard === "") return only;
    const yard = (kinds.get("courtyard") ?? []).find((area) => area.parentId === only.id && isCalled(area, courtyard));
    return yard ?? { column: "courtyard", fault: "unknown-courtyard", args: { name: courtyard, community: only.name } };
  };
  return (line: Line) => {
    const names = [
      areaName(textIn(line, "street")),
      areaName(textIn(line, "community")),
      areaName(textIn(line, "courtyard")),
    ];
    const key = names.join("\n");
    const known = found.get(key) ?? look(names[0] ?? "", names[1] ?? "", names[2] ?? "");
    found.set(key, known);
    return known;
  };
}

export const districtOf = async (tx: Queryable): Promise<string | undefined> =>
  (await tx.query<{ districtId: string }>(`SELECT "districtId" FROM "Instance"`))[0]?.districtId;

/** The communities that the file names, with their courtyards: nobody elsewhere is touched. */
export function scopeOf(entries: readonly { areaId: string }[], areas: readonly AreaRow[]): string[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const named = new Set(entries.map((entry) => entry.areaId));
  const communities = new Set(
    [...named].map((id) => (byId.get(id)?.kind === "courtyard" ? (byId.get(id)?.parentId ?? id) : id)),
  );
  return areas
    .filter((area) => communities.has(area.id) || communities.has(area.parentId ?? ""))
    .map((area) => area.id);
}
