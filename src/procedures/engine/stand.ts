import { type City, headRoles, type Seat, seatIn, seatOver } from "../../city/index.ts";
import type { CaseRow } from "./case.ts";
import { type Action, type Procedure, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { hasLapsed } from "./limits.ts";
import type { Party, Starter } from "./parts.ts";
import { aboveOf, actsInstead, isLeftToAbove, type Side, sideAgainst } from "./separation.ts";

/** A person with what they may act as. */
export interface Actor {
  personId: string;
  isVerified: boolean;
  seats: readonly Seat[];
  /** All that they hold, where `seats` are only those under which they act now. */
  held?: readonly Seat[];
}

/** How a person stands to a case: as which body's member, or as themselves. */
export interface Standing {
  bodyId: string | null;
}

/** What of a case decides who stands how to it. */
export type Stood = Pick<
  CaseRow,
  "applicantId" | "helperId" | "handlerId" | "personIds" | "areaId" | "aboutBodyId" | "facts"
>;

/** True for who the case is for, and for who filed it for them while the consent stands. */
export const isApplicant = (row: Stood, personId: string): boolean =>
  row.applicantId === personId || helperOf(row) === personId;

/** Who acts for the applicant; null when nobody does, or not any more. */
export const helperOf = (row: Stood): string | null => (row.facts.consentWithdrawn ? null : row.helperId);

/** How the actor is the party; undefined when they are not. `instead`: whether a member acts for those who may. */
function standsAs(
  party: Party,
  row: Stood,
  actor: Actor,
  city: City,
  instead: (seat: Seat, roles: readonly string[]) => boolean = () => false,
): Standing | undefined {
  switch (party.party) {
    case "anyone":
      return { bodyId: null };
    case "verified":
      return actor.isVerified ? { bodyId: null } : undefined;
    case "applicant":
      return isApplicant(row, actor.personId) ? { bodyId: null } : undefined;
    case "signers":
      return undefined;
    case "persons":
      return row.personIds.includes(actor.personId) ? { bodyId: null } : undefined;
    case "supervisor": {
      const seat = seatOver(city, actor.seats, row.handlerId);
      return seat && { bodyId: seat.bodyId };
    }
    default: {
      const bodyId = bodyOfParty(party, row, city);
      const seat = seatIn(actor.seats, bodyId);
      if (!seat) return undefined;
      const roles = "roles" in party ? party.roles : undefined;
      const mayAsThat = !roles || roles.includes(seat.role) || instead(seat, roles);
      return mayAsThat ? { bodyId: seat.bodyId } : undefined;
    }
  }
}

/** The body that a party is, for parties that are bodies. */
export function bodyOfParty(party: Party, row: Stood, city: City): string | null {
  switch (party.party) {
    case "handler":
    // Whoever starts it for a body stands to it as to the handler that it will have.
    case "member-of":
      return row.handlerId;
    case "previous-handler":
      return row.facts.passedBy?.at(-1) ?? null;
    case "supervisor":
      return (row.handlerId && city.bodies.get(row.handlerId)?.supervisorId) || null;
    case "street":
      return streetOf(row, city);
    case "body":
      return city.bodyFor(row.areaId, party.kind)?.id ?? null;
    case "body-in": {
      const id = row.facts[party.fact];
      return typeof id === "string" ? id : null;
    }
    default:
      return null;
  }
}

/**
 * The street that watches over a case. What enterprises bring to a zone never touches the street, and what is about the
 * street is not for it to see.
 */
function streetOf(row: Stood, city: City): string | null {
  const street = city.bodyFor(row.areaId, "street-office")?.id ?? null;
  // Nobody watches over themselves.
  const isOwn = street === row.handlerId;
  return isOfZone(row, city) || isOwn || street === row.aboutBodyId ? null : street;
}

/** True for what lies with a zone, and for a part that a zone asked of somebody. */
const isOfZone = ({ handlerId, facts }: Stood, city: City): boolean =>
  facts.isZone === true || (handlerId !== null && city.bodies.get(handlerId)?.kind === "zone-committee");

/** The seats by which one may look at a case from above: not a street's where it is a zone's, whoever does a part of it. */
const seatsFromAbove = (row: CaseRow, { seats }: Actor, city: City): readonly Seat[] =>
  isOfZone(row, city) ? seats.filter((seat) => city.bodies.get(seat.bodyId)?.kind !== "street-office") : seats;

/** Who may start a case with these answers; nobody where they name none of those who may. */
export const starterOf = (startedBy: Starter, answers: Answers): Party | undefined =>
  startedBy.party === "by-answer" ? startedBy.parties[String(answers[startedBy.answer])] : startedBy;

/** As what the actor may start a case of a procedure in an area; undefined when they may not. */
export function mayStart(
  { startedBy }: Procedure,
  { areaId, answers }: { areaId: string; answers: Answers },
  actor: Actor,
  city: City,
): Standing | undefined {
  const starter = starterOf(startedBy, answers);
  if (!starter) return undefined;
  const named = starter.party === "member-of" ? answers[starter.answer] : undefined;
  return standsAs(starter, { ...nothingYet, areaId, handlerId: typeof named === "string" ? named : null }, actor, city);
}

const nothingYet = {
  applicantId: null,
  helperId: null,
  handlerId: null,
  personIds: [],
  aboutBodyId: null,
  facts: {},
};

/** Who filed a case for somebody does not handle it, whether or not the consent still stands. */
const isKept = (parties: Party | readonly Party[], row: Stood, actor: Actor, city: City): boolean =>
  ([parties].flat() as Party[]).some(
    (party) =>
      (party.party === "applicant" && row.helperId === actor.personId) ||
      standsAs(party, row, actor, city) !== undefined,
  );

/** The case is about the actor, or about a body in which they sit; whoever filed it themselves stays who filed it. */
export const isAbout = (row: CaseRow, { personId, seats, held = seats }: Actor): boolean =>
  row.applicantId !== personId &&
  (row.aboutPersonIds.includes(personId) || seatIn(held, row.aboutBodyId) !== undefined);

/**
 * Why a body must not look into a complaint about another: it is that one, or stands beside or below it, by supervision
 * or by place. Only those further up are left. Undefined when it may.
 */
export function keptFrom(
  city: City,
  aboutBodyId: string | null | undefined,
  bodyId: string | null,
): "case-about-them" | "case-about-near" | undefined {
  const about = aboutBodyId ? city.bodies.get(aboutBodyId) : undefined;
  if (!about || !bodyId) return undefined;
  if (bodyId === about.id) return "case-about-them";
  if (bodiesAbove(city, about.id).includes(bodyId)) return undefined;
  const isBelow = bodiesAbove(city, bodyId).some((id) => id === about.id || id === about.supervisorId);
  const areaId = city.bodies.get(bodyId)?.areaId;
  const isThere = areaId !== undefined && city.chain(areaId).some((area) => area.id === about.areaId);
  return isBelow || isThere ? "case-about-near" : undefined;
}

/** Every body above one, nearest first. */
function bodiesAbove(city: City, bodyId: string): string[] {
  const found: string[] = [];
  for (
    let id = city.bodies.get(bodyId)?.supervisorId;
    id && !found.includes(id);
    id = city.bodies.get(id)?.supervisorId
  )
    found.push(id);
  return found;
}

type Here = Pick<World, "city" | "now">;

/** As what the actor may do an action on a case now; undefined when they may not. */
export function mayAct(action: Action, row: CaseRow, actor: Actor, here: Here): Standing | undefined {
  const { city } = here;
  if (isAbout(row, actor)) return undefined;
  if (action.neverBy && isKept(action.neverBy, row, actor, city)) return undefined;
  const all = standings(action, row, actor, here);
  return all.find(({ bodyId }) => !sideAgainst(row, actor, bodyId, city)) ?? standsAbove(action, row, actor, here);
}

/** All that the actor stands as to an action, one for each party that may. */
const standings = ({ by }: Action, row: CaseRow, actor: Actor, here: Here): Standing[] =>
  ([by].flat() as Party[]).flatMap(
    (party) => standsAs(party, row, actor, here.city, (seat, roles) => actsInstead(row, seat, roles, here)) ?? [],
  );

/** The body above acts where everybody in the body that may stands back: no matter comes to a dead end by recusal. */
function standsAbove({ by }: Action, row: CaseRow, actor: Actor, here: Here): Standing | undefined {
  for (const party of [by].flat() as Party[]) {
    const bodyId = bodyOfParty(party, row, here.city);
    const seat = bodyId ? seatIn(actor.seats, aboveOf(here.city, bodyId)) : undefined;
    if (!bodyId || !seat || sideAgainst(row, actor, seat.bodyId, here.city)) continue;
    if (isLeftToAbove(row, bodyId, here)) return { bodyId: seat.bodyId };
  }
  return undefined;
}

/** Why only the separation of powers keeps the actor from an action; undefined when something else does, or nothing. */
export function separatedFrom(action: Action, row: CaseRow, actor: Actor, here: Here): Side | undefined {
  if (isAbout(row, actor)) return undefined;
  if (mayAct(action, row, actor, here)) return undefined;
  const [first] = standings(action, row, actor, here);
  return first && sideAgainst(row, actor, first.bodyId, here.city);
}

/** True when only recusal keeps the actor from an action: they are told so rather than "not yours". */
export function isRecused(action: Action, row: CaseRow, actor: Actor, city: City): boolean {
  if (!action.neverBy || !isKept(action.neverBy, row, actor, city)) return false;
  return ([action.by].flat() as Party[]).some((party) => standsAs(party, row, actor, city));
}

/** The actions that the actor is offered on a case, in the declaration's order. */
export function actionsFor(procedure: Procedure, row: CaseRow, actor: Actor, world: World): [string, Action][] {
  if (row.outcome || hasLapsed(row, world.now)) return [];
  return Object.entries(stepOf(procedure, row.step).actions).filter(
    ([, action]) =>
      mayAct(action, row, actor, world) && (action.guards ?? []).every((guard) => guard.holds(row, world, {})),
  );
}

/**
 * As what the actor may read a case in full: who filed it or helps with it, the body that has it, those that had it or
 * were asked for a part of it or are a side of it, the body above, the station and the street of its area, and persons named on it. Everybody
 * else sees what is disclosed, and so do all those whom it complains about: undefined.
 */
export function readsAs(row: CaseRow, actor: Actor, city: City): Standing | undefined {
  if (isAbout(row, actor)) return undefined;
  if (isApplicant(row, actor.personId)) return { bodyId: null };
  const station = city.bodyFor(row.areaId, "service-station")?.id;
  const bodies = [
    row.handlerId,
    station,
    streetOf(row, city),
    ...(row.facts.passedBy ?? []),
    ...(row.facts.joint ?? []),
    ...(row.facts.readers ?? []),
  ];
  const seat =
    bodies.map((id) => seatIn(actor.seats, id)).find((found) => found !== undefined) ??
    seatOver(city, seatsFromAbove(row, actor, city), row.handlerId);
  if (seat) return { bodyId: seat.bodyId };
  return row.personIds.includes(actor.personId) ? { bodyId: null } : undefined;
}

/** True when the actor may read a case in full. */
export const mayRead = (row: CaseRow, actor: Actor, city: City): boolean => readsAs(row, actor, city) !== undefined;

export const handlerHead: Party = { party: "handler", roles: headRoles };
