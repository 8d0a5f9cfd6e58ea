import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  acknowledge,
  cancelNotice,
  correctionAudience,
  expandNotices,
  notReached,
  reachOf,
  resendToUnreached,
} from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { manyIn, type Phone, phone } from "./many.ts";

let app: TestApp;
let many: ReturnType<typeof manyIn>;
let own: Phone;
beforeEach(async () => {
  app = await startTestApp();
  many = manyIn(app);
  own = phone("test");
  app.app.channels.set("test", own);
});
afterEach(() => app.close());

const minutes = (n: number) => n * 60_000;
const area = async () => ({ kind: "area", areaId: await many.area() }) as const;
const reach = async (audience: Parameters<typeof reachOf>[1]) => reachOf(app.app.db, audience, app.clock.now());

describe("an audience", () => {
  test("is counted by the way in which each would be reached", async () => {
    const before = await reach(await area());
    const [first = ""] = await many.residents(3);
    await many.residents(2, { prefix: "s", channel: "sms" });
    await many.residents(4, { prefix: "n", channel: null });
    await many.residents(5, { prefix: "g", guests: true });
    await many.address(first, "sms", "newer", new Date(app.clock.now().getTime() + 1000));
    expect(await reach(await area())).toEqual({
      people: before.people + 9,
      byChannel: { ...before.byChannel, test: 2, sms: 3 },
      unreachable: before.unreachable + 4,
    });
    await many.sql(
      `INSERT INTO "NoticePreference" (id, "personId", "preferredChannel", "updatedAt") VALUES ($1, $1, 'test', now())`,
      first,
    );
    expect((await reach(await area())).byChannel).toMatchObject({ test: 3, sms: 2 });
  });

  test("of an area is everybody below it, and its guests or members only where they are named", async () => {
    const areaId = await many.area();
    const [street] = await many.sql<{ id: string }>(`SELECT "parentId" AS id FROM "Area" WHERE id = $1`, areaId);
    const count = async (id = "", roles?: string[]) => (await reach({ kind: "area", areaId: id, roles })).people;
    const counts = async () =>
      [
        await count(areaId),
        await count(street?.id),
        await count(areaId, ["guest"]),
        await count(areaId, ["clerk"]),
      ] as const;
    const before = await counts();
    await many.residents(2);
    await many.residents(3, { prefix: "g", guests: true });
    const after = await counts();
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([2, 2, 3, 0]);
    expect(after[3]).toBeGreaterThan(0);
    // A clerk who lives there is one person.
    const together = await count(areaId, ["resident", "guest", "clerk"]);
    expect(together).toBe(after[0] + after[2] + after[3] - 1);
  });

  test("is a saved list, or the contacts of organisations of a field", async () => {
    const [a, b, c] = await many.residents(3);
    const [listId, bodyId] = [app.ids.uuid(), await many.body("service-station", await many.area())];
    await many.commit((change) =>
      change
        .insert("AudienceList", { id: listId, bodyId, name: "楼栋长", createdBy: a ?? "", createdAt: app.clock.now() })
        .insert("AudienceListMember", { listId, personId: a ?? "" }, { listId, personId: b ?? "" }),
    );
    expect((await reach({ kind: "list", listId })).people).toBe(2);
    const entry = (key: string, field: string, contactId = "", validUntil: Date | null = null) =>
      many.sql(
        `INSERT INTO "RegisterEntry" (id, kind, key, subject, data, "caseId", "validFrom", "validUntil") VALUES ($1, 'organisation', $2, $2, $3, $1, $4, $5)`,
        app.ids.uuid(),
        key,
        { field, contactId, areaId },
        app.clock.now(),
        validUntil,
      );
    const areaId = await many.area();
    await entry("one", "service", a);
    await entry("two", "service", a);
    await entry("three", "charity", b);
    await entry("ended", "service", c, app.clock.now());
    expect((await reach({ kind: "organisations", areaId, fields: ["service"] })).people).toBe(1);
    expect((await reach({ kind: "organisations", areaId, fields: ["service", "charity"] })).people).toBe(2);
  });
});

describe("a notice to many", () => {
  test("gives each person one row, a thousand at a time, also those whom nobody can reach", async () => {
    const before = (await reach(await area())).people;
    await many.residents(2_300);
    await many.residents(7, { prefix: "n", channel: null });
    const id = await many.send(await area());
    await many.settle();
    const people = before + 2_307;
    expect(await many.ledger(id)).toMatchObject({ people, queued: 0, sending: 0, unknown: 0 });
    expect(new Set(own.parcels.map((p) => p.address)).size).toBe(own.parcels.length);
    expect(own.parcels).toHaveLength(2_300);
    const [rows] = await many.sql<{ rows: number; persons: number }>(
      `SELECT count(*)::int AS rows, count(DISTINCT "personId")::int AS persons FROM "Delivery" WHERE "noticeId" = $1`,
      id,
    );
    expect(rows).toEqual({ rows: people, persons: people });
    expect(await many.sql(`SELECT people FROM "Notice" WHERE id = $1`, id)).toEqual([{ people }]);
  });

  test("that was cut off while it was expanded is gone on with, and several at it do it once", async () => {
    await many.residents(2_300);
    const id = await many.send(await area());
    let chunks = 0;
    const failing = {
      ...app.app.db,
      query: ((text: string, values?: unknown[], name?: string) =>
        name === "expand-notice" && ++chunks === 2
          ? Promise.reject(new Error("killed"))
          : app.app.db.query(text, values, name)) as typeof app.app.db.query,
    };
    const means = { ...app.app, ids: app.ids };
    await expect(expandNotices({ ...means, db: failing })).rejects.toThrow("killed");
    expect((await many.ledger(id)).people).toBe(1_000);
    await Promise.all([expandNotices(means), expandNotices(means), expandNotices(means)]);
    while ((await expandNotices(means)) > 0);
    await many.settle();
    const { people, sent } = await many.ledger(id);
    expect(people).toBe((await reach(await area())).people);
    expect(sent).toBeGreaterThanOrEqual(2_300);
    expect(own.parcels).toHaveLength(2_300);
  });

  test("is acknowledged by whatever way it came, and then goes no other way", async () => {
    const [person = ""] = await many.residents(1);
    await many.address(person, "sms", "old", new Date("2026-01-01"));
    const sms = phone("sms");
    app.app.channels.set("sms", sms);
    const id = await many.send(
      { kind: "person", personId: person },
      { asksAcknowledgement: true, acknowledgeWithinMinutes: 30 },
    );
    await many.settle();
    expect(await many.ledger(id)).toMatchObject({ people: 1, sent: 1, byChannel: { test: 1 } });
    await many.commit((change) => acknowledge(change, { noticeId: id, personId: person, now: app.clock.now() }));
    expect(await many.ledger(id)).toMatchObject({ acknowledged: 1, sent: 0, byChannel: { test: 1 } });
    app.clock.advance(minutes(31));
    await many.job("send-elsewhere");
    expect(sms.parcels).toHaveLength(0);
  });

  test("that is not acknowledged in time goes by the next way, until there is none", async () => {
    const [person = ""] = await many.residents(1);
    await many.address(person, "sms", "old", new Date("2026-01-01"));
    const sms = phone("sms");
    app.app.channels.set("sms", sms);
    const id = await many.send(
      { kind: "person", personId: person },
      { asksAcknowledgement: true, acknowledgeWithinMinutes: 30 },
    );
    await many.settle();
    app.clock.advance(minutes(29));
    await many.job("send-elsewhere");
    expect([own.parcels.length, sms.parcels.length]).toEqual([1, 0]);
    app.clock.advance(minutes(1));
    await many.job("send-elsewhere");
    await many.job("send-elsewhere");
    expect([own.parcels.length, sms.parcels.length]).toEqual([1, 1]);
    expect(await many.ledger(id)).toMatchObject({ people: 1, sent: 1, notReached: 0 });
    app.clock.advance(minutes(30));
    await many.job("send-elsewhere");
    expect(await many.ledger(id)).toMatchObject({ people: 1, sent: 1, notReached: 1 });
    expect(await notReached(app.app.db, id, 10, 0)).toMatchObject([
      { personId: person, name: "r-1", reason: "not acknowledged" },
    ]);
  });

  test("that is followed up or sent again is said in the words of the channel by which it goes then", async () => {
    const [person = ""] = await many.residents(1);
    await many.address(person, "sms", "old", new Date("2026-01-01"));
    const sms: Phone = { ...phone("sms"), isAnsweredInText: true };
    app.app.channels.set("sms", sms);
    const say = (style?: "brief") => app.app.words.say("zh-CN", style)("who-am-i", { district: "锦江区" });
    expect(say("brief")).not.toBe(say());
    const message = { key: "who-am-i", args: { district: "锦江区" }, buttons: [{ key: "sent-received", command: {} }] };
    const asks = { message, asksAcknowledgement: true, acknowledgeWithinMinutes: 30 };
    const id = await many.send({ kind: "person", personId: person }, asks);
    await many.settle();
    expect(own.parcels.map((p) => p.message.text)).toEqual([say()]);
    app.clock.advance(minutes(31));
    await many.job("send-elsewhere");
    expect(sms.parcels.map((p) => p.message.text)).toEqual([say("brief")]);

    // Nobody answers there either, and the person has written to us on the first channel since.
    app.clock.advance(minutes(31));
    await many.job("send-elsewhere");
    await many.sql(`DELETE FROM "Delivery" WHERE channel = 'test'`);
    const means = { words: app.app.words, isBrief: (name: string) => name === "sms" };
    const again = () => resendToUnreached(app.app.db, { noticeId: id, now: app.clock.now(), ...means });
    await (await again()).change.commit(app.app.db);
    await many.settle();
    expect(own.parcels.map(({ message }) => [message.text, message.buttons?.flat()[0]?.code])).toEqual([
      [say(), undefined],
      [say(), undefined],
    ]);
  });

  test("to somebody who has blocked us goes by the next way; to those with none it goes again when asked", async () => {
    const [both = "", one = ""] = await many.residents(2);
    const [nowhere = ""] = await many.residents(1, { prefix: "n", channel: null });
    await many.address(both, "sms", "old", new Date("2026-01-01"));
    const sms = phone("sms");
    app.app.channels.set("sms", sms);
    own.answer = () => ({ state: "blocked" });
    const listId = app.ids.uuid();
    await many.commit((change) =>
      change
        .insert("AudienceList", { id: listId, bodyId: one, name: "x", createdBy: one, createdAt: app.clock.now() })
        .insert("AudienceListMember", ...[both, one, nowhere].map((personId) => ({ listId, personId }))),
    );
    const id = await many.send({ kind: "list", listId });
    await many.settle();
    expect(await many.ledger(id)).toMatchObject({ people: 3, failed: 3, notReached: 3 });
    await many.job("send-elsewhere");
    expect(await many.ledger(id)).toMatchObject({
      people: 3,
      sent: 1,
      failed: 2,
      notReached: 2,
      byChannel: { sms: 1 },
    });
    const reasons = (await notReached(app.app.db, id, 10, 0)).map(({ personId, reason }) => [personId, reason]);
    expect(Object.fromEntries(reasons)).toEqual({ [one]: "blocked", [nowhere]: "unreachable" });
    expect(await notReached(app.app.db, id, 1, 1)).toHaveLength(1);

    // One writes to us again, the other has come to the counter with a phone.
    own.answer = () => ({ state: "sent" });
    await many.sql(`UPDATE "Address" SET "blockedAt" = NULL WHERE "personId" = $1`, one);
    await many.address(nowhere, "sms", "new", app.clock.now());
    const again = { noticeId: id, now: app.clock.now(), words: app.app.words, isBrief: () => false };
    const { change, people } = await resendToUnreached(app.app.db, again);
    expect(people).toBe(2);
    await change.commit(app.app.db);
    await many.settle();
    expect(await many.ledger(id)).toMatchObject({ people: 3, sent: 3, notReached: 0, byChannel: { sms: 2, test: 1 } });
    expect((await resendToUnreached(app.app.db, again)).people).toBe(0);
  });

  test("that is cancelled goes to nobody more, and its correction to exactly those who had it", async () => {
    await many.residents(3);
    let left = 0;
    own.answer = () =>
      left++ < 2 ? { state: "sent" } : { state: "later", afterMs: 60_000, reason: "busy", counts: true };
    const wrong = await many.send(await area());
    await many.settle();
    await many.commit((change) => cancelNotice(change, { noticeId: wrong, now: app.clock.now() }));
    const had = own.parcels.slice(0, 2).map((p) => p.address);
    own.answer = () => ({ state: "sent" });
    own.parcels.length = 0;
    const right = await many.send(correctionAudience(wrong), { correctsId: wrong });
    app.clock.advance(minutes(5));
    await many.settle();
    expect(own.parcels.map((p) => p.address).sort()).toEqual(had.sort());
    expect(await many.ledger(wrong)).toMatchObject({ suppressed: 1, queued: 0 });
    expect((await many.ledger(right)).sent).toBeGreaterThanOrEqual(2);
  });

  test("that is cancelled before its time is never begun", async () => {
    await many.residents(2);
    const id = await many.send(await area(), { dueAt: new Date(app.clock.now().getTime() + minutes(60)) });
    await many.settle();
    expect((await many.ledger(id)).people).toBe(0);
    await many.commit((change) => cancelNotice(change, { noticeId: id, now: app.clock.now() }));
    app.clock.advance(minutes(61));
    await many.settle();
    expect([(await many.ledger(id)).people, own.parcels.length]).toEqual([0, 0]);
  });

  test("comes again each week until its last day, each run once, and not after it is cancelled", async () => {
    const [person = ""] = await many.residents(1);
    const day = 24 * 60 * 60_000;
    const until = new Date(app.clock.now().getTime() + 15 * day);
    const id = await many.send({ kind: "person", personId: person }, { repeats: { every: "weekly", until } });
    const other = await many.send({ kind: "person", personId: person }, { repeats: { every: "daily" }, text: "daily" });
    const runs: string[] = [];
    for (let i = 0; i < 22; i += 1) {
      if (i === 3) await many.commit((change) => cancelNotice(change, { noticeId: other, now: app.clock.now() }));
      await many.settle();
      await Promise.all([many.job("repeat-notices"), many.job("repeat-notices")]);
      const said = own.parcels.splice(0).map((p) => (p.message.text.includes("daily") ? "daily" : "weekly"));
      runs.push(...said.map((what) => `${what} ${i}`));
      app.clock.advance(day);
    }
    expect(runs.sort()).toEqual(["daily 0", "daily 1", "daily 2", "weekly 0", "weekly 14", "weekly 7"]);
    expect(await many.sql(`SELECT count(*)::int AS n FROM "Notice" WHERE "seriesId" = $1`, id)).toEqual([{ n: 2 }]);
  });
});

test("what was cut off while it went by itself to many is not sent again but where that shows once", async () => {
  await many.residents(2);
  await many.residents(1, { prefix: "w", channel: "screen" });
  const screen = { ...phone("screen"), isRepeatable: true };
  app.app.channels.set("screen", screen);
  const id = await many.send(await area());
  await expandNotices({ ...app.app, ids: app.ids });
  await many.sql(
    `UPDATE "Delivery" SET state = 'sending', "isBundled" = false, "leaseOwner" = 'dead', "leaseUntil" = now() WHERE "noticeId" = $1 AND "addressId" IN
      (SELECT id FROM "Address" WHERE address IN ('r-1', 'w-1'))`,
    id,
  );
  await many.settle();
  expect(own.parcels.map((p) => p.address)).toEqual(["r-2"]);
  expect(await many.ledger(id)).toMatchObject({ unknown: 1, queued: 0, sending: 0 });
  const [cut] = await many.sql(
    `SELECT state, reason FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId" WHERE a.address = 'r-1'`,
  );
  expect(cut).toEqual({ state: "unknown", reason: "cut off" });
});
