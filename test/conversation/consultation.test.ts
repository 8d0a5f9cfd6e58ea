import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { Change, Conflict } from "../../src/foundation/index.ts";
import { contributionsTo, gatheredAnswers, keepAnswer, putToTheme } from "../../src/instruments/index.ts";
import { addNote, loadCase } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let started: TestApp;
let board: Hono;
let officer: TestPerson;
let head: TestPerson;
let resident: TestPerson;
let other: TestPerson;

const number = "JJ-2026-000001";
const closesAt = new Date("2026-12-15T20:00:00+08:00");

beforeEach(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  const { meet } = makePeople(started);
  officer = await meet("张伟", { persona: "officer" });
  head = await meet("何志刚", { persona: "urban-management-head" });
  resident = await meet("王秀英", { persona: "resident" });
  other = await meet("谢玉珍", { persona: "supervisor" });
  await officer.say("征求意见");
  await officer.press("发布征求意见（锦江区综合行政执法局）");
  for (const said of [
    "流动摊点管理办法",
    "三处地方早上可以摆摊，摊主自己打扫。",
    "跳过",
    "地方合适吗？/时间合适吗？",
    "水井坊社区",
    "水井坊社区的居民",
  ])
    await officer.say(said);
  await officer.press("不另外问");
  await officer.press("修改");
  await officer.press("截止");
  await officer.say("12月15日 20:00");
  await officer.press("确认发送");
});
afterEach(() => started.close());

const caseId = async (of = number) => (await loadCase(started.app.db, { number: of }))?.row.id ?? "";
const said = async () => contributionsTo(started.app.db, await caseId());
const waiting = async () => gatheredAnswers(started.app.db, { caseId: await caseId(), limit: 9, offset: 0 });
const pass = (ms: number) => started.clock.advance(ms);
const toClose = (lessMs: number) => pass(closesAt.getTime() - lessMs - started.clock.now().getTime());
const page = async () => (await board.request(`/public/cases/${number}`)).text();

const answer = async (person: TestPerson, ...words: string[]) => {
  await person.press("回答");
  for (const text of words) await person.say(text);
};
/** Everything that is to be sorted goes to a new theme. */
const sortAll = async (person: TestPerson, name: string) => {
  await person.say(number);
  await person.press(`归类（${(await said()).waiting}条）`);
  for (const [i] of (await waiting()).entries()) await person.press(String(i + 1));
  await person.press(`新主题（${(await waiting()).length}条）`);
  await person.say(name);
};

test("what comes in a second before the close counts, and at the close nothing any more", async () => {
  toClose(1_000);
  await answer(resident, "菜市场门口不要摆");
  expect((await said()).answers).toBe(1);
  await resident.press("先停一下");
  pass(1_000);
  await resident.press("接着答");
  expect(resident.last().message.text).toContain("已截止，不能再答");
  await answer(other, "太早了");
  expect(other.last().message.text).not.toContain("已记下");
  expect((await said()).answers).toBe(1);
});

test("an answer that the close has overtaken is not written, and none is changed after it", async () => {
  await answer(resident, "菜市场门口不要摆", "太早了");
  const late = new Change();
  const personId = (await started.app.db.query<{ personId: string }>(`SELECT "personId" FROM "ConsultationAnswer"`))[0];
  const row = { id: started.ids.uuid(), caseId: await caseId(), personId: personId?.personId ?? "", question: 1 };
  keepAnswer(late, {
    ...{ ...row, text: "改成这样", files: [], gist: new Uint8Array(), organisation: null },
    answeredAt: new Date(closesAt.getTime() - 1),
  });
  toClose(0);
  await started.app.wakeDueCases();
  await expect(late.commit(started.app.db)).rejects.toThrow(Conflict);
  await resident.press("改第1问");
  expect(resident.last().message.text).toContain("已截止");
  expect((await waiting()).map(({ text }) => text)).toEqual(["菜市场门口不要摆", "太早了"]);
});

test("two members who make the same theme at once make one; the second is told to use it", async () => {
  await answer(resident, "菜市场门口消防车进不来");
  await sortAll(officer, "留消防通道");
  await sortAll(head, "留消防通道");
  await Promise.all([officer.press("确认提交"), head.press("确认提交")]);
  const themes = await started.app.db.query(`SELECT 1 FROM "Case" WHERE procedure = 'consultation-theme'`);
  expect(themes).toHaveLength(1);
  const texts = [officer, head].map((person) => person.last().message.text).sort();
  expect(texts[0]).toContain("主题“留消防通道”建好了");
  expect(texts[1]).toContain("已经有主题“留消防通道”了");
  expect((await said()).waiting).toBe(0);
});

test("what was written anew since it was read is put nowhere, and nothing is put to a theme that is given up", async () => {
  await answer(resident, "菜市场门口消防车进不来");
  await sortAll(officer, "留消防通道");
  await officer.press("确认提交");
  const { db } = started.app;
  const [theme] = await db.query<{ id: string }>(`SELECT id FROM "Case" WHERE procedure = 'consultation-theme'`);
  await resident.press("先停一下");
  await answer(other, "太早了");
  const [read] = await waiting();
  await other.press("先停一下");
  await other.say(number);
  await other.press("我的回答");
  await other.press("改第1问");
  await other.say("七点开始就好");
  const stale = new Change();
  putToTheme(stale, { caseId: await caseId(), themeId: theme?.id ?? "", ids: [read?.id ?? ""] });
  await expect(stale.commit(db)).rejects.toThrow(Conflict);

  const loaded = await loadCase(db, { id: theme?.id ?? "" });
  if (!loaded) throw new Error("no theme");
  await head.say(loaded.row.number);
  await head.press("取消这个主题");
  await head.press("确认取消这个主题");
  const overtaken = new Change();
  const { city, clock } = started.app;
  const world = { city: city(), now: clock.now(), ids: started.ids, procedures, numbers: () => "" };
  putToTheme(overtaken, { caseId: await caseId(), themeId: loaded.row.id, ids: [(await waiting())[0]?.id ?? ""] });
  addNote(overtaken, loaded, { action: "answers-put", actor: "member", actorPersonId: null, words: {} }, world);
  await expect(overtaken.commit(db)).rejects.toThrow(Conflict);
  // What was in the theme waits again: nothing is dropped.
  expect((await said()).waiting).toBe(2);
});

test("who is put to a theme that has its response hears it at once; the page shows it all, late too, and no name", async () => {
  await answer(resident, "菜市场门口消防车进不来", "太早了");
  await sortAll(officer, "留消防通道");
  await officer.press("确认提交");
  await answer(other, "也留一条给推婴儿车的");
  toClose(0);
  await started.app.wakeDueCases();
  await officer.say("JJ-2026-000002");
  await officer.press("采纳");
  await officer.say("改到河边，留四米宽。");
  await officer.press("确认提交");
  expect(resident.last().message.text).toContain("结果：采纳");
  expect(other.last().message.text).not.toContain("结果：采纳");
  await officer.say(number);
  await officer.press("归类（1条）");
  await officer.press("1");
  await officer.press("放进：留消防通道");
  expect(other.last().message.text).toContain("结果：采纳");
  expect(other.last().message.quote).toBe("改到河边，留四米宽。");
  expect(await page()).not.toContain("逾期");
  pass(60 * 86_400_000);
  await started.app.wakeDueCases();
  const shown = await page();
  for (const text of ["流动摊点管理办法", "留消防通道 (3)", "改到河边，留四米宽。", "逾期"])
    expect(shown).toContain(text);
  for (const name of ["王秀英", "谢玉珍", "张伟", "婴儿车"]) expect(shown).not.toContain(name);
  const list = await (await board.request("/public/consultations")).text();
  expect(list).toContain("回应逾期");
});
