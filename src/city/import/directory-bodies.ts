import type { Ids } from "../../foundation/index.ts";
import type { BodyTemplate, BodyTemplates } from "./kind.ts";

export interface AreaRow {
  id: string;
  districtId: string;
  parentId: string | null;
  kind: string;
  name: string;
  aliases: string[];
  code: string | null;
  path: string;
  lat: number | null;
  lon: number | null;
  closedAt: Date | string | null;
}

export interface BodyRow {
  id: string;
  districtId: string;
  areaId: string;
  kind: string;
  name: string;
  supervisorId: string | null;
}

const levelOf = (area: AreaRow) =>
  area.kind === "district" || area.kind === "street" || area.kind === "community" ? area.kind : undefined;

const named = (template: BodyTemplate, areaName: string) => template.name.replace("{area}", areaName);

/** Bodies by the templates of their level, as every area of that level has them. */
export interface BodyMaker {
  /** The bodies that an area should have and has not. */
  missing(area: AreaRow): BodyRow[];
  /** The bodies of an area that a change of its name or its place changes, as they are afterwards. */
  changed(area: AreaRow, formerName: string): BodyRow[];
}

export function bodyMaker(
  templates: BodyTemplates,
  areas: ReadonlyMap<string, AreaRow>,
  bodies: readonly BodyRow[],
  ids: Ids,
): BodyMaker {
  const known = [...bodies];
  const of = (areaId: string) => known.filter((body) => body.areaId === areaId);

  /** The body of the nearest area of a level that bears the template's name there, or else is alone of its kind. */
  const supervisorOf = (template: BodyTemplate, area: AreaRow): string | null => {
    const above = template.supervisedBy;
    const level = above && templates[above.level].find(({ code }) => code === above.code);
    if (!level) return null;
    let at: AreaRow | undefined = area;
    while (at && at.kind !== above.level) at = at.parentId ? areas.get(at.parentId) : undefined;
    if (!at) return null;
    const name = named(level, at.name);
    const candidates = of(at.id).filter((body) => body.kind === level.kind);
    return (
      (candidates.find((body) => body.name === name) ?? (candidates.length === 1 ? candidates[0] : undefined))?.id ??
      null
    );
  };

  return {
    missing(area) {
      const level = levelOf(area);
      const own = of(area.id);
      const wanted = (level ? templates[level] : []).filter(({ kind }) => !own.some((body) => body.kind === kind));
      return wanted.map((template) => {
        const { districtId } = area;
        const name = named(template, area.name);
        const supervisorId = supervisorOf(template, area);
        const body = { id: ids.uuid(), districtId, areaId: area.id, kind: template.kind, name, supervisorId };
        known.push(body);
        return body;
      });
    },
    changed(area, formerName) {
      const level = levelOf(area);
      return of(area.id).flatMap((body) => {
        const template = level && templates[level].find((t) => named(t, formerName) === body.name);
        if (!template) return [];
        const after = { ...body, name: named(template, area.name), supervisorId: supervisorOf(template, area) };
        return after.name === body.name && after.supervisorId === body.supervisorId ? [] : [after];
      });
    },
  };
}
