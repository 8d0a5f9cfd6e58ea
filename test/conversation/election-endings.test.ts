import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
import {
  citing,
  counted,
  type ElectionHall,
  electionHall,
  electionNumber,
  nominated,
  nominating,
  offered,
  published,
  tellersOf,
  wasShown,
} from "./election.ts";

let hall: ElectionHall;
beforeEach(async () => {
  hall = await electionHall();
});
afterEach(() => hall.test.close());

type Three = [TestPerson, TestPerson, TestPerson];

/** An election with these standing, until people may vote. */
async function voting(standing: number) {
  const { members, people } = await nominating(hall);
  const [first] = members;
  const nominees = people.slice(0, standing);
  const others = people.slice(standing) as Three;
  for (const nominee of nominees) await nominated(nominee, others[0], []);
  await pass(hall.test, 7);
  await published(first, standing);
  await tellersOf(members);
  await pass(hall.test, 7);
  return { members, first, nominees: nominees as Three, others };
}

const outcomes = () =>
  hall.sql<{ procedure: string; outcome: string | null }>(
    `SELECT procedure, outcome FROM "Case" WHERE procedure IN ('committee-election', 'election') ORDER BY procedure, id`,
  );
const seatedNow = () =>
  hall.sql<{ name: string }>(
    `SELECT p.name FROM "Appointment" s JOIN "Person" p ON p.id = s."personId" JOIN "Body" b ON b.id = s."bodyId"
      WHERE b.name = '水井坊社区居民委员会' AND s."startsAt" <= $1 AND (s."endsAt" IS NULL OR s."endsAt" > $1) ORDER BY p.name`,
    [hall.test.clock.now()],
  );

test("nobody has more than half: the second round is among the two best, and a third of the votes is enough there", async () => {
  const { members, first, nominees, others } = await voting(3);
  const [a, b, c] = nominees;
  const voters = [...others, ...members];
  for (const [i, voter] of voters.entries()) await voter.press(i < 5 ? a.name : i < 9 ? b.name : c.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 0.5);
  expect(wasShown(first, "没有全部选出")).toBe(true);
  await first.say(electionNumber);
  await first.press("再次投票");
  await first.say("2027年1月12日上午8点");
  await first.press("确认提交");
  await tellersOf(members);
  await pass(hall.test, 7);
  const [voter] = others;
  expect(offered(voter)).toEqual(expect.arrayContaining([a.name, b.name]));
  expect(offered(voter)).not.toContain(c.name);
  // Five of eleven are less than half, and more than a third.
  for (const [i, one] of voters.entries()) if (i < 11) await one.press(i < 5 ? a.name : i < 8 ? b.name : "都不选");
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 0.5);
  expect(wasShown(voter, `${a.name} 当选主任`)).toBe(true);
});

test("called off while people vote: nothing is counted, everybody reads why, and nobody can vote any more", async () => {
  const { first, nominees, others } = await voting(2);
  const [a] = nominees;
  const [voter, late] = others;
  await voter.press(a.name);
  await first.say(electionNumber);
  await first.press("停止选举");
  await first.say("发现选民名单有严重错误");
  await first.press("确认提交");
  expect(wasShown(late, "发现选民名单有严重错误")).toBe(true);
  expect(await outcomes()).toEqual([
    { procedure: "committee-election", outcome: "called-off" },
    { procedure: "election", outcome: "superseded" },
  ]);
  await late.press(a.name);
  expect(late.last().message.text).not.toContain("已计入");
  expect(await hall.sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
  await pass(hall.test, 1);
  expect(await hall.sql(`SELECT 1 FROM "CountedVote"`)).toEqual([]);
});

test("an objection upheld after the result is published: it is void, nobody takes a seat, and a new election can begin", async () => {
  await citing(hall.test, "election");
  const { members, first, nominees, others } = await voting(2);
  const street = await hall.meet("黄磊", { persona: "street-officer" });
  const [a] = nominees;
  const [objector] = others;
  const before = await seatedNow();
  for (const voter of [...others, ...members]) await voter.press(a.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 0.5);
  await objector.say(electionNumber);
  await objector.press("对结果有异议");
  await objector.say("有人拿着别人的手机投票");
  await objector.press("确认提交");
  await street.press("成立");
  await street.say("查实有人代投");
  await street.press("确认提交");
  await pass(hall.test, 6);
  expect((await outcomes())[0]).toEqual({ procedure: "committee-election", outcome: "annulled" });
  expect(wasShown(objector, "结果作废")).toBe(true);
  expect(await seatedNow()).toEqual(before);
  await pass(hall.test, 10);
  expect(await seatedNow()).toEqual(before);
  await first.say("/votes");
  expect(offered(first)).toContain("发起换届选举");
});

test("a teller whose seat has ended still counts; a member whose seat has ended finishes nothing that they had begun", async () => {
  await citing(hall.test, "election");
  const { members, first, nominees, others } = await voting(2);
  const [, second] = members;
  const [a] = nominees;
  for (const voter of [...others, ...members]) await voter.press(a.name);
  await leave(second);
  await pass(hall.test, 0.5);
  await counted(hall.test, [second, members[2]], hall.shares);
  await pass(hall.test, 0.5);
  await pass(hall.test, 6);
  expect(wasShown(others[0], `${a.name} 当选主任`)).toBe(true);
  await first.say(electionNumber);
  await first.press("交接完成");
  await first.say("印章、账目、档案");
  await leave(first);
  await first.press("确认提交");
  expect((await outcomes())[0]?.outcome).toBeNull();
  await members[2].say(electionNumber);
  await members[2].press("交接完成");
  await members[2].say("印章、账目、档案");
  await members[2].press("确认提交");
  expect((await outcomes())[0]?.outcome).toBe("completed");
});

test("with papers the committee is asked to enter them once it is closed; who counts, and everybody who looks, reads what it waits for", async () => {
  const { members, people } = await nominating(hall);
  const [first, second] = members;
  const [a, b, voter, onPaper] = people;
  for (const nominee of [a, b]) await nominated(nominee, voter, []);
  await pass(hall.test, 7);
  await published(first, 2);
  // A resident of the list may count along.
  await tellersOf([first, second, voter]);
  await first.say("JJ-2026-000004");
  await first.press("登记用纸质选票");
  await first.say(onPaper.name);
  await first.press("确认提交");
  await pass(hall.test, 7);
  for (const person of [voter, ...people.slice(4), ...members]) await person.press(a.name);
  await pass(hall.test, 0.42);
  await pass(hall.test, 0.001);
  expect(offered(first)).toEqual(expect.arrayContaining(["录入纸质票", "监票确认"]));
  expect(wasShown(voter, "等水井坊社区居民选举委员会录入以后计票")).toBe(true);
  await voter.say("JJ-2026-000004");
  expect(JSON.stringify(voter.last().message)).toContain("已截止，等录入纸质票");
});

/** Their seats in the election committee end. */
async function leave({ name }: TestPerson): Promise<void> {
  await hall.sql(
    `UPDATE "Appointment" s SET "endsAt" = $2 FROM "Person" p, "Body" b WHERE p.id = s."personId" AND b.id = s."bodyId"
      AND p.name = $1 AND b.kind = 'election-committee'`,
    [name, hall.test.clock.now()],
  );
  await hall.test.app.refreshCity();
}

test("those elected act from the day on which their term begins, those before them until then, and nobody after five years", async () => {
  await citing(hall.test, "election");
  const { members, nominees, others } = await voting(2);
  const [a] = nominees;
  const old = await hall.meet("唐丽", { persona: "committee-director" });
  for (const voter of [...others, ...members]) await voter.press(a.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 5.1);
  const mayWrite = async (person: TestPerson) => {
    await person.say("/notice");
    return !JSON.stringify(person.last().message).includes("没有这样的身份");
  };
  expect(await seatedNow()).toEqual([{ name: "唐丽" }]);
  expect([await mayWrite(old), await mayWrite(a)]).toEqual([true, false]);
  await pass(hall.test, 1);
  expect(await seatedNow()).toEqual([{ name: a.name }]);
  expect([await mayWrite(old), await mayWrite(a)]).toEqual([false, true]);
  hall.test.clock.advance(5 * 366 * 86_400_000);
  expect(await seatedNow()).toEqual([]);
  expect(await mayWrite(a)).toBe(false);
});
