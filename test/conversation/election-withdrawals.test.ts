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

/** Somebody who stands steps back, from the election's page. */
async function stepBack(person: TestPerson): Promise<void> {
  await person.say(electionNumber);
  await person.press("有人提名");
  await person.press("退出参选");
  await person.press("确认");
}

const stateOf = async (name: string) =>
  (
    await hall.sql<{ state: string }>(
      `SELECT coalesce(outcome, step) AS state FROM "Case" WHERE procedure = 'nomination' AND form->>'name' = $1`,
      [name],
    )
  )[0]?.state;

test("a nominee declines, steps back before the check, or after it: none of them is a candidate", async () => {
  const { members, people } = await nominating(hall);
  const [first] = members;
  const [a, b, c, d] = people;
  await d.say(electionNumber);
  await d.press("提名候选人");
  for (const said of [a.name, "热心"]) await d.say(said);
  await d.press("确认提交");
  await a.press("不参选");
  await nominated(b, d, []);
  await stepBack(b);
  await nominated(c, d, []);
  await first.say("/todo");
  await first.press("剩");
  await first.press("合资格");
  await stepBack(c);
  expect(await Promise.all([a, b, c].map(({ name }) => stateOf(name)))).toEqual(["declined", "withdrawn", "withdrawn"]);
  expect(wasShown(d, `${a.name}不参选`)).toBe(true);
  expect(wasShown(first, `${c.name}退出参选`)).toBe(true);
  await pass(hall.test, 7);
  await first.say(electionNumber);
  await first.press("公布候选人");
  expect(first.last().message.text).toContain("候选人不够");
});

test("once the ballot is fixed, and while people vote: it has them no more, everybody on the roll is told, votes for them count for none", async () => {
  const { members, people } = await nominating(hall);
  const [first] = members;
  const [a, b, c, d, ...others] = people;
  for (const nominee of [a, b, c]) await nominated(nominee, d, []);
  await pass(hall.test, 7);
  await published(first, 3);
  await tellersOf(members);
  await stepBack(a);
  await pass(hall.test, 7);
  expect(wasShown(d, a.name)).toBe(true);
  expect(offered(d)).toEqual(expect.arrayContaining([b.name, c.name]));
  expect(offered(d)).not.toContain(a.name);
  for (const person of others) await person.press(b.name);
  await stepBack(b);
  expect(await stateOf(b.name)).toBe("withdrawn");
  expect(wasShown(d, b.name)).toBe(true);
  for (const person of [d, ...members]) await person.press(c.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  const [ballot] = await hall.sql<{
    result: { totals: Record<string, number>; winners: string[] };
    options: { key: string; name: string }[];
  }>(`SELECT result, options FROM "Ballot" b JOIN "Case" k ON k.id = b.id WHERE k.procedure = 'election'`);
  const keyOf = (name: string) => ballot?.options.find((option) => option.name === name)?.key ?? "";
  expect(ballot?.result.totals[keyOf(c.name)]).toBe(4);
  expect(ballot?.result.totals[keyOf(b.name)] ?? 0).toBe(0);
  expect(ballot?.result.winners).not.toContain(keyOf(b.name));
});

test("who stands alone is voted on all the same, and is elected by more than half", async () => {
  await citing(hall.test, "election");
  const { members, people } = await nominating(hall);
  const [first] = members;
  const [a, b, ...others] = people;
  await nominated(a, b, []);
  await pass(hall.test, 7);
  await published(first, 1);
  await first.press("延长提名");
  await first.say("2027年1月20日上午8点");
  await first.press("确认提交");
  await pass(hall.test, 16);
  await first.say(electionNumber);
  await first.press("公布候选人");
  await tellersOf(members);
  await pass(hall.test, 7);
  for (const person of [b, ...others, ...members]) {
    await person.press(person.name === "陈丑" ? "都不选" : a.name);
  }
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 0.5);
  expect(wasShown(b, `${a.name} 当选主任`)).toBe(true);
  // A blank vote takes part, and is for nobody.
  const [{ result } = { result: undefined }] = await hall.sql<{
    result: { cast: number; totals: Record<string, number> };
  }>(`SELECT result FROM "Ballot" b JOIN "Case" k ON k.id = b.id WHERE k.procedure = 'election'`);
  expect(result).toMatchObject({ cast: 14, abstained: 1, totals: { 1: 13 } });
});

test("the day is put off: who was nominated may still step back, and who has not answered still may", async () => {
  const { members, people } = await nominating(hall);
  const [first] = members;
  const [a, b, c, d] = people;
  for (const nominee of [a, b]) await nominated(nominee, d, []);
  await d.say(electionNumber);
  await d.press("提名候选人");
  for (const said of [c.name, "热心"]) await d.say(said);
  await d.press("确认提交");
  await pass(hall.test, 7);
  await first.say(electionNumber);
  await first.press("推迟选举日");
  await first.say("2027年1月25日上午8点");
  await first.press("确认提交");
  expect(wasShown(d, "选举日推迟到")).toBe(true);
  // The day on which candidates were to be published is past, and so is the first day of the vote.
  await pass(hall.test, 9);
  await c.press("同意参选");
  await c.say("我来晚了，也愿意为大家办事。");
  await c.press("确认提交");
  expect(await stateOf(c.name)).toBe("review");
  await stepBack(a);
  expect(await stateOf(a.name)).toBe("withdrawn");
  await published(first, 2);
  expect(wasShown(first, "候选人已公布，一共2位")).toBe(true);
});
