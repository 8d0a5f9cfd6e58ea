import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
import { seat } from "./election.ts";

let run: TestApp;
let resident: TestPerson;
let clerk: TestPerson;
let secretary: TestPerson;
let supervisor: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  resident = await meet("王秀英", { persona: "resident" });
  clerk = await meet("刘婷", { persona: "clerk" });
  secretary = await meet("杨建华", { persona: "secretary" });
  supervisor = await meet("谢玉珍", { persona: "supervisor" });
  second = await meet("林悦", { persona: "enterprise" });
  await seat(run, second, "水井坊社区公共服务站", "clerk");
  await run.app.refreshCity();
});
afterAll(() => run.close());

const say = async (person: TestPerson, ...lines: string[]) => {
  for (const line of lines) await person.say(line);
};
const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values);
  return row?.n ?? -1;
};
const newest = async (procedure: string): Promise<string> => {
  const sql = `SELECT number FROM "Case" WHERE procedure = $1 ORDER BY id DESC LIMIT 1`;
  return (await run.app.db.query<{ number: string }>(sql, [procedure]))[0]?.number ?? "";
};
const page = async (path: string): Promise<string> => {
  const app = boardApp({ db: run.app.db, words: run.app.words, city: run.app.city, clock: run.app.clock, procedures });
  return (await app.request(path)).text();
};
const read = (person: TestPerson): string => JSON.stringify(person.shown.map(({ message }) => message));

test("two bodies that open a matter on one case at once: one is open, the other is told which", async () => {
  await say(resident, "社区服务站的窗口中午不开门，跑了三趟", "1");
  await resident.press("匿名");
  await resident.press("确认提交");
  for (const person of [secretary, supervisor]) await say(person, "监督 JJ-2026-000001", "居民反映多次，没有人去看");
  await Promise.all([secretary.press("确认提交"), supervisor.press("确认提交")]);
  await run.app.idle();
  expect(await count(`"Case" WHERE procedure = 'supervision'`)).toBe(1);
  expect(await count(`"CaseEvent" WHERE action = 'watch-opened'`)).toBe(1);
  const refused = [secretary, supervisor].filter((one) => one.last().message.text.includes("已经在监督"));
  expect(refused).toHaveLength(1);
});

test("the database itself holds no second one", async () => {
  const again = run.app.db.query(
    `INSERT INTO "RegisterEntry" SELECT gen_random_uuid(), kind, key, subject, data, "caseId", "validFrom", NULL FROM "RegisterEntry" WHERE kind = 'supervision'`,
  );
  await expect(again).rejects.toThrow(/RegisterEntry_valid/);
});

test("pressed while the papers come in: both count", async () => {
  const [open] = await run.app.db.query<{ number: string; body: string }>(
    `SELECT c.number, b.name AS body FROM "Case" c JOIN "Body" b ON b.id = c."handlerId" WHERE c.procedure = 'supervision'`,
  );
  const [first, other] = open?.body.includes("监督委员会") ? [supervisor, secretary] : [secretary, supervisor];
  expect(first).toBeDefined();
  await other?.say("取消");
  // A member of the station that has the case hands over papers while the supervisor presses.
  await say(first, "调阅材料 JJ-2026-000001", "值班表");
  await first.press("确认提交");
  await say(clerk, "取消");
  await clerk.press("交材料");
  await say(clerk, "值班表在窗口，照片没有", "跳过");
  await say(first, "催办 JJ-2026-000001", "中午排个人值班");
  await Promise.all([clerk.press("确认提交"), first.press("确认提交")]);
  await run.app.idle();
  // Whoever came second sees what has changed, with their words, and confirms once more.
  if (first.last().message.title?.startsWith("催办")) await first.press("确认提交");
  expect(await count(`"CaseEvent" WHERE action = 'hand-over'`)).toBe(1);
  expect(await count(`"CaseEvent" WHERE action = 'watch-pressed'`)).toBe(1);
  expect(first.last().message.text + read(first)).toContain("值班表在窗口");
});

test("two members of the station that hand over the same papers at once: one answer counts", async () => {
  const first = read(secretary).includes("值班表在窗口") ? secretary : supervisor;
  await say(first, "调阅材料 JJ-2026-000001", "窗口的排班");
  await first.press("确认提交");
  for (const member of [clerk, second]) {
    await member.press("交材料");
    await say(member, "从明天起中午有人", "跳过");
  }
  await Promise.all([clerk.press("确认提交"), second.press("确认提交")]);
  await run.app.idle();
  expect(await count(`"CaseEvent" WHERE action = 'hand-over'`)).toBe(2);
});

test("a clerk who has joined the supervising body meanwhile neither presses nor reports, and is told nothing as its member", async () => {
  const first = read(secretary).includes("值班表在窗口") ? secretary : supervisor;
  await seat(run, second, "水井坊社区居民代表会议工作委员会");
  await seat(run, second, "水井坊社区居务监督委员会");
  await run.app.refreshCity();
  await second.say("提出报告 JJ-2026-000001");
  expect(await count(`"CaseEvent" WHERE action = 'report'`)).toBe(0);
  await second.say(await newest("supervision"));
  expect(second.last().message.text).toContain("要回避");
  expect(
    second
      .last()
      .message.buttons?.flat()
      .map(({ label }) => label),
  ).not.toContain("提出报告");
  const before = second.shown.length;
  await pass(run, 32);
  const told = second.shown.slice(before).map(({ message }) => message.text);
  expect(told.some((text) => text.includes("过了报告的期限"))).toBe(false);
  expect(read(first)).toContain("过了报告的期限");
});

test("the report goes to the applicant and the handler and is public; who filed it anonymously is named to nobody", async () => {
  const first = read(secretary).includes("值班表在窗口") ? secretary : supervisor;
  await say(first, "提出报告 JJ-2026-000001");
  await first.press("办理拖延");
  await say(first, "中午没有人值班，已经改正。", "跳过");
  await first.press("确认提交");
  await run.app.idle();
  for (const person of [resident, clerk]) expect(read(person)).toContain("中午没有人值班，已经改正。");
  const watch = await newest("supervision");
  const html = await page(`/public/cases/${watch}`);
  expect(html).toContain("中午没有人值班，已经改正。");
  expect(html).toContain("办理拖延");
  expect(await page("/public/cases/JJ-2026-000001")).toContain(watch);
  for (const text of [html, ...[secretary, supervisor, clerk, second].map(read)]) expect(text).not.toContain("王秀英");
  expect(html).not.toContain("居民反映多次");
});

test("after the report nothing more is pressed there, and another matter may be opened on the case", async () => {
  const [first, other] = read(secretary).includes("值班表在窗口") ? [secretary, supervisor] : [supervisor, secretary];
  const pressed = await count(`"CaseEvent" WHERE action = 'press'`);
  await first?.press("催办");
  expect(await count(`"CaseEvent" WHERE action = 'press'`)).toBe(pressed);
  await say(other as TestPerson, "监督 JJ-2026-000001", "再看一次是不是真改了");
  await other?.press("确认提交");
  expect(await count(`"Case" WHERE procedure = 'supervision' AND outcome IS NULL`)).toBe(1);
  expect(await count(`"RegisterEntry" WHERE kind = 'supervision' AND "validUntil" IS NULL`)).toBe(1);
});

test("of a complaint about the committee nobody beside it sees or opens anything", async () => {
  await say(resident, "居委会主任态度恶劣，推来推去不办事");
  await resident.press("确认提交");
  await secretary.say(`监督 ${await newest("request")}`);
  const { text } = secretary.last().message;
  expect(await count(`"Case" WHERE procedure = 'supervision' AND outcome IS NULL`)).toBe(1);
  expect(text).toContain("由上级办理");
});

test("what was done about a case from beside it stands in its history as it is kept", async () => {
  expect((await verifyHistory(run.app.db)).faults).toEqual([]);
});
