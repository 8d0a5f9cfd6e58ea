import type { Api } from "grammy";
import type { Gateway, Inbound } from "../../conversation/index.ts";
import { type Clock, type Database, isDatabaseAway, type Logger } from "../../foundation/index.ts";
import { traceOf } from "../trace.ts";
import type { GroupSigns } from "./groups.ts";
import type { TypingSigns } from "./typing.ts";
import { callbackIdOf, channelName, readUpdate, updateIdOf } from "./update.ts";

/** What becomes of an update, however it came. */
export interface Intake {
  /** Answers a button press, so that the phone stops waiting for it. Never fails. */
  acknowledge(update: unknown): void;
  /**
   * Stores the update if it is one to store; when this resolves, it needs not be offered again.
   * @throws when nothing was stored and the update has to be offered again
   */
  take(update: unknown): Promise<void>;
}

interface Means {
  api: Api;
  db: Database;
  clock: Clock;
  log: Logger;
  gateway: Gateway;
  typing: TypingSigns;
  groups: GroupSigns;
}

/** After so many failures with a database that answers, it is the update that cannot be stored. */
const mostFailures = 4;

export function updateIntake(means: Means): Intake {
  const failures = new Map<number, number>();
  return {
    acknowledge(update) {
      const id = callbackIdOf(update);
      if (id) void means.api.answerCallbackQuery(id).catch(() => {});
    },
    async take(update) {
      const updateId = updateIdOf(update) ?? 0;
      try {
        await carryOut(means, update);
        failures.delete(updateId);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        await means.db.query("SELECT 1");
        const count = (failures.get(updateId) ?? 0) + 1;
        failures.set(updateId, count);
        if (count < mostFailures) throw error;
        failures.delete(updateId);
        means.log.error({ ...traceOf(error), updateId }, "telegram: an update could not be stored and was passed over");
      }
    },
  };
}

async function carryOut(means: Means, update: unknown): Promise<void> {
  const reading = readUpdate(update);
  if (reading.kind === "inbound") await receive(means, reading.inbound);
  else if (reading.kind === "membership") await setBlocked(means, reading);
  else if (reading.kind === "group") means.groups.point(reading);
  else if (reading.kind === "malformed") {
    means.log.warn({ updateId: updateIdOf(update), reason: reading.reason }, "telegram: malformed update ignored");
  }
}

async function receive({ gateway, typing }: Means, inbound: Inbound): Promise<void> {
  // Before it is stored: the answer may be quicker than the news that it was.
  typing.expect(inbound.address);
  let isNew = false;
  try {
    ({ isNew } = await gateway.receive(inbound));
  } finally {
    if (!isNew) typing.end(inbound.address);
  }
}

async function setBlocked({ db, clock }: Means, { address, isBlocked }: { address: string; isBlocked: boolean }) {
  const at = isBlocked ? clock.now() : null;
  await db.query(`UPDATE "Address" SET "blockedAt" = $3 WHERE channel = $1 AND address = $2`, [
    channelName,
    address,
    at,
  ]);
}
