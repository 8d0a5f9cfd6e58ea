import type { Desk } from "./desk.ts";

/** What an administrator is shown of somebody: who goes by a name or a phone, or who sits where. */
type Seen = "found" | "seats";

/**
 * Records that an administrator is about to see something of these persons, who read it among the looks at their data: once
 * an administrator, person and day.
 */
export async function recordLooks(desk: Desk, persons: readonly string[], what: Seen): Promise<void> {
  const { db, ids, clock, by } = desk;
  const subjects = [...new Set(persons)];
  const sql = `INSERT INTO "PersonalLook" (id, at, "byAdministrator", "subjectId", what)
    SELECT s.id, $3, $4, s.subject, $5 FROM unnest($1::uuid[], $2::uuid[]) AS s(id, subject) ON CONFLICT DO NOTHING`;
  await db.query(sql, [subjects.map(() => ids.uuid()), subjects, clock.now(), by, what]);
}
