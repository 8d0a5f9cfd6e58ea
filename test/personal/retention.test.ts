import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

const dayMs = 86_400_000;
let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let resident: TestPerson;
let clerk: TestPerson;

beforeAll(async () => {
  run = await startTestApp();
  ({ meet } = makePeople(run));
  resident = await meet("王秀英", { persona: "resident" });
  clerk = await meet("刘婷", { persona: "clerk" });
});
afterAll(() => run.close());

const count = async (sql: string, values: unknown[] = []) =>
  (await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]?.n;
type Forgetting = "forget-messages" | "forget-cases" | "forget-drafts" | "forget-unfiled";
const forget = async (name: Forgetting) => run.app.jobs.find((job) => job.name === name)?.run();

async function later(days: number): Promise<void> {
  run.clock.advance(days * dayMs);
  await run.app.wakeDueCases();
  await run.app.idle();
}

test("what is kept for a time goes by itself when the time has come, and not a day before", async () => {
  await resident.say("水井坊社区活动室的灯坏了，找13800138000");
  await resident.send({ kind: "files", files: [{ ref: "lamp", mime: "image/jpeg", size: 9 }] });
  await resident.press("确认提交");
  await clerk.press("受理");
  await clerk.press("办结");
  await clerk.say("灯换好了");
  await clerk.press("跳过");
  await clerk.press("确认提交");
  const files = await count(`"File"`);
  expect(files).toBeGreaterThan(0);

  await later(179);
  await forget("forget-messages");
  expect(await count(`"Inbox"`)).toBeGreaterThan(0);
  await later(2);
  await forget("forget-messages");
  expect(await count(`"Inbox" WHERE payload::text LIKE '%活动室%'`)).toBe(0);
  expect(await count(`"Delivery" WHERE "createdAt" < $1`, [new Date(run.clock.now().getTime() - 180 * dayMs)])).toBe(0);

  await later(3 * 365 - 10);
  await forget("forget-cases");
  expect(await count(`"Case" WHERE form::text LIKE '%活动室%'`)).toBe(1);
  await later(40);
  await forget("forget-cases");
  expect(await count(`"Case" WHERE form <> '{}' OR "applicantId" IS NOT NULL OR gist <> ''`)).toBe(0);
  expect(await count(`"CaseEventPayload"`)).toBe(0);
  expect(await count(`"File"`)).toBe(0);
});

test("the history is whole without what was erased, and the public page stands", async () => {
  expect((await verifyHistory(run.app.db)).faults).toEqual([]);
  const { db, words, city } = run.app;
  const site = boardApp({ db, words, city, procedures, clock: run.clock });
  const page = await site.request("/public/cases/JJ-2026-000001");
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("JJ-2026-000001");
});

test("a notice to many stays in the ledger: whom it reached is the body's record", async () => {
  const [personId, id, noticeId] = [randomUUID(), run.ids.uuid(), randomUUID()];
  await run.app.db.query(
    `INSERT INTO "Notice" (id, kind, audience, message, "createdAt") VALUES ($1, 'statutory', '{}', '{}', '2020-01-01')`,
    [noticeId],
  );
  await run.app.db.query(
    `INSERT INTO "Delivery" (id, kind, "personId", channel, "noticeId", priority, "dueAt", state, "createdAt") VALUES ($1, 'notice', $2, '', $3, 6, '2020-01-01', 'failed', '2020-01-01')`,
    [id, personId, noticeId],
  );
  await forget("forget-messages");
  expect(await count(`"Delivery" WHERE id = $1`, [id])).toBe(1);
});

test("a case that is not over, and what is answered at this moment, are touched by nothing", async () => {
  await resident.say("水井坊社区活动室的门坏了");
  await resident.press("确认提交");
  await forget("forget-messages");
  await forget("forget-cases");
  expect(await count(`"Case" WHERE form::text LIKE '%门坏了%'`)).toBe(1);
  expect(await count(`"Inbox" WHERE payload::text LIKE '%门坏了%'`)).toBe(1);
});

const photo = (ref: string) => ({ kind: "files" as const, files: [{ ref, mime: "image/jpeg", size: 9 }] });
const state = async (person: TestPerson) =>
  (
    await run.app.db.query<{ state: { drafts: object[]; parked?: object } }>(
      `SELECT c.state FROM "Conversation" c JOIN "Address" a ON a."personId" = c."personId" WHERE a.address = $1`,
      [person.address],
    )
  )[0]?.state;
const filesOf = (person: TestPerson) =>
  count(`"File" f JOIN "Address" a ON a."personId" = f."personId" WHERE a.address = $1`, [person.address]);

test("what was never submitted goes with its photos after the same days, as it is said; what is filed stays", async () => {
  const [one, other] = [await meet("甲"), await meet("乙")];
  await one.say("水井坊社区活动室的窗户坏了");
  await one.send(photo("window"));
  await other.send(photo("waiting"));
  expect([await filesOf(one), await filesOf(other)]).toEqual([1, 1]);
  await one.say("/mydata");
  expect(one.last().message.text).toContain("没提交的内容和照片、文件1个：放180天没动就删");
  const filed = await count(`"File" WHERE "filedAt" IS NOT NULL`);

  await later(179);
  await forget("forget-drafts");
  await forget("forget-unfiled");
  expect([await filesOf(one), await filesOf(other)]).toEqual([1, 1]);
  expect((await state(one))?.drafts).toHaveLength(1);

  await later(2);
  await forget("forget-unfiled");
  // As long as a draft shows them.
  expect([await filesOf(one), await filesOf(other)]).toEqual([1, 1]);
  await forget("forget-drafts");
  await forget("forget-unfiled");
  expect([await filesOf(one), await filesOf(other)]).toEqual([0, 0]);
  expect((await state(one))?.drafts).toEqual([]);
  expect((await state(other))?.parked).toBeUndefined();
  expect(await count(`"File" WHERE "filedAt" IS NOT NULL`)).toBe(filed);
  await one.press("确认提交");
  expect(await count(`"Case" WHERE form::text LIKE '%窗户坏了%'`)).toBe(0);
});

test("a draft that is gone on with stays, and its photos; whoever deletes what is theirs deletes those at once", async () => {
  const person = await meet("丙");
  await person.say("水井坊社区活动室的门铃坏了");
  await person.send(photo("bell"));
  await later(170);
  await person.send(photo("another"));
  await later(20);
  await forget("forget-drafts");
  await forget("forget-unfiled");
  expect((await state(person))?.drafts).toHaveLength(1);
  expect(await filesOf(person)).toBe(2);
  await person.say("/mydata");
  await person.press("删除");
  await person.press("确认删除");
  expect(await filesOf(person)).toBe(0);
});

test("what was filed with a case is not taken for a draft's, nor what was said in a talk", async () => {
  const person = await meet("陈建国", { persona: "resident-2" });
  await person.say("水井坊社区活动室的椅子坏了");
  await person.send(photo("chair"));
  await person.press("确认提交");
  const unfiled = `"File" f JOIN "Address" a ON a."personId" = f."personId" WHERE a.address = $1 AND f."filedAt" IS NULL`;
  expect(await count(unfiled, [person.address])).toBe(0);
  await person.say("联系人工");
  await person.say("活动室几点开门？");
  await person.send(photo("talk"));
  expect(await count(`"TalkLine" WHERE cardinality(files) = 1`)).toBe(1);
  expect(await count(unfiled, [person.address])).toBe(0);
});
