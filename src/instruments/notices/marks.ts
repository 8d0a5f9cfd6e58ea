import { type Database, type InBatches, inBatches } from "../../foundation/index.ts";

/** A row that has been sent. */
interface Sent {
  id: string;
  /** A reply may be repeated, a notice not. */
  isReply: boolean;
  /** The channel's own id of the message. */
  externalId: string | null;
  at: Date;
}

/**
 * What is known of a row by then stands: it was acknowledged, or a report came before the answer to the call. The last
 * parameter is whether to wait for the disk.
 */
const markSql = `WITH d AS (
    UPDATE "Delivery" SET state = CASE WHEN state IN ('delivered', 'acknowledged', 'failed') THEN state ELSE 'sent' END,
      "externalId" = coalesce($2::jsonb->>id::text, "externalId"), "sentAt" = $3, reason = CASE WHEN state = 'failed' THEN reason END,
      attempts = attempts + 1, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE id = ANY($1::uuid[]) RETURNING 1)
  SELECT set_config('synchronous_commit', $4, true) FROM d LIMIT 1`;

const mostAtOnce = 300;
/** A statement costs the database as much as marking ten rows by it; who waits for a mark hurries it. */
const gatherMs = 30;

/** Marks what has been sent. */
export interface Marks {
  single: InBatches<Sent, undefined>;
  bundled: InBatches<SentBundled, undefined>;
  /** Somebody waits for what is being marked. */
  hurry(): void;
}

export function openMarks(db: Database): Marks {
  const [single, bundled] = [openSingleMarks(db), openBundledMarks(db)];
  return {
    ...{ single, bundled },
    hurry() {
      single.hurry();
      bundled.hurry();
    },
  };
}

/**
 * Marks rows as sent, those that are sent at the same time together. Does not wait for the disk where only replies are
 * marked: the loss of a mark would repeat a reply, which may happen anyway.
 */
function openSingleMarks(db: Database): InBatches<Sent, undefined> {
  const markAll = async (batch: Sent[]): Promise<undefined[]> => {
    const externalIds = JSON.stringify(Object.fromEntries(batch.map(({ id, externalId }) => [id, externalId])));
    const disk = batch.every((sent) => sent.isReply) ? "off" : "on";
    await db.query(markSql, [batch.map((sent) => sent.id), externalIds, latest(batch), disk], "mark-sent");
    return batch.map(() => undefined);
  };
  return inBatches(mostAtOnce, markAll, { gatherMs });
}

/** A row of a bundle that has been sent. */
interface SentBundled extends Omit<Sent, "isReply"> {
  /** For so many minutes an acknowledgement is waited for. */
  answerWithin: number | null;
}

/**
 * As above; until now nothing of the sending was written on these rows. Does not wait for the disk: their bundle was on it
 * before they went, so the loss of a mark would make of what is certain what is not, and repeat nothing.
 */
const markBundledSql = `WITH d AS (UPDATE "Delivery" d SET
    state = CASE WHEN d."acknowledgedAt" IS NOT NULL THEN 'acknowledged' WHEN d.state IN ('delivered', 'failed') THEN d.state ELSE 'sent' END,
    "externalId" = coalesce(m.external, d."externalId"), "sentAt" = $4, reason = CASE WHEN d.state = 'failed' THEN d.reason END,
    attempts = d.attempts + 1, "answerBy" = $4::timestamptz + m.within * interval '1 minute'
  FROM unnest($1::uuid[], $2::text[], $3::int[]) AS m(id, external, within) WHERE d.id = m.id AND d.id = ANY($1::uuid[]) RETURNING 1)
  SELECT set_config('synchronous_commit', 'off', true) FROM d LIMIT 1`;

/** Half of what may be on its way and unmarked: one half is gathered while the other is marked. */
const mostBundledAtOnce = 50;

/** Marks rows of bundles as sent. */
function openBundledMarks(db: Database): InBatches<SentBundled, undefined> {
  const markAll = async (batch: SentBundled[]): Promise<undefined[]> => {
    const values = [
      batch.map((sent) => sent.id),
      batch.map((sent) => sent.externalId),
      batch.map((sent) => sent.answerWithin),
    ];
    await db.query(markBundledSql, [...values, latest(batch)], "mark-bundled");
    return batch.map(() => undefined);
  };
  return inBatches(mostBundledAtOnce, markAll, { gatherMs });
}

const latest = (batch: readonly { at: Date }[]): Date => new Date(Math.max(...batch.map(({ at }) => at.getTime())));

/** A row that has not gone out, and what comes now. */
export interface Unsent {
  id: string;
  state: "queued" | "failed" | "unknown";
  reason: string;
  /** When to try again. */
  dueAt: Date | null;
  at: Date;
  /** Whether it was an attempt of its own. */
  counts: boolean;
  isBlocked: boolean;
}

/** Only what still is on its way: what was reported or settled meanwhile stands. It goes on by itself, not in a bundle. */
const markUnsentSql = `WITH d AS (
    UPDATE "Delivery" SET state = $2, "sentAt" = $3, reason = $4, "dueAt" = coalesce($5, "dueAt"),
      attempts = attempts + $6, "leaseOwner" = NULL, "leaseUntil" = NULL, "isBundled" = false
    WHERE id = $1 AND (state = 'sending' OR (state = 'queued' AND "isBundled")) RETURNING "addressId")
  UPDATE "Address" a SET "blockedAt" = $7 FROM d WHERE a.id = d."addressId" AND $8`;

export async function markUnsent(db: Database, unsent: Unsent): Promise<void> {
  const { id, state, reason, dueAt, at, counts, isBlocked } = unsent;
  const values = [id, state, dueAt ? null : at, reason, dueAt, counts ? 1 : 0, at, isBlocked];
  await db.query(markUnsentSql, values, "mark-unsent");
}
