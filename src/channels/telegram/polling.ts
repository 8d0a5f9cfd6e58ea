import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "grammy";
import { inOrder, type Logger } from "../../foundation/index.ts";
import { traceOf } from "../trace.ts";
import { apiSignal, type Fault, faultOf, pollSeconds } from "./bot-api.ts";
import type { Intake } from "./intake.ts";
import { wantedUpdates } from "./introduce.ts";
import { chatOf, updateIdOf } from "./update.ts";

/** 0.5 s, 1 s, 2 s, 4 s, then 5 s. */
const backoffMs = (failures: number): number => Math.min(5_000, 500 * 2 ** failures);

/**
 * Asks for updates until `signal` aborts. An update counts as received, and Telegram forgets it, only when the intake
 * has taken it; one that the intake throws back is offered again until it is taken.
 */
export async function poll(poller: Api, intake: Intake, log: Logger, signal: AbortSignal): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    const updates = await ask(poller, offset, signal);
    if (signal.aborted) return;
    if (Array.isArray(updates)) {
      if (failures > 0) log.info("telegram: updates come in again");
      failures = 0;
      const next = await takeAll(updates, offset, intake, log, signal);
      // Only updates without an id: they would come again at once.
      if (updates.length > 0 && next === offset) await pause(1_000, signal);
      offset = next;
    } else {
      if (failures === 0) log.warn(updates, "telegram: no updates; trying again");
      await pause(waitMs(updates, failures), signal);
      failures += 1;
    }
  }
}

async function ask(poller: Api, offset: number, signal: AbortSignal): Promise<unknown[] | Fault> {
  try {
    const options = { offset, timeout: pollSeconds, limit: 100, allowed_updates: wantedUpdates };
    const updates: unknown = await poller.getUpdates(options, apiSignal(signal));
    return Array.isArray(updates) ? updates : { code: 0, description: "not a list of updates" };
  } catch (error) {
    return faultOf(error);
  }
}

/** How long to leave Telegram alone; longer when it says so, or when only the operator can help. */
export function waitMs({ code, retryAfterSeconds }: Fault, failures: number): number {
  if (code === 429) return (retryAfterSeconds ?? 1) * 1_000;
  if (code === 409) return 5_000;
  return code === 401 || code === 404 ? 60_000 : backoffMs(failures);
}

/**
 * Takes those of one chat one after the other, and of different chats side by side: some are answered before they are
 * taken. Gives the offset past all that were, up to the first that was not.
 */
async function takeAll(
  updates: unknown[],
  offset: number,
  intake: Intake,
  log: Logger,
  signal: AbortSignal,
): Promise<number> {
  const ofChat = inOrder();
  const areTaken = await Promise.all(
    updates.map((update) => {
      intake.acknowledge(update);
      return ofChat(chatOf(update), () => takeOne(update, intake, log, signal));
    }),
  );
  const left = areTaken.indexOf(false);
  const ids = updates.slice(0, left < 0 ? updates.length : left).map((update) => (updateIdOf(update) ?? -1) + 1);
  return Math.max(offset, ...ids);
}

/** False when it was stopped before the update was taken. */
async function takeOne(update: unknown, intake: Intake, log: Logger, signal: AbortSignal): Promise<boolean> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      await intake.take(update);
      if (failures > 0) log.info("telegram: messages are stored again");
      return true;
    } catch (error) {
      if (failures === 0) log.warn(traceOf(error), "telegram: a message could not be stored; trying again");
      await pause(backoffMs(failures), signal);
    }
  }
  return false;
}

export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}
