import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let test_: TestApp;
beforeEach(async () => {
  test_ = await startTestApp();
});
afterEach(() => test_.close());

test("nobody is reminded of a poll that has not gone out: the refusal says when it does", async () => {
  const { meet } = makePeople(test_);
  const clerk = await meet("刘婷", { persona: "clerk" });
  await clerk.say("征询：周六还是周日大扫除？周六/周日");
  await clerk.press("水井坊社区的居民");
  await clerk.press("确认发送");
  await test_.app.idle();
  const { db } = test_.app;
  const reminders = `SELECT 1 FROM "Notice" WHERE message->>'key' = 'ballot-text-again'`;
  // As if it had been sent by night, while the button still stands on an older card.
  test_.clock.advance(13 * 3_600_000);
  await db.query(`UPDATE "Case" SET "waitsSince" = $1`, [test_.clock.now()]);
  await clerk.press("提醒未答的人");
  expect(clerk.shown.some(({ message }) => message.text.includes("还没有发出，11月24日 08:00才发"))).toBe(true);
  expect(await db.query(reminders)).toEqual([]);
  test_.clock.advance(11 * 3_600_000);
  await clerk.press("提醒未答的人");
  expect(await db.query(reminders)).toHaveLength(1);
});
