import type { City } from "./city.ts";

/** A seat that a person holds at this instant. */
export interface Seat {
  appointmentId: string;
  bodyId: string;
  role: string;
}

/** SQL that yields the seats a person holds at an instant, as a JSON array; parameters are code, never input. */
export const seatsSql = (personId: string, at: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('appointmentId', s.id, 'bodyId', s."bodyId", 'role', s.role) ORDER BY s.id), '[]')
    FROM "Appointment" s WHERE s."personId" = ${personId} AND s."startsAt" <= ${at} AND (s."endsAt" IS NULL OR s."endsAt" > ${at}))`;

/** SQL for the people who hold a seat in a body at an instant. */
export const membersSql = (bodyId: string, at: string) =>
  `SELECT s."personId", s.role FROM "Appointment" s WHERE s."bodyId" = ${bodyId} AND s."startsAt" <= ${at} AND (s."endsAt" IS NULL OR s."endsAt" > ${at})`;

/** Roles that lead a body: told when it is late. */
export const headRoles: readonly string[] = ["head", "secretary", "director", "chair"];

/** A seat in the body itself. */
export const seatIn = (seats: readonly Seat[], bodyId: string | null | undefined): Seat | undefined =>
  bodyId ? seats.find((s) => s.bodyId === bodyId) : undefined;

/** A seat in the body that supervises another. */
export function seatOver(city: City, seats: readonly Seat[], bodyId: string | null): Seat | undefined {
  const supervisor = bodyId ? city.bodies.get(bodyId)?.supervisorId : undefined;
  return seatIn(seats, supervisor);
}
