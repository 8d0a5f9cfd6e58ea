import { type Database, Refusal } from "../foundation/index.ts";
import { areasNear } from "./areas-near.ts";
import type { CatalogueForm, ItemContent } from "./catalogue.ts";
import type { Charter, Rules } from "./charter.ts";
import { layCharters } from "./charters.ts";
import type { ListEntry } from "./lists.ts";

export interface Area {
  id: string;
  parentId: string | null;
  kind: string;
  name: string;
  aliases: string[];
  code: string | null;
  path: string;
  /** A point inside it (WGS 84, degrees); null where nobody has said. */
  lat: number | null;
  lon: number | null;
}
export interface Body {
  id: string;
  areaId: string;
  kind: string;
  name: string;
  supervisorId: string | null;
}
export interface Duty {
  id: string;
  /** Either one body, or the kind that every community has its own of. */
  bodyId: string | null;
  bodyKind: string | null;
  name: string;
  words: [string, number][];
}
export interface CatalogueItem {
  id: string;
  code: string;
  name: string;
  aliases: string[];
  /** What people say who need it. */
  situations: string[];
  /** The group under which it is listed; null for none. */
  category: string | null;
  handling: "delegated" | "passed-on";
  departmentId: string | null;
  /** The department as the office writes it, where the directory has no such body: nothing can be passed on to it. */
  departmentName: string | null;
  content: ItemContent;
  form: CatalogueForm;
  demo: boolean;
  /** When it was taken off the catalogue (ISO 8601); null while it is offered. */
  retiredAt: string | null;
}

/** What several persons asked who then opened the item. */
export interface LearntWords {
  itemId: string;
  words: string;
}

/** A person in a seat, by the name under which the directory has them. */
export interface Member {
  personId: string;
  bodyId: string;
  name: string;
  role: string;
  /** ISO 8601. */
  startsAt: string;
  endsAt: string | null;
}

/** A role that somebody holds in a body, has held or will: from the first of those seats to the last. */
export interface HeldRole {
  bodyId: string;
  role: string;
  /** ISO 8601. */
  startsAt: string;
  endsAt: string | null;
}

/** A field in which social organisations of an area are active; each has a contact who can be written to. */
export interface ActiveField {
  areaId: string;
  field: string;
}

/** People whom a body has put together to write to. */
export interface AddressList {
  id: string;
  bodyId: string;
  name: string;
  /** Nothing is sent to it any more; what was, is still called so. */
  isRemoved: boolean;
}

/** The district as it stands: small enough to be held whole, read again once a minute. */
export interface City {
  districtId: string;
  prefix: string;
  demo: boolean;
  areas: ReadonlyMap<string, Area>;
  bodies: ReadonlyMap<string, Body>;
  duties: readonly Duty[];
  /** Who holds a seat in a body, with those whose time is over or to come. */
  members: readonly Member[];
  heldRoles: readonly HeldRole[];
  activeFields: readonly ActiveField[];
  /** Areas of which it is known who owns what. */
  ownedAreas: ReadonlySet<string>;
  lists: ReadonlyMap<string, AddressList>;
  /** All items, also retired ones that older cases name. */
  items: ReadonlyMap<string, CatalogueItem>;
  /** All entries of the lists that are data, also retired ones that older cases name. */
  listed: ReadonlyMap<string, ListEntry>;
  /** The items that are offered now, by code. */
  offered: readonly CatalogueItem[];
  /** By what words people found them who looked through the guide. */
  learntWords: readonly LearntWords[];
  charters: readonly Charter[];
  area(id: string): Area;
  body(id: string): Body;
  /** The area itself and everything above it, nearest first. */
  chain(areaId: string): Area[];
  children(areaId: string | null): Area[];
  /** The body of a kind that is nearest to an area, going up. */
  bodyFor(areaId: string, kind: string): Body | undefined;
  /** A courtyard with its community; anything else by its own name; "" for an area that is gone. */
  placeName(areaId: string): string;
  /** "水井坊社区" → its areas, best first; at most `limit`. */
  findAreas(words: string, limit?: number): Area[];
  /** Areas whose name differs from the words in one letter: "水景坊" → 水井坊社区. */
  nearAreas(words: string): Area[];
  /** The communities around a point (WGS 84, degrees), nearest first; none when it lies outside the district. */
  areasNear(lat: number, lon: number, limit: number): Area[];
  /** The charter in force for an area at an instant. */
  charterFor(areaId: string, at: Date): Charter;
  charter(id: string): Charter;
}

/** Whether somebody sits in a body at an instant. */
export const isStaffed = ({ heldRoles }: Pick<City, "heldRoles">, bodyId: string, at: Date): boolean =>
  heldRoles.some(
    (one) =>
      one.bodyId === bodyId && new Date(one.startsAt) <= at && (one.endsAt === null || new Date(one.endsAt) > at),
  );

/** What a city is made of. */
export interface CityRow {
  areas: Area[];
  bodies: Body[];
  duties: Duty[];
  members: Member[];
  heldRoles: HeldRole[];
  activeFields: ActiveField[];
  ownedAreas: string[];
  lists: AddressList[];
  items: CatalogueItem[];
  learntWords: LearntWords[];
  listed: ListEntry[];
  charters: { id: string; areaId: string; version: number; effectiveAt: string; rules: Rules }[];
}

/** Fewer persons may be one household, or a joke. */
const leastChoosers = 3;

/** Each person counts once for the same words; what most others understood by them outweighs what a few did. */
const learntWordsSql = `SELECT words, "itemId" FROM (
    SELECT words, "itemId", count(*) AS persons, max(count(*)) OVER (PARTITION BY words) AS most
    FROM "ItemChoice" GROUP BY words, "itemId") c WHERE persons >= ${leastChoosers} AND 2 * persons > most`;

const readCitySql = `SELECT
  (SELECT to_jsonb(i) FROM "Instance" i) AS instance,
  (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.code, a.name), '[]') FROM "Area" a WHERE a."closedAt" IS NULL) AS areas,
  (SELECT coalesce(jsonb_agg(to_jsonb(b) ORDER BY b.name), '[]') FROM "Body" b) AS bodies,
  (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.id), '[]') FROM "Duty" d) AS duties,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', s."personId", 'bodyId', s."bodyId", 'name', coalesce(p.name, h.name), 'role', s.role, 'startsAt', s."startsAt", 'endsAt', s."endsAt") ORDER BY s.id, s.role), '[]')
    FROM "Seat" s JOIN "Person" p ON p.id = s."personId" LEFT JOIN "HouseholdMember" h ON h."personId" = p.id AND h."removedAt" IS NULL
    WHERE coalesce(p.name, h.name) IS NOT NULL) AS members,
  (SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h."bodyId", h.role), '[]') FROM (SELECT s."bodyId", s.role, min(s."startsAt") AS "startsAt",
      CASE WHEN bool_or(s."endsAt" IS NULL) THEN NULL ELSE max(s."endsAt") END AS "endsAt" FROM "Seat" s GROUP BY s."bodyId", s.role) h) AS "heldRoles",
  (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('areaId', coalesce((r.data->>'areaId')::uuid, c."areaId"), 'field', r.data->>'field')), '[]')
    FROM "RegisterEntry" r LEFT JOIN "Case" c ON c.id = r."caseId" WHERE r.kind = 'organisation' AND r."validUntil" IS NULL
      AND r.data->>'field' IS NOT NULL AND r.data->>'contactId' IS NOT NULL) AS "activeFields",
  (SELECT coalesce(jsonb_agg(a.id), '[]') FROM "Area" a WHERE a.kind IN ('courtyard', 'community') AND a."closedAt" IS NULL
    AND EXISTS (SELECT 1 FROM "PropertyUnit" u WHERE u."areaId" = a.id AND u."removedAt" IS NULL)) AS "ownedAreas",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'bodyId', l."bodyId", 'name', l.name, 'isRemoved', l."removedAt" IS NOT NULL) ORDER BY l.id), '[]')
    FROM "AudienceList" l) AS lists,
  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.code), '[]') FROM "CatalogueItem" c) AS items,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', w."itemId", 'words', w.words) ORDER BY w.words, w."itemId"), '[]') FROM (${learntWordsSql}) w) AS "learntWords",
  (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.list, l.code), '[]') FROM "ListEntry" l) AS listed,
  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.version), '[]') FROM "Charter" c) AS charters`;

/** @throws Error when the database holds no district yet. */
export async function readCity(db: Database): Promise<City> {
  const [row] = await db.query<CityRow & { instance: Instance | null }>(readCitySql);
  if (!row?.instance) throw new Error("this database holds no district yet");
  return makeCity(row, row.instance);
}

interface Instance {
  districtId: string;
  prefix: string;
  demo: boolean;
}

/** The city that these rows are. */
export function makeCity(row: CityRow, instance: Instance): City {
  const areas = new Map(row.areas.map((a) => [a.id, a]));
  const bodies = new Map(row.bodies.map((b) => [b.id, b]));
  const items = new Map(row.items.map((i) => [i.id, i]));
  const childrenOf = Map.groupBy(row.areas, (a) => a.parentId);
  const bodiesOf = Map.groupBy(row.bodies, (b) => b.areaId);

  const known = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (!found) throw new Refusal("city-unknown");
    return found;
  };
  const chain = (areaId: string): Area[] => {
    const found: Area[] = [];
    for (let a = areas.get(areaId); a; a = a.parentId ? areas.get(a.parentId) : undefined) found.push(a);
    return found;
  };
  const charters = layCharters(
    row.charters.map((c) => ({ ...c, effectiveAt: new Date(c.effectiveAt) })),
    chain,
  );

  return {
    ...instance,
    areas,
    bodies,
    duties: row.duties,
    members: row.members,
    heldRoles: row.heldRoles,
    activeFields: row.activeFields,
    ownedAreas: new Set(row.ownedAreas),
    lists: new Map(row.lists.map((l) => [l.id, l])),
    items,
    listed: new Map(row.listed.map((entry) => [entry.id, entry])),
    offered: row.items.filter((i) => i.retiredAt === null),
    learntWords: row.learntWords,
    charters: charters.all,
    charterFor: charters.charterFor,
    charter: charters.charter,
    area: (id) => known(areas, id),
    body: (id) => known(bodies, id),
    chain,
    children: (areaId) => childrenOf.get(areaId) ?? [],
    bodyFor(areaId, kind) {
      for (const area of chain(areaId)) {
        const found = bodiesOf.get(area.id)?.find((b) => b.kind === kind);
        if (found) return found;
      }
      return undefined;
    },
    placeName(areaId) {
      const names = chain(areaId).filter((a) => a.kind === "community" || a.id === areaId);
      return names
        .map((a) => a.name)
        .reverse()
        .join("");
    },
    findAreas: (words, limit = 8) => findAreas(row.areas, words, limit),
    nearAreas: (words) =>
      row.areas.filter((area) => [area.name, ...area.aliases].some((name) => isNear(bare(name), bare(words.trim())))),
    areasNear: (lat, lon, limit) => areasNear(row.areas, lat, lon, limit),
  };
}

const bare = (name: string) => name.toLowerCase().replace(/(社区|街道|小区|院落|家属院|家属区|宿舍区?|生活区)$/, "");

/** What an area is called: its name, its other names, and the name without its kind: 东光里 for 东光里小区. */
export const namesOf = (area: Area): string[] =>
  [area.name, ...area.aliases, bare(area.name)].map((name) => name.toLowerCase()).filter((name) => name.length > 1);

/** One letter wrong, in names of three letters or more. */
function isNear(name: string, words: string): boolean {
  if (name.length < 3 || name.length !== words.length) return false;
  return [...name].filter((letter, i) => letter !== words[i]).length === 1;
}

/** Names found in the words, the longest first; then names that the words begin or are part of. */
function findAreas(areas: Area[], words: string, limit: number): Area[] {
  const text = words.trim().toLowerCase();
  if (text === "") return [];
  const scored = areas
    .filter((a) => a.kind !== "district" && a.kind !== "building" && a.kind !== "entrance")
    .map((area) => {
      const names = namesOf(area);
      const inside = Math.max(0, ...names.filter((n) => text.includes(n)).map((n) => n.length * 2));
      const part = text.length > 1 && names.some((n) => n.includes(text)) ? 1 : 0;
      // A community is what people mean when it shares its name with its street.
      const nearer = { community: 0.5, courtyard: 0.4, street: 0 }[area.kind] ?? 0;
      const score = Math.max(inside, part);
      return { area, score: score > 0 ? score + nearer : 0 };
    });
  const best = scored.filter((s) => s.score > 0).sort((a, b) => b.score - a.score);
  return best.slice(0, limit).map((s) => s.area);
}
