import { afterEach, beforeEach, expect, test } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { makePeople, type TestPerson } from "../../people.ts";

let started: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let proposer: TestPerson;

beforeEach(async () => {
  started = await startTestApp();
  ({ meet } = makePeople(started));
  await setRule("proposal.coSigners", 3);
  proposer = await meet("王秀英", { persona: "resident" });
});
afterEach(() => started.close());

const query = <T extends object>(sql: string, values: unknown[] = []) => started.app.db.query<T>(sql, values);

async function setRule(name: string, value: number): Promise<void> {
  await query(`UPDATE "Charter" SET rules = jsonb_set(rules, ARRAY[$1, 'value'], $2::jsonb)`, [name, String(value)]);
  await started.app.refreshCity();
}

async function propose(): Promise<void> {
  await proposer.say("我要提案");
  await proposer.press("写一件提案");
  for (const said of ["三栋前面没有路灯，晚上老人看不清台阶", "装两盏路灯", "三栋的住户", "跳过"])
    await proposer.say(said);
  await proposer.press("确认提交");
}

async function looking(name: string, persona: string): Promise<TestPerson> {
  const person = await meet(name, { persona });
  await person.say("JJ-2026-000001");
  return person;
}

const stand = async () => {
  const [found] = await query<{ step: string; outcome: string | null; signed: number; rows: number }>(
    `SELECT step, outcome, (facts->>'signed')::int AS signed,
      (SELECT count(*)::int FROM "Signature" s WHERE s."caseId" = c.id AND s."endedAt" IS NULL) AS rows
      FROM "Case" c WHERE procedure = 'proposal'`,
  );
  return found;
};
const textOf = (person: TestPerson) => person.last().message.text;

test("of two last signatures at the same moment both count", async () => {
  await propose();
  const both = [await looking("谢玉珍", "supervisor"), await looking("赵敏", "station-head")];
  const third = await looking("刘婷", "clerk");
  await third.press("联署");
  await Promise.all(both.map((person) => person.press("联署")));
  expect(await stand()).toEqual({ step: "admissibility", outcome: null, signed: 4, rows: 4 });
  for (const person of both) expect(textOf(person)).toContain("您已联署");
});

test("a signature and the end of the proposal at the same moment leave one story", async () => {
  await propose();
  const signer = await looking("谢玉珍", "supervisor");
  await proposer.press("撤回提案");
  await Promise.all([signer.press("联署"), proposer.press("确认撤回提案")]);
  const found = await stand();
  expect(found?.signed).toBe(found?.rows);
  expect(found?.outcome).toBe("withdrawn");
  const read = signer.shown.map(({ message }) => message.text).join("\n");
  expect(read).toMatch(found?.rows === 2 ? /您已联署/ : /联署已经结束/);
});

test("who signs and takes it back at the same moment stands or does not, and the number agrees", async () => {
  await propose();
  const signer = await looking("谢玉珍", "supervisor");
  await signer.press("联署");
  const again = signer.tokens.findLast(({ label }) => label === "联署")?.token ?? "";
  await Promise.all([signer.press("退出联署"), signer.send({ kind: "button", token: again, label: "联署" })]);
  const found = await stand();
  expect(found?.signed).toBe(found?.rows);
  expect([1, 2]).toContain(found?.rows);
});

test("the last day is the last: at its end nothing is taken, also before the clock has moved", async () => {
  await propose();
  const early = await looking("谢玉珍", "supervisor");
  const late = await looking("赵敏", "station-head");
  started.clock.advance(30 * 86_400_000 - 60_000);
  await early.press("联署");
  expect(textOf(early)).toContain("您已联署");
  started.clock.advance(60_000);
  await late.press("联署");
  expect(textOf(late)).toContain("联署已经结束");
  await early.press("退出联署");
  expect(textOf(early)).toContain("联署已经结束");
  expect((await stand())?.rows).toBe(2);
});

test("one person counts once, from whatever channel", async () => {
  await propose();
  const web = await looking("谢玉珍", "supervisor");
  const telegram = await meet("谢玉珍的电报", { persona: "supervisor", channel: "telegram" });
  await telegram.say("JJ-2026-000001");
  await Promise.all([web.press("联署"), telegram.press("联署")]);
  expect(await stand()).toMatchObject({ signed: 2, rows: 2 });
});

test("two persons who share a phone are two", async () => {
  await propose();
  const id = started.ids.uuid();
  await query(
    `INSERT INTO "Person" (id, "districtId", name, locale, "homeAreaId", "verifiedAt", "verifiedHow", "createdAt")
      SELECT $1, "districtId", '张建国', 'zh-CN', "homeAreaId", $3, 'roster', $3 FROM "Person" WHERE id = $2`,
    [id, demoId("person:resident"), started.clock.now()],
  );
  await query(`INSERT INTO "Conversation" ("personId", state) VALUES ($1, '{"drafts": []}')`, [id]);
  await query(`UPDATE "HouseholdMember" SET "personId" = $1 WHERE name = '张建国'`, [id]);
  await query(
    `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1, $2, 'web', 'at-张建国', true, $3, $3)`,
    [started.ids.uuid(), id, started.clock.now()],
  );
  const husband = await meet("张建国");
  await husband.say("JJ-2026-000001");
  await husband.press("联署");
  expect(textOf(husband)).toContain("您已联署");
  expect(await stand()).toMatchObject({ signed: 2, rows: 2 });
});

test("nobody under 18, from elsewhere or no longer verified signs, though they had the button", async () => {
  await propose();
  const young = await looking("谢玉珍", "supervisor");
  const moved = await looking("赵敏", "station-head");
  const unknown = await looking("刘婷", "clerk");
  await query(`UPDATE "HouseholdMember" SET "bornOn" = '2010-01-01' WHERE "personId" = $1`, [
    demoId("person:supervisor"),
  ]);
  await query(`UPDATE "Person" SET "homeAreaId" = (SELECT id FROM "Area" WHERE name = '莲花社区') WHERE id = $1`, [
    demoId("person:station-head"),
  ]);
  await query(`UPDATE "Person" SET "verifiedAt" = NULL WHERE id = $1`, [demoId("person:clerk")]);
  await young.press("联署");
  expect(textOf(young)).toContain("满18岁才可以联署和提案");
  await moved.press("联署");
  expect(textOf(moved)).toContain("只有水井坊社区核实过的居民可以");
  await unknown.press("联署");
  expect((await stand())?.rows).toBe(1);
  await young.say("JJ-2026-000001");
  expect(
    young
      .last()
      .message.buttons?.flat()
      .map((b) => b.label),
  ).not.toContain("联署");
});

test("the working committee reads how many signed on which day, and how many had only just been verified", async () => {
  await propose();
  await query(`UPDATE "Person" SET "verifiedAt" = '2026-01-01' WHERE id = $1`, [demoId("person:resident")]);
  started.clock.advance(86_400_000);
  await (await looking("谢玉珍", "supervisor")).press("联署");
  const committee = await looking("邓长明", "representative");
  expect(textOf(committee)).toContain("每天联署：11-23 1人、11-24 1人");
  expect(textOf(committee)).toContain("新核实（7天内）的：1/2人");
  expect(textOf(await looking("唐丽", "committee-director"))).not.toContain("新核实");
});
