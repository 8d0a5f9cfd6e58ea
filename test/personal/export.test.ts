import { afterAll, beforeAll, expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { ownDataApp } from "../../src/board/index.ts";
import { exportedTables, partNames } from "../../src/conversation/own-data/parts.ts";
import { locales } from "../../src/foundation/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let person: TestPerson;

beforeAll(async () => {
  run = await startTestApp({ demoCases: true });
  person = await makePeople(run).meet("王秀英", { persona: "resident" });
});
afterAll(() => run.close());

/** Tables that name persons and are not given out, each with why. */
const others: Record<string, string> = {
  Person: "it is the export's own beginning",
  Conversation: "what is unfinished is read and given up in the chat itself",
  Code: "of a code only a hash is kept, for minutes",
  Merge: "that two addresses are one person's: the addresses say it",
  Household: "the door stands with its member",
  PropertyUnit: "of the property register, which the office keeps",
  PropertyOwner: "of the property register; what a vote took of it is among the rolls",
  CaseEvent: "stands with its case; what a member did for a body is that body's record",
  CaseEventPayload: "stands with its case",
  MatterSide: "for which power a member acted is the matter's record",
  Talk: "its lines are given out",
  AudienceList: "of the body that made it; the names on it are given out",
  AnswerTemplate: "of the body",
  Notice: "what was told stands among the messages; who wrote it for a body is that body's record",
  Meeting: "who led it for a body is that body's record",
  MeetingPoll: "the hand is given out with its question",
  Ballot: "who may carry no proxy is the ballot's record",
  Envelope: "nobody can read it before the count, and after it there is none",
  PaperEntry: "who entered a result for a body is that body's record",
  Seat: "a view of appointments and covers",
};

test("whatever table names a person is in the export, or it is said why not", async () => {
  const named = await run.app.db.query<{ table: string }>(
    `SELECT DISTINCT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND udt_name IN ('uuid', '_uuid')
      AND column_name ~* '(person|applicant|helper|subject|clerk|chair|createdBy|enteredBy|setBy|confirmedBy|carriesNone|usedBy)'`,
  );
  expect(named.length).toBeGreaterThan(20);
  const unknown = named.map(({ table }) => table).filter((table) => !exportedTables.includes(table) && !others[table]);
  expect(unknown).toEqual([]);
});

test("every part and every column of the export has words in both languages", async () => {
  const words = readAllWords();
  expect(partNames.filter((name) => !words.has(`own-data-part-${name}`))).toEqual([]);
  const columns = await columnsGiven();
  expect(columns.length).toBeGreaterThan(30);
  for (const locale of locales)
    expect(columns.filter((name) => words.say(locale)(`own-data-field-${name}`) === `own-data-field-${name}`)).toEqual(
      [],
    );
  expect(columns.filter((name) => !words.has(`own-data-field-${name}`))).toEqual([]);
});

/** The columns of all parts, by what the database makes of them. */
async function columnsGiven(): Promise<string[]> {
  const { ownDataSql } = await import("../../src/conversation/own-data/parts.ts");
  // Each part as it would be with one row of nothing but nulls.
  const parts = [...ownDataSql.matchAll(/FROM \(SELECT ([\s\S]*?) FROM "(\w+)" t WHERE/g)];
  const found = parts.map(async ([, columns = "", table = ""]) => {
    const sql = `SELECT to_jsonb(r) AS row FROM (SELECT ${columns} FROM (SELECT (NULL::"${table}").*) t, (SELECT id FROM "Person" LIMIT 1) p) r`;
    const [one] = await run.app.db.query<{ row: object }>(sql);
    return Object.keys(one?.row ?? {});
  });
  return [...new Set((await Promise.all(found)).flat())];
}

const siteOf = () => {
  const { db, words, keyed, city } = run.app;
  return ownDataApp({ db, words, keyed, city, procedures, clock: run.clock, ids: run.ids });
};

async function linkOf(): Promise<string> {
  await person.say("导出我的信息");
  return new URL(/http\S+/.exec(person.last().message.text)?.[0] ?? "").pathname;
}

test("one link gives the data to read and for a program, each once, and then nothing", async () => {
  const [site, path] = [siteOf(), await linkOf()];
  const page = await site.request(`${path}?as=page`, { method: "POST" });
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("<h2>您提交的事</h2>");
  expect(text).toContain("王秀英");
  expect(text).not.toMatch(/undefined|\[object Object\]|s1\./);
  expect((await site.request(`${path}?as=page`, { method: "POST" })).status).toBe(404);
  const offered = await (await site.request(path)).text();
  expect(offered).toContain("as=json");
  expect(offered).not.toContain("as=page");
  const json = (await (await site.request(`${path}?as=json`, { method: "POST" })).json()) as Record<string, object[]>;
  expect(Object.keys(json)).toEqual(["person", ...partNames]);
  expect(json.cases?.length).toBeGreaterThan(0);
  expect((await site.request(path)).status).toBe(404);
});

test("the page is for the person alone: it is not kept by what lies between, and markup in words stays words", async () => {
  await person.say("<script>alert(1)</script> 活动室的灯坏了");
  const [site, path] = [siteOf(), await linkOf()];
  const page = await site.request(`${path}?as=page`, { method: "POST", headers: { "accept-language": "en" } });
  expect(page.headers.get("cache-control")).toBe("no-store");
  const text = await page.text();
  expect(text).toContain("What you said");
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toContain("<script>alert");
});
