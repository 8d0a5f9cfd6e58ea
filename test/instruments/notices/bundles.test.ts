import { afterEach, beforeEach, expect, test } from "vitest";
import { createLogger, type Database, keyed } from "../../../src/foundation/index.ts";
import {
  acknowledge,
  cancelNotice,
  correctionAudience,
  expandNotices,
  makeSender,
  type SendResult,
} from "../../../src/instruments/index.ts";
import { masterKey, startTestApp, type TestApp } from "../../app.ts";
import { manyIn, phone } from "./many.ts";

let app: TestApp;
let many: ReturnType<typeof manyIn>;
beforeEach(async () => {
  app = await startTestApp();
  many = manyIn(app);
});
afterEach(() => app.close());

const area = async () => ({ kind: "area", areaId: await many.area() }) as const;
const expand = () => expandNotices({ ...app.app, ids: app.ids });
const bundles = async () =>
  (await many.sql<{ n: number }>(`SELECT count(*)::int AS n FROM "Bundle"`)).map(({ n }) => n)[0];

const claimed = async () =>
  (await many.sql(`SELECT 1 FROM "Bundle" WHERE channel = 'test' AND "leaseUntil" IS NOT NULL`)).length;

/** A phone on which nothing arrives before it is let through. */
function slow(name: string) {
  const through = Promise.withResolvers<SendResult>();
  const own = phone(name, () => through.promise);
  return { own, letThrough: () => through.resolve({ state: "sent" }) };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a notice to many is kept once for each language and kind of channel, and waits by fifties", async () => {
  await many.residents(120);
  const id = await many.send(await area());
  await expand();
  expect(await many.sql(`SELECT count(payload)::int AS own FROM "Delivery" WHERE "noticeId" = $1`, id)).toEqual([
    { own: 0 },
  ]);
  expect(await many.sql(`SELECT count(*)::int AS n FROM "Wording" WHERE "noticeId" = $1`, id)).toEqual([{ n: 4 }]);
  const waiting = await many.sql(
    `SELECT rank, cardinality("deliveryIds") AS rows FROM "Bundle" WHERE channel = 'test' ORDER BY rank`,
  );
  expect(waiting.map((one) => (one as { rows: number }).rows).every((rows) => rows <= 50)).toBe(true);
  const own = phone("test");
  const sender = many.sender("one", own);
  await sender.sweep();
  await sender.idle();
  expect(new Set(own.parcels.map((p) => p.address)).size).toBe(120);
  expect(own.parcels.every((p) => p.message.text.includes("JJ-2026-000001"))).toBe(true);
  expect(await many.ledger(id)).toMatchObject({ sent: 120, sending: 0 });
});

test("of a process that died what had not left for certain is unknown, and goes again only where that shows once", async () => {
  await many.residents(60);
  await many.residents(10, { prefix: "w", channel: "screen" });
  const own = phone("test");
  const screen = { ...phone("screen"), isRepeatable: true };
  const id = await many.send(await area());
  await expand();
  const [dead] = await many.sql<{ rows: number }>(
    `WITH b AS (UPDATE "Bundle" SET "leaseOwner" = 'dead', "leaseUntil" = now() + interval '1 minute'
      WHERE id IN (SELECT DISTINCT ON (channel) id FROM "Bundle" WHERE channel IN ('test', 'screen') ORDER BY channel, rank)
      RETURNING channel, "deliveryIds") SELECT cardinality("deliveryIds") AS rows FROM b WHERE channel = 'test'`,
  );
  const held = dead?.rows ?? 0;
  expect((await many.ledger(id)).sending).toBeGreaterThanOrEqual(held);
  const sender = many.sender("one", own, screen);
  await sender.sweep();
  await sender.idle();
  // Until the claim has run out it may still be on its way.
  expect(await many.ledger(id)).toMatchObject({ unknown: 0 });
  await many.sql(`UPDATE "Bundle" SET "leaseUntil" = now() WHERE "leaseOwner" = 'dead'`);
  await sender.sweep();
  await sender.idle();
  expect(own.parcels).toHaveLength(60 - held);
  expect(new Set(screen.parcels.map((p) => p.address)).size).toBe(10);
  expect(await many.ledger(id)).toMatchObject({ unknown: held, sent: 70 - held });
});

test("what is on its way arrives although the notice is taken back, counts as such, and is corrected", async () => {
  await many.residents(250);
  const { own, letThrough } = slow("test");
  const id = await many.send(await area());
  await expand();
  const sender = many.sender("one", own);
  await sender.sweep();
  // One goes out, and one is claimed ahead.
  await until(async () => own.parcels.length > 20 && (await claimed()) === 2);
  const { sending, queued } = await many.ledger(id);
  expect([sending + queued, queued]).toEqual([250, 250 - sending]);
  expect(queued).toBeGreaterThan(0);
  const [first] = own.parcels;
  const [reader] = await many.sql<{ personId: string }>(
    `SELECT "personId" FROM "Address" WHERE address = $1`,
    first?.address,
  );
  await many.commit((change) =>
    acknowledge(change, { noticeId: id, personId: reader?.personId ?? "", now: app.clock.now() }),
  );
  await many.commit((change) => cancelNotice(change, { noticeId: id, now: app.clock.now() }));
  expect(await many.ledger(id)).toMatchObject({ acknowledged: 1, sending: sending - 1, suppressed: queued });
  letThrough();
  await sender.idle();
  expect(await many.ledger(id)).toMatchObject({ acknowledged: 1, sent: sending - 1, suppressed: queued, queued: 0 });
  expect(new Set(own.parcels.map((p) => p.address)).size).toBe(sending);
  const right = await many.send(correctionAudience(id), { correctsId: id });
  await expand();
  expect(await many.ledger(right)).toMatchObject({ people: sending });
  await sender.sweep();
  await sender.idle();
  expect(await bundles()).toBe(0);
});

test("a row whose mark fails is unknown when its claim has run out, and the others are sent", async () => {
  await many.residents(30);
  const own = phone("test");
  const id = await many.send(await area());
  await expand();
  const [lost] = await many.sql<{ id: string }>(
    `SELECT id FROM "Delivery" WHERE "noticeId" = $1 AND channel = 'test'`,
    id,
  );
  const db: Database = {
    ...app.app.db,
    async query<Row>(text: string, values?: unknown[], name?: string) {
      const marked = name === "mark-bundled" ? ((values?.[0] as string[]) ?? []) : [];
      if (lost && marked.includes(lost.id)) throw new Error("no room on the disk");
      return app.app.db.query<Row>(text, values, name);
    },
  };
  const sender = makeSender({
    ...app.app,
    ...{ db, owner: "one", keyed: keyed(masterKey), channels: new Map([["test", own]]) },
    log: createLogger({ level: "silent" }),
  });
  await sender.sweep();
  await sender.idle();
  expect(await many.ledger(id)).toMatchObject({ sent: 29, sending: 1 });
  await many.sql(`UPDATE "Bundle" SET "leaseUntil" = now()`);
  await sender.sweep();
  await sender.idle();
  expect(await many.ledger(id)).toMatchObject({ sent: 29, unknown: 1 });
  expect(own.parcels).toHaveLength(30);
  expect(await bundles()).toBe(0);
});

test("rows that go by themselves, as from before there were bundles, go in their turn between them", async () => {
  await many.residents(400);
  const own = phone("test");
  const id = await many.send(await area());
  await expand();
  await many.sql(
    `UPDATE "Delivery" d SET "isBundled" = false, wording = NULL, payload = (SELECT w.payload || '{"text": "of old"}' FROM "Wording" w WHERE w."noticeId" = d."noticeId" AND w.place = d.wording)
      WHERE rank = 2 AND "noticeId" = $1`,
    id,
  );
  await many.sql(`DELETE FROM "Bundle" WHERE rank = 2`);
  const sender = many.sender("one", own);
  await sender.sweep();
  await sender.idle();
  const places = own.parcels.flatMap((p, place) => (p.message.text === "of old" ? [place] : []));
  expect(places.length).toBeGreaterThan(40);
  expect(places.every((place) => place > 20 && place < 250)).toBe(true);
  expect(new Set(own.parcels.map((p) => p.address)).size).toBe(400);
  expect(await many.ledger(id)).toMatchObject({ queued: 0, sending: 0, unknown: 0 });
});
