import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Inbound } from "../../src/conversation/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let resident: TestPerson;
let officer: TestPerson;
let answers = 0;

beforeAll(async () => {
  run = await startTestApp({ demoCases: true });
  const { meet } = makePeople(run, () => {
    answers += 1;
  });
  resident = await meet("王秀英", { persona: "resident" });
  officer = await meet("张伟", { persona: "officer", channel: "telegram" });
});
afterAll(() => run.close());

const outcomes = () =>
  run.app.db.query<{ outcome: string; payload: unknown }>(
    `SELECT outcome, payload FROM "Inbox" WHERE outcome = 'error' OR "doneAt" IS NULL`,
  );

/** Does it, and wants an answer and no fault. */
async function answered(person: TestPerson, inbound: Partial<Inbound> & Pick<Inbound, "kind">): Promise<void> {
  const before = answers;
  await person.send(inbound);
  expect(answers, `an answer to ${JSON.stringify(inbound).slice(0, 200)}`).toBeGreaterThan(before);
  expect(await outcomes()).toEqual([]);
}

const oddTexts = [
  "\u0000",
  "你\u0000好",
  "\u202e反过来\u202c",
  "\ud800",
  "👩‍👩‍👧‍👦".repeat(300),
  "<b>x</b><script>alert(1)</script>",
  '\'; DROP TABLE "Case"; --',
  "{$x} { menu-home } %s \\u0000 \\n",
  "\u{10ffff}\u{1f4a9}\u{2f81a}",
  "   ",
  "/",
  "/join",
  "/join ' OR 1=1",
  "/start link-😀",
  "/nosuchcommand",
  "999999999999999999999",
  "-1",
  "JJ-2026-999999",
  "__proto__",
  "constructor",
];

for (const text of oddTexts) {
  test(`odd text is answered: ${JSON.stringify(text).slice(0, 40)}`, () => answered(resident, { kind: "text", text }));
}

test("a megabyte of text is answered with what to do, and kept out of the case", async () => {
  await answered(resident, { kind: "text", text: "长".repeat(1_000_000) });
  expect(resident.last().message.text).toMatch(/^太长了/);
});

test("wrong-typed buttons, unknown kinds and names in markup are answered", async () => {
  const odd = [undefined, "", "x", "a.b.c", `${"A".repeat(22)}.0.${"A".repeat(10)}`, "\u0000", "A".repeat(5000)];
  for (const token of odd) await answered(resident, { kind: "button", token });
  await answered(resident, { kind: "unsupported", what: "<i>" });
  await answered(resident, { kind: "unsupported" });
  await answered(resident, { kind: "files", files: [] });
  await answered(resident, { kind: "text", text: "你好", name: "<img src=x onerror=alert(1)>" });
});

test("whatever two people do, in whatever order, each is answered, nothing faults, and the history stays whole", {
  timeout: 240_000,
}, async () => {
  const words = fc.constantFrom(
    "路灯坏了三天没人修",
    "水井坊",
    "合江亭",
    "取消",
    "上一步",
    "跳过",
    "确认提交",
    "修改",
    "我的事项",
    "待办",
    "办事指南",
    "主菜单",
    "1",
    "2",
    "3",
    "5",
    "好了",
    "谢谢",
    "JJ-2026-000001",
    "JJ-2026-000003 还是没修好",
    "着火了快来人",
    "综合行政执法局",
    "2026-12-01",
    "/language",
    "/link",
    "/help",
    ...oddTexts,
  );
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant("say" as const), text: words }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant("say" as const), text: fc.string({ unit: "binary", maxLength: 60 }) }),
    },
    { weight: 6, arbitrary: fc.record({ does: fc.constant("press" as const), back: fc.nat(12) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("steal" as const), back: fc.nat(40) }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant("photo" as const), text: fc.option(words, { nil: undefined }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 100 }) }),
    },
  );
  const step = fc.tuple(fc.boolean(), act);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      for (const [isOfficer, { ...doing }] of steps) {
        const [me, other] = isOfficer ? [officer, resident] : [resident, officer];
        if (doing.does === "wait") {
          run.clock.advance(doing.hours * 3_600_000);
          await run.app.wakeDueCases();
        } else if (doing.does === "say") await answered(me, { kind: "text", text: doing.text });
        else if (doing.does === "photo") {
          await answered(me, { kind: "files", text: doing.text, files: [{ ref: "p", mime: "image/png", size: 9 }] });
        } else {
          const tokens = doing.does === "press" ? me.tokens : other.tokens;
          const token = tokens.at(-1 - doing.back)?.token;
          if (token) await answered(me, { kind: "button", token });
        }
      }
      expect((await verifyHistory(run.app.db)).faults).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 12), seed: Number(process.env.FUZZ_SEED ?? 20261123) },
  );
});
