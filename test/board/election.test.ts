import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { pass } from "../conversation/assembly.ts";
import {
  announce,
  citing,
  committeeOf,
  counted,
  electionNumber,
  keepShares,
  nominated,
  published,
  residentsOf,
  tellersOf,
} from "../conversation/election.ts";
import { makePeople, type TestPerson } from "../people.ts";

let started: TestApp;
let board: Hono;
let meet: ReturnType<typeof makePeople>["meet"];
let kept: ReturnType<typeof keepShares>;
beforeEach(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  kept = keepShares();
  meet = makePeople(started, kept.onShown).meet;
  await db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, '{election.nominationSigners,value}', '1')`);
  await started.app.refreshCity();
});
afterEach(() => started.close());

const page = async (number = electionNumber, language = "zh-CN") =>
  (await board.request(`/public/cases/${number}`, { headers: { "accept-language": language } })).text();

const names = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `陈${name}`);

/** An election to its result; what its page says at each of its stages. */
async function stages() {
  const members = await committeeOf(started, meet);
  const [first] = members;
  const people = (await residentsOf(started, meet, names)) as [TestPerson, TestPerson, TestPerson, ...TestPerson[]];
  const [a, b, c] = people;
  await announce(first);
  const announced = await page();
  await pass(started, 20);
  await c.say(electionNumber);
  for (const label of ["对名册有异议", "有人不该在上面"]) await c.press(label);
  for (const said of ["唐丽", "她上个月搬走了"]) await c.say(said);
  await c.press("确认提交");
  await first.press("成立");
  await first.say("已核实搬走");
  await first.press("确认提交");
  const listed = await page();
  await pass(started, 8);
  await nominated(a, c, []);
  await nominated(b, c, []);
  const nominating = await page();
  await pass(started, 7);
  await published(first, 2);
  const standing = await page();
  await tellersOf(members);
  await pass(started, 7);
  for (const person of [...people, ...members]) await person.press(a.name);
  const voting = await page();
  await pass(started, 0.5);
  await counted(started, members, kept.shares);
  return { first, a, b, announced, listed, nominating, standing, voting, result: await page() };
}

test("a rehearsal's page says so at every stage: calendar with its clauses, list, candidates, turnout, result; nobody's name but theirs", async () => {
  const { a, b, announced, listed, nominating, standing, voting, result } = await stages();
  const all = [announced, listed, nominating, standing, voting, result];
  for (const shown of all) {
    expect(shown).toContain(`<h1 class="number">模拟 · ${electionNumber}</h1>`);
    expect(shown).toContain("这是模拟");
    expect(shown).toContain("12月13日 08:00 公布选民名单");
    expect(shown).toContain("选民名单于选举日的二十日前公布");
    for (const name of ["谢玉珍", "唐丽", "陈丙"]) expect(shown).not.toContain(name);
  }
  expect(announced).toContain("<dt>方式</dt><dd>全体选民</dd>");
  expect(listed).toContain("名单上20人");
  expect(listed).toMatch(/划去 唐\*\*/);
  for (const shown of [announced, listed, nominating]) expect(shown).not.toContain(a.name);
  for (const { name } of [a, b])
    expect(standing).toMatch(new RegExp(`<strong>${name}</strong>（主任）<br>我是${name}`));
  expect(standing).not.toContain("当选主任");
  expect(voting).toContain("15/20");
  expect(result).toContain(`${a.name} 当选主任`);
  expect(result).toContain("已选出");
});

test("an election that binds quotes its clause; objections, further votes and the terms that begin are on its page", async () => {
  await citing(started, "election");
  const { first, a, result } = await stages();
  expect(result).not.toContain("模拟");
  expect(result).toContain("《某省办法》第十二条：经选举委员会决定，可以在聊天里投票。");
  await pass(started, 6);
  const handover = await page();
  expect(handover).toContain(`${a.name}（主任）任期 1月10日至 2032年1月10日`);
  await first.say(electionNumber);
  await first.press("交接完成");
  await first.say("印章、账目、档案");
  await first.press("确认提交");
  const over = await page();
  expect(over).toContain("选举完成");
  expect(over).not.toContain("愿意为大家办事");
  expect(await page(electionNumber, "en")).toContain("serves from");
});

test("a recall's page names nobody while signatures are gathered; then reasons and reply; afterwards the result alone", async () => {
  await citing(started, "recall");
  await started.app.db.query(
    `UPDATE "Charter" SET rules = jsonb_set(rules, '{recall.votersShare,value}', '0.1') WHERE rules ? 'recall.votersShare'`,
  );
  await started.app.refreshCity();
  const number = "JJ-2026-000001";
  const watcher = await meet("邓长明", { persona: "representative" });
  const member = await meet("唐丽", { persona: "committee-director" });
  const people = await residentsOf(started, meet, names);
  const [mover, b, c] = people as [TestPerson, TestPerson, TestPerson];
  await mover.say("罢免");
  await mover.press("提出罢免");
  for (const said of [member.name, "账目一年没有公开，问了也不答"]) await mover.say(said);
  await mover.press("确认提交");
  const signing = await page(number);
  expect(signing).toContain("1人联名，需要3人（选民）");
  expect(signing).toMatch(/<progress max="3" value="1">/);
  // Nobody votes yet: nothing is said of votes, nor by what clause one would.
  for (const hidden of ["唐丽", "账目", "投票", "表决"]) expect(signing).not.toContain(hidden);
  for (const signer of [b, c]) {
    await signer.say("/votes");
    for (const label of ["联名罢免", "联名"]) await signer.press(label);
  }
  for (const label of ["联名有效", "全体选民", "确认提交"]) await watcher.press(label);
  const told = await page(number);
  for (const shown of ["罢免案：唐丽", "账目一年没有公开", "在聊天里投票的依据：《某省办法》"])
    expect(told).toContain(shown);
  await member.press("申辩");
  await member.say("账目在居务公开栏，欢迎来查");
  await member.press("确认提交");
  const replied = await page(number);
  expect(replied).toContain("账目在居务公开栏");
  for (const teller of [watcher, b, c]) {
    await teller.say("JJ-2026-000002");
    for (const label of ["我来监票", "领取钥匙", "我已抄好"]) await teller.press(label);
  }
  await pass(started, 13);
  for (const person of people) await person.press("同意");
  await pass(started, 3);
  await counted(started, [b, c], kept.shares);
  const over = await page(number);
  for (const shown of ["罢免通过", "空缺一席", "12/21"]) expect(over).toContain(shown);
  expect(over).not.toContain("账目");
  for (const shown of [signing, told, replied, over]) expect(shown).not.toContain(mover.name);
});
