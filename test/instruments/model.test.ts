import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createLogger, type Database, fixedClock, openDatabase } from "../../src/foundation/index.ts";
import { type Model, openModel, spending } from "../../src/instruments/index.ts";
import { forgetCallers } from "../../src/retention/index.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";
import { type StandIn, settingsOf, startStandIn } from "../model/stand-in.ts";

const schema = z.object({ answers: z.array(z.object({ field: z.string(), value: z.string() })) });
const reply = { answers: [{ field: "where", value: "3栋" }] };
const person = "0190a000-0000-7000-8000-000000000001";
const other = "0190a000-0000-7000-8000-000000000002";

let database: FreshDatabase;
let db: Database;
let standIn: StandIn;
const clock = fixedClock("2026-11-23T09:00:00+08:00");
beforeEach(async () => {
  [database, standIn] = await Promise.all([freshDatabase(), startStandIn()]);
  db = openDatabase(database.url, 2);
});
afterEach(async () => {
  await Promise.all([db.close(), standIn.close()]);
  await database.drop();
});

const open = (settings: object = {}): Promise<Model> =>
  openModel({ ...settingsOf(standIn), ...settings }, { db, clock, log: createLogger({ level: "silent" }) });
let messages = 0;
const question = (message: string, more: object = {}) => ({
  prompt: "fill-form.v1",
  schema,
  given: { message },
  personId: person,
  inboxId: `message-${++messages}`,
  names: [],
  ...more,
});

describe("a call", () => {
  test("sends the instructions, the words as data and the schema, and brings what was parsed", async () => {
    standIn.next("fill-form", { reply });
    expect(await (await open()).ask(question("3栋的灯坏了"))).toEqual(reply);
    const [asked] = standIn.asked;
    expect(asked?.system).toContain("只按给定的结构回答");
    expect(JSON.parse(asked?.given ?? "")).toEqual({ message: "3栋的灯坏了" });
  });

  test.each([
    ["an error", { status: 503 }],
    ["no answer in time", "hangs" as const],
    ["what is no JSON", { reply: "好的，我来帮您" }],
    ["what the schema does not take", { reply: { answers: "全部" } }],
    ["an answer that was cut off", { ends: "length" as const }],
    ["a filter", { ends: "content_filter" as const }],
  ])("after %s it is tried once more", async (_name, does) => {
    standIn.next("fill-form", does, { reply });
    const model = await open({ seconds: 0.3 });
    expect(await model.ask(question("灯坏了"))).toEqual(reply);
    standIn.next("fill-form", does, does, { reply });
    expect(await model.ask(question("灯坏了"))).toBeUndefined();
    expect(standIn.asked).toHaveLength(4);
  });

  test.each([
    ["a refusal", { refuses: "I cannot help with that" }],
    ["a key that is wrong", { status: 401 }],
  ])("after %s it is not", async (_name, does) => {
    standIn.next("fill-form", does, { reply });
    expect(await (await open()).ask(question("灯坏了"))).toBeUndefined();
    expect(standIn.asked).toHaveLength(1);
  });

  test("an endpoint that is away is as good as none", async () => {
    await standIn.close();
    expect(await (await open()).ask(question("灯坏了"))).toBeUndefined();
  });

  test("asked anew for the same message it is not sent again", async () => {
    standIn.next("fill-form", { reply });
    const model = await open();
    const same = question("灯坏了");
    expect(await Promise.all([model.ask(same), model.ask(same)])).toEqual([reply, reply]);
    expect(await model.ask(same)).toEqual(reply);
    expect(standIn.asked).toHaveLength(1);
  });

  test("a recording comes back as words", async () => {
    standIn.next("voice", { reply: "三栋的灯坏了" });
    const recording = { bytes: new TextEncoder().encode("sound"), mime: "audio/ogg", personId: person, inboxId: "v1" };
    expect(await (await open()).writeDown(recording)).toBe("三栋的灯坏了");
    expect(await (await open({ voiceModel: undefined })).writeDown(recording)).toBeUndefined();
    expect(standIn.asked).toHaveLength(1);
  });
});

describe("the budget", () => {
  test("a person's ends with their calls; others go on; the next day it begins anew", async () => {
    standIn.always(() => ({ reply }));
    const model = await open({ callsPerPerson: 2 });
    const askedFor = async (personId: string) => (await model.ask(question("灯坏了", { personId }))) !== undefined;
    expect([await askedFor(person), await askedFor(person), await askedFor(person)]).toEqual([true, true, false]);
    expect(await askedFor(other)).toBe(true);
    expect(standIn.asked).toHaveLength(3);
    clock.advance(24 * 3_600_000);
    expect(await askedFor(person)).toBe(true);
    clock.advance(-24 * 3_600_000);
  });

  test("that of the day holds for all, also when they ask at once", async () => {
    standIn.always(() => ({ reply }));
    const model = await open({ callsPerDay: 3 });
    const ids = Array.from({ length: 8 }, (_, i) => `0190a000-0000-7000-8000-00000000010${i}`);
    const answers = await Promise.all(ids.map((personId) => model.ask(question("灯坏了", { personId }))));
    expect(answers.filter(Boolean)).toHaveLength(3);
  });

  test("calls, failures, tokens and time of a day are kept, and nothing of what was said", async () => {
    standIn.next("fill-form", { status: 500 }, { reply });
    await (await open()).ask(question("灯坏了"));
    const [day] = await spending(db, 7);
    expect(day).toMatchObject({ day: "2026-11-23", calls: 2, failures: 1, inputTokens: 100, outputTokens: 20 });
    expect(day?.milliseconds).toBeGreaterThan(0);
    clock.advance(9 * 24 * 3_600_000);
    await forgetCallers(db, clock.now());
    clock.advance(-9 * 24 * 3_600_000);
    expect(await db.query(`SELECT 1 FROM "ModelPersonDay"`)).toEqual([]);
  });
});

describe("what is sent", () => {
  const said =
    "我叫张建国，电话13812345678，身份证510104199001011234，卡号6222 0212 3456 7890 123，" +
    "座机028-86661234，邮箱lao.zhang@example.com，找刘婷主任，邻居李大爷也这样说。";

  test("has no phone, number, mail address or name in it, and they are back in what comes", async () => {
    standIn.always(({ given }) => ({
      reply: { answers: [{ field: "all", value: JSON.parse(given).message as string }] },
    }));
    const answer = await (await open()).ask(question(said, { names: ["刘婷"] }));
    const sent = standIn.asked[0]?.given ?? "";
    for (const personal of ["张建国", "13812345678", "5101041990", "6222", "86661234", "example.com", "刘婷"])
      expect(sent).not.toContain(personal);
    expect(sent).toContain("我叫【姓名");
    expect(answer?.answers[0]?.value).toBe(said);
  });
});
