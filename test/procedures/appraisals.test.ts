import { afterAll, beforeAll, expect, test } from "vitest";
import { openAppraisals } from "../../src/procedures/appraisals/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

let started: TestApp;

beforeAll(async () => {
  started = await startTestApp();
});
afterAll(() => started.close());

const open = () => {
  const { db, city, clock, keyed } = started.app;
  const { ids } = started;
  return openAppraisals({ db, ids, city: city(), procedures, now: clock.now(), keyed });
};
const subjects = async () => {
  const sql = `SELECT form->>'subject' AS subject, count(*)::int AS n FROM "Case" WHERE procedure = 'work-appraisal' GROUP BY 1 ORDER BY 1`;
  return started.app.db.query<{ subject: string; n: number }>(sql);
};
const days = (n: number) => started.clock.advance(n * 86_400_000);

test("the yearly appraisal opens once in its month, however many processes look at the same moment", async () => {
  expect(await open()).toBe(0);
  days(9);
  const opened = await Promise.all([open(), open(), open()]);
  expect(opened.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
  const all = await subjects();
  expect(all.map(({ subject }) => subject)).toEqual(["2026年民主评议"]);
  const perCommittee = await started.app.db.query<{ most: number }>(
    `SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM "Case" WHERE procedure = 'work-appraisal' GROUP BY "handlerId") x`,
  );
  expect(perCommittee).toEqual([{ most: 1 }]);
  expect(await open()).toBe(0);
});

test("a year whose month was missed is made up for, and no year twice", async () => {
  // Nobody ran it from December 2026 to February 2028: the one of 2027 is still due, in days from now.
  days(430);
  expect(await open()).toBeGreaterThan(0);
  expect((await subjects()).map(({ subject }) => subject)).toEqual(["2026年民主评议", "2027年民主评议"]);
  const sql = `SELECT "dueAt" FROM "Case" WHERE form->>'subject' = '2027年民主评议' LIMIT 1`;
  const [late] = await started.app.db.query<{ dueAt: Date }>(sql);
  expect(late?.dueAt.getTime()).toBe(started.clock.now().getTime() + 10 * 86_400_000);
  days(30);
  expect(await open()).toBe(0);
});
