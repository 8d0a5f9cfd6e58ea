import { afterAll, beforeAll, expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { textOf } from "./writing.ts";

const say = readAllWords().say("zh-CN");

let run: TestApp;
beforeAll(async () => {
  run = await startTestApp({
    peopled: {
      name: "nobody_above",
      people: async (db) => {
        await db.query(`UPDATE "Body" SET "supervisorId" = NULL WHERE kind = 'street-office'`, []);
      },
    },
  });
});
afterAll(() => run.close());

test("a complaint about a body that the directory puts nobody above is not filed, and not thrown away", async () => {
  const resident = await makePeople(run).meet("王秀英", { persona: "resident" });
  await resident.say("办事的工作人员态度很差，问什么都骂人");
  await resident.say("锦官驿街道办事处");
  await resident.press("确认提交");
  expect(textOf(resident)).toContain(say("request-refusal-nobody-above"));
  expect(await run.app.db.query(`SELECT 1 FROM "Case"`, [])).toEqual([]);
  // The summary stands below what is wrong: whom it is about can be changed there.
  await resident.press("修改");
  await resident.press("反映对象");
});
