import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { askOpenly, assemblyOf, pass } from "../conversation/assembly.ts";
import { callMeeting, hearingAnswers } from "../conversation/calling.ts";
import { makePeople } from "../people.ts";

let started: TestApp;
let board: Hono;
beforeEach(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures });
});
afterEach(() => started.close());

/** The page of a moment later: what it shows may be ten seconds old. */
async function list(language = "zh-CN"): Promise<string> {
  started.clock.advance(11_000);
  const page = await (await board.request("/public/meetings", { headers: { "accept-language": language } })).text();
  return page.slice(page.indexOf("<h1>"));
}

test("the public reads which meetings and votes are ahead and which are over, and of nobody a name", async () => {
  expect(await list()).toContain("现在没有要开的会，也没有正在进行的投票。");
  const { meet } = makePeople(started);
  const director = await meet("唐丽", { persona: "committee-director" });
  await callMeeting(director, "社区事务听证会", hearingAnswers("水津雅院"));
  const called = await list();
  const [meeting] = /\/public\/meetings\/JJ-2026-\d+/.exec(called) ?? [];
  expect(called).toMatch(/<h2>正在进行和将要开的<\/h2>\s*<ul class="list"><li><h3><a[^>]*>停车位怎么分<\/a>/);
  expect(called).toContain("<strong>已通知</strong> · 12月5日 19:00");
  expect(called).not.toContain("已经结束的");
  expect((await board.request(meeting ?? "")).status).toBe(200);
  expect(await list("en")).toContain("Under way and ahead");

  const [first] = await assemblyOf(started, meet);
  await askOpenly(started, first);
  expect(await list()).toMatch(/模拟 · 同意更换健身器材<\/a><\/h3>\s*<p><strong>正在投票<\/strong> · [^<]*前可以投/);
  await pass(started, 15);
  const over = await list();
  expect(over.indexOf("已经结束的")).toBeGreaterThan(0);
  expect(over.indexOf("同意更换健身器材")).toBeGreaterThan(over.indexOf("已经结束的"));
  expect(over).not.toContain("唐丽");
});

test("a meeting that waits for a second member's agreement is on no list", async () => {
  const { meet } = makePeople(started);
  const director = await meet("唐丽", { persona: "committee-director" });
  await callMeeting(director, "社区事务听证会", hearingAnswers("水津雅院"));
  await started.app.db.query(`UPDATE "Case" SET step = 'waiting' WHERE procedure = 'meeting'`);
  expect(await list()).not.toContain("停车位怎么分");
});

test("a vote on a person, such as an appraisal, stands on no list", async () => {
  const { meet } = makePeople(started);
  const [first] = await assemblyOf(started, meet);
  await askOpenly(started, first);
  await started.app.db.query(`UPDATE "Case" SET procedure = 'appraisal' WHERE procedure = 'resolution'`);
  expect(await list()).not.toContain("健身器材");
});
