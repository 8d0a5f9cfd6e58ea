import { type Database, sha256 } from "../../foundation/index.ts";

/**
 * Draws `count` people by lot: everybody's place follows from the seed alone, so that whoever has the published seed and
 * the pool draws the same again. The order of the pool does not matter.
 */
export function drawByLot(seed: string, pool: readonly string[], count: number): string[] {
  const placed = pool.map((personId) => ({ personId, place: sha256(`${seed}:${personId}`) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.slice(0, count).map(({ personId }) => personId);
}

/** Who comes in for somebody drawn for a meeting: the next of the same draw. Undefined: no lot was drawn, or all are in. */
export async function nextDrawn(db: Database, meetingId: string): Promise<string | undefined> {
  const sql = `SELECT m.seed, m.pool, ARRAY(SELECT i."personId" FROM "MeetingInvitee" i WHERE i."meetingId" = m.id) AS invited
    FROM "Meeting" m WHERE m.id = $1 AND m.seed IS NOT NULL`;
  const [lot] = await db.query<{ seed: string; pool: string[]; invited: string[] }>(sql, [meetingId], "lot-of-meeting");
  if (!lot) return undefined;
  const invited = new Set(lot.invited);
  return drawByLot(lot.seed, lot.pool, lot.pool.length).find((personId) => !invited.has(personId));
}

/** Somebody drawn who has not answered by their day. */
export interface Unanswered {
  id: string;
  meetingId: string;
  personId: string;
}

/** Those drawn for meetings still to come whose day to answer is over, longest first. */
export const unansweredDrawn = (db: Database, now: Date, limit: number): Promise<Unanswered[]> =>
  db.query<Unanswered>(
    `SELECT i.id, i."meetingId", i."personId" FROM "MeetingInvitee" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Case" c ON c.id = m.id
      WHERE i."answerBy" <= $1 AND i.state = 'invited' AND m."heldAt" > $1 AND c.step = 'called' AND c.outcome IS NULL
      ORDER BY i."answerBy", i.id LIMIT $2`,
    [now, limit],
    "unanswered-drawn",
  );
