import { afterAll, beforeAll, expect, test } from "vitest";
import { list } from "../../src/admin/list-seats.ts";
import { appoint } from "../../src/admin/seats.ts";
import { administer } from "../admin/admin.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let people: ReturnType<typeof makePeople>;
let resident: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  run = await startTestApp();
  people = makePeople(run);
  const { meet } = people;
  resident = await meet("王秀英", { persona: "resident" });
  clerk = await meet("刘婷", { persona: "clerk" });
});
afterAll(() => run.close());

test("a member who looks at a phone is recorded, and the person reads who, when and what", async () => {
  await resident.say("联系人工");
  await resident.say("活动室几点开门？");
  await clerk.say("待办");
  for (let presses = 0; presses < 2; presses++) await clerk.press("等");
  await resident.say("结束对话");
  await resident.say("我的数据");
  await resident.press("谁看过");
  expect(resident.last().message.text).toContain("水井坊社区公共服务站");
  expect(resident.last().message.text).toContain("看了与工作人员的对话");
  expect(resident.last().message.text).toContain("11月23日 09:00");
});

test("a record of a look can be neither changed nor taken away", async () => {
  await expect(run.app.db.query(`DELETE FROM "PersonalLook"`)).rejects.toThrow();
  await expect(run.app.db.query(`UPDATE "PersonalLook" SET what = 'nothing'`)).rejects.toThrow();
  await expect(run.app.db.query(`TRUNCATE "PersonalLook"`)).rejects.toThrow();
});

test("whoever reads many looks turns the pages", async () => {
  const sql = `INSERT INTO "PersonalLook" (id, at, "byPersonId", "bodyId", "subjectId", what)
    SELECT gen_random_uuid(), $2::timestamptz + n * interval '1 minute', k."byPersonId", k."bodyId", k."subjectId", 'phone' FROM "PersonalLook" k, generate_series(1, $1) n`;
  await run.app.db.query(sql, [14, run.clock.now()]);
  await resident.say("我的数据");
  await resident.press("谁看过");
  expect(resident.last().message.text.match(/看了/g)).toHaveLength(10);
  await resident.press("下一页");
  expect(resident.last().message.text.match(/看了/g)).toHaveLength(5);
});

const looks = async (what: string) =>
  (await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "PersonalLook" WHERE what = $1`, [what]))[0]
    ?.n;

test("a member who opens somebody's case is recorded, once a case and day, and the person reads it in one line", async () => {
  const person = await people.meet("陈建国", { persona: "resident-2" });
  const numbers: string[] = [];
  for (const what of ["路灯坏了", "长椅断了", "水管漏水", "墙皮掉了"]) {
    await person.say(`水井坊社区活动室的${what}`);
    if (person.last().message.title?.includes("同一件")) await person.press("不一样");
    await person.press("确认提交");
    numbers.push(/JJ-2026-\d{6}/.exec(person.last().message.title ?? "")?.[0] ?? "");
  }
  const before = await looks("case");
  await clerk.say("待办");
  // A list is no look.
  expect(await looks("case")).toBe(before);
  for (const number of [...numbers, ...numbers]) await clerk.say(number);
  expect(await looks("case")).toBe((before ?? 0) + 4);
  await person.say(numbers[0] ?? "");
  expect(await looks("case")).toBe((before ?? 0) + 4);
  await person.say("我的数据");
  await person.press("谁看过");
  const said = person.last().message.text;
  expect(said.match(/看了您的事项/g)).toHaveLength(1);
  expect(said).toContain(`水井坊社区公共服务站 窗口工作人员，看了您的事项${numbers.slice(0, 3).join("、")}等4件`);
  run.clock.advance(86_400_000);
  await clerk.say(numbers[0] ?? "");
  expect(await looks("case")).toBe((before ?? 0) + 5);
  await person.say("我的信息");
  expect(person.last().message.text).toContain(`看了您的事项${numbers[0]}`);
});

test("who sees only the public part of a case has looked at nothing of anybody's", async () => {
  const stranger = await people.meet("路人");
  const before = await looks("case");
  await stranger.say("JJ-2026-000001");
  expect(stranger.last().message.title).toContain("JJ-2026-000001");
  expect(await looks("case")).toBe(before);
});

test("an administrator who looks somebody up is recorded like a member, once a day, and the person reads it", async () => {
  await administer(run, list, { area: "水井坊社区", by: "张工" });
  await administer(run, list, { area: "水井坊社区", by: "张工" });
  const sql = `SELECT count(*)::int AS n, count(DISTINCT "subjectId")::int AS persons FROM "PersonalLook" WHERE "byAdministrator" = '张工' AND what = 'seats'`;
  const [seen] = await run.app.db.query<{ n: number; persons: number }>(sql);
  expect(seen?.n).toBeGreaterThan(3);
  expect(seen?.n).toBe(seen?.persons);
  await clerk.say("我的数据");
  await clerk.press("谁看过");
  expect(clerk.last().message.text).toContain("系统管理员，看了您的姓名和任职");
  await administer(run, appoint, {
    area: "水井坊社区",
    body: "service-station",
    role: "clerk",
    person: "王秀英",
    by: "张工",
  });
  await resident.say("我的数据");
  await resident.press("谁看过");
  expect(resident.last().message.text).toContain("系统管理员，看了您的姓名和住处");
  // Which of the administrators it was stands in the record, as with members.
  expect(resident.last().message.text).not.toContain("张工");
});
