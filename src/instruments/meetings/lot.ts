import { type Database, type Keyed, sha256 } from "../../foundation/index.ts";

/**
 * Draws `count` of a pool by lot: everybody's place follows from the seed and their tag alone, so that whoever has what is
 * published draws the same again. The order of the pool does not matter.
 */
export function drawByLot(seed: string, tags: readonly string[], count: number): string[] {
  const placed = tags.map((tag) => ({ tag, place: sha256(`${seed}:${tag}`) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return placed.slice(0, count).map(({ tag }) => tag);
}

/**
 * The seed of a call's lot. It follows from the key and the call, so that nobody chooses it; its hash is in the history
 * from when it is called, and it is read only when the lot is drawn.
 */
export const lotSeed = (keyed: Keyed, draftId: string): string => keyed.hash("lot", draftId).slice(0, 32);

/** What stands for somebody in the published list of one meeting: whose it is tells only the key. */
export const lotTag = (keyed: Keyed, meetingId: string, personId: string): string =>
  keyed.hash("lot-tag", `${meetingId}:${personId}`).slice(0, 16);

/** A lot as drawn: `pool[i]` is the person of `tags[i]`. */
export interface Lot {
  seed: string;
  pool: string[];
  tags: string[];
  /** All who were ever invited. */
  invited: string[];
}

/** Undefined where no lot was drawn. */
export async function findLot(db: Database, meetingId: string): Promise<Lot | undefined> {
  // Lots of before there were tags were drawn by the ids themselves.
  const sql = `SELECT m.seed, m.pool, CASE WHEN cardinality(m.tags) = 0 THEN m.pool::text[] ELSE m.tags END AS tags,
      ARRAY(SELECT i."personId" FROM "MeetingInvitee" i WHERE i."meetingId" = m.id) AS invited
    FROM "Meeting" m WHERE m.id = $1 AND m.seed IS NOT NULL`;
  const [lot] = await db.query<Lot>(sql, [meetingId], "lot-of-meeting");
  return lot;
}

/** The whole order of a lot: the first are invited, the next come in for those who do not come. */
export function orderOf({
  seed,
  pool,
  tags,
}: Pick<Lot, "seed" | "pool" | "tags">): { tag: string; personId: string }[] {
  const personOf = new Map(tags.map((tag, i) => [tag, pool[i] ?? ""]));
  return drawByLot(seed, tags, tags.length).map((tag) => ({ tag, personId: personOf.get(tag) ?? "" }));
}

/** Who comes in for somebody drawn for a meeting: the next of the same draw. Undefined: no lot was drawn, or all are in. */
export async function nextDrawn(db: Database, meetingId: string): Promise<string | undefined> {
  const lot = await findLot(db, meetingId);
  if (!lot) return undefined;
  const invited = new Set(lot.invited);
  return orderOf(lot).find(({ personId }) => !invited.has(personId))?.personId;
}

/** What stands for somebody in the lot of a meeting; undefined for who was not in it. */
export async function tagIn(db: Database, meetingId: string, personId: string): Promise<string | undefined> {
  const sql = `SELECT tags[array_position(pool, $2::uuid)] AS tag FROM "Meeting" WHERE id = $1`;
  const [found] = await db.query<{ tag: string | null }>(sql, [meetingId, personId], "tag-in-lot");
  return found?.tag ?? undefined;
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
