import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { expireLeases, untilDrained } from "./leases.ts";
import { type Link, openLink } from "./link.ts";
import { proveWhole } from "./proof.ts";
import type { Ledger } from "./record.ts";
import { openTown } from "./town.ts";

/**
 * Some seconds stand for the minute: nothing in the way of a message counts failures of the database or gives up after
 * a number of them, so that a longer absence is only more of the same rounds.
 */
const awayMs = 5_000;
/** How long the app waits on a silent line; 40 s outside of this test. */
const silenceMs = 2_000;

const acknowledgedOf = ({ said }: Ledger) => [...said.values()].filter((s) => s.acknowledged !== undefined).length;

test("while the database is away nothing is acknowledged; when it is back everything is answered, once", {
  timeout: 180_000,
}, async () => {
  let link: Link | undefined;
  const via = async (url: string) => {
    link = await openLink(url);
    return `${link.url}?query_timeout=${silenceMs}`;
  };
  const town = await openTown({ seed: 1, residents: 9, via });
  try {
    if (!link) throw new Error("no link");
    const server = await town.nursery.start("cut-off");
    town.up.add(server.url);
    await town.wake();
    await sleep(2_000);

    // Cut when a message has arrived and its sender does not know it yet: it cannot be marked as sent.
    await town.ledger.nextReceived();
    link.cut();
    await sleep(200);
    const before = acknowledgedOf(town.ledger);
    const unmarked = await town.db.query<{ id: string }>(`SELECT id FROM "Delivery" WHERE state = 'sending'`);
    expect(unmarked.filter(({ id }) => town.ledger.received.has(id)).length).toBeGreaterThan(0);
    const offered = town.ledger.said.size;
    await sleep(awayMs);
    expect(acknowledgedOf(town.ledger)).toBe(before);
    expect(offered).toBeGreaterThan(before);

    const receivedBefore = town.ledger.received.size;
    await link.restore();
    const backAt = performance.now();
    while (town.ledger.received.size === receivedBefore) await sleep(10);
    const firstAnswerMs = performance.now() - backAt;

    // A line that comes and goes breaks statements in the middle, and nobody knows whether they were carried out.
    for (let times = 0; times < 15; times += 1) {
      await sleep(150 + times * 10);
      link.cut();
      await sleep(50);
      await link.restore();
    }
    // A line that falls silent is given up after a while.
    await sleep(500);
    link.silence();
    const silentFrom = town.ledger.received.size;
    while (town.ledger.received.size === silentFrom) await sleep(10);
    await town.hush();
    // What was sent and could not be marked is sent again when its lease has run out.
    await expireLeases(town.db);
    await untilDrained(town.db, 30_000);
    const { faults, ...figures } = await proveWhole(town.db, town.ledger);
    console.log(JSON.stringify({ ...figures, firstAnswerMs: Math.round(firstAnswerMs) }));
    expect(faults).toEqual([]);
    expect(await Promise.race([server.ended, sleep(0, "alive")])).toBe("alive");
  } finally {
    // First, since the server keeps waiting for those whose line fell silent.
    link?.cut();
    await town.close();
  }
});
