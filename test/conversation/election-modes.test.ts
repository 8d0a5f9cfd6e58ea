import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestPerson } from "../people.ts";
import { assembly, becomeTellers, pass } from "./assembly.ts";
import {
  announce,
  citing,
  committeeOf,
  counted,
  type ElectionHall,
  electionHall,
  electionNumber,
  nominated,
  published,
  residentsOf,
  seat,
  tellersOf,
  twelve,
  wasShown,
} from "./election.ts";

let hall: ElectionHall;
beforeEach(async () => {
  hall = await electionHall();
});
afterEach(() => hall.test.close());

const rollOf = (procedure: string) =>
  hall.sql<{ name: string; struck: boolean }>(
    `SELECT e.name, e."struckAt" IS NOT NULL AS struck FROM "Elector" e JOIN "Case" c ON c.id = e."ballotId" WHERE c.procedure = $1 ORDER BY e.name`,
    [procedure],
  );

/** The twelve, six of whom are representatives. */
async function withRepresentatives() {
  const people = await residentsOf(hall.test, hall.meet, twelve);
  const representatives = people.slice(0, 6) as [TestPerson, TestPerson, TestPerson, ...TestPerson[]];
  for (const person of representatives) await seat(hall.test, person, assembly, "representative");
  return { people, representatives, others: people.slice(6) as [TestPerson, TestPerson, ...TestPerson[]] };
}

test("elected by the representatives: only they are on the list, nominate and vote; more than two thirds have to take part", async () => {
  await citing(hall.test, "election");
  const members = await committeeOf(hall.test, hall.meet);
  const { representatives, others } = await withRepresentatives();
  const [first] = members;
  const [a, b, c] = representatives;
  const [outsider, winner] = others;
  await announce(first, { mode: "居民代表" });
  await pass(hall.test, 20);
  await pass(hall.test, 8);
  // The demo's own representative is the seventh.
  expect(await rollOf("committee-election")).toHaveLength(7);
  await outsider.say(electionNumber);
  await outsider.press("提名候选人");
  for (const said of [winner.name, "热心"]) await outsider.say(said);
  await outsider.press("确认提交");
  expect(wasShown(outsider, "您不在选民名单上")).toBe(true);
  await nominated(winner, a, []);
  await nominated(b, a, []);
  await pass(hall.test, 7);
  await published(first, 2);
  await tellersOf(members);
  await pass(hall.test, 7);
  expect(wasShown(outsider, "请选一项")).toBe(false);
  for (const person of [a, b, c, representatives[3] as TestPerson]) await person.press(winner.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  // Four of seven are more than half, and less than two thirds.
  await pass(hall.test, 0.5);
  expect(wasShown(a, "参加的人不够")).toBe(true);
  await first.say(electionNumber);
  await first.press("再次投票");
  await first.say("2027年1月12日上午8点");
  await first.press("确认提交");
  await tellersOf(members);
  await pass(hall.test, 7);
  for (const person of representatives.slice(0, 5)) await person.press(winner.name);
  await pass(hall.test, 0.5);
  await counted(hall.test, members, hall.shares);
  await pass(hall.test, 0.5);
  expect(wasShown(a, `${winner.name} 当选主任`)).toBe(true);
});

test("one a household: its eldest adult stands on the list; another of it is put there in their place, and both are told", async () => {
  const members = await committeeOf(hall.test, hall.meet);
  const people = await residentsOf(hall.test, hall.meet, twelve);
  const [elder, younger, child, alone] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
  const [first] = members;
  await livingTogether([
    [elder, "1950-01-01"],
    [younger, "1980-01-01"],
    [child, "2015-01-01"],
  ]);
  await announce(first, { mode: "每户一位代表" });
  await pass(hall.test, 20);
  const onList = async () =>
    (await rollOf("committee-election")).filter(({ struck }) => !struck).map(({ name }) => name);
  expect(await onList()).toEqual(expect.arrayContaining([elder.name, alone.name]));
  for (const { name } of [younger, child]) expect(await onList()).not.toContain(name);
  await younger.say(electionNumber);
  for (const label of ["对名册有异议", "漏了我"]) await younger.press(label);
  for (const said of [younger.name, "家里商量好由我投"]) await younger.say(said);
  await younger.press("确认提交");
  await first.press("成立");
  await first.say("户内已经商量好");
  await first.press("确认提交");
  expect(await onList()).toContain(younger.name);
  expect(await onList()).not.toContain(elder.name);
  expect(wasShown(elder, "把您从投票人名册上划去了")).toBe(true);
  expect(wasShown(elder, "户内已经商量好")).toBe(true);
  // Taken back the same way: a line that was struck is theirs again.
  await elder.say(electionNumber);
  for (const label of ["对名册有异议", "漏了我"]) await elder.press(label);
  for (const said of [elder.name, "还是我投"]) await elder.say(said);
  await elder.press("确认提交");
  await first.press("成立");
  await first.say("户内改了主意");
  await first.press("确认提交");
  expect(await onList()).toContain(elder.name);
  expect(await onList()).not.toContain(younger.name);
});

test("of whom no name is known stands on the list all the same; the committee hears how many, and they get one by an objection", async () => {
  const [first, ...members] = await committeeOf(hall.test, hall.meet);
  const [nameless] = (await residentsOf(hall.test, hall.meet, ["陈甲"])) as [TestPerson];
  await hall.sql(`UPDATE "Person" SET name = NULL WHERE name = '陈甲'`);
  await announce(first);
  await pass(hall.test, 20);
  await pass(hall.test, 0.001);
  expect(members.every((member) => wasShown(member, "名册上有1位没有登记姓名"))).toBe(true);
  await first.say(electionNumber);
  await first.press("看选民名单");
  expect(first.last().message.text).toContain("（没有登记姓名）");
  await nameless.say(electionNumber);
  for (const label of ["对名册有异议", "漏了我"]) await nameless.press(label);
  for (const said of ["陈甲", "名册上没有我的名字"]) await nameless.say(said);
  await nameless.press("确认提交");
  await first.press("成立");
  await first.say("补上姓名");
  await first.press("确认提交");
  const names = (await rollOf("committee-election")).map(({ name }) => name);
  expect(names).toContain("陈甲");
  expect(names).not.toContain("");
});

/** They are one household by the community's roster. */
async function livingTogether(family: readonly (readonly [TestPerson, string])[]): Promise<void> {
  const { ids, clock, app } = hall.test;
  const householdId = ids.uuid();
  const area = [...app.city().areas.values()].find(({ name }) => name === "水井坊社区");
  const now = clock.now();
  await hall.sql(
    `INSERT INTO "Household" (id, "districtId", "areaId", door, "createdAt") VALUES ($1, $2, $3, '9栋101', $4)`,
    [...[householdId, app.city().districtId, area?.id, now]],
  );
  for (const [{ name }, bornOn] of family)
    await hall.sql(
      `INSERT INTO "HouseholdMember" (id, "householdId", name, "bornOn", "personId", "createdAt") SELECT $1, $2, name, $3, id, $4 FROM "Person" WHERE name = $5`,
      [ids.uuid(), householdId, bornOn, now, name],
    );
}

test("recalled by the representatives: a third of them sign as such, and they alone vote", async () => {
  await citing(hall.test, "recall");
  const watcher = await hall.meet("邓长明", { persona: "representative" });
  const member = await hall.meet("唐丽", { persona: "committee-director" });
  const { representatives, others } = await withRepresentatives();
  const [mover, b, c] = representatives;
  const [outsider] = others;
  await mover.say("罢免");
  await mover.press("以居民代表提出罢免");
  for (const said of [member.name, "账目一年没有公开，问了也不答"]) await mover.say(said);
  await mover.press("确认提交");
  await outsider.say("/votes");
  expect(
    outsider
      .last()
      .message.buttons?.flat()
      .some(({ label }) => label.includes("联名罢免")),
  ).toBe(false);
  for (const signer of [b, c]) {
    await signer.say("/votes");
    for (const label of ["联名罢免", "联名"]) await signer.press(label);
  }
  for (const label of ["联名有效", "居民代表", "确认提交"]) await watcher.press(label);
  await pass(hall.test, 7);
  expect(await rollOf("recall")).toHaveLength(7);
  for (const teller of [watcher, b, c]) {
    await teller.say("JJ-2026-000002");
    await becomeTellers(teller);
  }
  await pass(hall.test, 6);
  for (const person of representatives) await person.press("同意");
  await pass(hall.test, 3);
  await counted(hall.test, [b, c], hall.shares);
  expect(wasShown(mover, `${member.name}不再担任`)).toBe(true);
});
