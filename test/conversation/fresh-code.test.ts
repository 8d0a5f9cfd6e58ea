import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let t: TestApp;
let telegram: TestPerson;
let sms: TestPerson;
beforeEach(async () => {
  t = await startTestApp();
  const { meet } = makePeople(t);
  telegram = await meet("阿芳", { channel: "telegram" });
  sms = await meet("阿芳短信", { channel: "sms" });
});
afterEach(() => t.close());

const lastCode = (person: TestPerson) => /\b(?:[A-Z2-9]{10}|\d{3} \d{3})\b/.exec(person.last().message.text)?.[0] ?? "";
const count = async (sql: string) =>
  (await t.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n;

/** Both are one person from here on. */
async function link() {
  await telegram.say("换渠道");
  await sms.say(lastCode(telegram));
  await sms.say(lastCode(sms));
}

test("who only writes somebody's number gets nothing of theirs: the code goes to the phone itself", async () => {
  await sms.say("楼下的路灯坏了，水井坊社区");
  await telegram.say("换渠道");
  await sms.say(lastCode(telegram));
  expect(await count(`"Merge"`)).toBe(0);
  for (const guess of ["000000", "111111", "222222"]) await sms.say(guess);
  expect(await count(`"Merge"`)).toBe(0);
});

test("a code that went to the phone is of no use on another channel, nor to anybody else", async () => {
  await link();
  await sms.say("导出我的信息");
  const code = lastCode(sms);
  await telegram.say(code);
  expect(await count(`"Code" WHERE purpose = 'export'`)).toBe(0);
  const { meet } = makePeople(t);
  const other = await meet("别人", { channel: "sms", address: "other" });
  await other.say("导出我的信息");
  await other.say(code);
  expect(await count(`"Code" WHERE purpose = 'export'`)).toBe(0);
});

test("another code makes the one before useless", async () => {
  await sms.say("导出我的信息");
  const first = lastCode(sms);
  await sms.say("导出我的信息");
  const second = lastCode(sms);
  await sms.say(first);
  expect(await count(`"Code" WHERE purpose = 'export'`)).toBe(0);
  await sms.say(second);
  expect(await count(`"Code" WHERE purpose = 'export'`)).toBe(1);
});

test("no more than five codes are sent in an hour", async () => {
  for (let asked = 0; asked < 6; asked += 1) await sms.say("导出我的信息");
  expect(sms.last().message.text).toContain("验证码要得太多了");
  expect(await count(`"Code" WHERE purpose = 'fresh'`)).toBe(5);
});

test("neither what came in nor what went out holds a code", async () => {
  await telegram.say("换渠道");
  const long = lastCode(telegram);
  await sms.say(long.toLowerCase());
  const short = lastCode(sms);
  await sms.say(short.replace(" ", ""));
  expect(await count(`"Merge"`)).toBe(1);
  const kept = await t.app.db.query<{ text: string }>(
    `SELECT payload::text AS text FROM "Inbox" UNION ALL SELECT payload::text FROM "Delivery" UNION ALL SELECT state::text FROM "Conversation"`,
  );
  const all = kept.map(({ text }) => text).join("\n");
  for (const code of [long, long.toLowerCase(), short, short.replace(" ", "")]) expect(all).not.toContain(code);
});

test("what was begun on the phone goes on after the link, with what was begun elsewhere", async () => {
  await telegram.say("河边垃圾没人清扫");
  await sms.say("菜市场的公厕很脏，没人打扫");
  await link();
  expect(sms.last().message.text).toContain("在哪个社区");
  await sms.say("水井坊");
  expect(sms.last().message.text).toContain("河边垃圾");
  await sms.say("1");
  await sms.say("继续没写完的");
  await sms.say("水井坊");
  expect(sms.last().message.text).toContain("公厕");
  expect(await count(`"Conversation" WHERE state->>'drafts' <> '[]'`)).toBe(1);
});
