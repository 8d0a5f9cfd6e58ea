import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoId } from "../../src/demo/index.ts";
import { createLogger, keyed } from "../../src/foundation/index.ts";
import {
  type Audience,
  type Channel,
  expandNotices,
  makeSender,
  type Parcel,
  type Sender,
  type SendResult,
} from "../../src/instruments/index.ts";
import { masterKey, startTestApp, type TestApp } from "../app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

const sql = <Row>(text: string, ...values: unknown[]) => app.app.db.query<Row>(text, values);
const log = createLogger({ level: "silent" });

/** A channel that keeps what it was given, and answers as told. */
function channel(answers: (parcel: Parcel) => SendResult | Promise<SendResult> = () => sent()) {
  const parcels: Parcel[] = [];
  let sentCount = 0;
  const own: Channel = {
    name: "test",
    async send(parcel) {
      parcels.push(parcel);
      const result = await answers(parcel);
      return result.state === "sent" ? { externalId: `m${++sentCount}`, ...result } : result;
    },
  };
  const texts = () => parcels.map((p) => p.message.text);
  return { own, parcels, texts };
}
const sent = (): SendResult => ({ state: "sent" });
const later = (afterMs = 5000, counts = true): SendResult => ({ state: "later", afterMs, reason: "busy", counts });

const sender = (own: Channel, owner = "one"): Sender =>
  makeSender({ ...app.app, log, owner, keyed: keyed(masterKey), channels: new Map([["test", own]]) });

async function address(
  person: string,
  name: string,
  more: { seenAt?: string; blocked?: boolean } = {},
): Promise<string> {
  const id = app.ids.uuid();
  const seenAt = new Date(more.seenAt ?? "2026-11-20T09:00:00+08:00");
  await sql(
    `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt", "blockedAt") VALUES ($1, $2, 'test', $3, true, $4, $4, $5)`,
    id,
    demoId(`person:${person}`),
    name,
    seenAt,
    more.blocked ? seenAt : null,
  );
  return id;
}

/** Queues one message for each text, in order. */
async function queue(
  addressId: string,
  texts: string[],
  more: { replacesId?: string; channel?: string } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const id = app.ids.uuid();
    ids.push(id);
    await sql(
      `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, payload, "createdAt", "replacesId")
       SELECT $1, 'reply', "personId", id, $2, 1, $3, 'queued', $4, $3, $5 FROM "Address" WHERE id = $6`,
      id,
      more.channel ?? "test",
      app.clock.now(),
      { text },
      more.replacesId ?? null,
      addressId,
    );
  }
  return ids;
}
const states = async () =>
  (await sql<{ state: string }>(`SELECT state FROM "Delivery" ORDER BY id`)).map((row) => row.state);
const delivery = async (id: string | undefined) => {
  const [found] = await sql<Record<string, unknown> & { dueAt: Date }>(`SELECT * FROM "Delivery" WHERE id = $1`, id);
  if (!found) throw new Error(`no delivery ${id}`);
  return found;
};

describe("what is sent", () => {
  test("goes in order for each address, and for different addresses at once", async () => {
    let inFlight = 0;
    let most = 0;
    const { own, texts } = channel(async () => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight -= 1;
      return sent();
    });
    const [a, b] = [await address("resident", "a"), await address("resident-2", "b")];
    await queue(a, ["a1", "a2", "a3"]);
    await queue(b, ["b1", "b2", "b3"]);
    expect(await sender(own).sweep()).toBe(6);
    expect(texts().filter((t) => t.startsWith("a"))).toEqual(["a1", "a2", "a3"]);
    expect(texts().filter((t) => t.startsWith("b"))).toEqual(["b1", "b2", "b3"]);
    expect(most).toBe(2);
    expect(await states()).toEqual(Array(6).fill("sent"));
  });

  test("is marked with the channel's id and the instant, and not sent again", async () => {
    const { own, parcels } = channel();
    const [id] = await queue(await address("resident", "a"), ["one"]);
    const mine = sender(own);
    await mine.sweep();
    expect(await mine.sweep()).toBe(0);
    expect(parcels).toHaveLength(1);
    expect(await delivery(id)).toMatchObject({
      state: "sent",
      externalId: "m1",
      sentAt: app.clock.now(),
      attempts: 1,
      leaseOwner: null,
    });
  });

  test("takes the place of a message once that one is sent", async () => {
    const { own, parcels } = channel();
    const home = await address("resident", "a");
    const [first] = await queue(home, ["old"]);
    const [second] = await queue(home, ["new"], { replacesId: first });
    await sender(own).sweep();
    expect(parcels.map((p) => p.replaces)).toEqual([undefined, { deliveryId: first, externalId: "m1" }]);
    expect(await delivery(second)).toMatchObject({ state: "sent" });
  });

  test("is not due before its time", async () => {
    const { own } = channel();
    await queue(await address("resident", "a"), ["soon"]);
    app.clock.advance(-1);
    expect(await sender(own).sweep()).toBe(0);
  });
});

describe("what does not go through", () => {
  test("is tried again later, each time after twice as long, and given up after eight", async () => {
    const { own, parcels } = channel(() => Promise.reject(new Error("no route")));
    const [id] = await queue(await address("resident", "a"), ["one"]);
    const mine = sender(own);
    const waits: number[] = [];
    for (let attempt = 1; attempt < 8; attempt++) {
      await mine.sweep();
      const row = await delivery(id);
      expect(row).toMatchObject({ state: "queued", attempts: attempt, reason: "error" });
      const wait = row.dueAt.getTime() - app.clock.now().getTime();
      waits.push(wait / 1000);
      app.clock.advance(wait - 1);
      expect(await mine.sweep()).toBe(0);
      app.clock.advance(1);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128]);
    await mine.sweep();
    expect(await delivery(id)).toMatchObject({ state: "failed", attempts: 8 });
    app.clock.advance(3_600_000);
    expect(await mine.sweep()).toBe(0);
    expect(parcels).toHaveLength(8);
  });

  test("waits as long as the channel asks, and that counts for nothing", async () => {
    let isBusy = true;
    const { own } = channel(() => (isBusy ? later(30_000, false) : sent()));
    const [id] = await queue(await address("resident", "a"), ["one"]);
    const mine = sender(own);
    for (let i = 0; i < 12; i++) {
      await mine.sweep();
      app.clock.advance(30_000);
    }
    expect(await delivery(id)).toMatchObject({ state: "queued", attempts: 0 });
    isBusy = false;
    await mine.sweep();
    expect(await delivery(id)).toMatchObject({ state: "sent" });
  });

  test("holds back what comes after it for the same person, and nobody else", async () => {
    let isBusy = true;
    const { own, texts } = channel((p) => (isBusy && p.message.text === "a1" ? later() : sent()));
    const [a, b] = [await address("resident", "a"), await address("resident-2", "b")];
    await queue(a, ["a1", "a2", "a3"]);
    await queue(b, ["b1"]);
    const mine = sender(own);
    await mine.sweep();
    expect(texts().sort()).toEqual(["a1", "b1"]);
    isBusy = false;
    app.clock.advance(5000);
    await mine.sweep();
    expect(texts().slice(2)).toEqual(["a1", "a2", "a3"]);
    const attempts = await sql<{ attempts: number }>(
      `SELECT attempts FROM "Delivery" WHERE "addressId" = $1 ORDER BY id`,
      a,
    );
    expect(attempts.map((r) => r.attempts)).toEqual([2, 1, 1]);
  });

  test("when it never will, it is written down why, and the next goes on", async () => {
    const { own, texts } = channel((p) =>
      p.message.text === "bad" ? { state: "failed", reason: "too long" } : sent(),
    );
    const [bad] = await queue(await address("resident", "a"), ["bad", "good"]);
    await sender(own).sweep();
    expect(await delivery(bad)).toMatchObject({ state: "failed", reason: "too long" });
    expect(texts()).toEqual(["bad", "good"]);
  });

  test("to somebody who has blocked us, nothing more goes until they write again", async () => {
    const { own, texts } = channel(() => ({ state: "blocked" }));
    const home = await address("resident", "a");
    await queue(home, ["one", "two"]);
    const mine = sender(own);
    await mine.sweep();
    expect(await sql(`SELECT "blockedAt" FROM "Address" WHERE id = $1`, home)).toEqual([
      { blockedAt: app.clock.now() },
    ]);
    await queue(home, ["three"]);
    await mine.sweep();
    expect(texts()).toEqual(["one"]);
    expect(await states()).toEqual(["failed", "failed", "failed"]);
  });

  test("a channel that this process does not have is left to another", async () => {
    const { own } = channel();
    const [id] = await queue(await address("resident", "a"), ["one"], { channel: "telegram" });
    await sender(own).sweep();
    expect(await delivery(id)).toMatchObject({ state: "queued", attempts: 0, reason: "no-channel" });
  });
});

describe("several senders", () => {
  test("never send the same twice", async () => {
    const { own, texts } = channel(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return sent();
    });
    const homes = await Promise.all(["resident", "resident-2", "resident-3"].map((p) => address(p, p)));
    for (const [n, home] of homes.entries())
      await queue(
        home,
        Array.from({ length: 20 }, (_, i) => `${n}-${i}`),
      );
    const counts = await Promise.all(["one", "two", "three"].map((owner) => sender(own, owner).sweep()));
    expect(counts.reduce((a, b) => a + b)).toBe(60);
    expect(new Set(texts()).size).toBe(60);
    expect(texts()).toHaveLength(60);
  });

  test("take up what one that died had claimed, after its minute is over", async () => {
    const { own } = channel();
    const [id] = await queue(await address("resident", "a"), ["one"]);
    const claim = `UPDATE "Delivery" SET state = 'sending', "leaseOwner" = 'dead', "leaseUntil" = now() + $2::interval WHERE id = $1`;
    await sql(claim, id, "60 seconds");
    expect(await sender(own).sweep()).toBe(0);
    await sql(claim, id, "0 seconds");
    expect(await sender(own).sweep()).toBe(1);
    expect(await delivery(id)).toMatchObject({ state: "sent" });
  });

  test("a failure of the database puts off the message it hit, and nothing is lost", async () => {
    const { own, texts } = channel();
    const home = await address("resident", "a");
    const [old] = await queue(home, ["old"]);
    // A claim that could not see yet that the first was sent asks for its place.
    await queue(home, ["new"], { replacesId: old });
    let fails = 1;
    const db = {
      ...app.app.db,
      query: ((text: string, values?: unknown[], name?: string) =>
        name === "external-id" && fails-- > 0
          ? Promise.reject(Object.assign(new Error("gone"), { code: "57P01" }))
          : app.app.db.query(text, values, name)) as typeof app.app.db.query,
    };
    const channels = new Map([["test", own]]);
    const mine = makeSender({ ...app.app, db, log, owner: "one", keyed: keyed(masterKey), channels });
    await mine.sweep();
    await mine.idle();
    expect(texts()).toEqual(["old"]);
    await queue(home, ["third"]);
    app.clock.advance(2000);
    await mine.sweep();
    expect(texts()).toEqual(["old", "new", "third"]);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });
});

describe("a notice", () => {
  const clerk = () => ({ kind: "person", personId: demoId("person:clerk") }) as const;
  const notify = async (audience: Audience, key = "case-unknown") => {
    const id = app.ids.uuid();
    await sql(
      `INSERT INTO "Notice" (id, audience, message, "createdAt") VALUES ($1, $2, $3, $4)`,
      id,
      audience,
      { key, args: { number: "JJ-2026-000001" } },
      app.clock.now(),
    );
    return id;
  };
  const expand = () => expandNotices({ db: app.app.db, clock: app.clock, ids: app.ids, words: app.app.words });
  const recipients = async (noticeId: string) => {
    const query = `SELECT a.address, d.payload->>'text' AS text FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId" WHERE d."noticeId" = $1 ORDER BY a.address`;
    return sql<{ address: string; text: string }>(query, noticeId);
  };

  test("goes to the address where the person was last seen, blocked ones aside", async () => {
    await address("clerk", "old", { seenAt: "2026-11-01T09:00:00+08:00" });
    await address("clerk", "newest", { seenAt: "2026-11-22T09:00:00+08:00", blocked: true });
    await address("clerk", "newer", { seenAt: "2026-11-20T09:00:00+08:00" });
    const id = await notify(clerk());
    expect(await expand()).toBe(1);
    expect((await recipients(id)).map((r) => r.address)).toEqual(["newer"]);
    expect(await expand()).toBe(0);
  });

  test("to nobody who can be reached is done with all the same", async () => {
    await address("clerk", "only", { blocked: true });
    const id = await notify(clerk());
    await expand();
    expect([await recipients(id), await expand()]).toEqual([[], 0]);
  });

  test("to a body is one message for each member of now, in their own language", async () => {
    await address("clerk", "clerk");
    await address("station-head", "head");
    await address("clerk-2", "elsewhere");
    await sql(`UPDATE "Person" SET locale = 'en' WHERE id = $1`, demoId("person:station-head"));
    const [seat] = await sql<{ bodyId: string }>(
      `SELECT "bodyId" FROM "Appointment" WHERE "personId" = $1`,
      demoId("person:clerk"),
    );
    // A second seat in the same body is not a second message.
    await sql(
      `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt") VALUES ($1, $2, $3, 'member', $4, $4)`,
      app.ids.uuid(),
      demoId("person:clerk"),
      seat?.bodyId,
      new Date("2026-01-01"),
    );
    const body = { kind: "body", bodyId: seat?.bodyId ?? "" } as const;
    const [all, heads] = [await notify(body), await notify({ ...body, roles: ["head"] })];
    await expand();
    expect(await recipients(all)).toEqual([
      { address: "clerk", text: expect.stringContaining("JJ-2026-000001") },
      { address: "head", text: expect.stringMatching(/^JJ-2026-000001 was not found/) },
    ]);
    expect((await recipients(heads)).map((r) => r.address)).toEqual(["head"]);

    await sql(`UPDATE "Appointment" SET "endsAt" = $1 WHERE "personId" = $2`, app.clock.now(), demoId("person:clerk"));
    const after = await notify(body);
    await expand();
    expect((await recipients(after)).map((r) => r.address)).toEqual(["head"]);
  });

  test("is expanded once by however many processes", async () => {
    await address("clerk", "clerk");
    const ids = [await notify(clerk()), await notify(clerk()), await notify(clerk())];
    await Promise.all([expand(), expand(), expand(), expand()]);
    for (const id of ids) expect(await recipients(id)).toHaveLength(1);
    const open = await sql(`SELECT 1 FROM "Notice" WHERE "expandedAt" IS NULL`);
    expect(open).toEqual([]);
  });

  test("that cannot be said does not keep the others from going", async () => {
    await address("clerk", "clerk");
    await notify(clerk(), "no-such-words");
    const good = await notify(clerk());
    await expect(expand()).rejects.toThrow(/no words for "no-such-words"/);
    expect(await recipients(good)).toHaveLength(1);
  });
});
