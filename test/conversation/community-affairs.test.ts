import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { sendMorningCards } from "../../src/conversation/index.ts";
import { openDisclosures } from "../../src/procedures/disclosure/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let officer: TestPerson;
let director: TestPerson;
let deputy: TestPerson;
let resident: TestPerson;

beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  officer = await meet("张伟", { persona: "officer" });
  director = await meet("冯丽华", { persona: "lianhua-director" });
  deputy = await meet("蒋涛", { persona: "lianhua-deputy" });
  resident = await meet("李国强", { persona: "resident-2" });
});
afterAll(() => run.close());

const say = async (person: TestPerson, ...lines: string[]) => {
  for (const line of lines) await person.say(line);
};
const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values);
  return row?.n ?? -1;
};
const days = async (n: number) => {
  run.clock.advance(n * 86_400_000);
  await run.app.wakeDueCases();
  await run.app.idle();
};
const means = () => ({ db: run.app.db, ids: run.ids, city: run.app.city(), now: run.clock.now() });
const board = (path: string) =>
  Promise.resolve(
    boardApp({ db: run.app.db, words: run.app.words, city: run.app.city, clock: run.app.clock, procedures }).request(
      path,
    ),
  ).then((response) => response.text());

test("two members who take the same task at once: it is taken once, promised once, and the other sees it", async () => {
  await say(officer, "申请工作准入", "民意调查", "莲花社区", "每户问五个问题，记在表上", "区政府2026年文件");
  await say(officer, "2", "6", "9000", "12月20日");
  await officer.press("确认提交");
  await Promise.all([director.press("接"), deputy.press("接")]);
  await run.app.idle();
  expect(await count(`"CaseEvent" WHERE action = 'take'`)).toBe(1);
  expect(await count(`"RegisterEntry" WHERE kind = 'admitted-task' AND "validUntil" IS NULL`)).toBe(1);
  expect(await count(`"Case" WHERE procedure = 'work-payment'`)).toBe(1);
  const texts = [director, deputy].map((member) => member.last().message.text);
  expect(texts.filter((text) => text.includes("已接，列入本社区准入事项"))).toHaveLength(1);
  expect(texts.filter((text) => text.includes("情况已经变了"))).toHaveLength(1);
});

test("two members who write down the same payment at once: it counts once", async () => {
  const number =
    (await run.app.db.query<{ number: string }>(`SELECT number FROM "Case" WHERE procedure = 'work-payment'`))[0]
      ?.number ?? "";
  for (const member of [director, deputy]) {
    await member.say(number);
    await member.press("到账一部分");
    await say(member, "4000", "11月23日", "凭证 17");
  }
  await Promise.all([director.press("确认提交"), deputy.press("确认提交")]);
  await run.app.idle();
  const [paid] = await run.app.db.query<{ paid: number; payments: unknown[] }>(
    `SELECT (facts->>'paid')::int AS paid, facts->'payments' AS payments FROM "Case" WHERE number = $1`,
    [number],
  );
  expect(paid).toMatchObject({ paid: 4000 });
  expect(paid?.payments).toHaveLength(1);
  // Whoever came second sees how it stands now, and is refused the same voucher.
  const second = [director, deputy].find((member) => member.last().message.title?.includes("到账一部分"));
  await second?.press("确认提交");
  expect(second?.last().message.text).toContain("凭证 凭证 17 已经记过了");
});

test("money beyond what was promised cannot be written down, nor a payment of tomorrow", async () => {
  for (const member of [director, deputy]) await member.say("取消");
  const [row] = await run.app.db.query<{ number: string }>(
    `SELECT number FROM "Case" WHERE procedure = 'work-payment'`,
  );
  await director.say(row?.number ?? "");
  await director.press("到账一部分");
  await say(director, "5000", "11月23日", "凭证 18");
  await director.press("确认提交");
  expect(director.last().message.text).toContain("还差5,000元");
  await director.press("修改");
  await director.press("到账金额");
  await director.say("100");
  await director.press("修改");
  await director.press("到账日期");
  await director.say("11月24日");
  await director.press("确认提交");
  expect(director.last().message.text).toContain("到账日期不能在今天以后");
  await director.say("取消");
  expect(await count(`"CaseEvent" WHERE action = 'record'`)).toBe(1);
});

test("what it does and what it got is on the public page, with the lists; of no voucher a word", async () => {
  const page = await board("/public/work");
  expect(page).toContain("莲花社区");
  expect(page).toContain("约定9,000元，已到账4,000元");
  expect(page).toContain("招商引资和协税护税");
  expect(page).not.toContain("凭证 17");
});

test("the clock opens what is due once, however often, by however many and however late it runs", async () => {
  // Nobody was there in December and a third of January.
  await days(50);
  const open = () => openDisclosures({ ...means(), procedures });
  const opened = await Promise.all([open(), open(), open()]);
  await open();
  // 水井坊 and 莲花: money of November and December, and three matters of the quarter each.
  expect(opened.reduce((all, n) => all + n, 0)).toBe(10);
  expect(await count(`"Case" WHERE procedure = 'disclosure'`)).toBe(10);
  expect(await count(`(SELECT DISTINCT "areaId" FROM "Case" WHERE procedure = 'disclosure') a`)).toBe(2);
});

test("two members who disclose the same at once: it stands once", async () => {
  for (const member of [director, deputy]) {
    await member.say("居务公开");
    await member.press("待公开 超期");
    await member.press("公开");
    await say(member, `${member.name}写的11月账目`, "100", "40", "60");
  }
  await Promise.all([director.press("确认提交"), deputy.press("确认提交")]);
  await run.app.idle();
  expect(await count(`"RegisterEntry" WHERE kind = 'disclosure'`)).toBe(1);
});

test("a correction leaves what stood before to be read, on the public page too", async () => {
  const [row] = await run.app.db.query<{ number: string; areaId: string }>(
    `SELECT number, "areaId" FROM "Case" WHERE procedure = 'disclosure' AND step = 'published'`,
  );
  for (const member of [director, deputy]) await member.say("取消");
  await director.say(row?.number ?? "");
  await director.press("更正");
  await director.press("内容");
  await say(director, "改好的11月账目", "漏了一笔");
  await director.press("确认提交");
  const page = await board(`/public/disclosures/${row?.areaId}`);
  expect(page).toContain("改好的11月账目");
  expect(page).toMatch(/(冯丽华|蒋涛)写的11月账目/);
  expect(page.indexOf("改好的")).toBeLessThan(page.indexOf("写的11月账目"));
  expect(await board("/public/disclosures")).toContain("莲花社区");
});

test("who sits in the committee does not object to what it disclosed, nor somebody of elsewhere", async () => {
  const [row] = await run.app.db.query<{ number: string; id: string }>(
    `SELECT number, id FROM "Case" WHERE procedure = 'disclosure' AND step = 'published'`,
  );
  const labels = async (person: TestPerson) => {
    await person.say(row?.number ?? "");
    return (person.last().message.buttons ?? []).flat().map(({ label }) => label);
  };
  expect(await labels(resident)).toContain("提出异议");
  expect(await labels(director)).not.toContain("提出异议");
  expect(await labels(officer)).not.toContain("提出异议");
});

test("the morning card goes out once a working day, whoever's clock comes first, and not in the afternoon", async () => {
  const cards = () => count(`"Notice" WHERE message->>'key' = 'morning-text'`);
  const atHour = (hour: string) => ({ ...means(), now: new Date(`2027-01-22T${hour}:00+08:00`) });
  expect(await sendMorningCards(atHour("07:55"))).toBe(0);
  expect(await sendMorningCards(atHour("12:05"))).toBe(0);
  const sent = await Promise.all([1, 2, 3].map(() => sendMorningCards(atHour("08:00"))));
  expect(sent.reduce((all, n) => all + n, 0)).toBe(1);
  expect(await sendMorningCards(atHour("08:05"))).toBe(0);
  expect(await cards()).toBe(1);
  // A Saturday.
  expect(await sendMorningCards({ ...means(), now: new Date("2027-01-23T08:00:00+08:00") })).toBe(0);
  expect(await cards()).toBe(1);
});
