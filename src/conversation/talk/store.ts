import { membersSql } from "../../city/index.ts";
import type { Change, Database, Ids } from "../../foundation/index.ts";
import type { Audience, NoticeMessage } from "../../instruments/index.ts";

export interface TalkRow {
  id: string;
  /** The resident. */
  personId: string;
  bodyId: string;
  state: "waiting" | "open" | "ended";
  clerkId: string | null;
  createdAt: Date;
}

export interface TalkLineRow {
  side: "resident" | "clerk";
  text: string;
  files: string[];
  at: Date;
  /** The clerk's who said it; null when they have none. */
  name?: string | null;
}

const columns = `t.id, t."personId", t."bodyId", t.state, t."clerkId", t."createdAt"`;

export async function loadTalk(db: Database, id: string): Promise<TalkRow | undefined> {
  const [found] = await db.query<TalkRow>(`SELECT ${columns} FROM "Talk" t WHERE t.id = $1`, [id], "load-talk");
  return found;
}

/** The talk that a resident has not ended yet: one at a time. */
export async function talkOf(db: Database, personId: string): Promise<TalkRow | undefined> {
  const sql = `SELECT ${columns} FROM "Talk" t WHERE t."personId" = $1 AND t.state IN ('waiting', 'open') LIMIT 1`;
  const [found] = await db.query<TalkRow>(sql, [personId], "talk-of");
  return found;
}

/** What was said, oldest first; at most the newest `limit`. */
export async function linesOf(db: Database, talkId: string, limit: number): Promise<TalkLineRow[]> {
  const sql = `SELECT l.side, l.text, l.files, l.at, CASE WHEN l.side = 'clerk' THEN p.name END AS name
    FROM "TalkLine" l LEFT JOIN "Person" p ON p.id = l."personId" WHERE l."talkId" = $1 ORDER BY l.id DESC LIMIT $2`;
  return (await db.query<TalkLineRow>(sql, [talkId, limit], "talk-lines")).reverse();
}

/** Whether somebody still sits in the body whose talk they have. */
export async function isMember(db: Database, personId: string | null, bodyId: string, at: Date): Promise<boolean> {
  const sql = `SELECT 1 FROM (${membersSql("$1", "$2")}) m WHERE m."personId" = $3 LIMIT 1`;
  return (await db.query(sql, [bodyId, at, personId], "talk-member")).length > 0;
}

/** Moves a talk on, only if it is still as it was read: of two clerks one has it. */
export const moveTalk = (change: Change, talk: TalkRow, set: Record<string, unknown>): Change =>
  change.update({
    table: "Talk",
    where: { id: talk.id, state: talk.state, clerkId: talk.clerkId },
    set,
    expect: 1,
  });

interface Given {
  ids: Ids;
  now: Date;
}

/** Tells somebody of a talk in the transaction of what happened. */
export const tellOfTalk = (
  change: Change,
  { ids, now }: Given,
  audience: Audience,
  message: NoticeMessage,
  id = ids.uuid(),
): Change =>
  change.insert("Notice", { id, audience: { ...audience }, message: message as unknown as object, createdAt: now });
