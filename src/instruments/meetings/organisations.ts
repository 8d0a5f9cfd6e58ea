import type { Database } from "../../foundation/index.ts";
import { type Audience, organisationsSql } from "../notices/audience.ts";
import type { InviteeState } from "./invitees.ts";

/** The names of the social organisations of an audience, by their contact: one who is the contact of several stands for all. */
export async function organisationsOf(
  db: Database,
  audience: Extract<Audience, { kind: "organisations" }>,
  now: Date,
): Promise<Map<string, string>> {
  const values: unknown[] = [];
  const from = organisationsSql(audience, now, (value) => `$${values.push(value)}`);
  const sql = `SELECT r.data->>'contactId' AS "personId", string_agg(r.subject, '、' ORDER BY r.subject) AS name ${from} GROUP BY 1`;
  const rows = await db.query<{ personId: string; name: string }>(sql, values);
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}

/** The organisations of the register that are written to through a person, in words; undefined for none. */
export async function contactOf(db: Database, personId: string, now: Date): Promise<string | undefined> {
  const sql = `SELECT string_agg(r.subject, '、' ORDER BY r.subject) AS name FROM "RegisterEntry" r
    WHERE r.kind = 'organisation' AND r.data->>'contactId' = $1::text AND r."validFrom" <= $2 AND (r."validUntil" IS NULL OR r."validUntil" > $2)`;
  const [found] = await db.query<{ name: string | null }>(sql, [personId, now], "contact-of");
  return found?.name ?? undefined;
}

/** A social organisation that is invited, with its answer. */
export interface InvitedOrganisation {
  name: string;
  state: InviteeState;
  isPresent: boolean;
}

/** The social organisations invited to a meeting, by name. */
export const invitedOrganisations = (db: Database, meetingId: string): Promise<InvitedOrganisation[]> =>
  db.query<InvitedOrganisation>(
    `SELECT organisation AS name, state, "checkedInAt" IS NOT NULL AS "isPresent" FROM "MeetingInvitee"
      WHERE "meetingId" = $1 AND organisation IS NOT NULL ORDER BY 1`,
    [meetingId],
    "invited-organisations",
  );
