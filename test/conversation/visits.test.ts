import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let town: TestApp;
let [head, other] = [] as unknown as [TestPerson, TestPerson];
let logged: string[];
let meet: ReturnType<typeof makePeople>["meet"];

const committee = "水井坊社区居民委员会";
const texts = (person: TestPerson) => person.last().message.text;
const labels = (person: TestPerson) => (person.last().message.buttons ?? []).flat().map((b) => b.label);
const one = async (sql: string, values: unknown[] = []) => (await town.app.db.query<{ n: number }>(sql, values))[0]?.n;

beforeEach(async () => {
  logged = [];
  town = await startTestApp({ onLogLine: (line) => void logged.push(line) });
  ({ meet } = makePeople(town));
  head = await meet("唐丽", { persona: "committee-director" });
  other = await meet("陈子涵", { persona: "resident-3" });
  const { db, city } = town.app;
  const bodyId = [...city().bodies.values()].find((b) => b.name === committee)?.id ?? "";
  const [person] = await db.query<{ personId: string }>(`SELECT "personId" FROM "Address" WHERE address = $1`, [
    other.address,
  ]);
  const [now, personId] = [town.clock.now(), person?.personId ?? ""];
  await db.prisma.appointment.create({
    data: { id: town.ids.uuid(), personId, bodyId, role: "member", startsAt: now, createdAt: now },
  });
  await db.query(`UPDATE "Person" SET locale = 'zh-CN' WHERE id = $1`, [personId]);
});
afterEach(() => town.close());

async function plan(area = "水井坊社区") {
  await head.say("定走访计划");
  await head.press("一个季度");
  if (area !== "水井坊社区") {
    await head.press("修改");
    await head.press("走访范围");
    await head.say(area);
  }
  await head.press("确认提交");
}

async function visit(person: TestPerson, door: string, result = "去过，有人在") {
  await person.say(`走访 ${door}`);
  await person.press(result);
}

test("two members who record the same household at once record it once, and the second is told", async () => {
  await plan();
  for (const person of [head, other]) await person.say("走访 2-1-301");
  await Promise.all([head, other].map((person) => person.press("去过，有人在")));
  expect(await one(`SELECT count(*)::int AS n FROM "Visit"`)).toBe(1);
  expect([texts(head), texts(other)].filter((text) => text.includes("已经记过了"))).toHaveLength(1);
});

test("what was heard and is not filed is kept nowhere", async () => {
  await plan();
  await visit(head, "2-1-301");
  const words = "楼上半夜总是很吵，睡不着";
  await head.say(words);
  await head.press("不提交");
  for (const table of ["Inbox", "Delivery", "Conversation", "Visit", "Notice", "Wording"])
    expect(await one(`SELECT count(*)::int AS n FROM "${table}" t WHERE t::text LIKE '%楼上半夜%'`)).toBe(0);
  expect(logged.join("")).not.toContain(words);
});

test("nothing is filed for somebody who has left the household since", async () => {
  await plan();
  await visit(head, "2-1-301");
  await head.say("社区活动室的空调坏了");
  await head.press("王秀英同意，提交");
  await town.app.db.query(`UPDATE "HouseholdMember" SET "removedAt" = now() WHERE name = '王秀英'`);
  await head.press("确认提交");
  expect(texts(head)).toContain("不在这户的名册里了");
  expect(await one(`SELECT count(*)::int AS n FROM "Case" WHERE procedure = 'request'`)).toBe(0);
  expect(await one(`SELECT count(*)::int AS n FROM "Consent"`)).toBe(0);
});

test("children are not offered to file for", async () => {
  await plan();
  await town.app.db.query(`UPDATE "HouseholdMember" SET "bornOn" = '2015-01-01' WHERE name = '刘洋'`);
  await visit(head, "2-2-402");
  await head.press("设施要修");
  expect(labels(head)).toEqual(["刘桂芳同意，提交", "不提交", "记错了"]);
});

test("a household without anybody in the roster is visited by nobody; one that moved in again is", async () => {
  await plan();
  await visit(head, "1-2-201", "已搬走");
  await head.say("走访 1-2-201");
  expect(labels(head)).not.toContain("已搬走");
  town.clock.advance(86_400_000);
  await town.app.db.query(
    `INSERT INTO "HouseholdMember" (id, "householdId", name, "createdAt") SELECT $1, id, '新住户', $2 FROM "Household" WHERE door = '1栋2单元201'`,
    [town.ids.uuid(), town.clock.now()],
  );
  await head.say("走访 1-2-201");
  expect(labels(head)).toContain("已搬走");
  await town.app.db.query(`UPDATE "HouseholdMember" SET "removedAt" = now() WHERE name = '谢玉珍'`);
  await head.say("走访覆盖");
  expect(texts(head)).toContain("共4户");
});

test("where two plans overlap the newer one counts, and each household is in one", async () => {
  await plan();
  await plan("水津雅院");
  expect(await one(`SELECT count(*)::int AS n FROM "VisitPlan"`)).toBe(2);
  for (const person of [head, other]) await person.say("我的走访");
  const yard = [head, other].map((person) => labels(person).filter((label) => label.startsWith("水津雅院")).length);
  expect(yard.toSorted()).toEqual([1, 2]);
  await head.say("走访覆盖");
  expect(texts(head)).toContain("共5户");
});

test("who is cared for is first when as long unvisited, and nobody else learns of it", async () => {
  const [street, clerk] = [await meet("黄磊", { persona: "street-officer" }), await meet("刘婷", { persona: "clerk" })];
  await plan();
  await clerk.say("走访 2-2-402");
  await clerk.press("设为关爱户");
  await clerk.press("书面同意");
  await clerk.press("6个月");
  await clerk.press("回到这户");
  expect(clerk.last().message.text).not.toContain("关爱户，到");
  expect(labels(clerk)).toContain("设为关爱户");
  for (const person of [head, other]) await person.say("我的走访");
  const owner = [head, other].find((person) => labels(person).some((label) => label.includes("2栋2单元402")));
  expect(labels(owner ?? head)[0]).toContain("2栋2单元402");
  await street.say("走访覆盖");
  const { db, words, city } = town.app;
  const board = boardApp({ db, words, city, clock: town.clock, procedures });
  const page = await (await board.request("/public/visits")).text();
  expect(page).toContain("计划走访5户");
  for (const shown of [page, street.last().message.text]) {
    expect(shown).toContain("水井坊社区");
    expect(shown).not.toMatch(/关爱|水津雅院|402|唐丽/);
  }
  expect(logged.join("")).not.toMatch(/关爱|2栋2单元402/);
});

test("the public page knows of a plan at once, though its numbers are counted every ten minutes", async () => {
  const { db, words, city } = town.app;
  const board = boardApp({ db, words, city, clock: town.clock, procedures });
  const read = async () => (await board.request("/public/visits")).text();
  expect(await read()).toContain("现在没有进行中的走访计划");
  await plan();
  expect(await read()).toContain("走访计划进行中");
  expect(await read()).not.toContain("现在没有进行中的走访计划");
  town.clock.advance(600_000);
  expect(await read()).toContain("计划走访5户");
});

test("who stands in for a member on leave has the member's households", async () => {
  await plan();
  await other.say("我的走访");
  const before = labels(other).filter((label) => label.includes("从未走访"));
  const { db } = town.app;
  await db.query(
    `INSERT INTO "Cover" (id, "appointmentId", "personId", "startsAt", "endsAt", "createdById", "createdAt")
      SELECT $1, s.id, h."personId", $2::timestamptz, $2::timestamptz + interval '3 days', h."personId", $2
      FROM "Appointment" s JOIN "Address" o ON o."personId" = s."personId" AND o.address = $3, "Address" h WHERE h.address = $4`,
    [town.ids.uuid(), town.clock.now(), other.address, head.address],
  );
  await head.say("我的走访");
  for (const label of before) expect(labels(head)).toContain(label);
  await other.say("我的走访");
  expect(texts(other)).toContain("走访是社区居民委员会的成员上门看望住户");
});
