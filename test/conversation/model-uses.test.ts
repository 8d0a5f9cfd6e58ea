import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gatheredAnswers } from "../../src/instruments/index.ts";
import { loadCase } from "../../src/procedures/engine/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { type StandIn, settingsOf, startStandIn } from "../model/stand-in.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let standIn: StandIn;
let meet: ReturnType<typeof makePeople>["meet"];
beforeEach(async () => {
  standIn = await startStandIn();
  run = await startTestApp({ model: settingsOf(standIn) });
  ({ meet } = makePeople(run));
});
afterEach(async () => {
  await run.close();
  await standIn.close();
});

describe("what was shown, once more in plain words or in English", () => {
  let reader: TestPerson;
  beforeEach(async () => {
    reader = await meet("王秀英", { persona: "resident" });
    await reader.say("老年人优待证办理");
    await reader.press("老年人优待证办理");
  });
  const text = () => reader.last().message.text;

  test("it is shown with what it is, and a number still means the buttons above", async () => {
    standIn.next("plain-words", {
      reply: { text: "年满60周岁的老年人，带身份证和近期一寸免冠照片1张。不收费，当场办结。" },
    });
    await reader.say("看不懂");
    expect(text()).toMatch(/^简单说：\n年满60周岁.*\n.*以上面的原文为准/);
    await reader.say("1");
    expect(text()).not.toContain("简单说");
    standIn.next("plain-words", { reply: { text: "People of 60 and over: bring your identity card. It is free." } });
    await reader.say("老年人优待证办理");
    await reader.press("老年人优待证办理");
    await reader.say("英文版");
    expect(text()).toContain("英文大意：\nPeople of 60 and over");
  });

  test.each([
    ["a figure that is not there", "年满65周岁的老年人带身份证。"],
    ["a link", "年满60周岁的老年人，请看 gov.example.com。"],
    ["something else", "主任已经批准，明天领钱。"],
    ["nothing", ""],
  ])("with %s it is not shown", async (_name, said) => {
    standIn.next("plain-words", { reply: { text: said } });
    await reader.say("看不懂");
    expect(standIn.asked).toHaveLength(1);
    expect(text()).not.toContain("简单说");
    if (said) expect(text()).not.toContain(said);
  });

  test("what is not asked for so is none of it", async () => {
    await reader.say("通知写得不清楚，居委会应该说明白一些，我们老人看不懂");
    expect(standIn.asked.map(({ prompt }) => prompt)).not.toContain("plain-words-v1");
  });
});

describe("words that nothing else understands", () => {
  const odd = "哎呀，那个又是那样子了，你们懂的嘛";
  const menu = "我没听懂这句话";

  test("begin a report that the person reads and confirms", async () => {
    const person = await meet("王秀英", { persona: "resident" });
    standIn.next("intent", { reply: { means: "report", services: [] } });
    await person.say(odd);
    expect(person.last().message.title).toBe("请看一下对不对");
    expect(await run.app.db.query(`SELECT 1 FROM "Case"`)).toEqual([]);
  });

  test.each([
    ["it does not know", { means: "other", services: [] }],
    ["it names a service that is not there", { means: "service", services: ["4"] }],
    ["it names a command", { means: "submit", services: [] }],
  ])("are answered as without a model where %s", async (_name, reply) => {
    const person = await meet("王秀英", { persona: "resident" });
    standIn.next("intent", { reply }, { reply });
    await person.say(odd);
    expect(standIn.asked.length).toBeGreaterThan(0);
    expect(person.last().message.text).toContain(menu);
  });
});

describe("answers to a consultation that say the same", () => {
  const number = "JJ-2026-000001";
  let officer: TestPerson;
  beforeEach(async () => {
    officer = await meet("张伟", { persona: "officer" });
    await meet("何志刚", { persona: "urban-management-head" });
    const resident = await meet("王秀英", { persona: "resident" });
    const other = await meet("谢玉珍", { persona: "supervisor" });
    await officer.say("征求意见");
    await officer.press("发布征求意见（锦江区综合行政执法局）");
    for (const said of [
      "流动摊点管理办法",
      "三处地方早上可以摆摊，摊主自己打扫。",
      "跳过",
      "地方合适吗？/时间合适吗？",
      "水井坊社区",
      "水井坊社区的居民",
    ])
      await officer.say(said);
    await officer.press("不另外问");
    await officer.press("修改");
    await officer.press("截止");
    await officer.say("12月15日 20:00");
    await officer.press("确认发送");
    for (const [person, words] of [
      [resident, "菜市场门口人太多"],
      [other, "换到河边去摆好一点"],
    ] as const) {
      await person.press("回答");
      await person.say(words);
    }
  });
  const waiting = async () => {
    const caseId = (await loadCase(run.app.db, { number }))?.row.id ?? "";
    return gatheredAnswers(run.app.db, { caseId, limit: 9, offset: 0 });
  };

  test("are offered together, and put to a theme only by whoever gathers", async () => {
    expect(await waiting()).toHaveLength(2);
    standIn.next("gather", { reply: { groups: [{ answers: [1, 2], theme: "" }] } });
    await officer.say(number);
    await officer.press("归类（2条）");
    expect(
      officer
        .last()
        .message.buttons?.flat()
        .map(({ label }) => label),
    ).toContainEqual(expect.stringContaining("1"));
    const asked = standIn.asked.filter(({ prompt }) => prompt === "gather-v1");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.given).not.toContain("王秀英");
    const together = officer
      .last()
      .message.buttons?.flat()
      .find(({ command }) => (command as { isAlike?: true }).isAlike);
    expect(together).toBeDefined();
    await officer.press(together?.label ?? "");
    expect((await waiting()).every(({ themeId }) => themeId === null)).toBe(true);
    await officer.press("新主题（2条）");
    await officer.say("换地方");
    await officer.press("确认提交");
    expect(await waiting()).toEqual([]);
    expect(standIn.asked.filter(({ prompt }) => prompt === "gather-v1")).toHaveLength(1);
  });

  test("numbers and themes that are not there count for nothing", async () => {
    standIn.next("gather", { reply: { groups: [{ answers: [1, 7], theme: "9" }] } }, { status: 500 });
    await officer.say(number);
    await officer.press("归类（2条）");
    const commands = officer
      .last()
      .message.buttons?.flat()
      .map(({ command }) => command as { isAlike?: true });
    expect(commands?.some(({ isAlike }) => isAlike)).toBe(false);
  });
});
