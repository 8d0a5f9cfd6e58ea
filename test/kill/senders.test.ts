import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { fixedClock, openDatabase, randomIds, systemClock } from "../../src/foundation/index.ts";
import { ledgerOf, type Parcel } from "../../src/instruments/index.ts";
import { prepareInstance } from "../../src/open.ts";
import { ballotKeysOf, masterKey, monday } from "../app.ts";
import { freshDatabase } from "../database.ts";
import { writeToCrowd } from "./crowd.ts";
import { expireLeases, untilDrained, untilGone } from "./leases.ts";
import { makeNursery } from "./processes.ts";
import { seededRandom } from "./random.ts";
import type { Death } from "./server.ts";

const people = 10_000;
const kills = 12;
/** What one process has claimed or on its way at most, where no pace is set. */
const mostHeld = 200;

/** Takes what is sent, and counts how often each row arrives. */
async function openReceiver() {
  const arrived = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const { deliveryId } = (await json(request)) as Parcel;
    arrived.set(deliveryId, (arrived.get(deliveryId) ?? 0) + 1);
    response.end(JSON.stringify(`x-${deliveryId}`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { arrived, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("senders killed in the middle of a notice to 10,000 leave nobody out and write to nobody twice", {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
  const random = seededRandom(`${seed}:senders`);
  const database = await freshDatabase();
  const db = openDatabase(database.url, 4);
  const receiver = await openReceiver();
  const machine = systemClock();
  const ids = randomIds(machine);
  const offset = fixedClock(monday).now().getTime() - machine.now().getTime();
  const nursery = makeNursery({
    ...{ databaseUrl: database.url, receiverUrl: receiver.url, masterKey: masterKey.toString("hex") },
    ballotKeysDir: ballotKeysOf(database.url),
    clockOffsetMs: offset,
  });
  try {
    await prepareInstance(db, { isDemo: true, masterKey }, systemClock(offset), ids);
    const now = new Date(machine.now().getTime() + offset - 1_000);
    const noticeId = await writeToCrowd(db, ids, { people, channel: "web", now });

    let [left, right] = [await nursery.start("sender-0"), await nursery.start("sender-1")];
    let underWay = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = kill % 2 === 0 ? left : right;
      // Some die between two messages, some while one is on its way, some before they have written down that it is sent.
      const death = random.pick<Death | undefined>([
        undefined,
        { stage: "sending", hit: random.whole(1, 150), afterMs: random.whole(0, 3) },
        { stage: "sent", hit: random.whole(1, 150) },
      ]);
      if (death) victim.tell({ die: death });
      await Promise.race([victim.ended, sleep(random.whole(50, 400))]);
      const before = await ledgerOf(db, noticeId);
      if (before.people < people || before.queued > 0) underWay += 1;
      victim.kill();
      await victim.ended;
      await untilGone(db, victim.owner);
      await expireLeases(db, victim.owner);
      const next = await nursery.start(`sender-${kill + 2}`);
      if (kill % 2 === 0) left = next;
      else right = next;
    }
    await untilDrained(db, 120_000);

    const ledger = await ledgerOf(db, noticeId);
    const rows = await db.query<{ id: string; personId: string; state: string; externalId: string | null }>(
      `SELECT id, "personId", state, "externalId" FROM "Delivery" WHERE "noticeId" = $1`,
      [noticeId],
    );
    const arrivedIn = (state: string) =>
      rows.filter((r) => r.state === state).map((r) => receiver.arrived.get(r.id) ?? 0);
    const unknown = arrivedIn("unknown");
    console.log(
      `KILL_SEED=${seed}: ${kills} kills, ${underWay} of them under way: ${JSON.stringify(ledger)}; of the unknown ${unknown.filter((n) => n === 1).length} had arrived`,
    );
    // Nobody is left out, and everybody has one row.
    expect(rows).toHaveLength(people);
    expect(new Set(rows.map((r) => r.personId)).size).toBe(people);
    expect(ledger.sent + ledger.unknown).toBe(people);
    // Who has it has it once, and the uncertain got it once or not at all.
    expect(arrivedIn("sent").every((n) => n === 1)).toBe(true);
    expect(unknown.every((n) => n <= 1)).toBe(true);
    expect(receiver.arrived.size).toBe(rows.filter((r) => receiver.arrived.has(r.id)).length);
    expect(rows.filter((r) => r.state === "sent").every((r) => r.externalId === `x-${r.id}`)).toBe(true);
    expect(ledger.unknown).toBeLessThan(kills * mostHeld);
    expect(underWay).toBeGreaterThan(2);
  } finally {
    await nursery.close();
    await receiver.close();
    await db.close();
    await database.drop();
  }
});
