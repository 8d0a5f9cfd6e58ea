import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
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
} from "./election.ts";

let test_: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let kept: ReturnType<typeof keepShares>;
beforeEach(async () => {
  test_ = await startTestApp();
  kept = keepShares();
  meet = makePeople(test_, kept.onShown).meet;
  await rules(`jsonb_set(rules, '{election.nominationSigners,value}', '1')`);
});
afterEach(() => test_.close());

async function rules(change: string): Promise<void> {
  await test_.app.db.query(`UPDATE "Charter" SET rules = ${change}`);
  await test_.app.refreshCity();
}

/** An election whose list stands and for which one may nominate, with its committee and twelve more residents. */
async function nominating(seats: [number, number, number]) {
  const members = await committeeOf(test_, meet);
  const people = await residentsOf(
    test_,
    meet,
    [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `陈${name}`),
  );
  await announce(members[0], { seats });
  await pass(test_, 20);
  await pass(test_, 8);
  return { members, people: people as [TestPerson, TestPerson, TestPerson, TestPerson, ...TestPerson[]] };
}

test("too few candidates: the vote is put off with nominations once; then it is held all the same", async () => {
  const { members, people } = await nominating([1, 0, 0]);
  const [first] = members;
  const [a, b, c] = people;
  await nominated(a, b, []);
  await pass(test_, 7);
  await published(first, 1);
  expect(first.last().message.text).toContain("候选人名额应当多于应选名额");
  await first.press("延长提名");
  await first.say("2027年1月20日上午8点");
  await first.press("确认提交");
  await pass(test_, 0.001);
  await c.say(electionNumber);
  expect(c.last().message.text).toContain("正在提名");
  await pass(test_, 16);
  await first.say(electionNumber);
  await first.press("公布候选人");
  expect(first.shown.some(({ message }) => message.text.includes("候选人已公布，一共1位"))).toBe(true);
});

test("too few take part, then equal votes: those level are voted on again, and after the charter's rounds no more", async () => {
  await rules(`jsonb_set(rules, '{election.roundsMost,value}', '2')`);
  const { members, people } = await nominating([1, 0, 0]);
  const [first] = members;
  const [a, b, c, d, ...others] = people;
  await nominated(a, c, []);
  await nominated(b, d, []);
  await pass(test_, 7);
  await published(first, 2);
  await tellersOf(members);
  await pass(test_, 7);
  await c.press(a.name);
  await pass(test_, 0.5);
  await counted(test_, members, kept.shares);
  await pass(test_, 0.5);
  expect(first.shown.some(({ message }) => message.text.includes("没有全部选出"))).toBe(true);
  await first.say(electionNumber);
  await first.press("按已选出的公布");
  expect(first.last().message.text).toContain("还没有人当选");
  await first.press("再次投票");
  await first.say("2027年1月12日上午8点");
  await first.press("确认提交");
  await tellersOf(members);
  await pass(test_, 8);
  const voters = [c, d, ...others, ...members].slice(0, 12);
  for (const [i, voter] of voters.entries()) await voter.press(i % 2 === 0 ? a.name : b.name);
  await pass(test_, 0.5);
  await counted(test_, members, kept.shares);
  await first.say(electionNumber);
  expect(first.last().message.text).toContain("没有全部选出");
  const offered = (first.last().message.buttons ?? []).flat().map(({ label }) => label);
  expect(offered).toContain("宣布没有选出");
  expect(offered).not.toContain("再次投票");
});

test("a member of the election committee who stands leaves it, and whose household does; who steps back is no candidate", async () => {
  const { members, people } = await nominating([1, 0, 0]);
  const [first, , third] = members;
  await nominated(third, people[0], []);
  const seats = await test_.app.db.query(
    `SELECT p.name FROM "Appointment" s JOIN "Person" p ON p.id = s."personId" JOIN "Body" b ON b.id = s."bodyId"
      WHERE b.kind = 'election-committee' AND (s."endsAt" IS NULL OR s."endsAt" > $1) ORDER BY p.name`,
    [test_.clock.now()],
  );
  expect(seats).toEqual([{ name: "刘婷" }, { name: "谢玉珍" }]);
  await first.say("/todo");
  await first.press("剩");
  await first.press("合资格");
  await third.say(electionNumber);
  await third.press("有人提名");
  await third.press("退出参选");
  await third.press("确认退出参选");
  await pass(test_, 7);
  await first.say(electionNumber);
  await first.press("公布候选人");
  expect(first.last().message.text).toContain("候选人不够");
});

test("a recall that passes, once it binds, leaves a vacant seat; who signs twice counts once", async () => {
  await citing(test_, "recall");
  await rules(`jsonb_set(rules, '{recall.votersShare,value}', '0.1')`);
  const watcher = await meet("邓长明", { persona: "representative" });
  const member = await meet("唐丽", { persona: "committee-director" });
  const people = await residentsOf(
    test_,
    meet,
    [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `陈${name}`),
  );
  const [mover, ...others] = people as [TestPerson, ...TestPerson[]];
  await mover.say("罢免");
  await mover.press("提出罢免");
  await mover.say(member.name);
  await mover.say("账目一年没有公开，问了也不答");
  await mover.press("确认提交");
  const [b, c] = others as [TestPerson, TestPerson];
  await b.say("/votes");
  await b.press("联名罢免（1/3）");
  await b.press("联名");
  await b.press("联名");
  await c.say("/votes");
  await c.press("联名罢免（2/3）");
  await c.press("联名");
  await watcher.press("联名有效");
  await watcher.press("全体选民");
  await watcher.press("确认提交");
  await pass(test_, 7);
  const tellers = [watcher, b, c];
  for (const teller of tellers) {
    await teller.say("JJ-2026-000002");
    await teller.press("我来监票");
    await teller.press("领取钥匙");
    await teller.press("我已抄好");
  }
  await pass(test_, 6);
  for (const person of people) await person.press("同意");
  await pass(test_, 3);
  await counted(test_, tellers, kept.shares);
  const [seat] = await test_.app.db.query<{ endsAt: Date | null }>(
    `SELECT s."endsAt" FROM "Appointment" s JOIN "Person" p ON p.id = s."personId" WHERE p.name = '唐丽'`,
  );
  expect(seat?.endsAt?.getTime()).toBeLessThanOrEqual(test_.clock.now().getTime());
  expect(mover.shown.some(({ message }) => message.text.includes("唐丽不再担任"))).toBe(true);
  expect(await test_.app.db.query(`SELECT kind FROM "RegisterEntry" WHERE kind = 'committee-vacancy'`)).toHaveLength(1);
});
