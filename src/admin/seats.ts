import { type Body, incompatibleSeat } from "../city/index.ts";
import type { Change } from "../foundation/index.ts";
import { dayText, lastDayText, termOf } from "./days.ts";
import { type AdminCommand, type Desk, recorded, required, UsageError } from "./desk.ts";
import { findBody, findPerson, findRole } from "./find.ts";

interface SeatRow {
  id: string;
  personId: string;
  bodyId: string;
  role: string;
  startsAt: Date;
  endsAt: Date | null;
}

interface Term {
  startsAt: Date;
  endsAt: Date | null;
}

const overlaps = (a: Term, b: Term) =>
  (a.endsAt === null || b.startsAt < a.endsAt) && (b.endsAt === null || a.startsAt < b.endsAt);

/** Refuses a seat that the person holds in that time already, or that the law keeps apart from one of theirs. */
async function requireFree(desk: Desk, seat: Omit<SeatRow, "id">, body: Body, except?: string): Promise<void> {
  const all = await desk.db.query<SeatRow>(`SELECT * FROM "Appointment" WHERE "personId" = $1`, [seat.personId]);
  const meanwhile = all.filter((other) => other.id !== except && overlaps(other, seat));
  const same = meanwhile.find((other) => other.bodyId === seat.bodyId && other.role === seat.role);
  if (same) throw new UsageError(`they hold this seat already: ${same.id}, until ${lastDayText(same.endsAt)}`);
  const held = meanwhile.map((other) => other.bodyId);
  const city = desk.app.city();
  const clash = incompatibleSeat(city, held, body, desk.clock.now());
  if (!clash) return;
  const other = meanwhile.find((one) => one.bodyId === clash.body.id);
  throw new UsageError(
    `the law does not allow it: they sit in ${clash.body.name}. ${clash.clause}. End that seat first: npm run admin -- end --appointment ${other?.id}`,
  );
}

/** Gives a person a seat. */
export const appoint: AdminCommand = async (desk) => {
  const [body, role] = [findBody(desk), findRole(desk)];
  const personId = await findPerson(desk, body.areaId);
  const seat = { personId, bodyId: body.id, role, ...termOf(desk.values, desk.clock.now()) };
  await requireFree(desk, seat, body);
  const id = desk.ids.uuid();
  const change = recorded(desk, "appoint", { appointmentId: id, ...seat });
  await change.insert("Appointment", { id, ...seat, createdAt: desk.clock.now() }).commit(desk.db);
  desk.print(`appointed: ${id}  ${body.name}  ${role}  ${dayText(seat.startsAt)} – ${lastDayText(seat.endsAt)}`);
};

/** The seat of --appointment. */
async function seatNamed(desk: Desk): Promise<SeatRow> {
  const id = required(desk, "appointment", "an id, as the command list prints it");
  const sql = `SELECT * FROM "Appointment" WHERE id::text = $1`;
  const [found] = await desk.db.query<SeatRow>(sql, [id.toLowerCase()]);
  if (!found) throw new UsageError(`no appointment ${id}; see: npm run admin -- list --all`);
  return found;
}

async function openSeat(desk: Desk): Promise<SeatRow> {
  const seat = await seatNamed(desk);
  if (seat.endsAt && seat.endsAt <= desk.clock.now())
    throw new UsageError(
      `it ended on ${lastDayText(seat.endsAt)}; if by mistake: npm run admin -- restore --appointment ${seat.id}`,
    );
  return seat;
}

/** A seat that has not begun yet ends as it begins; a term of no length at all is none. */
const endOf = (seat: SeatRow, now: Date): Date => (seat.startsAt >= now ? new Date(seat.startsAt.getTime() + 1) : now);

const ending = (change: Change, seat: SeatRow, endsAt: Date): Change =>
  change.update({ table: "Appointment", where: { id: seat.id, endsAt: seat.endsAt }, set: { endsAt }, expect: 1 });

/** Ends a seat now, or at the end of --until. */
export const end: AdminCommand = async (desk) => {
  const seat = await openSeat(desk);
  const now = desk.clock.now();
  const { until } = desk.values;
  const endsAt = until === undefined ? endOf(seat, now) : (termOf({ until }, now).endsAt ?? now);
  if (seat.endsAt && endsAt > seat.endsAt)
    throw new UsageError(`it ends on ${lastDayText(seat.endsAt)} already. For a longer term: npm run admin -- appoint`);
  const subject = { appointmentId: seat.id, before: { endsAt: seat.endsAt }, after: { endsAt } };
  await ending(recorded(desk, "end", subject), seat, endsAt).commit(desk.db);
  desk.print(
    `ended: ${seat.id}  ${desk.app.city().bodies.get(seat.bodyId)?.name ?? ""}  ${seat.role}  ${lastDayText(endsAt)}`,
  );
  await warnOfEmptyBody(desk, seat.bodyId, endsAt);
};

/** Work that nobody can take up any more is said at once. */
async function warnOfEmptyBody(desk: Desk, bodyId: string, at: Date): Promise<void> {
  const sql = `SELECT (SELECT count(*)::int FROM "Appointment" WHERE "bodyId" = $1 AND "startsAt" <= $2 AND ("endsAt" IS NULL OR "endsAt" > $2)) AS seats,
    (SELECT count(*)::int FROM "Case" WHERE "handlerId" = $1 AND outcome IS NULL) AS cases`;
  const [left] = await desk.db.query<{ seats: number; cases: number }>(sql, [bodyId, at]);
  const after = at > desk.clock.now() ? ` after ${lastDayText(at)}` : "";
  if (left?.seats === 0)
    desk.print(`nobody is left in this body${after}, and ${left.cases} open case(s) lie with it: appoint somebody`);
}

/** Gives back a seat that was ended by mistake, with the term it had. */
export const restore: AdminCommand = async (desk) => {
  const seat = await seatNamed(desk);
  const sql = `SELECT subject FROM "AdminAct" WHERE action IN ('end', 'move') AND subject ->> 'appointmentId' = $1 ORDER BY at DESC, id DESC LIMIT 1`;
  const [act] = await desk.db.query<{ subject: EndSubject }>(sql, [seat.id]);
  const isAsEnded = act && seat.endsAt && new Date(act.subject.after.endsAt).getTime() === seat.endsAt.getTime();
  if (!isAsEnded) {
    const why = seat.endsAt ? `its term ran out on ${lastDayText(seat.endsAt)}` : "it has not ended";
    throw new UsageError(`this seat was not ended by a command: ${why}. For a new term: npm run admin -- appoint`);
  }
  const endsAt = act.subject.before.endsAt ? new Date(act.subject.before.endsAt) : null;
  if (endsAt && endsAt <= desk.clock.now())
    throw new UsageError(
      `its term would be over by now (${lastDayText(endsAt)}). For a new term: npm run admin -- appoint`,
    );
  const body = desk.app.city().body(seat.bodyId);
  await requireFree(desk, { ...seat, endsAt }, body, seat.id);
  const subject = { appointmentId: seat.id, before: { endsAt: seat.endsAt }, after: { endsAt } };
  await recorded(desk, "restore", subject)
    .update({ table: "Appointment", where: { id: seat.id, endsAt: seat.endsAt }, set: { endsAt }, expect: 1 })
    .commit(desk.db);
  desk.print(`restored: ${seat.id}  ${body.name}  ${seat.role}  until ${lastDayText(endsAt)}`);
};

interface EndSubject {
  before: { endsAt: string | null };
  after: { endsAt: string };
}

/** Moves a person from one seat to another: the one ends as the other begins. */
export async function moveSeat(desk: Desk): Promise<void> {
  const seat = await openSeat(desk);
  const body = findBody(desk);
  const role = desk.values.role === undefined ? seat.role : findRole(desk);
  const now = desk.clock.now();
  const startsAt = endOf(seat, now);
  const endsAt = desk.values.until === undefined ? seat.endsAt : termOf(desk.values, startsAt).endsAt;
  const next = { personId: seat.personId, bodyId: body.id, role, startsAt, endsAt };
  await requireFree(desk, next, body, seat.id);
  const to = desk.ids.uuid();
  const subject = {
    appointmentId: seat.id,
    before: { endsAt: seat.endsAt, bodyId: seat.bodyId, role: seat.role },
    after: { endsAt: startsAt, bodyId: body.id, role, appointmentId: to },
  };
  const change = ending(recorded(desk, "move", subject), seat, startsAt);
  await change.insert("Appointment", { id: to, ...next, createdAt: now }).commit(desk.db);
  desk.print(`moved: ${to}  ${body.name}  ${role}  until ${lastDayText(endsAt)}`);
  await warnOfEmptyBody(desk, seat.bodyId, startsAt);
}
