import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { verifyText } from "../../src/verify-ballot/verify.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { assembly, assemblyOf, pass } from "../conversation/assembly.ts";
import { makePeople } from "../people.ts";

let test_: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeEach(async () => {
  test_ = await startTestApp();
  ({ meet } = makePeople(test_));
});
afterEach(() => test_.close());

const read = async (path: string) => {
  const { db, words, city } = test_.app;
  const board = boardApp({ db, words, city, clock: test_.clock, procedures });
  return (await board.request(path)).text();
};
const page = () => read("/public/cases/JJ-2026-000001");
const file = () => read("/public/ballots/JJ-2026-000001.json");

test("of a poll among residents the open web has the first character of each name, and the file can be recounted", async () => {
  const clerk = await meet("刘婷", { persona: "clerk" });
  const residents = [await meet("王秀英", { persona: "resident" }), await meet("陈子涵", { persona: "resident-3" })];
  await clerk.say("征询：周六还是周日大扫除？周六/周日");
  await clerk.press("水井坊社区的居民");
  await clerk.press("确认发送");
  await test_.app.idle();
  const names = await test_.app.db.query<{ name: string }>(`SELECT name FROM "Elector"`);
  expect(names.length).toBeGreaterThan(4);
  const open = await page();
  expect(open).toContain("王**");
  expect(open).toContain("名册上的人在聊天里看得到全名");
  for (const { name } of names) expect(open).not.toContain(name);
  for (const resident of residents) await resident.press("周日");
  await pass(test_, 6);
  const text = await file();
  expect(JSON.parse(text).votes).toEqual([
    { name: "王**", choice: ["2"] },
    { name: "陈**", choice: ["2"] },
  ]);
  for (const { name } of names) expect(text + (await page())).not.toContain(name);
  expect(verifyText(text).faults).toEqual([]);
  expect(await page()).not.toContain("请不要采信");
});

test("members of an assembly vote under their whole names", async () => {
  const people = await assemblyOf(test_, meet);
  const [first] = people;
  await first.say("/votes");
  await first.press("发起表决");
  await first.say(assembly);
  await first.say("同意活动室周末开放");
  await first.press("记名");
  await first.press("确认发送");
  await test_.app.idle();
  const before = await page();
  expect(before).toContain("邓长明");
  expect(before).not.toContain("看得到全名");
  await pass(test_, 6);
  await first.press("同意");
  await pass(test_, 6);
  expect(JSON.parse(await file()).votes).toEqual([{ name: "邓长明", choice: ["yes"] }]);
});

test("of a decision of owners the open web has how many they are and how much floor it is in all, their names masked", async () => {
  const chair = await meet("唐丽", { persona: "committee-director" });
  await meet("王秀英", { persona: "resident" });
  await chair.say("会议与投票");
  await chair.press("发起业主表决");
  await chair.press("改共有部分用途");
  await chair.say("同意把架空层改成自行车棚");
  await chair.press("确认发送");
  await test_.app.jobs.find((job) => job.name === "tend-ballots")?.run();
  await test_.app.idle();
  const open = await page();
  expect(open).toContain("投票人名册（5人，一共541.04平方米）");
  expect(open).toContain("王**");
});
