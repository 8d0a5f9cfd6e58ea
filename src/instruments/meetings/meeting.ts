import type { Database } from "../../foundation/index.ts";

/** A meeting as stored; its words are its case's. */
export interface Meeting {
  id: string;
  kind: string;
  bodyId: string;
  chairId: string;
  heldAt: Date;
  slots: number | null;
  taken: number;
  waiting: number;
  seed: string | null;
  /** How many it was drawn from. */
  poolSize: number;
  openedAt: Date | null;
  closedAt: Date | null;
  minutes: string | null;
  /** The same with its headings in English; null of before there were any. */
  minutesEn: string | null;
  confirmedById: string | null;
  publishedAt: Date | null;
}

const meetingSql = `SELECT id, kind, "bodyId", "chairId", "heldAt", slots, taken, waiting, seed, cardinality(pool) AS "poolSize",
    "openedAt", "closedAt", minutes, "minutesEn", "confirmedById", "publishedAt" FROM "Meeting"`;

export async function findMeeting(db: Database, id: string): Promise<Meeting | undefined> {
  const [found] = await db.query<Meeting>(`${meetingSql} WHERE id = $1`, [id], "find-meeting");
  return found;
}

/** The newest meetings of bodies, and those to which a person is invited; what is still to come first, soonest first. */
export async function meetingsFor(
  db: Database,
  of: { personId: string; bodyIds: readonly string[]; limit: number },
): Promise<Meeting[]> {
  const sql = `${meetingSql} m WHERE m."bodyId" = ANY($2::uuid[])
      OR m.id IN (SELECT i."meetingId" FROM "MeetingInvitee" i WHERE i."personId" = $1)
    ORDER BY m."closedAt" IS NOT NULL, CASE WHEN m."closedAt" IS NULL THEN m."heldAt" END, m."heldAt" DESC LIMIT $3`;
  return db.query<Meeting>(sql, [of.personId, of.bodyIds, of.limit], "meetings-for");
}

/** The meeting of the same kind and body that was held last before one; undefined for the first. */
export async function meetingBefore(db: Database, { id, kind, bodyId, heldAt }: Meeting): Promise<string | undefined> {
  const sql = `SELECT id FROM "Meeting" WHERE "bodyId" = $1 AND kind = $2 AND id <> $3 AND "closedAt" IS NOT NULL AND "heldAt" < $4
    ORDER BY "heldAt" DESC LIMIT 1`;
  const [found] = await db.query<{ id: string }>(sql, [bodyId, kind, id, heldAt], "meeting-before");
  return found?.id;
}
