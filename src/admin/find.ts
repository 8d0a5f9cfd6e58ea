import { type Area, type Body, hashPhone, phoneIn } from "../city/index.ts";
import { type Desk, required, UsageError } from "./desk.ts";
import { recordLooks } from "./looks.ts";

/** Names from the district down to an area. */
const namesDownTo = ({ app }: Desk, area: Area) =>
  app
    .city()
    .chain(area.id)
    .map(({ name }) => name)
    .reverse();

/**
 * The areas of a name, an alias or a code; of a name with those above it in front (春熙路街道水井坊社区), which tells two of a
 * name apart.
 * @throws UsageError when there is none
 */
export function areasNamed(desk: Desk, name: string): Area[] {
  const city = desk.app.city();
  const wanted = name.toLowerCase();
  const isCalled = (area: Area) =>
    [area.name, area.code ?? "", ...area.aliases].some((called) => called.toLowerCase() === wanted);
  const isPlacedAt = (area: Area) =>
    namesDownTo(desk, area).some((_, i, names) => names.slice(i).join("").toLowerCase() === wanted);
  const all = [...city.areas.values()];
  const called = all.filter(isCalled);
  const found = called.length > 0 ? called : all.filter(isPlacedAt);
  if (found.length > 0) return found;
  const near = city.findAreas(name, 5).map((area) => placed(desk, area));
  const hint = near.length > 0 ? `; did you mean ${near.join(", ")}?` : "";
  throw new UsageError(`no area is called ${name}${hint}`);
}

/** An area as it can be written for --area, and means no other. */
const placed = (desk: Desk, area: Area) => namesDownTo(desk, area).slice(1).join("") || area.name;

/** The one body that --area and --body name, the latter by its kind or its name. */
export function findBody(desk: Desk): Body {
  const name = required(desk, "body", "a kind such as service-station, or a name");
  const place = required(desk, "area", "a street, a community or the district, by name or code");
  const areas = areasNamed(desk, place);
  const all = [...desk.app.city().bodies.values()].filter((body) => areas.some(({ id }) => id === body.areaId));
  if (all.length === 0)
    throw new UsageError(`${place} has no bodies; --area takes a community, a street or the district`);
  const fit = all.filter((body) => body.kind === name || body.name === name);
  const [only] = fit;
  if (only && fit.length === 1) return only;
  const inFit = areas.filter(({ id }) => fit.some((body) => body.areaId === id));
  if (inFit.length > 1) {
    const lines = inFit.map((area) => `  --area ${placed(desk, area)}`).join("\n");
    throw new UsageError(`${inFit.length} areas are called ${place}; write one of:\n${lines}`);
  }
  const near = (fit.length > 1 ? fit : all).map((body) => `  ${body.kind}  ${body.name}`).join("\n");
  throw new UsageError(`${fit.length} bodies fit; --body takes a kind or a name:\n${near}`);
}

/** The role of --role. @throws UsageError with those there are */
export function findRole(desk: Desk): string {
  const { words } = desk.app;
  const roles = words.keys("en").flatMap((key) => (key.startsWith("role-") ? [key.slice("role-".length)] : []));
  const role = required(desk, "role", roles.join(", "));
  if (!roles.includes(role)) throw new UsageError(`no role is called ${role}; there are: ${roles.join(", ")}`);
  return role;
}

interface Found {
  id: string;
  name: string | null;
  homeAreaId: string | null;
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The person of --person: by id, by a proved phone, or by the name of somebody verified. Of several of a name, those at
 * home in the area (or below it) come first; the name alone never decides between two. Who is found reads that they were.
 */
export async function findPerson(desk: Desk, areaId: string): Promise<string> {
  const words = required(desk, "person", "an id, a name, or a proved phone");
  if (idPattern.test(words)) return personById(desk, words);
  const phone = phoneIn(words);
  const all = phone ? await personsByPhone(desk, phone) : await personsByName(desk, words);
  const city = desk.app.city();
  const isHere = ({ homeAreaId }: Found) => homeAreaId !== null && city.chain(homeAreaId).some((a) => a.id === areaId);
  const here = all.filter(isHere);
  const fit = here.length > 0 ? here : all;
  const found = fit.map(({ id }) => id);
  await recordLooks(desk, found, "found");
  const [only] = fit;
  if (only && fit.length === 1) return only.id;
  const shown = phone ? "this phone" : words;
  if (!only) {
    throw new UsageError(
      `nobody verified goes by ${shown}; they join first (/start in the chat), or send them a code: npm run admin -- invite`,
    );
  }
  const lines = fit.map(
    ({ id, name, homeAreaId }) => `  ${id}  ${name ?? ""}  ${homeAreaId ? city.placeName(homeAreaId) : ""}`,
  );
  throw new UsageError(`${fit.length} people go by ${shown}; pass --person ID with one of:\n${lines.join("\n")}`);
}

async function personById({ db }: Desk, id: string): Promise<string> {
  const [found] = await db.query<Found>(`SELECT id FROM "Person" WHERE id = $1`, [id]);
  if (!found) throw new UsageError(`no person has the id ${id}`);
  return found.id;
}

const personsByName = ({ db }: Desk, name: string) =>
  db.query<Found>(
    `SELECT id, name, "homeAreaId" FROM "Person" WHERE lower(name) = lower($1) AND "verifiedAt" IS NOT NULL ORDER BY id`,
    [name.trim()],
  );

const personsByPhone = ({ db, app }: Desk, phone: string) =>
  db.query<Found>(
    `SELECT p.id, p.name, p."homeAreaId" FROM "Person" p JOIN "Phone" t ON t."personId" = p.id
      WHERE t.hash = $1 AND t."provedAt" IS NOT NULL AND p."verifiedAt" IS NOT NULL ORDER BY p.id`,
    [hashPhone(app.keyed, phone)],
  );
