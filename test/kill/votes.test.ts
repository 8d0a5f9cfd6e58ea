import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { expireLeases, untilDrained, untilGone } from "./leases.ts";
import { openPollingPlace, type PollingPlace, votingFrom } from "./polling-place.ts";
import type { LiveServer } from "./processes.ts";
import { seededRandom } from "./random.ts";
import type { Death, StageName } from "./server.ts";
import { letThemVote } from "./votes.ts";
import { proveCounted } from "./votes-proof.ts";

/** How often a process dies at each stage of a vote; more by KILL_VOTES. */
const rounds = Number(process.env.KILL_VOTES ?? 1);
const votersCount = 24;
/** A stage that was not reached by then never will be. */
const patienceMs = 30_000;
const untilCloseMs = 3_000;

async function untilKilled(server: LiveServer, stage: string): Promise<void> {
  const signal = await Promise.race([server.ended, sleep(patienceMs, undefined, { ref: false })]);
  if (signal !== "SIGKILL") throw new Error(`it should have been killed: ${stage}, but: ${signal}`);
}

async function bury({ test }: PollingPlace, { owner }: LiveServer): Promise<void> {
  await untilGone(test.app.db, owner);
  await expireLeases(test.app.db, owner);
}

/** Keys are taken from the close on. A process that dies while it is given them leaves it to the next. */
async function giveShares({ shares }: PollingPlace, url: string): Promise<void> {
  for (const [i, text] of shares.entries()) {
    const inbound = { channel: "web", address: "at-邓长明", externalId: `share-${i}-${url}`, kind: "text", text };
    await fetch(url, { method: "POST", body: JSON.stringify(inbound) }).catch(() => {});
  }
}

test("votes that were acknowledged count once and as last chosen, though processes are killed while people vote and while it is counted", {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
  console.log(`KILL_SEED=${seed}`);
  const random = seededRandom(`${seed}:kills`);
  const place = await openPollingPlace(votersCount);
  const up = new Set<string>();
  let isStopped = false;
  try {
    const reach = () => random.pick([...up]);
    const votes = letThemVote(place, { seed, reach, isStopped: () => isStopped });
    votes.ended.catch(() => {});

    // While people vote: one process stays, the other dies at every stage of a vote.
    const offset = place.offsetTo(votingFrom(place));
    const steady = await place.nursery.start("steady", offset);
    up.add(steady.url);
    const stages: StageName[] = ["stored", "deciding", "committed", "sending", "sent"];
    const plan = random.shuffled(Array.from({ length: rounds }, () => [...stages, undefined]).flat());
    for (const [i, stage] of plan.entries()) {
      const victim = await place.nursery.start(`voting-${i}`, offset);
      up.add(victim.url);
      const death: Death | undefined = stage && { stage, hit: random.whole(1, 40) };
      if (death) victim.tell({ die: death });
      else {
        await sleep(random.whole(50, 600));
        victim.kill();
      }
      await untilKilled(victim, stage ?? "anywhere");
      up.delete(victim.url);
      await bury(place, victim);
    }

    // A code is good for five minutes: who votes by SMS has done so before the clock goes on to the close.
    await votes.endSms();

    // Shortly before the close all processes die; it closes while none is there, and people go on pressing.
    up.delete(steady.url);
    steady.kill();
    await bury(place, steady);
    const atClose = place.offsetTo(new Date(place.closesAt.getTime() - untilCloseMs));
    const last = await place.nursery.start("until-the-close", atClose);
    up.add(last.url);
    await sleep(untilCloseMs - random.whole(200, 1_200));
    up.delete(last.url);
    last.kill();
    await bury(place, last);
    await sleep(untilCloseMs);

    // While it is closed and counted.
    for (const stage of ["closed", "counting", "counted"] as const) {
      const victim = await place.nursery.start(`at-${stage}`, atClose);
      up.add(victim.url);
      victim.tell({ die: { stage, hit: stage === "counting" ? random.whole(1, 2) : 1 } });
      if (stage !== "closed") await giveShares(place, victim.url);
      await untilKilled(victim, stage);
      up.delete(victim.url);
      await bury(place, victim);
    }
    const survivor = await place.nursery.start("survivor", atClose);
    up.add(survivor.url);
    await giveShares(place, survivor.url);
    await sleep(2_000);
    isStopped = true;
    await votes.ended;
    await untilDrained(place.test.app.db, 30_000);

    const { faults, ...figures } = await proveCounted(place, votes);
    console.log(`${plan.length + 5} kills, KILL_SEED=${seed}: ${JSON.stringify(figures)}`);
    expect(faults).toEqual([]);
    expect(figures.presses).toBeGreaterThan(votersCount * 4);
    expect(figures.bySms).toBeGreaterThan(votersCount / 4);
    expect(figures.late).toBeGreaterThan(5);
    expect(figures.receipts).toBeGreaterThan(votersCount / 3);
  } finally {
    isStopped = true;
    await place.close();
  }
});
