import { afterEach, beforeEach, expect, test } from "vitest";
import { createLogger, openMetrics } from "../../src/foundation/index.ts";
import { openOperations } from "../../src/operations.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { keepLog, personalIn, wordsOf } from "../quiet-log.ts";

let run: TestApp;
let logged: string[];
const metrics = openMetrics(createLogger({ level: "silent" }));
const figures = async () => (await metrics.text()).split("\n").filter((line) => line.startsWith("linli_"));

beforeEach(async () => {
  logged = [];
  run = await startTestApp({ onLogLine: (line) => void logged.push(line) });
});
afterEach(() => run.close());

const lines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>);

/** The lines of the message that came in last, and of what it led to. */
function pathOfLast() {
  const came = lines().findLast(({ msg }) => msg === "a message came in");
  return lines().filter(({ inbox }) => inbox === came?.inbox);
}

test("one id leads through a message's whole way: it came in, was answered, its answer went out", async () => {
  const { meet } = makePeople(run);
  const person = await meet("王秀英", { persona: "resident", channel: "telegram" });
  await person.say("楼下路灯坏了");
  const path = pathOfLast();
  expect(path.map(({ msg, channel }) => [msg, channel])).toEqual([
    ["a message came in", "telegram"],
    ["a message was answered", "telegram"],
    ["a message went out", "telegram"],
  ]);
  const [, answered, out] = path;
  expect(answered).toMatchObject({ outcome: "done", answers: [out?.delivery] });
  const rows = await run.app.db.query(`SELECT "inboxId" FROM "Delivery" WHERE id = $1`, [out?.delivery]);
  expect(rows).toEqual([{ inboxId: out?.inbox }]);
});

test("and on to the others who are told because of it", async () => {
  const { meet } = makePeople(run);
  const [person] = [await meet("王秀英", { persona: "resident" }), await meet("张伟", { persona: "officer" })];
  await person.say("水津雅院门口的路灯坏了三天，晚上很黑，老人不敢出门");
  await person.press("确认提交");
  await run.app.idle();
  const { notices } = pathOfLast().find(({ msg }) => msg === "a message was answered") ?? {};
  const told = lines().filter(({ notice, msg }) => msg === "a message went out" && notice);
  expect((notices as string[]).length).toBeGreaterThan(0);
  expect(told.map(({ notice }) => notice)).toEqual(expect.arrayContaining([...(notices as string[])]));
});

test("an answer that fails first and goes out later bears the same id both times", async () => {
  const { meet } = makePeople(run);
  const person = await meet("王秀英", { persona: "resident" });
  const web = run.app.channels.get("web");
  if (!web) throw new Error("no channel");
  const later = { state: "later", afterMs: 1_000, reason: "busy", counts: true } as const;
  run.app.channels.set("web", { ...web, send: async () => later });
  await person.say("帮助");
  run.app.channels.set("web", web);
  run.clock.advance(2_000);
  await run.app.sweep();
  await run.app.idle();
  expect(pathOfLast().map(({ msg }) => msg)).toEqual([
    "a message came in",
    "a message was answered",
    "a message is to be tried again",
    "a message went out",
  ]);
});

test("names, phones, identity numbers and what people say would be found in a log", async () => {
  const { meet } = makePeople(run);
  const person = await meet("王秀英", { persona: "resident" });
  await person.say("楼下路灯坏了");
  const words = await wordsOf(run.app.db);
  expect(words).toEqual(expect.arrayContaining(["王秀英", "楼下路灯坏了"]));
  expect(personalIn(logged.join(""), words)).toEqual([]);
  const kept = keepLog();
  kept.log.error({ err: new Error("no room for 王秀英") }, "楼下路灯坏了");
  kept.log.warn({ phone: "+8613800138000", number: "51010419800101123X" }, "such as these");
  expect(personalIn(kept.text(), words).sort()).toEqual(
    ["+8613800138000", "51010419800101123X", "楼下路灯坏了", "王秀英"].sort(),
  );
});

test("what is counted: turns, sends, what waits, and since when; nothing of who it was", async () => {
  const own = await startTestApp({ metrics });
  try {
    openOperations({ db: own.app.db, metrics, migrations: [], loops: ["sweep"], isOpen: true });
    const { meet } = makePeople(own);
    const person = await meet("王秀英", { persona: "resident" });
    await person.say("楼下路灯坏了");
    await person.send({ kind: "button", token: "x".repeat(48) });
    expect(await figures()).toEqual(
      expect.arrayContaining([
        'linli_turns_total{channel="web",outcome="done"} 1',
        expect.stringMatching(/^linli_turn_seconds_count\{channel="web"\} 2$/),
        'linli_sends_total{channel="web",state="sent"} 2',
        "linli_inbox_waiting 0",
        "linli_inbox_oldest_seconds 0",
      ]),
    );
    await own.app.db.query(`UPDATE "Inbox" SET "doneAt" = NULL, "receivedAt" = $1`, [own.clock.now()]);
    await own.app.db.query(`UPDATE "Delivery" SET state = 'queued', "dueAt" = $1`, [own.clock.now()]);
    own.clock.advance(90_000);
    const waiting = await figures();
    expect(waiting).toEqual(
      expect.arrayContaining([
        "linli_inbox_waiting 2",
        "linli_inbox_oldest_seconds 90",
        'linli_deliveries_waiting{to="one",channel="web",state="queued"} 2',
        'linli_deliveries_oldest_seconds{channel="web",to="one"} 90',
      ]),
    );
    expect(personalIn(waiting.join("\n"), await wordsOf(own.app.db))).toEqual([]);
    expect(waiting.join("\n")).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  } finally {
    await own.close();
  }
});
