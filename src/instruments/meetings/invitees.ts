import type { Change, Database, Ids } from "../../foundation/index.ts";
import { type Audience, withPeople } from "../notices/audience.ts";
import type { Meeting } from "./meeting.ts";

/**
 * `waiting`: for a place that somebody gives up. `proxy`: somebody else comes instead. `replaced`: drawn by lot, and the
 * next of the draw is invited in their place.
 */
export type InviteeState = "invited" | "attending" | "waiting" | "declined" | "proxy" | "replaced";

export interface Invitee {
  id: string;
  meetingId: string;
  personId: string;
  /** The social organisation that is invited, of which they are the contact. */
  organisation: string | null;
  /** Drawn by lot: another comes in their place. */
  isDrawn: boolean;
  state: InviteeState;
  proxyName: string | null;
  checkedInAt: Date | null;
  wrongCodes: number;
}

const inviteeSql = `SELECT id, "meetingId", "personId", organisation, "isDrawn", state, "proxyName", "checkedInAt", "wrongCodes" FROM "MeetingInvitee"`;

/** Undefined for who is not invited. */
export async function findInvitee(db: Database, meetingId: string, personId: string): Promise<Invitee | undefined> {
  const sql = `${inviteeSql} WHERE "meetingId" = $1 AND "personId" = $2`;
  const [found] = await db.query<Invitee>(sql, [meetingId, personId], "find-invitee");
  return found;
}

/** Who has waited longest for a place. */
export async function nextWaiting(db: Database, meetingId: string): Promise<Invitee | undefined> {
  const sql = `${inviteeSql} WHERE "meetingId" = $1 AND state = 'waiting' ORDER BY "answeredAt", id LIMIT 1`;
  const [found] = await db.query<Invitee>(sql, [meetingId], "next-waiting");
  return found;
}

/** Everybody of an audience, now. */
export async function peopleOf(db: Database, audience: Audience, now: Date): Promise<string[]> {
  const { text, values } = withPeople(audience, now, (people) => `${people} ORDER BY 1`);
  return (await db.query<{ personId: string }>(text, values)).map(({ personId }) => personId);
}

/** Adds a meeting's invited, in one insert. `isDrawn`: by lot; `answerBy`: who has not answered by then is replaced. `organisations`: whose contact somebody is. */
export function invite(
  change: Change,
  ids: Ids,
  meetingId: string,
  people: readonly string[],
  more: { isDrawn?: true; answerBy?: Date | null; organisations?: ReadonlyMap<string, string> } = {},
): void {
  const { isDrawn = false, answerBy = null, organisations } = more;
  if (people.length === 0) return;
  const rows = people.map((personId) => ({
    ...{ id: ids.uuid(), meetingId, personId, state: "invited", isDrawn, answerBy },
    organisation: organisations?.get(personId) ?? null,
  }));
  change.insert("MeetingInvitee", ...rows);
}

const holdsPlace = (state: InviteeState): boolean => state === "attending" || state === "proxy";

/**
 * Writes an answer; places are counted on the meeting's own row, so that two who ask for the last one at once do not both
 * get it: the second meets a Conflict, reads again and waits. `next` gets the place that is given up; `isReplaced`: who
 * declines was drawn, and another comes in.
 * Returns how the person stands afterwards, and who moved up.
 */
export function answerInvitation(
  change: Change,
  given: {
    meeting: Meeting;
    invitee: Invitee;
    answer: "attend" | "decline" | "proxy";
    proxyName?: string;
    next?: Invitee;
    isReplaced?: boolean;
    now: Date;
  },
): { state: InviteeState; movedUp?: Invitee } {
  const { meeting, invitee, answer, now, proxyName = null } = given;
  const wants =
    answer === "attend" ? "attending" : answer === "proxy" ? "proxy" : given.isReplaced ? "replaced" : "declined";
  const isFull = meeting.slots !== null && meeting.taken >= meeting.slots;
  const needsPlace = holdsPlace(wants) && !holdsPlace(invitee.state);
  const state: InviteeState = needsPlace && isFull ? "waiting" : wants;
  const movedUp = holdsPlace(invitee.state) && !holdsPlace(state) ? given.next : undefined;
  change.update({
    table: "MeetingInvitee",
    where: { id: invitee.id, state: invitee.state },
    set: { state, answeredAt: now, proxyName: state === "proxy" ? proxyName : null },
    expect: 1,
  });
  if (movedUp)
    change.update({
      table: "MeetingInvitee",
      where: { id: movedUp.id, state: "waiting" },
      set: { state: "attending" },
      expect: 1,
    });
  if (meeting.slots !== null) countPlaces(change, meeting.id, invitee.state, state, movedUp !== undefined);
  return { state, movedUp };
}

function countPlaces(change: Change, id: string, from: InviteeState, to: InviteeState, isPassedOn: boolean): void {
  const gained = isPassedOn ? 0 : Number(holdsPlace(to)) - Number(holdsPlace(from));
  const waits = Number(to === "waiting") - Number(from === "waiting") - Number(isPassedOn);
  if (gained === 0 && waits === 0) return;
  // What was believed when the answer was decided still has to be true.
  const conditions = [
    ...(gained > 0 ? ["t.taken < t.slots"] : []),
    ...(to === "waiting" ? ["t.taken >= t.slots"] : []),
    ...(gained < 0 ? ["t.waiting = 0"] : []),
  ];
  change.update({
    table: "Meeting",
    where: { id },
    set: {},
    setSql: (param) => `taken = t.taken + ${param(gained)}::int, waiting = t.waiting + ${param(waits)}::int`,
    whereSql: () => conditions.join(" AND ") || "true",
    expect: 1,
  });
}

/** Somebody is in the room. */
export const checkIn = (change: Change, invitee: Invitee, how: "code" | "member", now: Date): Change =>
  change.update({
    table: "MeetingInvitee",
    where: { id: invitee.id, checkedInAt: null },
    set: { checkedInAt: now, checkedInHow: how },
    expect: 1,
  });

/** One of the invited as a member of the body sees them. */
export interface OnRoll extends Invitee {
  name: string | null;
}

/** The roll of a meeting: who is not there yet first, by name. */
export async function rollOf(db: Database, meetingId: string, limit: number, offset: number): Promise<OnRoll[]> {
  const sql = `SELECT i.id, i."meetingId", i."personId", i.organisation, i."isDrawn", i.state, i."proxyName", i."checkedInAt", i."wrongCodes", p.name
    FROM "MeetingInvitee" i JOIN "Person" p ON p.id = i."personId" WHERE i."meetingId" = $1 AND i.state <> 'replaced'
    ORDER BY i."checkedInAt" IS NOT NULL, p.name, i.id LIMIT $2 OFFSET $3`;
  return db.query<OnRoll>(sql, [meetingId, limit, offset], "meeting-roll");
}
