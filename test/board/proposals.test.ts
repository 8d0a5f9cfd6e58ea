import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let started: TestApp;
let board: Hono;
let proposer: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  await db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, '{proposal.coSigners,value}', '2')`);
  await started.app.refreshCity();
  const { meet } = makePeople(started);
  proposer = await meet("王秀英", { persona: "resident" });
  stranger = await meet("路过的人");
});
afterAll(() => started.close());

const page = async (query = "", headers: Record<string, string> = {}) => {
  started.clock.advance(60_000);
  return (await board.request(`/public/proposals${query}`, { headers })).text();
};

async function propose(words: string): Promise<void> {
  await proposer.say("我要提案");
  await proposer.press("写一件提案");
  for (const said of [words, "装两盏路灯", "三栋的住户", "跳过"]) await proposer.say(said);
  await proposer.press("确认提交");
}

test("with no proposal the list says how to make one", async () => {
  expect(await page()).toContain("到聊天里说“我要提案”，一步一步问您");
});

test("proposals are listed the newest first, each with its signatures, where it stands and the way to it", async () => {
  await propose("三栋前面没有路灯，晚上老人看不清台阶");
  started.clock.advance(3_600_000);
  await propose("院子里的健身器材坏了三件没有人修");
  const list = await page();
  expect(list.indexOf("院子里的健身器材")).toBeGreaterThan(0);
  expect(list.indexOf("院子里的健身器材")).toBeLessThan(list.indexOf("三栋前面没有路灯"));
  expect(list).toContain('<a href="/public/cases/JJ-2026-000001">');
  expect(list).toContain("联署1/2人");
  expect(list).toMatch(/<progress max="2" value="1"/);
  expect(list).not.toContain("王秀英");
  expect(await page("", { "accept-language": "en" })).toContain("1 of 2 signed");
});

test("a state and a community part the list", async () => {
  await proposer.say("JJ-2026-000001");
  await proposer.press("撤回提案");
  await proposer.press("确认撤回提案");
  expect(await page("?state=closed")).toContain("已撤回");
  const signing = await page("?state=signing");
  expect(signing).not.toContain("三栋前面没有路灯");
  expect(signing).toContain("征集联署 1");
  expect(signing).toContain("没有成 1");
  expect(await page("?state=doing")).toContain("这一类现在没有");
  const [area] = [...started.app.city().areas.values()].filter(({ name }) => name === "水井坊社区");
  expect(await page(`?area=${area?.id}`)).toContain("水井坊社区的提案");
  expect(await page("?area=nowhere&state=what&page=-3")).toContain("院子里的健身器材");
});

test("more than a page are turned by page", async () => {
  const sql = `INSERT INTO "Case" SELECT (json_populate_record(c, json_build_object('id', gen_random_uuid(), 'draftId', null,
      'number', 'JJ-2025-' || lpad(n::text, 6, '0'), 'filedAt', c."filedAt" - n * interval '1 day',
      'form', c.form || jsonb_build_object('subject', '旧提案' || n)))).* FROM "Case" c, generate_series(1, 25) n WHERE c.number = 'JJ-2026-000001'`;
  await started.app.db.query(sql);
  const first = await page();
  expect(first).toContain("旧提案18");
  expect(first).not.toContain("旧提案19");
  expect(first).toContain("/public/proposals?page=1");
  const second = await page("?page=1");
  expect(second).toContain("旧提案19");
  expect(second).toContain('href="/public/proposals"');
});

test("有哪些提案 is answered in chat, with the way to the public list", async () => {
  for (const said of ["有哪些提案", "现在有哪些提案？", "Which proposals are there", "社区有什么提案"]) {
    await proposer.say(said);
    expect(proposer.last().message.text).toContain("进行中的提案有1件");
    expect(proposer.last().message.text).toMatch(/public\/proposals\?area=/);
    await stranger.say(said);
    expect(stranger.last().message.text).toMatch(/public\/proposals$/);
  }
});
