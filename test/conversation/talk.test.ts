import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let resident: TestPerson;
let clerks: TestPerson[];

beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  resident = await meet("王秀英", { persona: "resident" });
  clerks = [await meet("刘婷", { persona: "clerk" }), await meet("赵敏", { persona: "station-head" })];
});
afterAll(() => run.close());

const texts = (person: TestPerson) => person.shown.map((s) => s.message.text);

test("of two clerks who take a talk at the same moment one has it, and the other is told who", async () => {
  await resident.say("联系人工");
  await run.app.idle();
  await Promise.all(clerks.map((clerk) => clerk.press("接待")));
  await run.app.idle();
  const took = clerks.filter((clerk) => texts(clerk).some((text) => text.startsWith("已由您接待")));
  const told = clerks.filter((clerk) => texts(clerk).some((text) => text.endsWith("已经在接待了。")));
  expect([took.length, told.length]).toEqual([1, 1]);
  expect(texts(resident).filter((text) => text.includes("来接待您了"))).toHaveLength(1);
});

test("what is said at once arrives once and in order", async () => {
  const [clerk] = clerks.filter((c) => texts(c).some((text) => text.startsWith("已由您接待")));
  const said = Array.from({ length: 12 }, (_, i) => `第${i + 1}句话`);
  await Promise.all(said.map((text, i) => resident.say(text, { externalId: `line-${i}` })));
  await resident.say("第1句话", { externalId: "line-0" });
  await run.app.idle();
  const heard = clerk?.shown.flatMap((s) => (s.message.text === "居民：" ? [s.message.quote] : []));
  expect(heard).toEqual(said);
});
