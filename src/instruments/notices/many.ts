import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, type Database, isDatabaseAway, type Logger } from "../../foundation/index.ts";
import type { Channel, Channels } from "./channel.ts";
import type { Sending } from "./claim.ts";
import { type Gate, openGate } from "./gate.ts";
import { manyFrom } from "./kinds.ts";
import type { Leave, Pace } from "./pace.ts";
import { openQueue, type Queue, type Taken } from "./queue.ts";
import type { Wordings } from "./wordings.ts";

interface Means {
  db: Database;
  clock: Clock;
  channels: Channels;
  log: Logger;
  owner: string;
  pace: Pace;
  wordings: Wordings;
  /** Begins to send what is due to single persons: what tells somebody of their own matter goes before what goes to many. */
  tellSingly(): Promise<void>;
  /** Sends the rows of one message; `left` resolves when it has left, `done` when all is written down. Neither fails. */
  send(unit: Sending[]): { left: Promise<void>; done: Promise<void> };
}

/** What sends to many. */
export interface Many {
  /**
   * Sends on every channel of this process until nothing is due. `isNew`: there are new rows, so that channels are looked
   * at also where nothing was due a moment ago.
   */
  start(isNew?: boolean): void;
  idle(): Promise<void>;
  /** Begins no more: what is claimed and has not left is given back. */
  stop(): void;
}

/** As many messages are on their way at once. */
const parallel = 32;
/** As many may be on their way or wait to be marked. */
const mostUnmarked = 100;
/** What is claimed is uncertain when its process dies: few, and enough to keep everything busy. */
const claimSize = 64;
/** A claim holds for a minute and a message takes at most 20 s: what was not begun by then is not begun. */
const freshMs = 35_000;
/** Where all that waits is for later, it is looked through again after this, or when the first of it is due. */
const restMs = 5_000;

export function openMany(means: Means): Many {
  const running = new Map<string, Promise<void>>();
  const restUntil = new Map<string, Date>();
  const asked = new Set<string>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (channel: Channel) => {
    const { name } = channel;
    try {
      while (!signal.aborted) {
        // Who only sweeps has just looked for what is due to single persons.
        if (asked.delete(name)) await means.tellSingly();
        const { nextAt, hasBundles } = await nextDue(means, name);
        const now = means.clock.now();
        const isDue = hasBundles || (nextAt !== null && nextAt <= now);
        // What is due and cannot be had is in the hands of another process.
        if (isDue && !(await sendDue({ ...means, signal }, channel)) && !asked.has(name)) break;
        if (!isDue && !asked.has(name)) {
          if (nextAt) restUntil.set(name, new Date(Math.min(nextAt.getTime(), now.getTime() + restMs)));
          else restUntil.delete(name);
          break;
        }
      }
    } catch (error) {
      if (!isDatabaseAway(error)) means.log.error({ err: error, channel: name }, "sending to many failed");
    } finally {
      running.delete(name);
    }
  };
  return {
    start(isNew = false) {
      if (signal.aborted) return;
      const now = means.clock.now();
      for (const channel of means.channels.values()) {
        const { name } = channel;
        if (isNew) asked.add(name);
        const rest = isNew ? undefined : restUntil.get(name);
        if (!running.has(name) && (!rest || rest <= now)) running.set(name, run(channel));
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
    stop: () => stopping.abort(),
  };
}

interface Due {
  /** When the first row that goes by itself may go. */
  nextAt: Date | null;
  hasBundles: boolean;
}

async function nextDue({ db }: Means, channel: string): Promise<Due> {
  const sql = `SELECT (SELECT min("dueAt") FROM "Delivery" WHERE channel = $1 AND state = 'queued' AND priority >= ${manyFrom} AND NOT "isBundled") AS "nextAt",
    EXISTS (SELECT 1 FROM "Bundle" WHERE channel = $1 AND "leaseUntil" IS NULL) AS "hasBundles"`;
  const [found] = await db.query<Due>(sql, [channel], "next-due");
  return found ?? { nextAt: null, hasBundles: false };
}

/** Rows to send, and how fast. */
interface Batch {
  taken: Taken;
  leave: Leave;
  /** When the first may go. */
  startsAt: number;
  /** How many answers had gone when leave was given. */
  answered: number;
  claimedAt: number;
}

async function nextBatch(means: Means, { name, limits }: Channel, queue: Queue, before?: Batch): Promise<Batch> {
  const unused = before && unusedOf(before);
  if (limits && unused) return { ...unused, taken: await queue.take(unused.leave.granted) };
  const answered = means.pace.answered(name);
  const leave = limits ? await means.pace.take(name, limits) : atWill(means.pace.pausedMs(name, "many"));
  const claimedAt = performance.now();
  const given = { leave, answered, claimedAt, startsAt: claimedAt + leave.startsInMs };
  if (leave.granted === 0) return { ...given, taken: { taken: 0, rows: [] } };
  return { ...given, taken: await queue.take(Math.min(claimSize, leave.granted)) };
}

/** What is left of the leave for a batch that was smaller, as a bundle is at its end; the rest goes to the next. */
function unusedOf({ taken, leave, startsAt, answered, claimedAt }: Batch): Omit<Batch, "taken"> | undefined {
  const granted = leave.granted - taken.rows.length;
  if (granted <= 0) return undefined;
  return { leave: { ...leave, granted }, startsAt: startsAt + taken.rows.length * leave.everyMs, answered, claimedAt };
}

const atWill = (pausedMs: number): Leave => ({
  ...{ granted: pausedMs > 0 ? 0 : claimSize, startsInMs: 0, everyMs: 0, waitMs: pausedMs },
});

interface Stoppable {
  /** Aborted when nothing more is to be begun. */
  signal: AbortSignal;
}

/** Sends what is due; true when there was anything. */
async function sendDue(means: Means & Stoppable, channel: Channel): Promise<boolean> {
  const gates = {
    flight: openGate(parallel),
    unmarked: openGate(mostUnmarked),
    onTheirWay: new Map<string, Promise<void>>(),
  };
  const queue = openQueue(means, channel);
  let ahead: Promise<Batch> | undefined;
  let hasTaken = false;
  try {
    while (!means.signal.aborted) {
      const batch = await (ahead ?? nextBatch(means, channel, queue));
      ahead = undefined;
      if (batch.leave.granted === 0) {
        await sleep(Math.min(batch.leave.waitMs, 1_000));
        continue;
      }
      if (batch.taken.taken === 0) return hasTaken;
      hasTaken = true;
      // The next rows are claimed while these go out: where a pace is set, when half of them have gone.
      const halfMs = batch.startsAt + (batch.leave.granted / 2) * batch.leave.everyMs - performance.now();
      ahead = (halfMs > 0 ? sleep(halfMs) : Promise.resolve()).then(() => nextBatch(means, channel, queue, batch));
      // Whoever waits for it hears of a failure.
      ahead.catch(() => {});
      await sendBatch(means, channel, batch, { ...gates, queue });
    }
    return hasTaken;
  } finally {
    const left = await ahead?.catch(() => undefined);
    if (left) await queue.giveBack(left.taken, left.taken.rows);
    await gates.unmarked.empty();
    await queue.close();
  }
}

/** Through which what is claimed goes, and which message an address is to get at this moment. */
interface Ways {
  flight: Gate;
  unmarked: Gate;
  onTheirWay: Map<string, Promise<void>>;
}

async function sendBatch(
  means: Means & Stoppable,
  { name, limits }: Channel,
  { taken, leave, startsAt, answered, claimedAt }: Batch,
  { flight, unmarked, onTheirWay, queue }: Ways & { queue: Queue },
): Promise<void> {
  const units = unitsOf(taken.rows);
  for (const [i, unit] of units.entries()) {
    // Looked at again after each wait: an answer meanwhile takes the place of one of these.
    const waitMs = () => {
      if (!limits) return 0;
      const place = i + means.pace.answered(name) - answered;
      return Math.max(startsAt + place * leave.everyMs - performance.now(), means.pace.crowdedMs(name, limits));
    };
    for (let ms = waitMs(); ms > 0.5; ms = waitMs()) await sleep(ms);
    // What goes to one address arrives in order.
    const addressId = unit[0]?.addressId ?? "";
    await onTheirWay.get(addressId);
    await flight.enter();
    await unmarked.enter();
    const isLate = performance.now() - claimedAt > freshMs;
    if (isLate || means.signal.aborted || means.pace.pausedMs(name, "many") > 0) {
      flight.leave();
      unmarked.leave();
      return queue.giveBack(taken, units.slice(i).flat());
    }
    const hasLeft = limits && means.pace.count(name, limits, false);
    const { left, done } = means.send(unit);
    onTheirWay.set(addressId, left);
    void left.then(hasLeft).then(() => {
      if (onTheirWay.get(addressId) === left) onTheirWay.delete(addressId);
      flight.leave();
    });
    void done.then(() => {
      queue.settled(taken, unit.length);
      unmarked.leave();
    });
  }
}

/** Rows that go out as one message: what an address gets once a day together, all else by itself. */
function unitsOf(rows: Sending[]): Sending[][] {
  const together = Map.groupBy(rows, (row) => (row.isDigest ? row.addressId : row.id));
  return [...together.values()];
}
