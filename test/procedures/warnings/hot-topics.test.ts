import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../../src/board/index.ts";
import { heatOf, readHotTopics } from "../../../src/instruments/index.ts";
import { loadCase } from "../../../src/procedures/engine/index.ts";
import { procedures } from "../../../src/procedures/index.ts";
import { gatherHotTopics, lookedAt, tendHotTopics } from "../../../src/procedures/warnings/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { makePeople, type TestPerson } from "../../people.ts";

let started: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let people: TestPerson[];
const hourMs = 3_600_000;

beforeEach(async () => {
  started = await startTestApp();
  ({ meet } = makePeople(started));
  people = [];
});
afterEach(() => started.close());

const meansNow = () => {
  const { app, ids, clock } = started;
  return { db: app.db, ids, city: app.city(), procedures, now: clock.now() };
};

/** The `n`th person reports something, an hour after what was said before. */
async function report(n: number, words: string): Promise<void> {
  people[n] ??= await meet(`居民${n}`);
  const who = people[n];
  const say = started.app.words.say("zh-CN");
  started.clock.advance(hourMs);
  await who.say(words);
  if (who.last().message.title === say("twin-title")) await who.press(say("twin-not"));
  await who.press(say("button-submit"));
  if (!who.last().message.title?.startsWith("已提交")) throw new Error(who.last().message.text);
}

/** One night's noise as different people tell it, and other matters between. */
const noise = [
  "水井坊社区锦江边的露天歌厅半夜还在唱歌，音响吵得睡不着觉",
  "水井坊社区锦江边那家露天歌厅半夜唱歌，音响太大，睡不着觉",
  "水井坊社区锦江边的露天歌厅，天天半夜唱歌，吵得睡不着觉",
  "水井坊社区锦江边露天歌厅唱歌吵人，半夜音响还那么大，睡不着觉",
  "水井坊社区锦江边露天歌厅半夜唱歌，音响吵得全家睡不着觉",
];
const others = ["水井坊社区菜市场的垃圾好几天没有人清运了", "水井坊社区图书室的空调坏了，麻烦修一下"];

/** The cases of each topic by their numbers, in a fixed order. */
async function topicsByNumber(): Promise<string[]> {
  const sql = `SELECT string_agg(c.number, ' ' ORDER BY c.number) AS numbers FROM "HotTopicCase" x JOIN "Case" c ON c.id = x."caseId"
    WHERE x."topicId" IS NOT NULL GROUP BY x."topicId" ORDER BY 1`;
  return (await started.app.db.query<{ numbers: string }>(sql)).map(({ numbers }) => numbers);
}

const warnings = () =>
  started.app.db.query<{ id: string; step: string; outcome: string | null }>(
    `SELECT id, step, outcome FROM "Case" WHERE procedure = 'early-warning' ORDER BY "filedAt"`,
  );
const count = async (table: string, where = "true") => {
  const [row] = await started.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`);
  return row?.n;
};

test("what is gathered does not depend on how often the job ran, nor on when", async () => {
  const said = [noise[0], others[0], noise[1], noise[2], others[1], noise[3]] as string[];
  for (const [n, words] of said.entries()) {
    await report(n, words);
    await gatherHotTopics(meansNow());
  }
  const each = await topicsByNumber();
  expect(each).toEqual(["JJ-2026-000001 JJ-2026-000003 JJ-2026-000004 JJ-2026-000006"]);
  await started.app.db.query(`DELETE FROM "HotTopicCase"`);
  await started.app.db.query(`DELETE FROM "HotTopic"`);
  expect(await gatherHotTopics(meansNow())).toBe(6);
  expect(await topicsByNumber()).toEqual(each);
  expect(await gatherHotTopics(meansNow())).toBe(0);
});

test("two processes at once gather each case once, warn once and tell once", async () => {
  for (const [n, words] of noise.entries()) await report(n, words);
  await Promise.all([tendHotTopics(meansNow()), tendHotTopics(meansNow()), tendHotTopics(meansNow())]);
  while ((await tendHotTopics(meansNow())) > 0);
  expect(await count("HotTopicCase")).toBe(5);
  expect(await topicsByNumber()).toHaveLength(1);
  const [warning, ...more] = await warnings();
  expect(more).toEqual([]);
  expect(await count("CaseEvent", `"caseId" = '${warning?.id}'`)).toBe(1);
  expect(await count("HotTopic", "warnings = 1")).toBe(1);
});

test("the database counts heat as the rule is written", async () => {
  for (const [n, words] of noise.entries()) await report(n, words);
  await gatherHotTopics(meansNow());
  started.clock.advance(50 * hourMs);
  const { db, city, now } = meansNow();
  const looked = lookedAt(city, now);
  const [topic] = await readHotTopics(db, looked);
  const filed = await db.query<{ filedAt: Date }>(`SELECT "filedAt" FROM "Case"`);
  const instants = filed.map(({ filedAt }) => filedAt);
  expect(topic?.heat).toBeCloseTo(heatOf(instants, now, looked.halfLifeDays), 6);
  expect(topic?.people).toBe(5);
});

test("who comes again counts once, and as of the last time", async () => {
  for (const words of noise) await report(0, words);
  await gatherHotTopics(meansNow());
  const { db, city, now } = meansNow();
  const [topic] = await readHotTopics(db, lookedAt(city, now));
  expect(topic).toMatchObject({ people: 1, cases: 5 });
  expect(topic?.heat).toBeCloseTo(1, 6);
});

test("what is about a body or about who serves there is not gathered, and warns of nobody", async () => {
  const said = "水井坊社区公共服务站窗口的工作人员态度恶劣，上班时间打牌，办事推诿";
  for (let n = 0; n < 4; n++) {
    people[n] = await meet(`居民${n}`);
    await people[n]?.say(said);
    for (let i = 0; i < 4 && !people[n]?.last().message.title?.startsWith("已提交"); i++)
      await people[n]?.press("确认提交").catch(() => people[n]?.say("水井坊社区公共服务站"));
  }
  expect(await count("Case", `procedure = 'request'`)).toBe(4);
  await tendHotTopics(meansNow());
  expect(await count("HotTopicCase", "counts")).toBe(0);
  expect(await topicsByNumber()).toEqual([]);
  expect(await warnings()).toEqual([]);
});

test("a job that comes late looks at what was filed meanwhile, as hot as it still is", async () => {
  for (const [n, words] of noise.entries()) await report(n, words);
  started.clock.advance(10 * 24 * hourMs);
  expect(await tendHotTopics(meansNow())).toBe(0);
  expect(await topicsByNumber()).toHaveLength(1);
  started.clock.advance(60 * 24 * hourMs);
  await report(5, noise[0] ?? "");
  await tendHotTopics(meansNow());
  // Nothing joins what lies further back than twins are looked for.
  expect(await topicsByNumber()).toHaveLength(1);
  expect(await warnings()).toEqual([]);
});

test("a warning that was taken up and that nobody looks after ends by the charter's time", async () => {
  for (const [n, words] of noise.entries()) await report(n, words);
  await tendHotTopics(meansNow());
  const [{ id } = { id: "" }] = await warnings();
  const director = await meet("唐丽", { persona: "committee-director" });
  await director.say((await loadCase(started.app.db, { id }))?.row.number ?? "");
  for (const label of ["认领", "上门走访"]) await director.press(label);
  await director.say("今晚去看看");
  await director.press("确认提交");
  expect((await warnings())[0]?.step).toBe("taken");
  started.clock.advance(61 * 24 * hourMs);
  await started.app.wakeDueCases();
  expect((await warnings())[0]?.outcome).toBe("cooled");
});

test("of a warning that nobody takes up in time the body above hears, once", async () => {
  for (const [n, words] of noise.entries()) await report(n, words);
  await tendHotTopics(meansNow());
  const [{ id } = { id: "" }] = await warnings();
  const told = () =>
    started.app.db.query<{ bodyId: string }>(
      `SELECT audience->>'bodyId' AS "bodyId" FROM "Notice" WHERE "caseId" = $1 AND message->>'key' = 'early-warning-told-late-over'`,
      [id],
    );
  expect(await told()).toEqual([]);
  started.clock.advance(5 * 24 * hourMs);
  await started.app.wakeDueCases();
  await started.app.wakeDueCases();
  const handlerId = (await loadCase(started.app.db, { id }))?.row.handlerId ?? "";
  const supervisorId = started.app.city().body(handlerId).supervisorId;
  expect(supervisorId).not.toBeNull();
  expect(await told()).toEqual([{ bodyId: supervisorId }]);
});

test("the public page says what many report, and neither who nor in which words nor in which case", async () => {
  const { db, words, city, clock } = started.app;
  const page = async () => {
    const board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
    return (await board.request("/public/hot-topics")).text();
  };
  for (const [n, one] of noise.slice(0, 2).entries()) await report(n, one);
  await tendHotTopics(meansNow());
  expect(await page()).toContain("现在没有几个人反映同一件事");
  for (const [n, one] of noise.slice(2).entries()) await report(n + 2, one);
  await tendHotTopics(meansNow());
  const shown = await page();
  expect(shown).toContain("水井坊社区，5人反映，热度5");
  expect(shown).not.toMatch(/JJ-2026|居民\d|露天歌厅半夜|锦江边/);
});
