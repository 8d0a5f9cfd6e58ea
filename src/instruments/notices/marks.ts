import { type Database, inBatches } from "../../foundation/index.ts";

/** A row that has been sent. */
export interface Sent {
  id: string;
  /** A reply may be repeated, a notice not. */
  isReply: boolean;
  /** The channel's own id of the message. */
  externalId: string | null;
  at: Date;
}

/**
 * A report may have come before the gateway's answer: then the row has its end already. The last parameter is whether
 * to wait for the disk.
 */
const markSql = `WITH d AS (
    UPDATE "Delivery" SET state = CASE WHEN state IN ('delivered', 'failed') THEN state ELSE 'sent' END,
      "externalId" = coalesce($2::jsonb->>id::text, "externalId"), "sentAt" = $3,
      reason = CASE WHEN state = 'failed' THEN reason END, attempts = attempts + 1, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE id = ANY($1::uuid[]) RETURNING 1)
  SELECT set_config('synchronous_commit', $4, true) FROM d LIMIT 1`;

const mostAtOnce = 100;
/** Nobody waits for a mark but the next message to the same address. */
const gatherMs = 5;

/**
 * Marks rows as sent, those that are sent at the same time together. Does not wait for the disk where only replies are
 * marked: the loss of a mark would repeat a reply, which may happen anyway.
 */
export function openMarks(db: Database): (sent: Sent) => Promise<void> {
  const markAll = async (batch: Sent[]): Promise<undefined[]> => {
    const externalIds = JSON.stringify(Object.fromEntries(batch.map(({ id, externalId }) => [id, externalId])));
    const at = new Date(Math.max(...batch.map((sent) => sent.at.getTime())));
    const disk = batch.every((sent) => sent.isReply) ? "off" : "on";
    await db.query(markSql, [batch.map((sent) => sent.id), externalIds, at, disk], "mark-sent");
    return batch.map(() => undefined);
  };
  return inBatches(mostAtOnce, markAll, { gatherMs });
}
