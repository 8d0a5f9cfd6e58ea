import type { Database } from "../../foundation/index.ts";

/** Why a row has failed that its gateway took and then could not deliver. */
const undelivered = "undelivered";

/**
 * A report may come before the gateway's answer to the call that sent the message, and more than once: then the mark of
 * sending leaves the row as it is. A part that was reported as lost stays lost, whatever is said of the others.
 */
const deliveredSql = `UPDATE "Delivery" SET state = 'delivered', "sentAt" = coalesce("sentAt", $3), "deliveredAt" = $3, reason = NULL
  WHERE id = $1 AND channel = $2 AND state NOT IN ('delivered', 'acknowledged') AND NOT (state = 'failed' AND reason = '${undelivered}')`;

const undeliveredSql = `UPDATE "Delivery" SET state = 'failed', "sentAt" = coalesce("sentAt", $3), reason = '${undelivered}'
  WHERE id = $1 AND channel = $2 AND state <> 'acknowledged' AND NOT (state = 'failed' AND reason = '${undelivered}')`;

/** The gateway reports that a message has arrived. Nothing for an unknown id. */
export async function markDelivered(db: Database, channel: string, id: string, at: Date): Promise<void> {
  await db.query(deliveredSql, [id, channel, at], "mark-delivered");
}

/** The gateway reports that a message, or a part of it, will not arrive. Nothing for an unknown id. */
export async function markUndelivered(db: Database, channel: string, id: string, at: Date): Promise<void> {
  await db.query(undeliveredSql, [id, channel, at], "mark-undelivered");
}
