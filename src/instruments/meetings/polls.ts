import type { Change, Database, Ids } from "../../foundation/index.ts";

export const handChoices = ["for", "against", "abstain"] as const;
export type HandChoice = (typeof handChoices)[number];

/** A show of hands as it stands. */
export interface Poll {
  id: string;
  n: number;
  question: string;
  isNamed: boolean;
  hands: Record<HandChoice, number>;
  /** Who, or which social organisation, raised it for what, where hands are named. */
  names: Record<HandChoice, string[]>;
}

/** The shows of hands of a meeting, in order. */
export async function pollsOf(db: Database, meetingId: string): Promise<Poll[]> {
  const one = (choice: HandChoice) => `'${choice}', count(h.id) FILTER (WHERE h.choice = '${choice}')`;
  const named = (choice: HandChoice) =>
    `'${choice}', coalesce(jsonb_agg(coalesce(i.organisation, pe.name) ORDER BY coalesce(i.organisation, pe.name)) FILTER (WHERE h.choice = '${choice}' AND p."isNamed"), '[]')`;
  const sql = `SELECT p.id, p.n, p.question, p."isNamed", jsonb_build_object(${handChoices.map(one).join(", ")}) AS hands,
      jsonb_build_object(${handChoices.map(named).join(", ")}) AS names
    FROM "MeetingPoll" p LEFT JOIN "MeetingHand" h ON h."pollId" = p.id LEFT JOIN "Person" pe ON pe.id = h."personId"
      LEFT JOIN "MeetingInvitee" i ON i."meetingId" = p."meetingId" AND i."personId" = h."personId"
    WHERE p."meetingId" = $1 GROUP BY p.id ORDER BY p.n`;
  return db.query<Poll>(sql, [meetingId], "meeting-polls");
}

/** Raises a hand, or changes which; one person has one, held by a constraint. */
export async function raiseHand(
  db: Database,
  change: Change,
  given: { ids: Ids; pollId: string; personId: string; choice: HandChoice; now: Date },
): Promise<void> {
  const { ids, pollId, personId, choice, now } = given;
  const sql = `SELECT id FROM "MeetingHand" WHERE "pollId" = $1 AND "personId" = $2`;
  const [raised] = await db.query<{ id: string }>(sql, [pollId, personId], "raised-hand");
  if (raised) change.update({ table: "MeetingHand", where: { id: raised.id }, set: { choice, at: now }, expect: 1 });
  else change.insert("MeetingHand", { id: ids.uuid(), pollId, personId, choice, at: now });
}
