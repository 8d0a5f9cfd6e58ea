import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { expireLeases, heldBy, untilDrained, untilGone } from "./leases.ts";
import type { LiveServer } from "./processes.ts";
import { proveWhole } from "./proof.ts";
import { type Random, seededRandom } from "./random.ts";
import type { Death, MessageStage } from "./server.ts";
import { openTown, type Town } from "./town.ts";

/** The stages of a message, and besides: the harness strikes at an instant of its own choosing. */
const windows: Record<MessageStage | "anywhere", string> = {
  stored: "after the inbox row",
  deciding: "while deciding",
  committed: "after the commit",
  sending: "while sending",
  sent: "before marking sent",
  anywhere: "at any instant",
};
type Window = keyof typeof windows;

const killsInEach = 5;
/** After so many of the kills the leases of the dead process are left to run out under the eyes of the next. */
const watchedKills = 4;
const watchedMs = 1_000;
/** A stage that was not reached by then never will be. */
const patienceMs = 30_000;

interface Kill {
  window: Window;
  death?: Death;
  isWatched: boolean;
}

function planKills(random: Random): Kill[] {
  const all = Object.keys(windows) as Window[];
  const inOrder = random.shuffled(all.flatMap((window) => Array.from({ length: killsInEach }, () => window)));
  const holding = inOrder.flatMap((window, i) => (window === "stored" || window === "anywhere" ? [] : [i]));
  const watched = new Set(random.shuffled(holding).slice(0, watchedKills));
  return inOrder.map((window, i) => ({ window, death: deathIn(window, random), isWatched: watched.has(i) }));
}

function deathIn(window: Window, random: Random): Death | undefined {
  if (window === "anywhere") return undefined;
  // Half of those who die while sending have let the message go and wait for its receipt.
  const isUnderWay = window === "sending" && random.chance(50);
  // Hardly any message is stored before it is answered: what changes more than where somebody stands.
  const hit = random.whole(1, window === "stored" ? 4 : 30);
  return { stage: window, hit, afterMs: isUnderWay ? random.whole(0, 3) : undefined };
}

async function carryOut(kill: Kill, server: LiveServer, random: Random): Promise<void> {
  if (kill.death) server.tell({ die: kill.death });
  else {
    await sleep(random.whole(50, 600));
    server.kill();
  }
  const signal = await Promise.race([server.ended, sleep(patienceMs, undefined, { ref: false })]);
  if (signal !== "SIGKILL") throw new Error(`it should have been killed ${windows[kill.window]}, but: ${signal}`);
}

/** The next process lives for a while beside what the dead one holds, and must leave it alone; then the leases end. */
async function watch(town: Town, dead: string): Promise<number> {
  const held = await heldBy(town.db, dead);
  await sleep(watchedMs);
  expect(await heldBy(town.db, dead)).toEqual(held);
  await expireLeases(town.db, dead);
  return held.length;
}

test("a process killed at any point loses no acknowledged input and does nothing twice", {
  timeout: 480_000,
}, async () => {
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
  console.log(`KILL_SEED=${seed}`);
  const random = seededRandom(`${seed}:kills`);
  const town = await openTown({ seed, residents: 9 });
  try {
    const done = new Map<Window, number>();
    let watchedThings = 0;
    let last: { owner: string; isWatched: boolean } | undefined;
    await town.wake();
    const plan = planKills(random);
    for (const [i, kill] of plan.entries()) {
      const server = await town.nursery.start(`killed-${i}`);
      town.up.add(server.url);
      if (last?.isWatched) watchedThings += await watch(town, last.owner);
      await carryOut(kill, server, random);
      town.up.delete(server.url);
      done.set(kill.window, (done.get(kill.window) ?? 0) + 1);
      await untilGone(town.db, server.owner);
      if (!kill.isWatched) await expireLeases(town.db, server.owner);
      last = { owner: server.owner, isWatched: kill.isWatched };
    }
    const server = await town.nursery.start("survivor");
    town.up.add(server.url);
    if (last?.isWatched) watchedThings += await watch(town, last.owner);
    await town.hush();
    await untilDrained(town.db, 30_000);

    const { faults, ...figures } = await proveWhole(town.db, town.ledger);
    console.table([...done].map(([window, kills]) => ({ window: windows[window], kills })));
    console.log(`${plan.length} kills, KILL_SEED=${seed}: ${JSON.stringify({ ...figures, watchedThings })}`);
    expect(faults).toEqual([]);
    expect(Math.min(...(Object.keys(windows) as Window[]).map((w) => done.get(w) ?? 0))).toBeGreaterThanOrEqual(5);
    expect(plan.length).toBeGreaterThanOrEqual(30);
    expect(watchedThings).toBeGreaterThan(0);
    expect(figures.cases).toBeGreaterThan(20);
  } finally {
    await town.close();
  }
});
