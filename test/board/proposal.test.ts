import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let started: TestApp;
let board: Hono;
let meet: ReturnType<typeof makePeople>["meet"];

beforeAll(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  await db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, '{proposal.coSigners,value}', '2')`);
  await started.app.refreshCity();
  ({ meet } = makePeople(started));
});
afterAll(() => started.close());

const page = async (headers: Record<string, string> = {}) =>
  (await board.request("/public/cases/JJ-2026-000001", { headers })).text();

test("everybody reads the text of a proposal, how far it is and how to sign, and of nobody a name", async () => {
  const proposer = await meet("王秀英", { persona: "resident" });
  await proposer.say("我要提案");
  await proposer.press("写一件提案");
  for (const said of ["三栋前面没有路灯，晚上老人看不清台阶", "装两盏路灯", "三栋的住户", "跳过"])
    await proposer.say(said);
  await proposer.press("确认提交");
  const signing = await page();
  expect(signing).toContain("三栋前面没有路灯，晚上老人看不清台阶");
  expect(signing).toContain("1人联署，需要2人");
  expect(signing).toMatch(/<progress max="2" value="1">/);
  expect(signing).toMatch(/class="is-here">征集联署/);
  expect(signing).toMatch(/<div class="qr"[^>]*><svg/);
  expect(signing).toContain("发编号 JJ-2026-000001");

  const signer = await meet("谢玉珍", { persona: "supervisor" });
  await signer.say("JJ-2026-000001");
  await signer.press("联署");
  const committee = await meet("邓长明", { persona: "representative" });
  await committee.say("JJ-2026-000001");
  await committee.press("立案");
  await proposer.say("JJ-2026-000001");
  for (const label of ["修改提案", "办法"]) await proposer.press(label);
  for (const said of ["装四盏路灯", "跳过"]) await proposer.say(said);
  await proposer.press("确认提交");
  const amending = await page();
  expect(amending).toContain("装四盏路灯");
  expect(amending).not.toContain("装两盏路灯");
  expect(amending).toContain("改了“办法”");
  expect(amending).toMatch(/class="is-gone">审查立案/);
  const english = await page({ "accept-language": "en" });
  expect(english).toContain("2 have signed, 2 are needed");
  for (const shown of [signing, amending, english])
    for (const name of ["王秀英", "谢玉珍", "邓长明"]) expect(shown).not.toContain(name);
});

test("a refusal is public with its clause", async () => {
  const secretary = await meet("杨建华", { persona: "secretary" });
  await secretary.say("/propose");
  for (const label of ["写一件提案", "水井坊社区党委"]) await secretary.press(label);
  for (const said of ["院子里到处停着电动车", "划出车位", "全院的人", "跳过"]) await secretary.say(said);
  await secretary.press("确认提交");
  const committee = await meet("邓长明在别处", { persona: "representative" });
  await committee.say("JJ-2026-000002");
  for (const label of ["不予立案", "不属于居民自治"]) await committee.press(label);
  await committee.say("由物业管");
  await committee.press("确认提交");
  const shown = await (await board.request("/public/cases/JJ-2026-000002")).text();
  expect(shown).toContain("依据: 惯例：不属于居民自治范围");
  expect(shown).toContain("水井坊社区居民代表会议工作委员会");
});
