import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Clock,
  type Database,
  isDatabaseAway,
  type Keyed,
  type Logger,
  type Metrics,
  oneAtATime,
  openMetrics,
  type Words,
} from "../../foundation/index.ts";
import { settleBundles } from "./bundle.ts";
import type { Channels, SendResult } from "./channel.ts";
import { claim, type Sending, settleCutOff } from "./claim.ts";
import { giveCodes } from "./codes.ts";
import { openFigures, type Tried } from "./figures.ts";
import type { MakeLater } from "./hidden-words.ts";
import { openMany } from "./many.ts";
import { type Marks, markUnsent, openMarks } from "./marks.ts";
import { openPace, type Pace } from "./pace.ts";
import { parcelOf } from "./parcel.ts";
import { openWordings } from "./wordings.ts";

export type { Sending } from "./claim.ts";

export interface Sender {
  /** Sends rows that this process has claimed, in order for each address; resolves when all are marked. */
  send(rows: Sending[]): Promise<void>;
  /**
   * Claims and sends what is due: answers, new notices about cases, retries, and what a process that died had claimed.
   * Returns how many. What goes to many is begun and goes on by itself.
   */
  sweep(): Promise<number>;
  /** Begins to send what is due to single persons; resolves when it stands in line before all that is claimed later. */
  tellSingly(): Promise<void>;
  /** Begins to send what has just been queued for many. */
  sendToMany(): void;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing more: what is under way goes on to its end, the rest is left to other processes and to the next start. */
  stop(): void;
}

const mostAttempts = 8;

interface Given {
  db: Database;
  clock: Clock;
  channels: Channels;
  keyed: Keyed;
  words: Words;
  /** Makes what is to stand in a message only when it is sent. */
  makeLater?: MakeLater;
  log: Logger;
  /** Without, it is counted and nobody can look. */
  metrics?: Metrics;
  owner: string;
  onStage?: (stage: "sending" | "sent", id: string) => void | Promise<void>;
}

interface Means extends Given {
  pace: Pace;
  noteTried: (row: Sending, tried: Tried) => void;
  marks: Marks;
  /** Addresses to which more is to go than what goes now. */
  awaited: Set<string>;
  /** When an address was last sent to. */
  lastAt: Map<string, number>;
  /** How many wait until nothing is under way: marks do not wait for company then. */
  waiting: number;
}

/** Rows that go out as one message. */
type Unit = readonly [Sending, ...Sending[]];

/** The one way in which messages leave, whatever their kind or channel. */
export function makeSender(given: Given): Sender {
  const { db, channels } = given;
  const awaited = new Set<string>();
  const means: Means = {
    ...given,
    ...{ marks: openMarks(db), awaited, pace: openPace(db), lastAt: new Map(), waiting: 0 },
    noteTried: openFigures({ ...given, metrics: given.metrics ?? openMetrics(given.log) }),
  };
  // One chain for each address keeps a person's messages in order while others go on.
  const chains = new Map<string, Promise<void>>();
  const chain = (addressId: string, work: () => Promise<void>): Promise<void> => {
    const before = chains.get(addressId);
    if (before !== undefined) {
      awaited.add(addressId);
      means.marks.hurry();
    }
    // What failed before is for its own sender to tell; it does not keep these from going.
    const next = (before ?? Promise.resolve()).catch(() => {}).then(work);
    chains.set(addressId, next);
    return next.finally(() => {
      if (chains.get(addressId) !== next) return;
      chains.delete(addressId);
      awaited.delete(addressId);
    });
  };
  const send = async (rows: Sending[]) => {
    const byAddress = Map.groupBy(rows, (row) => row.addressId);
    await Promise.all(
      [...byAddress].map(([addressId, mine]) => {
        const units = mine.map((row): Unit => [row]);
        return chain(addressId, () => sendInOrder(means, units));
      }),
    );
  };
  const claimNext = oneAtATime(async () => {
    const { taken, rows } = await claim(means);
    return { taken, sent: send(rows) };
  });
  const tellSingly = async () => {
    const { sent } = await claimNext();
    sent.catch((error: unknown) => given.log.error({ err: error }, "could not send"));
  };
  const many = openMany({
    ...means,
    wordings: openWordings(db),
    tellSingly,
    send([first, ...rest]) {
      if (!first) return { left: Promise.resolve(), done: Promise.resolve() };
      const leaving = Promise.withResolvers<void>();
      const done = chain(first.addressId, () => sendInOrder(means, [[first, ...rest]], leaving.resolve))
        .catch((error: unknown) => given.log.error({ err: error, delivery: first.id }, "could not send to many"))
        .finally(leaving.resolve);
      return { left: leaving.promise, done };
    },
  });
  const sweeps = new Set<Promise<number>>();
  let isStopped = false;
  const sweep = async () => {
    if (isStopped) return 0;
    const repeatable = [...channels.values()].filter((channel) => channel.isRepeatable).map((channel) => channel.name);
    await settleCutOff(means, repeatable);
    await settleBundles(means, repeatable);
    const { taken, sent } = await claimNext();
    many.start();
    await sent;
    return taken;
  };
  return {
    send,
    async sweep() {
      const run = sweep();
      sweeps.add(run);
      return run.finally(() => sweeps.delete(run));
    },
    sendToMany: () => many.start(true),
    tellSingly,
    async idle() {
      means.waiting += 1;
      means.marks.hurry();
      do {
        await many.idle();
        await Promise.allSettled([...sweeps, ...chains.values()]);
      } while (sweeps.size + chains.size > 0);
      means.waiting -= 1;
    },
    stop() {
      isStopped = true;
      many.stop();
    },
  };
}

/** `onLeft` is called when the first has left, or will not. */
async function sendInOrder(means: Means, units: Unit[], onLeft?: () => void): Promise<void> {
  for (const [index, unit] of units.entries()) {
    const [row] = unit;
    if (index < units.length - 1) means.awaited.add(row.addressId);
    await means.onStage?.("sending", row.id);
    const begunAt = performance.now();
    const result = await sendOne(means, unit);
    onLeft?.();
    await means.onStage?.("sent", row.id);
    const [state] = await Promise.all(unit.map((one) => mark(means, one, result)));
    for (const one of unit) means.noteTried(one, { state: state ?? "unknown", begunAt });
    // What comes after does not overtake what has to wait, and goes to a blocked address no more than what came before.
    const held = state === "queued" ? heldBack(result) : result.state === "blocked" ? blocked : undefined;
    if (!held) continue;
    for (const rest of units.slice(index + 1).flat()) await mark(means, rest, held);
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

async function sendOne(means: Means, unit: Unit): Promise<SendResult> {
  const { channels, log, pace } = means;
  const [row] = unit;
  if (row.isBlocked) return blocked;
  const channel = channels.get(row.channel);
  // A process without this channel leaves it to one that has it.
  if (!channel) return { state: "later", afterMs: 30_000, reason: "no-channel", counts: false };
  const { limits, name } = channel;
  // While the channel asks everybody for patience, a call would only be refused.
  const pausedMs = pace.pausedMs(name, row.isToMany ? "many" : "answers");
  if (pausedMs > 0) return { state: "later", afterMs: pausedMs, reason: "asked for patience", counts: false };
  const waitMs = !limits ? 0 : row.isToMany ? spacedMs(means, row, limits.chatMs) : pace.answerMs(name, limits);
  if (waitMs > 0) await sleep(waitMs);
  try {
    const parcel = await parcelOf(means, channel.isAnsweredInText ? await withCodes(means, unit) : unit);
    // What goes to many was counted when its turn came.
    const answered = limits && !row.isToMany ? pace.count(name, limits, true) : undefined;
    if (limits) remember(means.lastAt, row.addressId);
    const result = await channel.send(parcel).finally(answered);
    // What goes to many keeps the pace of one chat: asked for patience there, it is asked of all.
    const isAsked = result.state === "later" && !result.counts && !result.isElsewhere;
    if (isAsked && (limits || row.isToMany)) {
      await pace.pause(name, { ms: result.afterMs, limits, all: row.isToMany ?? false });
    }
    return result;
  } catch (error) {
    log.warn({ err: error, delivery: row.id, channel: row.channel }, "send failed");
    const isAway = isDatabaseAway(error);
    return { state: "later", afterMs: backoffMs(row.attempts), reason: "error", counts: !isAway, isUncertain: !isAway };
  }
}

/** Rows one after another, so that two that go out together share no code. */
async function withCodes(means: Means, [first, ...rest]: Unit): Promise<Unit> {
  const coded: [Sending, ...Sending[]] = [await giveCodes(means, first)];
  for (const row of rest) coded.push(await giveCodes(means, row));
  return coded;
}

/** For how many ms an address is to get nothing more that goes to many. */
const spacedMs = ({ lastAt }: Means, { addressId }: Sending, chatMs: number): number =>
  (lastAt.get(addressId) ?? Number.NEGATIVE_INFINITY) + chatMs - performance.now();

const mostRemembered = 5_000;

function remember(lastAt: Map<string, number>, addressId: string): void {
  lastAt.delete(addressId);
  lastAt.set(addressId, performance.now());
  const [oldest] = lastAt.size > mostRemembered ? lastAt.keys() : [];
  if (oldest) lastAt.delete(oldest);
}

/** 2 s, 4 s, 8 s … at most 10 minutes. */
const backoffMs = (attempts: number): number => Math.min(600_000, 2_000 * 2 ** attempts);

/** Writes down what became of a row; gives its state. */
async function mark(means: Means, row: Sending, result: SendResult): Promise<Tried["state"]> {
  const state = stateAfter(row, result);
  try {
    if (result.state === "sent") await markSent(means, row, result.externalId);
    else await writeUnsent(means, row, result, state);
  } catch (error) {
    // The claim runs out: an answer is sent again, what goes to many is settled as uncertain.
    means.log.warn({ err: error, delivery: row.id }, "could not mark a delivery");
  }
  return state;
}

function stateAfter(row: Sending, result: SendResult): Tried["state"] {
  if (result.state === "sent") return "sent";
  if (result.state !== "later") return "failed";
  // It may have arrived: one person is not written to twice for the sake of many.
  if (row.isToMany && result.isUncertain) return "unknown";
  return result.counts && row.attempts + 1 >= mostAttempts ? "failed" : "queued";
}

async function markSent(
  { marks, awaited, waiting, clock }: Means,
  { id, kind, addressId, isBundled, answerWithin = null }: Sending,
  externalId: string | null = null,
): Promise<void> {
  const sent = { id, externalId, at: clock.now() };
  const marked = isBundled
    ? marks.bundled({ ...sent, answerWithin })
    : marks.single({ ...sent, isReply: kind === "reply" });
  if (awaited.has(addressId) || waiting > 0) marks.hurry();
  await marked;
}

function writeUnsent(
  { db, clock }: Means,
  { id }: Sending,
  result: Exclude<SendResult, { state: "sent" }>,
  state: Tried["state"],
): Promise<void> {
  const at = clock.now();
  const isAgain = result.state === "later" && state === "queued";
  return markUnsent(db, {
    ...{ id, at, state: state === "sent" ? "failed" : state },
    reason: result.state === "blocked" ? "blocked" : result.reason,
    dueAt: isAgain ? new Date(at.getTime() + result.afterMs) : null,
    counts: result.state !== "later" || result.counts,
    isBlocked: result.state === "blocked",
  });
}
