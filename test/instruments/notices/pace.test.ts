import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SendResult } from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { manyIn, phone } from "./many.ts";

let app: TestApp;
let many: ReturnType<typeof manyIn>;
beforeEach(async () => {
  app = await startTestApp();
  many = manyIn(app);
});
afterEach(() => app.close());

const area = async () => ({ kind: "area", areaId: await many.area() }) as const;

/** A phone that writes down when it was called, and refuses more than `perSecond` calls in any second. */
function strict(perSecond: number, limits: { perSecond: number; chatMs: number }) {
  const calls: { at: number; address: string }[] = [];
  let refused = 0;
  const own = phone(
    "test",
    (parcel): SendResult => {
      const at = performance.now();
      const recent = calls.filter((call) => call.at > at - 1_000).length;
      if (recent >= perSecond) {
        refused += 1;
        return { state: "later", afterMs: 1_000, reason: "asked for patience", counts: false };
      }
      calls.push({ at, address: parcel.address });
      return { state: "sent" };
    },
    limits,
  );
  return { own, calls, refused: () => refused };
}

async function expand() {
  await app.app.sweep();
  await app.app.idle();
}

test("what goes to many keeps the channel's pace, by however many processes", async () => {
  // Two that knew nothing of each other would make a hundred.
  const { own, calls, refused } = strict(75, { perSecond: 50, chatMs: 0 });
  await many.residents(150);
  const id = await many.send(await area());
  await expand();
  const senders = ["one", "two"].map((owner) => many.sender(owner, own));
  const begun = performance.now();
  await Promise.all(senders.map((sender) => sender.sweep()));
  await Promise.all(senders.map((sender) => sender.idle()));
  const seconds = (performance.now() - begun) / 1_000;
  expect(calls).toHaveLength(150);
  expect(new Set(calls.map((call) => call.address)).size).toBe(150);
  expect(refused()).toBe(0);
  expect(seconds).toBeGreaterThan(150 / 50 - 0.3);
  expect(await many.ledger(id)).toMatchObject({ sent: 150, queued: 0, unknown: 0 });
});

test("one person gets no more than one a second of it, while others go on", async () => {
  const { own, calls } = strict(1_000, { perSecond: 200, chatMs: 1_000 });
  const [person = ""] = await many.residents(20);
  const all = await many.send(await area());
  const more = [
    await many.send({ kind: "person", personId: person }),
    await many.send({ kind: "person", personId: person }),
  ];
  await expand();
  const sender = many.sender("one", own);
  await sender.sweep();
  await sender.idle();
  const mine = calls.filter((call) => call.address === "r-1").map((call) => call.at);
  expect(mine).toHaveLength(3);
  expect((mine[2] ?? 0) - (mine[1] ?? 0)).toBeGreaterThan(990);
  expect((mine[1] ?? 0) - (mine[0] ?? 0)).toBeGreaterThan(990);
  const others = calls.filter((call) => call.address !== "r-1").map((call) => call.at);
  expect(others).toHaveLength(19);
  expect(Math.max(...others)).toBeLessThan(mine[1] ?? 0);
  for (const id of [all, ...more]) expect(await many.ledger(id)).toMatchObject({ queued: 0 });
});

test("while the channel asks for patience nothing is called, and nobody is left out", async () => {
  const calls: number[] = [];
  let askedAt = 0;
  const own = phone(
    "test",
    () => {
      calls.push(performance.now());
      if (calls.length !== 10) return { state: "sent" };
      askedAt = performance.now();
      return { state: "later", afterMs: 1_200, reason: "asked for patience", counts: false };
    },
    { perSecond: 40, chatMs: 0 },
  );
  await many.residents(40);
  const id = await many.send(await area());
  await expand();
  const [one, two] = [many.sender("one", own), many.sender("two", own)];
  await one.sweep();
  await sleep(500);
  // Another process hears of it too.
  await two.sweep();
  await Promise.all([one.idle(), two.idle()]);
  // The one that was refused is due again by the clock.
  app.clock.advance(1_200);
  await one.sweep();
  await one.idle();
  expect(calls.filter((at) => at > askedAt && at < askedAt + 1_190)).toEqual([]);
  expect(await many.ledger(id)).toMatchObject({ sent: 40, queued: 0 });
  expect(calls).toHaveLength(41);
});

test("an answer goes at once in the midst of it, and makes it give way", async () => {
  const { own, calls, refused } = strict(31, { perSecond: 30, chatMs: 0 });
  await many.residents(60);
  await many.residents(1, { prefix: "asks" });
  const id = await many.send(await area());
  await expand();
  const sender = many.sender("one", own);
  const sweeping = sender.sweep();
  await sleep(700);
  const [to] = await many.sql<{ id: string; personId: string }>(
    `SELECT id, "personId" FROM "Address" WHERE address = 'asks-1'`,
  );
  const reply = app.ids.uuid();
  await many.sql(
    `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, payload, "createdAt")
     VALUES ($1, 'reply', $2, $3, 'test', 1, $4, 'queued', '{"text": "an answer"}', $4)`,
    ...[reply, to?.personId, to?.id, app.clock.now()],
  );
  await sender.sweep();
  const answered = own.parcels.findIndex((p) => p.message.text === "an answer");
  expect(answered).toBeGreaterThan(5);
  expect(answered).toBeLessThan(50);
  await sweeping;
  await sender.idle();
  expect(refused()).toBe(0);
  expect(calls).toHaveLength(62);
  expect(await many.ledger(id)).toMatchObject({ sent: 61 });
});

test("a small notice passes between the rows of a flood, and a second flood takes turns with the first", async () => {
  const own = phone("test");
  await many.residents(1_000, { prefix: "flood" });
  // From elsewhere: a neighbour's own row of the flood would have to leave first.
  const [neighbour = ""] = await many.residents(1, { prefix: "small", area: await many.area("莲花社区") });
  const flood = await many.send(await area(), { text: "flood" });
  await expand();
  // As if the first half had gone out already.
  await many.sql(
    `UPDATE "Delivery" SET state = 'sent' WHERE "noticeId" = $1 AND rank < 10 AND state = 'queued'`,
    flood,
  );
  await many.sql(`DELETE FROM "Bundle" WHERE rank < 10`);
  const small = await many.send({ kind: "person", personId: neighbour }, { text: "small" });
  const second = await many.send(await area(), { text: "second" });
  await expand();
  const sender = many.sender("one", own);
  await sender.sweep();
  await sender.idle();
  const texts = own.parcels.map((p) => ["flood", "small", "second"].find((name) => p.message.text.includes(name)));
  expect(texts.indexOf("small")).toBeLessThan(150);
  const firstHundreds = texts.slice(0, 600);
  expect(firstHundreds.filter((t) => t === "flood").length).toBeGreaterThan(200);
  expect(firstHundreds.filter((t) => t === "second").length).toBeGreaterThan(200);
  for (const id of [flood, small, second]) expect((await many.ledger(id)).queued).toBe(0);
});
