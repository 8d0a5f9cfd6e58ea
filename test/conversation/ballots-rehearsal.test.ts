import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp, printApp } from "../../src/board/index.ts";
import { printToken } from "../../src/conversation/index.ts";
import { readBallot, readPublication, verifyHistory } from "../../src/instruments/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { verifyText } from "../../src/verify-ballot/verify.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { assemblyOf, becomeTellers, pass } from "./assembly.ts";

let test_: TestApp;
/** All that anybody was shown since the ballot began, each with whoever read it. */
let read: { who: string; text: string }[];
let meet: ReturnType<typeof makePeople>["meet"];
const shares: string[] = [];
beforeEach(async () => {
  test_ = await startTestApp();
  read = [];
  shares.length = 0;
  meet = makePeople(test_, ({ name }, { message }) => {
    const share = /LS(?:-[0-9A-Z]{8}){8}/.exec(message.text)?.[0];
    if (share) shares.push(share);
    const { title = "", text, quote = "", after = "", buttons = [] } = message;
    const labels = buttons.flat().map(({ label }) => label);
    read.push({ who: name, text: [title, text, quote, after, ...labels].join("\n") });
  }).meet;
});
afterEach(() => test_.close());

const rules = (change: string) =>
  test_.app.db.query(`UPDATE "Charter" SET rules = ${change}`).then(test_.app.refreshCity);

/** One secret ballot with a proxy and a paper, from its preview to its file, as every one of its people sees it. */
async function wholeBallot(): Promise<TestPerson[]> {
  const people = await assemblyOf(test_, meet);
  const [a, b, c, d] = people;
  await a.say("/votes");
  await a.press("发起表决");
  await a.say("水井坊社区居民代表会议");
  await a.say("同意活动室周末开放");
  read.length = 0;
  await a.press("不记名");
  await a.press("确认发送");
  for (const teller of [a, b, c]) {
    await becomeTellers(teller);
    await teller.press("领取钥匙");
  }
  await b.press("查看");
  await b.press("看名册");
  await b.press("委托别人投");
  await b.say("刘婷");
  await b.say("邓长明");
  await b.press("确认委托");
  await b.press("撤回委托");
  await b.press("委托别人投");
  await b.say("林悦");
  await b.press("确认委托");
  await c.press("不接受");
  await pass(test_, 6);
  await b.press("同意");
  await c.press("反对");
  await a.say("看不懂怎么投的一句话");
  await a.press("查看");
  await a.press("管理");
  await a.press("提醒未答的人");
  await a.press("登记用纸质选票");
  await a.say("谢玉珍");
  await a.press("确认提交");
  await a.press("同意");
  await a.say("/votes");
  await pass(test_, 3);
  await a.press("弃权");
  await a.say(shares[0] ?? "");
  await b.say(shares[1] ?? "");
  for (const member of [a, b]) {
    await member.say("JJ-2026-000001");
    await member.press("录入纸质票");
    await member.say("1 0 0");
    await member.press("确认提交");
  }
  await c.say("JJ-2026-000001");
  await c.press("监票确认");
  await pass(test_, 0.01);
  await d.press("查看");
  await d.press("管理");
  await d.press("看图");
  return people;
}

const caseOf = async () => {
  const [row] = await test_.app.db.query<{ id: string }>(`SELECT id FROM "Ballot"`);
  return (await readBallot(test_.app.db, row?.id ?? "")) ?? expect.fail("no ballot");
};
/** The public page of the ballot, and the case as a member prints it. */
async function pagesOf(id: string): Promise<string[]> {
  const { db, words, keyed, city } = test_.app;
  const given = { db, words, city, procedures, clock: test_.clock };
  const [member] = await db.query<{ id: string }>(`SELECT "personId" AS id FROM "Address" WHERE address = 'at-邓长明'`);
  const until = test_.clock.now().getTime() + 60_000;
  const token = printToken(keyed, { caseId: id, personId: member?.id ?? "", until });
  const open = [
    boardApp(given).request("/public/cases/JJ-2026-000001"),
    printApp({ ...given, keyed, ids: test_.ids }).request(`/print/${token}`),
  ];
  return Promise.all(open.map(async (response) => (await response).text()));
}
const unmarked = () => read.filter(({ text }) => !text.includes("模拟"));

test("a ballot whose charter cites no clause that permits it says 模拟 wherever it is read, and in its file", async () => {
  await rules(`jsonb_set(rules, '{ballot.proxyKinds,value}', '["resolution"]')`);
  await wholeBallot();
  expect(read.length).toBeGreaterThan(60);
  expect(unmarked()).toEqual([]);
  const published = await readPublication(test_.app.db, await caseOf());
  expect(JSON.parse(published?.text ?? "").rehearsal).toContain("模拟");
  const [page = "", printed = ""] = await pagesOf((await caseOf()).id);
  expect(page).toContain("模拟 · JJ-2026-000001");
  expect(printed).toContain("模拟 · JJ-2026-000001");
  expect(printed).toContain("委托别人投（委托人、受托人） · 王秀英 · 邓长明");
  const { faults, unseen } = verifyText(published?.text ?? "");
  expect([faults, unseen.some((line) => line.includes("模拟"))]).toEqual([[], true]);
});

test("a ballot under rules that are all confirmed says so nowhere", async () => {
  const confirmed = `(SELECT jsonb_object_agg(key, jsonb_set(value, '{source}', '"source"')) FROM jsonb_each(rules))`;
  await rules(`jsonb_set(${confirmed}, '{ballot.proxyKinds,value}', '["resolution"]')`);
  await wholeBallot();
  expect(unmarked()).toHaveLength(read.length);
  const published = await readPublication(test_.app.db, await caseOf());
  const { id } = await caseOf();
  expect([published?.text, ...(await pagesOf(id))].join("\n")).not.toContain("模拟");
  const lines = `SELECT action, actor FROM "CaseEvent" WHERE "caseId" = $1 AND action LIKE 'proxy-%' ORDER BY seq`;
  const elector = (...actions: string[]) => actions.map((action) => ({ action, actor: "elector" }));
  expect(await test_.app.db.query(lines, [id])).toEqual(
    elector("proxy-given", "proxy-taken-back", "proxy-given", "proxy-declined"),
  );
  expect((await verifyHistory(test_.app.db)).faults).toEqual([]);
});
