import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let resident: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
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
