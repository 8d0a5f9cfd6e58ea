import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
import { seat } from "./election.ts";

let run: TestApp;
let asker: TestPerson;
let director: TestPerson;
let deputy: TestPerson;

beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  asker = await meet("邓长明", { persona: "representative" });
  director = await meet("唐丽", { persona: "committee-director" });
  deputy = await meet("王秀英", { persona: "resident" });
  await seat(run, deputy, "水井坊社区居民委员会", "deputy");
});
afterAll(() => run.close());

const say = async (person: TestPerson, ...lines: string[]) => {
  for (const line of lines) await person.say(line);
};
const count = async (action: string): Promise<number> => {
  const [row] = await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "CaseEvent" WHERE action = $1`, [
    action,
  ]);
  return row?.n ?? -1;
};
const where = async (number: string) => {
  const [row] = await run.app.db.query<{ where: string }>(
    `SELECT coalesce(outcome, step) AS "where" FROM "Case" WHERE number = $1`,
    [number],
  );
  return row?.where;
};
const page = async (path: string): Promise<string> => {
  const app = boardApp({ db: run.app.db, words: run.app.words, city: run.app.city, clock: run.app.clock, procedures });
  return (await app.request(path)).text();
};
const ask = async (question: string) => {
  await asker.say(`质询居委会：${question}`);
  await asker.press("确认提交");
};

test("two members who answer at once: one answer counts, the other sees that it was given and keeps their words", async () => {
  await ask("健身角的器材为什么拆了三个月还没有装回来");
  for (const [member, words] of [
    [director, "下周三装好"],
    [deputy, "等厂家发货"],
  ] as const) {
    await say(member, "答复质询 JJ-2026-000001", words, "跳过");
  }
  await Promise.all([director.press("确认提交"), deputy.press("确认提交")]);
  await run.app.idle();
  expect(await count("answer")).toBe(1);
  expect(await where("JJ-2026-000001")).toBe("answered");
  const lasts = [director, deputy].map((member) => member.last().message);
  expect(lasts.filter(({ text }) => text.includes("已答复 JJ-2026-000001"))).toHaveLength(1);
  const [late] = lasts.filter(({ text }) => !text.includes("已答复 JJ-2026-000001"));
  expect(["下周三装好", "等厂家发货"].some((words) => late?.quote?.includes(words))).toBe(true);
});

test("the public page has the question and the answer, and of nobody a name", async () => {
  const html = await page("/public/cases/JJ-2026-000001");
  expect(html).toContain("健身角的器材为什么拆了三个月还没有装回来");
  expect(html).toMatch(/下周三装好|等厂家发货/);
  for (const name of ["邓长明", "唐丽", "王秀英"]) expect(html).not.toContain(name);
});

test("who says satisfied while their “not satisfied” is being written: what was said first counts", async () => {
  await asker.say("不满意 JJ-2026-000001");
  await asker.say("没有说怎么赔");
  await asker.press("满意");
  expect(await where("JJ-2026-000001")).toBe("satisfied");
  await asker.say("继续");
  await asker.press("确认提交");
  expect(await where("JJ-2026-000001")).toBe("satisfied");
  expect(await count("unsatisfied")).toBe(0);
});

test("before its time it cannot be brought before the assembly; after that it can, and the page says that it is late", async () => {
  await ask("停车费涨价为什么没有征求意见");
  await asker.say("提交代表会议 JJ-2026-000002");
  expect(asker.last().message.text).toContain("还没到答复的期限");
  await pass(run, 12);
  expect(await page("/public/cases/JJ-2026-000002")).toContain("到期没有答复");
  // An answer that is late is an answer.
  await say(director, "答复质询 JJ-2026-000002", "已暂停涨价", "跳过");
  await director.press("确认提交");
  expect(await where("JJ-2026-000002")).toBe("answered");
  await asker.say("提交代表会议 JJ-2026-000002");
  expect(await where("JJ-2026-000002")).toBe("answered");
});

test("silence after an answer means satisfied, and after that nothing more can be said to it", async () => {
  await pass(run, 8);
  expect(await where("JJ-2026-000002")).toBe("deemed");
  await asker.press("不满意");
  expect(await where("JJ-2026-000002")).toBe("deemed");
  expect(await count("unsatisfied")).toBe(0);
});

test("what is public of a community stands in one list", async () => {
  const area = run.app.city().findAreas("水井坊社区")[0]?.id ?? "";
  const html = await page(`/public/oversight/${area}`);
  expect(html).toContain("健身角的器材");
  expect(html).toContain("停车费涨价");
  expect(await page("/public/oversight/nowhere")).not.toContain("停车费涨价");
});
