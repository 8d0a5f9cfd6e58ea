import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Change } from "../../../src/foundation/index.ts";
import {
  acknowledge,
  cancelNotice,
  type NoticeKind,
  optionalKinds,
  type PreferenceChanges,
  preferencesOf,
  quietHours,
  setPreferences,
} from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { manyIn, type Phone, phone } from "./many.ts";

let app: TestApp;
let many: ReturnType<typeof manyIn>;
let own: Phone;
let person: string;
beforeEach(async () => {
  app = await startTestApp();
  many = manyIn(app);
  own = phone("test");
  app.app.channels.set("test", own);
  [person = ""] = await many.residents(1);
});
afterEach(() => app.close());

const at = (time: string) => app.clock.set(`2026-11-${time}:00+08:00`);
const tell = (kind: NoticeKind, text: string = kind) => many.send({ kind: "person", personId: person }, { kind, text });
const texts = () => own.parcels.splice(0).map((p) => p.message.text);
const said = (...what: string[]) => what.map((text) => expect.stringContaining(text));
async function prefer(set: PreferenceChanges) {
  const change = new Change();
  const present = await preferencesOf(app.app.db, person);
  setPreferences(change, { ids: app.ids, now: app.clock.now(), personId: person, present, set });
  await change.commit(app.app.db);
}
const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** The texts that come at these times, one after the other. */
async function come(...times: string[]) {
  const came: string[][] = [];
  for (const time of times) {
    at(time);
    await many.settle();
    came.push(texts());
  }
  return came;
}

describe("quiet hours", () => {
  test("hold back from 21:00 to 8:00 what is not an emergency, across midnight", async () => {
    at("23T20:59");
    await tell("information", "before");
    await many.settle();
    expect(texts()).toEqual(said("before"));
    at("23T21:00");
    for (const kind of ["information", "meeting", "statutory", "emergency"] as const) await tell(kind);
    await many.settle();
    expect(texts()).toEqual(said("emergency"));
    expect(await come("23T23:59", "24T00:00", "24T07:59")).toEqual([[], [], []]);
    expect((await come("24T08:00"))[0]?.sort()).toEqual(said("information", "meeting", "statutory"));
    at("25T03:00");
    await tell("information", "at night");
    await many.settle();
    expect([texts(), ...(await come("25T07:59", "25T08:00"))]).toEqual([[], [], said("at night")]);
  });

  test("are each person's own, within a day or across midnight, or none", async () => {
    await prefer({ quiet: { from: minute("12:00"), until: minute("14:00") } });
    at("23T12:30");
    await tell("meeting", "noon");
    expect(await come("23T12:31", "23T14:00")).toEqual([[], said("noon")]);
    at("23T22:00");
    await tell("meeting", "evening");
    expect(await come("23T22:00")).toEqual([said("evening")]);
    await prefer({ quiet: { from: minute("23:00"), until: minute("06:00") } });
    at("24T01:00");
    await tell("meeting", "night");
    expect(await come("24T01:00", "24T05:59", "24T06:00")).toEqual([[], [], said("night")]);
    await prefer({ quiet: { from: 0, until: 0 } });
    at("25T00:00");
    await tell("meeting", "never quiet");
    expect(await come("25T00:00")).toEqual([said("never quiet")]);
    await prefer({ quiet: null });
    expect(await preferencesOf(app.app.db, person)).toMatchObject({
      isDefaultQuiet: true,
      quiet: quietHours,
    });
  });

  test("are looked at again when it is about to go", async () => {
    at("23T20:00");
    const row = await tell("information", "slow");
    own.answer = () => ({ state: "later", afterMs: 3_600_000, reason: "busy", counts: true });
    await many.settle();
    own.answer = () => ({ state: "sent" });
    texts();
    expect(await come("23T21:30", "24T08:00")).toEqual([[], said("slow")]);
    expect(await many.ledger(row)).toMatchObject({ sent: 1 });
  });

  test("do not hold back what a procedure tells about a case", async () => {
    at("23T23:00");
    await many.sql(
      `INSERT INTO "Notice" (id, audience, message, "createdAt") VALUES ($1, $2, $3, $4)`,
      ...[
        app.ids.uuid(),
        { kind: "person", personId: person },
        { key: "case-unknown", args: { number: "case" } },
        app.clock.now(),
      ],
    );
    await many.settle();
    expect(texts()).toEqual(said("case"));
  });
});

describe("the digest", () => {
  test("brings together at 18:00 what is for information, in one message with the buttons of each", async () => {
    await prefer({ digest: true });
    at("23T10:00");
    const buttons = [{ key: "case-open", command: { do: "menu" } }];
    const message = (number: string) => ({ key: "case-unknown", args: { number }, buttons });
    for (const text of ["one", "two", "three"])
      await many.send({ kind: "person", personId: person }, { message: message(text) });
    await tell("meeting", "a meeting");
    expect(await come("23T10:01", "23T17:59")).toEqual([said("a meeting"), []]);
    at("23T18:00");
    await many.settle();
    expect(own.parcels).toHaveLength(1);
    const [parcel] = own.parcels;
    expect(parcel?.message).toMatchObject({ title: "今天的通知（3 条）" });
    expect(parcel?.message.text).toMatch(/1\.[\s\S]*one[\s\S]*2\.[\s\S]*two[\s\S]*3\.[\s\S]*three/);
    expect(parcel?.message.buttons?.flat().map((b) => b.label)).toEqual(["1. 查看", "2. 查看", "3. 查看"]);
    expect(new Set(parcel?.tokens.flat()).size).toBe(3);
    const marks = await many.sql<{ state: string; externalId: string }>(
      `SELECT state, "externalId" FROM "Delivery" WHERE "personId" = $1 AND "isDigest"`,
      person,
    );
    expect(marks).toEqual(Array(3).fill({ state: "sent", externalId: marks[0]?.externalId }));
  });

  test("of an evening's news is the next day's, and quiet hours come before it", async () => {
    await prefer({ digest: true });
    at("23T18:01");
    await tell("information", "late");
    expect(await come("23T18:02", "24T17:59", "24T18:00")).toEqual([[], [], said("late")]);
    await prefer({ quiet: { from: minute("17:00"), until: minute("19:30") } });
    at("24T18:30");
    await tell("information", "later");
    expect(await come("25T18:00", "25T19:29", "25T19:30")).toEqual([[], [], said("later")]);
  });

  test("goes out once by however many processes, each person's together", async () => {
    await prefer({ digest: true });
    at("23T10:00");
    for (let i = 0; i < 30; i += 1) await tell("information", `news ${i}`);
    await many.settle();
    at("23T18:00");
    const senders = ["one", "two", "three"].map((owner) => many.sender(owner, own));
    await Promise.all(senders.map((sender) => sender.sweep()));
    await Promise.all(senders.map((sender) => sender.idle()));
    expect(own.parcels).toHaveLength(1);
    expect(own.parcels[0]?.message.title).toContain("30");
  });
});

describe("what a person has turned off", () => {
  test("does not come, but what the law wants told and what warns of danger does", async () => {
    await prefer({ optedOut: ["information"] });
    const ids = [await tell("information"), await tell("meeting"), await tell("statutory"), await tell("emergency")];
    await many.settle();
    expect(texts().sort()).toEqual(said("emergency", "meeting", "statutory"));
    expect(await many.ledger(ids[0] ?? "")).toMatchObject({ people: 1, suppressed: 1, notReached: 0 });
    expect(optionalKinds).toEqual(["information", "meeting"]);
    await expect(prefer({ optedOut: ["statutory"] })).rejects.toThrow("nobody can opt out of statutory");
    // Neither does a row that says so all the same.
    await many.sql(`UPDATE "NoticePreference" SET "optedOut" = '{statutory,emergency}' WHERE "personId" = $1`, person);
    await tell("statutory");
    await many.settle();
    expect(texts()).toEqual(said("statutory"));
  });

  test("does not come either when it was waiting already", async () => {
    at("23T22:00");
    const id = await tell("information");
    await many.settle();
    await prefer({ optedOut: ["information"] });
    expect(await come("24T08:00")).toEqual([[]]);
    expect(await many.sql(`SELECT state, reason FROM "Delivery" WHERE "noticeId" = $1`, id)).toEqual([
      { state: "suppressed", reason: "opted-out" },
    ]);
  });
});

describe("a reason that has gone by the time of sending", () => {
  const waits = async (more: Parameters<typeof many.send>[1] = {}) => {
    at("23T22:00");
    const id = await many.send({ kind: "area", areaId: await many.area() }, more);
    await many.settle();
    return id;
  };
  const reasonOf = async (id: string) => {
    const text = `SELECT reason FROM "Delivery" WHERE "noticeId" = $1 AND "personId" = $2 AND state = 'suppressed'`;
    const [found] = await many.sql<{ reason: string }>(text, id, person);
    return found?.reason;
  };

  test("of a meeting that is cancelled", async () => {
    const id = await waits({ kind: "meeting" });
    // As one that was being expanded at that moment: its rows were not there yet to be taken back.
    await many.sql(`UPDATE "Notice" SET "cancelledAt" = $2 WHERE id = $1`, id, app.clock.now());
    expect(await come("24T08:00")).toEqual([[]]);
    expect(await reasonOf(id)).toBe("cancelled");
    const other = await waits({ kind: "meeting" });
    await many.commit((change) => cancelNotice(change, { noticeId: other, now: app.clock.now() }));
    expect(await reasonOf(other)).toBe("cancelled");
  });

  test("of somebody who has moved away, to an area that it was not for", async () => {
    const id = await waits();
    const inside = await many.sql<{ id: string }>(
      `SELECT id FROM "Area" WHERE name = '锦官驿社区' OR kind = 'district' LIMIT 1`,
    );
    await many.sql(`UPDATE "Person" SET "homeAreaId" = $2 WHERE id = $1`, person, inside[0]?.id);
    expect(await come("24T08:00")).toEqual([[]]);
    expect(await reasonOf(id)).toBe("moved away");
  });

  test("of a case that stands elsewhere by now", async () => {
    const caseId = app.ids.uuid();
    const id = await waits({ holds: { caseId, steps: ["voting"] } });
    expect(await come("24T08:00")).toEqual([[]]);
    expect(await reasonOf(id)).toBe("no longer true");
  });

  test("of what was acknowledged by another way", async () => {
    const id = await waits({ asksAcknowledgement: true });
    await many.commit((change) => acknowledge(change, { noticeId: id, personId: person, now: app.clock.now() }));
    expect(await come("24T08:00")).toEqual([[]]);
    expect(await reasonOf(id)).toBe("acknowledged");
  });
});
