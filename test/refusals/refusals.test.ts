import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

const root = path.join(import.meta.dirname, "../..");
const log: string[] = [];
let run: TestApp;
let resident: TestPerson;
let clerk: TestPerson;
let officer: TestPerson;

beforeAll(async () => {
  run = await startTestApp({ onLogLine: (line) => void log.push(line) });
  const { meet } = makePeople(run);
  resident = await meet("王秀英", { persona: "resident" });
  clerk = await meet("刘婷", { persona: "clerk" });
  officer = await meet("张伟", { persona: "officer" });
});
afterAll(() => run.close());

const caseCount = async () => (await run.app.db.query(`SELECT 1 FROM "Case"`)).length;
const bornOn = (day: string) =>
  run.app.db.query(
    `UPDATE "HouseholdMember" m SET "bornOn" = $2 FROM "Address" a WHERE m."personId" = a."personId" AND a.address = $1`,
    [resident.address, day],
  );

test("under 14 nobody files alone: the guardian is asked for, with the clause; from 14 on one may report", async () => {
  await bornOn("2012-11-24");
  await resident.say("水井坊社区活动室的秋千坏了");
  await resident.press("确认提交");
  expect(resident.last().message.text).toContain("请监护人来反映");
  expect(await caseCount()).toBe(0);
  run.clock.advance(2 * 86_400_000);
  await resident.press("确认提交");
  expect(await caseCount()).toBe(1);
  await bornOn("1955-03-12");
});

test("what somebody says of their health, benefits or Party is read by the body that handles it, by no other, and stands in no log", async () => {
  await resident.say("水井坊社区活动室没有坡道，我有肢体残疾证、吃低保，是老党员，进不去");
  await resident.press("确认提交");
  const number = /JJ-\d{4}-\d{6}/.exec(resident.last().message.title ?? "")?.[0] ?? "";
  await clerk.say(number);
  expect(clerk.last().message.quote).toContain("残疾");
  await officer.say(number);
  expect(officer.last().message.text).toContain("这里只显示公开的部分");
  expect(JSON.stringify(officer.shown)).not.toContain("残疾");
  expect(log.join("\n")).not.toMatch(/残疾|低保|党员/);
});

test("nothing is dropped for its words: who is angry is heard as written, and a refusal takes a member and a reason", async () => {
  const before = await caseCount();
  await resident.say("水井坊社区活动室的灯坏了，你们这帮废物骗子没人管");
  await resident.press("确认提交");
  expect(await caseCount()).toBe(before + 1);
  const [last] = await run.app.db.query<{ words: string }>(
    `SELECT form->>'words' AS words FROM "Case" ORDER BY "filedAt" DESC, number DESC LIMIT 1`,
  );
  expect(last?.words).toContain("废物骗子");
  await clerk.press("受理");
  await clerk.press("不予受理");
  expect(clerk.last().message.text).toMatch(/为什么|理由|原因/);
});

test("nothing is kept by which persons could be scored, and no rule sets anybody a quota", async () => {
  const columns = await run.app.db.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
      AND table_name IN ('Person', 'HouseholdMember', 'Appointment', 'Address', 'Household', 'VisitCare', 'Visit') AND column_name ~* '(score|rank|rating|risk|credit|opinion|attitude|level|label|tag|points|stars)'`,
  );
  expect(columns).toEqual([]);
  const rules = Object.keys(readDemoCity().charter);
  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter((name) => /quota|perMember|perClerk|checkIn|ranking/i.test(name))).toEqual([]);
});

/** The words of all rooms in one language. */
const ftl = (locale: string): string[] =>
  readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(`.${locale}.ftl`))
    .flatMap((name) => readFileSync(path.join(root, "src", name), "utf8").split("\n"));

test("no word of the bot's asks for money, a password, or a code that was meant for somebody else", () => {
  const lines = [...ftl("zh-CN"), ...ftl("en")];
  expect(lines.length).toBeGreaterThan(2_000);
  const asks = /密码|银行卡|转账|汇款|打款|付款给|红包|password|bank card|bank account|transfer money|wire/i;
  const denies = /不会向您要|不要.*密码|不收|never ask|not ask|no money|nobody asks/i;
  // What a body writes of money that it has paid to a community is its own record.
  const ofBodies = /^work-payment-|^admission-/;
  expect(lines.filter((line) => asks.test(line) && !denies.test(line) && !ofBodies.test(line))).toEqual([]);
  const codes = lines.filter((line) => /验证码/.test(line) && /发给我|告诉我/.test(line));
  // The one that has just gone to the person's own phone.
  expect(codes.map((line) => line.split(" ")[0])).toEqual(["verify-code-sent"]);
});

test("the settings say that a Chinese office's personal data stays in the country, of Telegram and of language models, and both are off unless set", () => {
  const settings = readFileSync(path.join(root, ".env.example"), "utf8");
  for (const name of ["BOT_TOKEN", "OPENAI_API_KEY"]) {
    const [said = ""] = settings.split(new RegExp(`^# ${name}=`, "m"));
    expect(said.split("\n\n").at(-1), name).toMatch(/in the country/);
  }
  expect(readFileSync(path.join(root, "docs/operating.md"), "utf8")).toMatch(/Telegram[\s\S]{0,300}in the country/);
});
