import { expect } from "vitest";
import { cite } from "../../src/admin/cite.ts";
import { codeLength, makeCode, readableCode } from "../../src/conversation/index.ts";
import { administer } from "../admin/admin.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { becomeTellers, pass } from "./assembly.ts";

type Meet = ReturnType<typeof makePeople>["meet"];
const dayMs = 86_400_000;
const committee = "水井坊社区居民选举委员会";
export const electionNumber = "JJ-2026-000001";

/** The operator cites the clause by which votes of a kind bind in chat. */
export async function citing(test: TestApp, vote: string): Promise<void> {
  const clause = "经选举委员会决定，可以在聊天里投票。";
  await administer(test, cite, { vote, clause, source: "《某省办法》第十二条", on: "2026-01-01" });
}

/** Somebody joins a body by a code. */
export async function seat(test: TestApp, person: TestPerson, bodyName: string, role = "member"): Promise<void> {
  const code = makeCode(test.ids.secret(codeLength));
  const bodyId = [...test.app.city().bodies.values()].find((b) => b.name === bodyName)?.id;
  const now = test.clock.now();
  const hash = test.app.keyed.hash("code", readableCode(code));
  const expiresAt = new Date(now.getTime() + dayMs);
  await test.app.db.prisma.code.create({ data: { hash, purpose: "join", bodyId, role, expiresAt, createdAt: now } });
  await person.say(`/join ${code}`);
}

/** The election committee: three members, who also count and enter papers. */
export async function committeeOf(test: TestApp, meet: Meet): Promise<[TestPerson, TestPerson, TestPerson]> {
  const members: TestPerson[] = [];
  for (const [name, persona] of [
    ["谢玉珍", "supervisor"],
    ["刘婷", "clerk"],
    ["赵敏", "station-head"],
  ] as const) {
    const person = await meet(name, { persona });
    await seat(test, person, committee);
    members.push(person);
  }
  return members as [TestPerson, TestPerson, TestPerson];
}

/** So many verified residents of the community, on the channels in turn. */
export async function residentsOf(
  test: TestApp,
  meet: Meet,
  names: readonly string[],
  channels: readonly string[] = ["web"],
): Promise<TestPerson[]> {
  const { db, city } = test.app;
  const area = [...city().areas.values()].find(({ name }) => name === "水井坊社区");
  const now = test.clock.now();
  const people: TestPerson[] = [];
  for (const [i, name] of names.entries()) {
    const person = await meet(name, { channel: channels[i % channels.length] ?? "web" });
    const own = { id: test.ids.uuid(), districtId: city().districtId, name, locale: "zh-CN", homeAreaId: area?.id };
    const known = { verifiedAt: now, verifiedHow: "clerk", consentAt: now, consentTo: "test", createdAt: now };
    const at = { channel: person.channel, address: person.address, proved: true, lastSeenAt: now, createdAt: now };
    await db.prisma.person.create({
      data: { ...own, ...known, demo: true, addresses: { create: { id: test.ids.uuid(), ...at } } },
    });
    await db.prisma.conversation.create({ data: { personId: own.id, state: { drafts: [] } } });
    people.push(person);
  }
  return people;
}

/** The election is announced; on its day one votes from eight in the morning on. */
export async function announce(first: TestPerson, more: { seats?: [number, number, number]; mode?: string } = {}) {
  const { seats = [1, 0, 0], mode = "全体选民" } = more;
  await first.say("/votes");
  await first.press("发起换届选举");
  await first.say("第九届居民委员会换届选举");
  await first.press("换届");
  await first.press(mode);
  for (const count of seats) await first.say(String(count));
  await first.say("2027年1月4日上午8点");
  await first.press("确认发送");
}

/** Somebody is nominated, as many sign as the charter wants, and they agree. */
export async function nominated(nominee: TestPerson, by: TestPerson, signers: readonly TestPerson[], post?: string) {
  await by.say(electionNumber);
  await by.press("提名候选人");
  await by.say(nominee.name);
  if (post) await by.press(post);
  await by.say("热心");
  await by.press("确认提交");
  for (const signer of signers) {
    await signer.say(electionNumber);
    for (const label of ["联名（", "联名"]) await signer.press(label);
  }
  await nominee.press("同意参选");
  await nominee.say(`我是${nominee.name}，愿意为大家办事。`);
  await nominee.press("确认提交");
}

/** All who are nominated are admitted, and published. */
export async function published(member: TestPerson, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await member.say("/todo");
    await member.press("剩");
    await member.press("合资格");
  }
  await member.say(electionNumber);
  await member.press("公布候选人");
}

/** The members become tellers of a ballot, each from its page. */
export async function tellersOf(members: readonly TestPerson[], post = "主任"): Promise<void> {
  for (const member of members) {
    await member.say(electionNumber);
    await member.press(`${post}：名册`);
    await becomeTellers(member);
  }
}

/** Two tellers give their shares, and it is counted. */
export async function counted(test: TestApp, members: readonly TestPerson[], shares: ReadonlyMap<string, string>) {
  for (const member of members.slice(0, 2)) await member.say(shares.get(member.name) ?? expect.fail("no share"));
  await pass(test, 0.001);
}

/** Every share of a key that somebody was shown, by their name: the newest. */
export function keepShares() {
  const shares = new Map<string, string>();
  const onShown = ({ name }: TestPerson, { message }: { message: { text: string } }): void => {
    const share = /LS(?:-[0-9A-Z]{8}){8}/.exec(message.text)?.[0];
    if (share) shares.set(name, share);
  };
  return { shares, onShown };
}

/** A hall for elections: a fresh app, its people, and the shares of keys that they were shown. */
export async function electionHall(signers = 1) {
  const test = await startTestApp();
  const { shares, onShown } = keepShares();
  const { meet } = makePeople(test, onShown);
  const rule = async (name: string, value: string) => {
    const sql = `UPDATE "Charter" SET rules = jsonb_set(rules, ARRAY[$1, 'value'], $2::jsonb) WHERE rules ? $1`;
    await test.app.db.query(sql, [name, value]);
    await test.app.refreshCity();
  };
  await rule("election.nominationSigners", String(signers));
  return {
    test,
    meet,
    shares,
    rule,
    sql: <T>(text: string, values: unknown[] = []) => test.app.db.query<T>(text, values),
  };
}
export type ElectionHall = Awaited<ReturnType<typeof electionHall>>;

/** Twelve residents whom the demo does not know: 陈甲, 陈乙 … */
export const twelve = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `陈${name}`);
type Four = [TestPerson, TestPerson, TestPerson, TestPerson, ...TestPerson[]];

/** An election whose list stands and for which one may nominate, with its committee and twelve more residents. */
export async function nominating({ test, meet }: ElectionHall, more: Parameters<typeof announce>[1] = {}) {
  const members = await committeeOf(test, meet);
  const people = (await residentsOf(test, meet, twelve)) as Four;
  await announce(members[0], more);
  await pass(test, 20);
  await pass(test, 8);
  return { members, people };
}

/** What somebody was shown last that has these words in it. */
export const wasShown = ({ shown }: TestPerson, words: string): boolean =>
  shown.some(({ message }) => [message.title, message.text, message.quote].join("\n").includes(words));

/** The buttons below what somebody was shown last. */
export const offered = (person: TestPerson): string[] =>
  (person.last().message.buttons ?? []).flat().map(({ label }) => label);
