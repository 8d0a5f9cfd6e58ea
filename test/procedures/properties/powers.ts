import type { Body, City } from "../../../src/city/index.ts";
import type { Action, CaseRow, Party, Procedure } from "../../../src/procedures/engine/index.ts";
import type { Snapshot } from "./snapshot.ts";

// Who may do what, read once more from the declarations as docs/separation.md and docs/new-procedure.md have it, and from
// the tables of people and seats. Nothing of the engine is called: a fault in it must not be a fault in what judges it.

/** The table of docs/separation.md. */
const powers: Readonly<Record<string, string>> = {
  "representatives-assembly": "decides",
  "residents-assembly": "decides",
  "working-committee": "supervises",
  "affairs-supervision-committee": "supervises",
  "residents-committee": "executes",
  "service-station": "serves",
  company: "trades",
};

export interface Scene {
  city: City;
  now: Date;
  procedures: ReadonlyMap<string, Procedure>;
  /** As things stood before what is judged. */
  seen: Snapshot;
}

interface Seat {
  bodyId: string;
  role: string;
}

export const powerOfBody = (city: City, bodyId: string | null): string | undefined =>
  bodyId === null ? undefined : powers[city.bodies.get(bodyId)?.kind ?? ""];

interface Seats {
  at: number;
  byPerson: Map<string, Seat[]>;
  byBody: Map<string, { personId: string; roles: string[] }[]>;
}
const seatsAt = new WeakMap<Snapshot, Seats>();

/** The seats of a moment: those of the terms that have begun and not ended, and the chair that comes with the secretary. */
function seatsNow({ city, now, seen }: Scene): Seats {
  const known = seatsAt.get(seen);
  if (known?.at === now.getTime()) return known;
  const held = seen.appointments
    .filter((one) => isHeld(one, now))
    .flatMap(({ personId, bodyId, role }) => {
      const body = city.bodies.get(bodyId);
      const isSecretary = body?.kind === "party-organisation" && role === "secretary";
      const chaired = [...city.bodies.values()].find(
        (b) => b.kind === "working-committee" && b.areaId === body?.areaId,
      );
      return [
        { personId, bodyId, role },
        ...(isSecretary && chaired ? [{ personId, bodyId: chaired.id, role: "chair" }] : []),
      ];
    });
  const byBody = new Map(
    [...Map.groupBy(held, ({ bodyId }) => bodyId)].map(([id, all]) => [
      id,
      [...Map.groupBy(all, ({ personId }) => personId)].map(([personId, own]) => ({
        personId,
        roles: own.map((o) => o.role),
      })),
    ]),
  );
  const found = { at: now.getTime(), byPerson: Map.groupBy(held, ({ personId }) => personId), byBody };
  seatsAt.set(seen, found);
  return found;
}

export const seatsOf = (scene: Scene, personId: string): readonly Seat[] =>
  seatsNow(scene).byPerson.get(personId) ?? [];

const isHeld = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }, now: Date): boolean =>
  new Date(startsAt) <= now && (endsAt === null || new Date(endsAt) > now);

/** Who sits in a body, with the roles that they have there. */
export const membersOf = (scene: Scene, bodyId: string | null): readonly { personId: string; roles: string[] }[] =>
  (bodyId && seatsNow(scene).byBody.get(bodyId)) || [];

const bodiesOfArea = new WeakMap<City, Map<string, Body[]>>();

/** The nearest body of a kind, going up from an area. */
function nearest(city: City, areaId: string, kind: string): string | null {
  const byArea = bodiesOfArea.get(city) ?? Map.groupBy(city.bodies.values(), (body) => body.areaId);
  bodiesOfArea.set(city, byArea);
  for (let id: string | null = areaId; id; id = city.areas.get(id)?.parentId ?? null) {
    const found = byArea.get(id)?.find((body) => body.kind === kind);
    if (found) return found.id;
  }
  return null;
}

const isOfZone = (city: City, row: CaseRow): boolean =>
  row.facts.isZone === true || city.bodies.get(row.handlerId ?? "")?.kind === "zone-committee";

/** The body that a party of a case is; null where it is persons, or there is none. */
export function bodyOf(city: City, party: Party, row: CaseRow): string | null {
  switch (party.party) {
    case "handler":
    case "member-of":
      return row.handlerId;
    case "previous-handler":
      return row.facts.passedBy?.at(-1) ?? null;
    case "supervisor":
      return city.bodies.get(row.handlerId ?? "")?.supervisorId ?? null;
    case "body":
      return nearest(city, row.areaId, party.kind);
    case "body-in":
      return typeof row.facts[party.fact] === "string" ? String(row.facts[party.fact]) : null;
    case "street": {
      const id = nearest(city, row.areaId, "street-office");
      return isOfZone(city, row) || id === row.handlerId || id === row.aboutBodyId ? null : id;
    }
    default:
      return null;
  }
}

const rolesOf = (party: Party): readonly string[] | undefined => ("roles" in party ? party.roles : undefined);

/** Whether somebody is such a party by themselves, not for a body. */
export function isPerson({ seen }: Pick<Scene, "seen">, party: Party, row: CaseRow, personId: string): boolean {
  switch (party.party) {
    case "anyone":
      return true;
    case "verified":
      return seen.people.some(({ id, isVerified }) => id === personId && isVerified);
    case "applicant":
      return row.applicantId === personId || (row.helperId === personId && !row.facts.consentWithdrawn);
    case "persons":
      return row.personIds.includes(personId);
    default:
      return false;
  }
}

/** The cases of a matter: the one at the top and all below it. */
export const matterOf = ({ seen }: Pick<Scene, "seen">, row: CaseRow): CaseRow[] => {
  const top = row.matterId ?? row.id;
  return [...seen.cases.values()].filter((one) => one.id === top || one.matterId === top);
};

/** What of a matter decides who stands back from it. */
interface Sides {
  /** For which powers each person has acted in it. */
  acted: Map<string, Set<string>>;
  /** Whose signatures stand under it, or under the cases above it. */
  signers: Set<string>;
  /** The bodies that it is, was or is about, of those that execute, and the one that a case of it watches over. */
  watched: string[];
}

const sidesOfRow = new WeakMap<Snapshot, WeakMap<CaseRow, Sides>>();

/** Read once of each case of a moment: everybody is held against it. */
function sidesOf(scene: Scene, row: CaseRow): Sides {
  const ofRows = sidesOfRow.get(scene.seen) ?? new WeakMap<CaseRow, Sides>();
  sidesOfRow.set(scene.seen, ofRows);
  const known = ofRows.get(row);
  if (known) return known;
  const acted = new Map<string, Set<string>>();
  const ids = new Set([row.id, ...matterOf(scene, row).map(({ id }) => id)]);
  for (const { caseId, actorPersonId, actorBodyId } of scene.seen.lines) {
    const power = powerOfBody(scene.city, actorBodyId);
    if (power && actorPersonId && ids.has(caseId))
      acted.set(actorPersonId, (acted.get(actorPersonId) ?? new Set()).add(power));
  }
  const executing = [...bodiesAround(scene, row)].filter((id) => powerOfBody(scene.city, id) === "executes");
  // Over one case nobody watches who sits in the body that has it, whatever that body's power.
  const above = scene.seen.cases.get(row.parentId ?? "")?.parentId;
  const signed = [row.id, row.parentId, above, row.matterId];
  const signers = new Set(
    scene.seen.signatures.filter(({ caseId }) => signed.includes(caseId)).map(({ personId }) => personId),
  );
  const found = { acted, signers, watched: [...executing, ...(row.facts.watched ? [row.facts.watched] : [])] };
  ofRows.set(row, found);
  return found;
}

/** The bodies that a case and those above it lie with, lay with, are about or watch over. */
function bodiesAround(scene: Scene, row: CaseRow): Set<string> {
  const { cases, lines } = scene.seen;
  const around = new Set<string>();
  for (let one: CaseRow | undefined = row; one; one = one.parentId ? cases.get(one.parentId) : undefined) {
    const had = lines.filter(({ caseId }) => caseId === one?.id).map(({ facts }) => facts.handlerId);
    const named = [one.handlerId, one.aboutBodyId, one.facts.watched, ...(one.facts.joint ?? [])];
    for (const id of [...named, ...had]) if (id) around.add(id);
  }
  const matter = new Set(matterOf(scene, row).map(({ id }) => id));
  for (const { caseId, actorBodyId } of lines) if (actorBodyId && matter.has(caseId)) around.add(actorBodyId);
  return around;
}

/** Whether somebody has examined a matter, or watched over it, for a body. */
export const hasSupervised = (scene: Scene, row: CaseRow, personId: string): boolean =>
  sidesOf(scene, row).acted.get(personId)?.has("supervises") ?? false;

/** Why somebody stands back from acting for a body in the matter of a case; undefined when they need not. */
export function standsBack(scene: Scene, row: CaseRow, personId: string, bodyId: string | null): string | undefined {
  const power = powerOfBody(scene.city, bodyId);
  const examines = power === "supervises" || scene.city.bodies.get(bodyId ?? "")?.kind === "election-committee";
  if (!power && !examines) return undefined;
  const { acted, signers, watched } = sidesOf(scene, row);
  const others = [...(acted.get(personId) ?? [])].filter((one) => one !== power);
  if (power && others.length > 0) return `has acted for what ${others.join()}`;
  if (examines && signers.has(personId)) return "has signed it";
  if (power !== "supervises") return undefined;
  const sits = seatsOf(scene, personId).some((seat) => watched.includes(seat.bodyId));
  return sits
    ? "sits in the body that is watched over, or in the committee that the matter lies or lay with"
    : undefined;
}

const above = (city: City, bodyId: string): string | null => {
  const body = city.bodies.get(bodyId);
  const id = body?.supervisorId ?? (body && nearest(city, body.areaId, "street-office")) ?? null;
  return id === bodyId ? null : id;
};

/** Whether a body has members and all of them stand back from the matter. */
function areAllBack(scene: Scene, row: CaseRow, bodyId: string): boolean {
  const members = membersOf(scene, bodyId);
  return members.length > 0 && members.every(({ personId }) => standsBack(scene, row, personId, bodyId) !== undefined);
}

/** Whether somebody in a body has one of the roles that may act, and all of those stand back. */
function areHeadsBack(scene: Scene, row: CaseRow, bodyId: string, roles: readonly string[]): boolean {
  const heads = membersOf(scene, bodyId).filter((one) => one.roles.some((role) => roles.includes(role)));
  return heads.length > 0 && heads.every((one) => standsBack(scene, row, one.personId, bodyId));
}

/** As which body's member somebody is one of the parties that may act; null: as themselves. */
export function standings(scene: Scene, parties: Action["by"], row: CaseRow, personId: string): (string | null)[] {
  const mine = seatsOf(scene, personId);
  return ([parties].flat() as Party[]).flatMap((party): (string | null)[] => {
    if (isPerson(scene, party, row, personId)) return [null];
    const meant = bodyOf(scene.city, party, row);
    if (meant === null) return [];
    const roles = rolesOf(party);
    const own = mine.filter((seat) => seat.bodyId === meant);
    const isIn = own.some(({ role }) => !roles || roles.includes(role));
    if (isIn || (own.length > 0 && roles && areHeadsBack(scene, row, meant, roles))) return [meant];
    const over = above(scene.city, meant);
    return over && mine.some((seat) => seat.bodyId === over) && areAllBack(scene, row, meant) ? [over] : [];
  });
}

/** Whether a case is about somebody, or about a body of theirs. */
export const isAbout = (scene: Scene, row: CaseRow, personId: string): boolean =>
  row.applicantId !== personId &&
  (row.aboutPersonIds.includes(personId) || seatsOf(scene, personId).some((seat) => seat.bodyId === row.aboutBodyId));

/** As what somebody may do an action of a case now; or why they may not. */
export function may(
  scene: Scene,
  row: CaseRow,
  name: string,
  personId: string,
): { as: (string | null)[] } | { why: string } {
  const procedure = scene.procedures.get(row.procedure);
  if (row.outcome !== null) return { why: "the case is over" };
  const until = row.facts.clock?.lapseAt;
  if (until !== undefined && new Date(until) <= scene.now) return { why: "the time of its step is over" };
  const action = procedure?.steps[row.step]?.actions[name];
  if (!action) return { why: `the step ${row.step} has no such action` };
  if (isAbout(scene, row, personId)) return { why: "it is about them" };
  const kept = ([action.neverBy ?? []].flat() as Party[]).some(
    (party) =>
      isPerson(scene, party, row, personId) ||
      (party.party === "applicant" && row.helperId === personId) ||
      seatsOf(scene, personId).some((seat) => seat.bodyId === bodyOf(scene.city, party, row)),
  );
  if (kept) return { why: "the action is never by such as they are" };
  const all = standings(scene, action.by, row, personId);
  if (all.length === 0) return { why: "they are none of those who may" };
  const free = all.filter((bodyId) => standsBack(scene, row, personId, bodyId) === undefined);
  return free.length > 0 ? { as: free } : { why: all.map((id) => standsBack(scene, row, personId, id)).join() };
}
