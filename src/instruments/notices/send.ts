import {
  type Clock,
  type Database,
  isDatabaseAway,
  isLocale,
  type Keyed,
  type Locale,
  type Logger,
} from "../../foundation/index.ts";
import type { Channels, Parcel, SendResult } from "./channel.ts";
import { openHidden } from "./hidden-words.ts";
import { openMarks, type Sent } from "./marks.ts";
import { buttonToken, type Outgoing } from "./outgoing.ts";

/** A row of the ledger that is ours to send now. */
export interface Sending {
  id: string;
  kind: string;
  addressId: string;
  channel: string;
  address: string;
  locale: string;
  payload: Outgoing;
  attempts: number;
  replacesId: string | null;
  replacesExternalId: string | null;
  /** True for what was queued before its address was blocked. */
  isBlocked?: boolean;
}

export interface Sender {
  /** Sends rows that this process has claimed, in order for each address; resolves when all are marked. */
  send(rows: Sending[]): Promise<void>;
  /** Claims and sends what is due: new notices, retries, and what a process that died had claimed. Returns how many. */
  sweep(): Promise<number>;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
}

const batch = 100;
const mostAttempts = 8;

interface Given {
  db: Database;
  clock: Clock;
  channels: Channels;
  keyed: Keyed;
  log: Logger;
  owner: string;
  onStage?: (stage: "sending" | "sent", id: string) => void | Promise<void>;
}

interface Means extends Given {
  markSent: (sent: Sent) => Promise<void>;
}

/** The one way in which messages leave, whatever their kind or channel. */
export function makeSender(given: Given): Sender {
  const means: Means = { ...given, markSent: openMarks(given.db) };
  // One chain for each address keeps a person's messages in order while others go on.
  const chains = new Map<string, Promise<void>>();
  const send = async (rows: Sending[]) => {
    const byAddress = Map.groupBy(rows, (row) => row.addressId);
    await Promise.all(
      [...byAddress].map(([addressId, mine]) => {
        const before = chains.get(addressId) ?? Promise.resolve();
        // What failed before is for its own sender to tell; it does not keep these from going.
        const next = before.catch(() => {}).then(() => sendInOrder(means, mine));
        chains.set(addressId, next);
        return next.finally(() => {
          if (chains.get(addressId) === next) chains.delete(addressId);
        });
      }),
    );
  };
  return {
    send,
    async sweep() {
      const rows = await claim(means);
      await send(rows);
      return rows.length;
    },
    async idle() {
      while (chains.size > 0) await Promise.allSettled(chains.values());
    },
  };
}

async function sendInOrder(means: Means, rows: Sending[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    await means.onStage?.("sending", row.id);
    const result = await sendOne(means, row);
    await means.onStage?.("sent", row.id);
    const state = await mark(means, row, result);
    // What comes after does not overtake what has to wait, and goes to a blocked address no more than what came before.
    const held = state === "queued" ? heldBack(result) : result.state === "blocked" ? blocked : undefined;
    if (!held) continue;
    for (const rest of rows.slice(index + 1)) await mark(means, rest, held);
    return;
  }
}

const blocked: SendResult = { state: "failed", reason: "blocked" };
const heldBack = (result: SendResult): SendResult => ({
  state: "later",
  afterMs: result.state === "later" ? result.afterMs : 0,
  reason: "behind another",
  counts: false,
});

async function externalIdOf(db: Database, id: string): Promise<string | null> {
  const [found] = await db.query<{ externalId: string | null }>(
    `SELECT "externalId" FROM "Delivery" WHERE id = $1`,
    [id],
    "external-id",
  );
  return found?.externalId ?? null;
}

async function sendOne({ db, channels, keyed, log }: Means, row: Sending): Promise<SendResult> {
  if (row.isBlocked) return blocked;
  const channel = channels.get(row.channel);
  // A process without this channel leaves it to one that has it.
  if (!channel) return { state: "later", afterMs: 30_000, reason: "no-channel", counts: false };
  try {
    return await channel.send(await parcelOf(db, keyed, row));
  } catch (error) {
    log.warn({ err: error, delivery: row.id, channel: row.channel }, "send failed");
    return { state: "later", afterMs: backoffMs(row.attempts), reason: "error", counts: !isDatabaseAway(error) };
  }
}

async function parcelOf(db: Database, keyed: Keyed, row: Sending): Promise<Parcel> {
  // The message that is replaced may have been sent only just now.
  const externalId = row.replacesId ? (row.replacesExternalId ?? (await externalIdOf(db, row.replacesId))) : null;
  let index = 0;
  return {
    deliveryId: row.id,
    addressId: row.addressId,
    address: row.address,
    message: openHidden(keyed, row.addressId, row.payload),
    tokens: (row.payload.buttons ?? []).map((line) => line.map(() => buttonToken(keyed, row.id, index++))),
    replaces: row.replacesId && externalId ? { deliveryId: row.replacesId, externalId } : undefined,
    locale: localeOf(row.locale),
  };
}

const localeOf = (value: string): Locale => (isLocale(value) ? value : "zh-CN");

/** 2 s, 4 s, 8 s … at most 10 minutes. */
const backoffMs = (attempts: number): number => Math.min(600_000, 2_000 * 2 ** attempts);

/** What was reported meanwhile stands: it is not sent again because the gateway's answer was lost. */
const markUnsentSql = `WITH d AS (
    UPDATE "Delivery" SET state = $2, "sentAt" = $3, reason = $4, "dueAt" = coalesce($5, "dueAt"),
      attempts = attempts + $6, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE id = $1 AND state NOT IN ('delivered', 'failed') RETURNING "addressId")
  UPDATE "Address" a SET "blockedAt" = $3 FROM d WHERE a.id = d."addressId" AND $7`;

/** Writes down what became of a row; gives its state. */
async function mark(means: Means, row: Sending, result: SendResult): Promise<string> {
  const isSpent = result.state === "later" && result.counts && row.attempts + 1 >= mostAttempts;
  const state = result.state === "sent" ? "sent" : result.state === "later" && !isSpent ? "queued" : "failed";
  try {
    if (result.state === "sent") await markSent(means, row, result.externalId);
    else await markUnsent(means, row, result, state);
  } catch (error) {
    // The claim runs out and the row is sent again: a reply at least once.
    means.log.warn({ err: error, delivery: row.id }, "could not mark a delivery");
  }
  return state;
}

const markSent = (means: Means, { id, kind }: Sending, externalId: string | null = null): Promise<void> =>
  means.markSent({ id, isReply: kind === "reply", externalId, at: means.clock.now() });

async function markUnsent(
  { db, clock }: Means,
  row: Sending,
  result: Exclude<SendResult, { state: "sent" }>,
  state: string,
): Promise<void> {
  const now = clock.now();
  const isLater = result.state === "later";
  const values = [
    row.id,
    state,
    isLater ? null : now,
    result.state === "blocked" ? "blocked" : result.reason,
    isLater ? new Date(now.getTime() + result.afterMs) : null,
    isLater && !result.counts ? 0 : 1,
    result.state === "blocked",
  ];
  await db.query(markUnsentSql, values, "mark-unsent");
}

const claimSql = `WITH due AS (
    SELECT d.id FROM "Delivery" d
    WHERE (d.state = 'queued' AND d."dueAt" <= $1) OR (d.state = 'sending' AND d."leaseUntil" <= now() )
    ORDER BY d.priority, d."dueAt", d.id LIMIT ${batch} FOR UPDATE SKIP LOCKED),
  mine AS (UPDATE "Delivery" d SET state = 'sending', "leaseOwner" = $2, "leaseUntil" = now() + interval '60 seconds' FROM due WHERE d.id = due.id RETURNING d.*)
  SELECT m.id, m.kind, m."addressId", m.channel, a.address, p.locale, m.payload, m.attempts, m."replacesId", r."externalId" AS "replacesExternalId", a."blockedAt" IS NOT NULL AS "isBlocked"
  FROM mine m JOIN "Address" a ON a.id = m."addressId" JOIN "Person" p ON p.id = m."personId" LEFT JOIN "Delivery" r ON r.id = m."replacesId"
  ORDER BY m.priority, m.id`;

async function claim({ db, clock, owner }: Means): Promise<Sending[]> {
  return db.query<Sending>(claimSql, [clock.now(), owner], "claim-deliveries");
}
