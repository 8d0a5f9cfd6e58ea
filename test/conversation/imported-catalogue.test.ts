import { afterAll, beforeAll, expect, test } from "vitest";
import { applyImport, planImport, readImportFile } from "../../src/city/index.ts";
import { bodyTemplates } from "../../src/demo/index.ts";
import { keyed } from "../../src/foundation/index.ts";
import { masterKey, startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let resident: TestPerson;

const departments = Array.from({ length: 20 }, (_, i) => `测试区第${i + 1}局`);
const rows = departments.flatMap((department, i) => [
  `T-${i}-1,测试事项${i + 1}甲,${department}`,
  `T-${i}-2,测试事项${i + 1}乙,${department}`,
]);

/** A catalogue as most offices have it: code, name and department, and no more. */
beforeAll(async () => {
  run = await startTestApp();
  const { db } = run.app;
  const now = run.clock.now();
  const importing = {
    db,
    ids: run.ids,
    keyed: keyed(masterKey),
    now,
    templates: bodyTemplates(),
    progress: () => {},
  };
  const file = readImportFile("catalogue", "t.csv", Buffer.from(["code,name,department", ...rows].join("\n")));
  await applyImport(file, await planImport(file, importing), "tester", importing);
  await run.restart();
  resident = await makePeople(run).meet("王秀英", { persona: "resident" });
});
afterAll(() => run.close());

const labels = () => (resident.last().message.buttons ?? []).flat().map(({ label }) => label);

test("departments stand where there is no category, a page of them at a time", async () => {
  await resident.say("办事指南");
  expect(labels().length).toBeLessThanOrEqual(18);
  expect(labels()).toContain("下一页");
  await resident.say("下一页");
  expect(labels()).toContain("测试区第20局（2）");
  await resident.say("测试区第20局（2）");
  expect(labels().slice(0, 2)).toEqual(["测试事项20甲", "测试事项20乙"]);
});

test("a card of which nothing is filled in says so, and can be applied for", async () => {
  await resident.say("测试事项20甲");
  expect(resident.last().message.text).toContain("材料和步骤还没有公布");
  expect(labels()).toContain("现在办");
});
