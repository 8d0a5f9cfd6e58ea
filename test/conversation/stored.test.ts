import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let people: ReturnType<typeof makePeople>;

beforeAll(async () => {
  run = await startTestApp();
  people = makePeople(run);
});
afterAll(() => run.close());

const inbound = ({ channel, address }: TestPerson, text: string, externalId: string) => {
  return { channel, address, kind: "text" as const, text, externalId };
};

test("a message that comes again, in the same moment or later, is the one that it was", async () => {
  const known = await people.meet("李强");
  const other = await people.meet("王秀英");
  await Promise.all([known.say("你好"), other.say("你好")]);
  const { receive } = run.app.conversation;
  const before = known.shown.length;
  const [first, , again] = await Promise.all(
    [inbound(known, "帮助", "once"), inbound(other, "帮助", "once-too"), inbound(known, "帮助", "once")].map(receive),
  );
  const later = await receive(inbound(known, "帮助", "once"));
  await run.app.idle();
  expect([first, again, later].filter((stored) => stored?.isNew)).toHaveLength(1);
  expect(new Set([first, again, later].map((stored) => stored?.inboxId)).size).toBe(1);
  const rows = await run.app.db.query(`SELECT id FROM "Inbox" WHERE "externalId" = 'once'`);
  expect(rows).toEqual([{ id: first?.inboxId }]);
  expect(known.shown.length).toBe(before + 1);
});

test("what waits since before is answered before what comes in now", async () => {
  const resident = await people.meet("赵敏", { persona: "resident" });
  await resident.say("你好");
  const before = resident.shown.length;
  const hold = (until: string) =>
    run.app.db.query(
      `UPDATE "Conversation" SET "leaseOwner" = 'elsewhere', "leaseUntil" = ${until} WHERE "personId" =
        (SELECT "personId" FROM "Address" WHERE channel = $1 AND address = $2)`,
      [resident.channel, resident.address],
    );
  await hold("now() + interval '1 minute'");
  await run.app.conversation.receive(inbound(resident, "我要反映问题", "older"));
  await run.app.idle();
  expect(resident.shown.length).toBe(before);
  await hold("NULL");
  await run.app.conversation.receive(inbound(resident, "楼道灯坏了", "newer"));
  await run.app.idle();
  const done = await run.app.db.query<{ externalId: string }>(
    `SELECT i."externalId" FROM "Inbox" i JOIN "Delivery" d ON d."inboxId" = i.id WHERE i."externalId" IN ('older', 'newer') ORDER BY d.id`,
  );
  expect([...new Set(done.map((row) => row.externalId))]).toEqual(["older", "newer"]);
});

test("a person is last seen where they wrote last, and an address that they write from is blocked no more", async () => {
  const resident = await people.meet("陈静", { channel: "telegram" });
  await resident.say("你好");
  const { db, idle } = run.app;
  const ofResident = `"personId" = (SELECT "personId" FROM "Address" WHERE address = $1)`;
  await db.query(
    `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt")
      SELECT gen_random_uuid(), "personId", 'web', 'second', true, "lastSeenAt" - interval '1 hour', "createdAt" FROM "Address" WHERE address = $1`,
    [resident.address],
  );
  await db.query(`UPDATE "Address" SET "blockedAt" = "lastSeenAt" WHERE address = 'second'`);
  const places = () =>
    db.query<{ channel: string; isBlocked: boolean }>(
      `SELECT channel, "blockedAt" IS NOT NULL AS "isBlocked" FROM "Address" WHERE ${ofResident} ORDER BY "lastSeenAt" DESC`,
      [resident.address],
    );
  expect(await places()).toEqual([
    { channel: "telegram", isBlocked: false },
    { channel: "web", isBlocked: true },
  ]);
  run.clock.advance(60_000);
  await run.app.conversation.receive({
    channel: "web",
    address: "second",
    kind: "text",
    text: "你好",
    externalId: "s1",
  });
  await idle();
  expect(await places()).toEqual([
    { channel: "web", isBlocked: false },
    { channel: "telegram", isBlocked: false },
  ]);
});
