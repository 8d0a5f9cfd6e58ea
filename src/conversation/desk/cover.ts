import type { Body } from "../../city/index.ts";
import { dayShifted, formatDay, Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { coverSpans } from "./commands.ts";

type Span = (typeof coverSpans)[number];
type Asked = Extract<Command, { do: "cover" }>;

interface OwnSeat {
  id: string;
  bodyId: string;
  role: string;
}
interface Leave {
  id: string;
  appointmentId: string;
  personId: string;
  startsAt: Date;
  endsAt: Date;
}

/** 请假代班: which seat, who stands in, for how long; each one tap. */
export async function showCover(turn: Turn, { seat, person, span }: Asked): Promise<void> {
  const seats = await ownSeats(turn);
  if (seats.length === 0) return replyWith(turn, "todo-no-seat", {}, [homeRow(turn)]);
  const chosen = seats.length === 1 ? seats[0] : seats.find((s) => s.id === seat);
  if (!chosen) return seat ? gone() : whichSeat(turn, seats);
  const running = (await leavesOf(turn, chosen.id))[0];
  if (running) return showRunning(turn, chosen, running);
  const others = await mayStandIn(turn, chosen);
  const stand = others.find((o) => o.id === person);
  if (!stand) return person ? gone() : whoStandsIn(turn, chosen, others);
  if (!span) return howLong(turn, chosen, stand);
  return begin(turn, chosen, stand, span);
}

const gone = (): never => {
  throw new Refusal("desk-cover-gone");
};

/** Seats that are the person's own, also while another holds them; not those they stand in for. */
const ownSeats = (turn: Turn): Promise<OwnSeat[]> =>
  turn.means.db.query<OwnSeat>(
    `SELECT id, "bodyId", role FROM "Appointment" WHERE "personId" = $1 AND "startsAt" <= $2 AND ("endsAt" IS NULL OR "endsAt" > $2) ORDER BY id`,
    [turn.person.id, turn.world.now],
  );

const leavesOf = (turn: Turn, appointmentId: string): Promise<Leave[]> =>
  turn.means.db.query<Leave>(
    `SELECT id, "appointmentId", "personId", "startsAt", "endsAt" FROM "Cover" WHERE "appointmentId" = $1 AND "endsAt" > $2 ORDER BY "startsAt"`,
    [appointmentId, turn.world.now],
  );

function whichSeat(turn: Turn, seats: OwnSeat[]): void {
  const buttons = seats.map((s): Button[] => [
    {
      label: turn.say("desk-seat", { body: turn.world.city.body(s.bodyId).name, role: turn.say(`role-${s.role}`) }),
      command: { do: "cover", seat: s.id },
    },
  ]);
  replyWith(turn, "desk-cover-seat", {}, [...buttons, homeRow(turn)]);
}

/** Colleagues of the body, and those of the like bodies beside it: a station of one clerk is covered by the next one. */
async function mayStandIn(turn: Turn, seat: OwnSeat): Promise<{ id: string; name: string; body: string }[]> {
  const { city, now } = turn.world;
  const own = city.body(seat.bodyId);
  const isLike = (b: Body) => b.kind === own.kind && b.supervisorId !== null && b.supervisorId === own.supervisorId;
  const bodies = [own, ...[...city.bodies.values()].filter((b) => b.id !== own.id && isLike(b))].map((b) => b.id);
  const sql = `SELECT DISTINCT ON (p.id) p.id, coalesce(p.name, '') AS name, s."bodyId" FROM "Appointment" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."bodyId" = ANY($1) AND p.id <> $2 AND s."startsAt" <= $3 AND (s."endsAt" IS NULL OR s."endsAt" > $3)
    ORDER BY p.id, array_position($1, s."bodyId")`;
  type Row = { id: string; name: string; bodyId: string };
  const rows = await turn.means.db.query<Row>(sql, [bodies, turn.person.id, now]);
  const near = (row: Row) => bodies.indexOf(row.bodyId);
  return rows
    .sort((a, b) => near(a) - near(b))
    .slice(0, 12)
    .map(({ id, name, bodyId }) => ({ id, name, body: city.body(bodyId).name }));
}

function whoStandsIn(turn: Turn, seat: OwnSeat, others: { id: string; name: string; body: string }[]): void {
  const buttons = others.map((o): Button[] => [
    { label: turn.say("desk-cover-person", o), command: { do: "cover", seat: seat.id, person: o.id } },
  ]);
  replyWith(turn, others.length > 0 ? "desk-cover-who" : "desk-cover-nobody", {}, [...buttons, homeRow(turn)]);
}

function howLong(turn: Turn, seat: OwnSeat, stand: { id: string; name: string }): void {
  const buttons = coverSpans.map((span) =>
    button(turn, `desk-span-${span}`, { do: "cover", seat: seat.id, person: stand.id, span }),
  );
  replyWith(turn, "desk-cover-long", { name: stand.name }, [...rowsOf(buttons, 2), homeRow(turn)]);
}

function begin(turn: Turn, seat: OwnSeat, stand: { id: string; name: string }, span: Span): void {
  const { now, ids } = turn.world;
  const [from, length] = span.split("-") as ["today" | "tomorrow", string];
  const startsAt = from === "today" ? now : dayShifted(now, 1);
  const endsAt = dayShifted(now, Number(length) + (from === "today" ? 0 : 1));
  const id = ids.uuid();
  const row = { id, appointmentId: seat.id, personId: stand.id, startsAt, endsAt, createdById: turn.person.id };
  turn.change.insert("Cover", { ...row, createdAt: now });
  const body = turn.world.city.body(seat.bodyId).name;
  tellStandIn(turn, stand.id, "desk-told-cover", { body, name: turn.person.name ?? "", from: startsAt, until: endsAt });
  replyWith(turn, "desk-cover-done", { name: stand.name, body, ...days(turn, startsAt, endsAt) }, [
    [button(turn, "desk-cover-end", { do: "cover-end", cover: id })],
    homeRow(turn),
  ]);
}

/** The last day is named as such, not the midnight after it. */
const days = (turn: Turn, from: Date, until: Date) => {
  const { locale } = turn.person;
  const last = new Date(until.getTime() - 1);
  return { from: formatDay(from, locale, turn.world.now), until: formatDay(last, locale, turn.world.now) };
};

function showRunning(turn: Turn, seat: OwnSeat, leave: Leave): void {
  const body = turn.world.city.body(seat.bodyId).name;
  replyWith(turn, "desk-cover-running", { body, ...days(turn, new Date(leave.startsAt), new Date(leave.endsAt)) }, [
    [button(turn, "desk-cover-end", { do: "cover-end", cover: leave.id })],
    homeRow(turn),
  ]);
}

/** Back from leave before its end. */
export async function endCover(turn: Turn, id: string): Promise<void> {
  const { now } = turn.world;
  const sql = `SELECT c.*, s."bodyId" FROM "Cover" c JOIN "Appointment" s ON s.id = c."appointmentId"
    WHERE c.id = $1 AND c."endsAt" > $2 AND s."personId" = $3`;
  const [found] = await turn.means.db.query<Leave & { bodyId: string }>(sql, [id, now, turn.person.id]);
  if (!found) throw new Refusal("desk-cover-gone");
  // One that has not begun keeps its row, of no length to speak of: that it was arranged stays on record.
  const startsAt = new Date(found.startsAt);
  const set = startsAt < now ? { endsAt: now } : { startsAt: new Date(now.getTime() - 1), endsAt: now };
  turn.change.update({ table: "Cover", where: { id }, set, expect: 1 });
  const body = turn.world.city.body(found.bodyId).name;
  tellStandIn(turn, found.personId, "desk-told-cover-end", { body, name: turn.person.name ?? "" });
  replyWith(turn, "desk-cover-ended", { body }, [[button(turn, "menu-todo", { do: "todo", page: 0 })], homeRow(turn)]);
}

function tellStandIn(turn: Turn, personId: string, key: string, args: Record<string, string | Date>): void {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    value instanceof Date ? { at: (name === "until" ? new Date(value.getTime() - 1) : value).toISOString() } : value,
  ]);
  turn.change.insert("Notice", {
    id: turn.world.ids.uuid(),
    audience: { kind: "person", personId },
    message: {
      key,
      args: Object.fromEntries(shown),
      buttons: [{ key: "menu-todo", command: { do: "todo", page: 0 } satisfies Command }],
    },
    createdAt: turn.world.now,
  });
}
