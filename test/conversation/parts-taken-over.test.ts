import { afterAll, beforeAll, expect, test } from "vitest";
import { demoId } from "../../src/demo/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let running: TestApp;
beforeAll(async () => {
  running = await startTestApp();
});
afterAll(() => running.close());

const ofParts = async () => {
  const sql = `SELECT k."aboutPersonIds" AS kept, c."applicantId" AS applicant, c."helperId" AS helper
    FROM "Case" k JOIN "Case" c ON c.id = k."parentId"`;
  const [found] = await running.app.db.query<{ kept: string[]; applicant: string; helper: string }>(sql);
  if (!found) throw new Error("no part");
  return found;
};

test("a part that others do is kept from those whose case it is, also once they are verified", async () => {
  const { meet } = makePeople(running);
  const helper = await meet("李国强", { persona: "resident-2" });
  const head = await meet("赵敏", { persona: "station-head" });
  const mother = await meet("张晓梅");
  const words = ["/for", "张晓梅", "13800001002"];
  for (const said of words) await helper.say(said);
  await helper.press("其他人");
  await helper.press("书面同意");
  for (const said of ["社区活动室的水龙头坏了，没人修", "水井坊社区", "确认提交"]) await helper.say(said);
  await head.press("受理");
  await head.press("协办");
  for (const said of ["综合行政执法局", "请看看水管", "确认提交"]) await head.say(said);
  const before = await ofParts();
  expect(before.kept.toSorted()).toEqual([before.applicant, before.helper].toSorted());
  expect(before.helper).toBe(demoId("person:resident-2"));

  for (const said of ["核实身份", "同意"]) await mother.say(said);
  await mother.send({ kind: "contact", contact: { phone: "+8613800001002", isOwn: true } });
  await mother.press("张*梅");
  const after = await ofParts();
  expect(after.applicant).not.toBe(before.applicant);
  expect(after.kept.toSorted()).toEqual([after.applicant, after.helper].toSorted());
});
