import type { Database } from "../foundation/index.ts";
import { batch, inTurns, walkBefore, walked } from "./batches.ts";

/**
 * What people and the bot have written to each other, and ended talks with the files sent in them, of before an instant.
 * Notices to many stay: the ledger says whom each reached. Returns how many rows went.
 */
export async function forgetMessages(db: Database, before: Date): Promise<number> {
  const received = await walkBefore(db, receivedSql, before);
  const told = await walkBefore(db, toldSql, before);
  return received + told + (await inTurns(db, talksSql, [before]));
}

const receivedSql = walked(
  "Inbox",
  "id",
  `DELETE FROM "Inbox" t USING k WHERE t.id = k.id AND t."receivedAt" < $3 AND t."doneAt" IS NOT NULL`,
);

/** Answers, and what a procedure told one person or a few: a body's notice to many is a record of its own. */
const toldSql = walked(
  "Delivery",
  "id",
  `DELETE FROM "Delivery" t USING k WHERE t.id = k.id AND t."createdAt" < $3 AND t.state NOT IN ('queued', 'sending')
    AND (t.kind = 'reply' OR EXISTS (SELECT 1 FROM "Notice" n WHERE n.id = t."noticeId" AND n.kind = 'case'))`,
);

const talksSql = `WITH k AS (SELECT id FROM "Talk" WHERE state = 'ended' AND "endedAt" < $1 ORDER BY "endedAt" LIMIT ${batch}),
    l AS (DELETE FROM "TalkLine" USING k WHERE "talkId" = k.id RETURNING files),
    f AS (DELETE FROM "File" WHERE id = ANY(ARRAY(SELECT unnest(files) FROM l)))
  DELETE FROM "Talk" USING k WHERE "Talk".id = k.id RETURNING 1`;
