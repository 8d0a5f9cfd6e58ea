import type { City } from "./city.ts";

/** A seat that a person holds at this instant. */
export interface Seat {
  appointmentId: string;
  bodyId: string;
  role: string;
}

/**
 * Where seats are read: the view `Seat` holds what somebody was appointed to, and what comes with that: the secretary of a
 * community's Party organisation chairs its working committee, from the first day of that appointment to the last.
 */

/** SQL that says whether a seat `s` is held at an instant. Parameters are code, never input. */
export const seatIsOpenSql = (at: string) => `s."startsAt" <= ${at} AND (s."endsAt" IS NULL OR s."endsAt" > ${at})`;
/** SQL over a row `t` of Appointment: whether it is held at an instant or later. */
export const isNotOverSql = (at: string) => `(t."endsAt" IS NULL OR t."endsAt" > ${at}::timestamptz)`;
const covers = (at: string) => `c."startsAt" <= ${at} AND c."endsAt" > ${at}`;
const isCovered = (at: string) =>
  `EXISTS (SELECT 1 FROM "Cover" c WHERE c."appointmentId" = s."appointmentId" AND ${covers(at)})`;

/**
 * SQL that yields the seats a person holds at an instant, as a JSON array: their own, but for those in which somebody
 * stands in for them, and those in which they stand in. Parameters are code, never input.
 */
export const seatsSql = (personId: string, at: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('appointmentId', s.id, 'bodyId', s."bodyId", 'role', s.role) ORDER BY s.id), '[]')
    FROM (SELECT s.* FROM "Seat" s WHERE s."personId" = ${personId} AND NOT ${isCovered(at)}
      UNION SELECT s.* FROM "Cover" c JOIN "Seat" s ON s."appointmentId" = c."appointmentId" WHERE c."personId" = ${personId} AND ${covers(at)}) s
    WHERE ${seatIsOpenSql(at)})`;

/** SQL for the people who hold a seat in a body at an instant; who is on leave is not among them, who stands in is. */
export const membersSql = (bodyId: string, at: string) =>
  `SELECT DISTINCT coalesce(c."personId", s."personId") AS "personId", s.role FROM "Seat" s
    LEFT JOIN "Cover" c ON c."appointmentId" = s."appointmentId" AND ${covers(at)} WHERE s."bodyId" = ${bodyId} AND ${seatIsOpenSql(at)}`;

/** Roles that lead a body: told when it is late. */
export const headRoles: readonly string[] = ["head", "secretary", "director", "chair"];

/** Roles that may plan a body's work: its head, and who stands in for them. */
export const planningRoles: readonly string[] = [...headRoles, "deputy"];

/** A seat in the body itself. */
export const seatIn = (seats: readonly Seat[], bodyId: string | null | undefined): Seat | undefined =>
  bodyId ? seats.find((s) => s.bodyId === bodyId) : undefined;

/** A seat in the body that supervises another. */
export function seatOver(city: City, seats: readonly Seat[], bodyId: string | null): Seat | undefined {
  const supervisor = bodyId ? city.bodies.get(bodyId)?.supervisorId : undefined;
  return seatIn(seats, supervisor);
}
