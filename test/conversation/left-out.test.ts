import { afterEach, beforeEach, expect, test } from "vitest";
import { hashPhone, phoneOfSmsAddress, sealPhone } from "../../src/city/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { residentsOf } from "./election.ts";

// Who is kept from something by their age, by their household, or by their own wish: and what those read who wait for it.

let app: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];

beforeEach(async () => {
  app = await startTestApp();
  ({ meet } = makePeople(app));
});
afterEach(() => app.close());

const rows = async (sql: string, ...values: unknown[]): Promise<number> => (await app.app.db.query(sql, values)).length;
const wordsOf = ({ shown }: TestPerson): string =>
  shown.map(({ message: { title, text, quote } }) => [title, text, quote].join("\n")).join("\n");

/** One thing after the other: a button where it begins with a bracket, else words. */
async function answer(person: TestPerson, ...said: string[]): Promise<void> {
  for (const one of said) await (one.startsWith("[") ? person.press(one.slice(1)) : person.say(one));
}

/** They live behind one door by the community's roster; each with the day on which they were born. */
async function livingTogether(family: readonly (readonly [TestPerson, string])[]): Promise<void> {
  const [id, now] = [app.ids.uuid(), app.clock.now()];
  await app.app.db.query(
    `INSERT INTO "Household" (id, "districtId", "areaId", door, "createdAt")
      SELECT $1, "districtId", id, '9栋101', $2 FROM "Area" WHERE name = '水井坊社区'`,
    [id, now],
  );
  for (const [{ name }, bornOn] of family)
    await app.app.db.query(
      `INSERT INTO "HouseholdMember" (id, "householdId", name, "bornOn", "personId", "createdAt") SELECT $1, $2, name, $3, id, $4 FROM "Person" WHERE name = $5`,
      [app.ids.uuid(), id, bornOn, now, name],
    );
}

test("under fourteen one reports with a guardian: nothing is filed, and the refusal says so with the clause; danger waits for nobody", async () => {
  const [child, youth] = (await residentsOf(app, meet, ["陈小一", "陈小二"])) as [TestPerson, TestPerson];
  await livingTogether([
    [child, "2013-01-01"],
    [youth, "2012-01-01"],
  ]);
  const report = async (person: TestPerson, words: string) => {
    await person.say(words);
    await person.press("确认提交");
  };
  await report(child, "楼下的路灯坏了，晚上看不清");
  expect(child.last().message.text).toMatch(/您不满14周岁（.+）.*监护人/);
  expect(await rows(`SELECT 1 FROM "Case"`)).toBe(0);
  await report(youth, "楼下的路灯坏了，晚上看不清");
  expect(await rows(`SELECT 1 FROM "Case" WHERE procedure = 'request'`)).toBe(1);
  await child.say("取消");
  await report(child, "3栋楼道里闻到很浓的煤气味，没人管");
  expect(await rows(`SELECT 1 FROM "Case" WHERE procedure = 'request' AND facts->>'urgency' = 'danger'`)).toBe(1);
});

test("where households ask for a meeting each counts once: the second of one is refused with the clause, that of another is not", async () => {
  const [first, spouse, other] = (await residentsOf(app, meet, ["陈甲", "陈乙", "陈丙"])) as [
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  await livingTogether([
    [first, "1970-01-01"],
    [spouse, "1971-01-01"],
  ]);
  await app.app.db.query(
    `UPDATE "Charter" SET rules = jsonb_set(rules, '{assembly.callHouseholdsShare,value}', '0.9')`,
  );
  await app.app.refreshCity();
  await answer(first, "会议与投票", "[要求召开会议", "[居民代表会议", "[住户", "河边要建垃圾站，想请代表们定一定");
  await first.press("确认提交");
  const number = "JJ-2026-000001";
  const signed = () => rows(`SELECT 1 FROM "Signature" WHERE "endedAt" IS NULL`);
  expect(await signed()).toBe(1);
  await spouse.say(number);
  expect(spouse.last().message.text).toMatch(/您家已经有人联署.*一户算一个（.+）/);
  expect((spouse.last().message.buttons ?? []).flat().map(({ label }) => label)).not.toContain("联署");
  await other.say(number);
  await other.press("联署");
  expect(await signed()).toBe(2);
});

test("who wants no such notices is counted apart on the card of who sent one, not among those whom it did not reach", async () => {
  const clerk = await meet("刘婷", { persona: "clerk" });
  const resident = await meet("王秀英", { persona: "resident" });
  await resident.say("通知设置");
  await resident.press("不接收告知");
  await clerk.say("/menu");
  await answer(
    clerk,
    "[发通知",
    "[写通知",
    "[告知",
    "[水井坊社区的居民",
    "明天停水",
    "明天9点到17点停水，请提前备水。",
  );
  await clerk.press("确认发送");
  await clerk.press("刷新");
  expect(wordsOf(clerk)).toContain("不接收1");
  expect(clerk.last().message.text).not.toContain("没送到");
  expect(wordsOf(resident)).not.toContain("明天9点到17点停水");
  expect(await rows(`SELECT 1 FROM "Delivery" WHERE state = 'suppressed' AND reason = 'opted-out'`)).toBe(1);
});

test("on a phone that two have nobody signs in the name of who has switched that off; the other still may, and it is not switched on from there", async () => {
  const [proposer, other] = (await residentsOf(app, meet, ["陈甲", "陈丙"])) as [TestPerson, TestPerson];
  const [phone] = (await residentsOf(app, meet, ["陈乙"], ["sms"])) as [TestPerson];
  const { keyed, db } = app.app;
  const number = phoneOfSmsAddress(keyed, phone.address);
  await db.query(
    `INSERT INTO "Phone" (id, "personId", hash, sealed, "provedAt", how)
      SELECT $1, id, $2, $3, $4, 'sms' FROM "Person" WHERE name = '陈丙'`,
    [app.ids.uuid(), hashPhone(keyed, number), sealPhone(keyed, number), app.clock.now()],
  );
  await other.say("我的信息");
  await other.press("关闭短信联署");
  await db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, '{meeting.hearing.askedForShare,value}', '0.9')`);
  await app.app.refreshCity();
  await answer(proposer, "会议与投票", "[要求召开会议", "[社区事务听证会", "河边要建垃圾站，想先听听大家的意见");
  await proposer.press("确认提交");
  const signers = async () =>
    db.query<{ name: string }>(
      `SELECT p.name FROM "Signature" s JOIN "Person" p ON p.id = s."personId" WHERE s."endedAt" IS NULL ORDER BY p.name`,
    );
  const sign = async (name: string) => {
    await phone.say("JJ-2026-000001");
    await phone.press("联署");
    await phone.press(name);
  };
  await sign("陈丙");
  expect(wordsOf(phone)).toContain("关了短信联署");
  await sign("陈乙");
  expect((await signers()).map(({ name }) => name)).toEqual(["陈乙", "陈甲"]);
  // They themselves may, in a chat of their own.
  await other.say("JJ-2026-000001");
  await other.press("联署");
  expect(await signers()).toHaveLength(3);
});
