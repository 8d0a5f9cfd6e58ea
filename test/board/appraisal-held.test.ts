import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { pass } from "../conversation/assembly.ts";
import { makePeople, type TestPerson } from "../people.ts";

let started: TestApp;
let board: Hono;
let supervisor: TestPerson;
let appraised: TestPerson;
let resident: TestPerson;

beforeAll(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  await db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, '{appraisal.drawnResidents,value}', '20')`);
  await started.app.refreshCity();
  const { meet } = makePeople(started);
  supervisor = await meet("邓长明", { persona: "representative" });
  appraised = await meet("唐丽", { persona: "committee-director" });
  resident = await meet("王秀英", { persona: "resident" });
});
afterAll(() => started.close());

const number = "JJ-2026-000001";
const scores = /平均4\.0分/;
const get = async (path: string) => board.request(`/public/${path}`);
const page = async (of: string) => (await get(`cases/${of}`)).text();
const textOf = ({ shown }: TestPerson): string =>
  shown.map(({ message: { text, quote, after } }) => [text, quote, after].join("\n")).join("\n");

test("what points an appraisal gave is read by nobody but who reports it and who replies, on no page and in no file, until it is reported", async () => {
  await supervisor.say("民主评议");
  await supervisor.press("发起临时评议");
  for (const said of ["物业移交工作评议", "物业移交以后，居民反映多"]) await supervisor.say(said);
  await supervisor.press("确认");
  await supervisor.press("开始评议");
  await supervisor.say("居民委员会");
  await supervisor.press("记名");
  await supervisor.say("跳过");
  await supervisor.press("确认");
  for (const person of [resident, supervisor]) await person.press("4");
  await pass(started, 16);
  await pass(started, 0.001);
  const [ballot] = await started.app.db.query<{ number: string }>(
    `SELECT number FROM "Case" WHERE procedure = 'appraisal' AND outcome = 'counted'`,
  );
  const of = ballot?.number ?? expect.fail("it is not counted");
  for (const person of [resident, supervisor]) expect(textOf(person)).toContain("结果和报告一起公布");
  await resident.say(number);
  await resident.press("单位的打分");
  expect(textOf(resident)).not.toMatch(scores);
  for (const shown of [number, of]) expect(await page(shown)).not.toMatch(scores);
  expect((await get(`ballots/${of}.json`)).status).toBe(404);
  // Nobody can say anything to points, nor report them, who does not know them.
  for (const person of [supervisor, appraised]) {
    await person.say(number);
    expect(textOf(person)).toMatch(scores);
  }
  await appraised.press("作出说明");
  await appraised.say("下个月起每周三晚上接待居民");
  await appraised.press("确认");
  await supervisor.say(number);
  await supervisor.press("报告结果");
  await supervisor.say("居委会平均4分，居民比较满意。");
  await supervisor.press("确认");
  expect(textOf(resident)).toMatch(scores);
  for (const shown of [number, of]) expect(await page(shown)).toMatch(scores);
  expect(await (await get(`ballots/${of}.json`)).text()).toContain('"mean":4');
});
