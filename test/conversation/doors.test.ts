import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { doorPattern, readDoors } from "../../src/city/index.ts";
import { demoId } from "../../src/demo/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { callMeeting, fill, hearingAnswers } from "./calling.ts";
import { textOf, titles, write } from "./writing.ts";

test.each([
  ["1栋", ["1栋"]],
  ["1栋的居民", ["1栋"]],
  ["1栋和3栋", ["1栋", "3栋"]],
  ["1、3、5栋", ["1栋", "3栋", "5栋"]],
  ["2到4栋", ["2栋", "3栋", "4栋"]],
  ["1栋 3栋", ["1栋", "3栋"]],
  ["2 栋 1 单元", ["2栋1单元"]],
  ["2栋1、2单元", ["2栋1单元", "2栋2单元"]],
  ["二栋", ["2栋"]],
  ["十二号楼", ["12栋"]],
  ["a座", ["A栋"]],
  ["2-1-301", ["2栋1单元301"]],
  ["2栋1单元301室、402", ["2栋1单元301", "2栋1单元402"]],
  ["12号", ["12"]],
  ["靠马路那几栋", undefined],
  ["1栋门口", undefined],
  ["3号桥", undefined],
  ["1到90栋", undefined],
])("%s are the doors %j", (text, doors) => {
  expect(readDoors(text)).toEqual(doors);
});

test.each([
  [
    "1栋",
    ["1栋1单元101", "1幢201", "1号楼101", "一栋101", "1-1-101"],
    ["11栋1单元101", "2栋1单元101", "21栋", "十一栋1", "1单元101"],
  ],
  ["2栋1单元", ["2栋1单元301", "2-1-301", "2幢一单元301"], ["2栋11单元301", "2栋2单元101", "12栋1单元301", "2栋101"]],
  ["2栋1单元301", ["2栋1单元301", "2-1-301室"], ["2栋1单元3011", "2栋1单元1301"]],
  ["1单元", ["1单元301"], ["1-1-301", "11单元301", "2栋1单元301"]],
])("%s matches whole numbers alone", (door, inside, outside) => {
  const pattern = new RegExp(doorPattern(door), "i");
  expect(inside.filter((one) => !pattern.test(one))).toEqual([]);
  expect(outside.filter((one) => pattern.test(one))).toEqual([]);
});

describe("who lives in a building", () => {
  let t: TestApp;
  let chair: TestPerson;
  let first: TestPerson;
  let second: TestPerson;
  let far: TestPerson;
  beforeEach(async () => {
    t = await startTestApp();
    const { meet } = makePeople(t);
    chair = await meet("唐丽", { persona: "committee-director" });
    first = await meet("谢玉珍", { persona: "supervisor" });
    second = await meet("王秀英", { persona: "resident" });
    far = await meet("陈子涵", { persona: "resident-3" });
    // The third lives at 11栋, whose number begins like the first's.
    await moveTo("resident-3", "11栋1单元101");
  });
  afterEach(() => t.close());

  const courtyard = () => [...t.app.city().areas.values()].find((a) => a.name === "水津雅院")?.id ?? "";
  async function moveTo(key: string, door: string) {
    const { db, ids, clock } = { ...t.app, ...t };
    const householdId = ids.uuid();
    await db.query(
      `INSERT INTO "Household" (id, "districtId", "areaId", door, "createdAt") SELECT $1, "districtId", $2, $3, $4 FROM "Instance"`,
      [householdId, courtyard(), door, clock.now()],
    );
    const person = demoId(`person:${key}`);
    await db.query(`UPDATE "HouseholdMember" SET "householdId" = $1 WHERE "personId" = $2`, [householdId, person]);
    await db.query(`UPDATE "Person" SET "homeAreaId" = $1 WHERE id = $2`, [courtyard(), person]);
  }
  const takeOffRoster = (key: string) =>
    t.app.db.query(`UPDATE "HouseholdMember" SET "removedAt" = $1 WHERE "personId" = $2`, [
      t.clock.now(),
      demoId(`person:${key}`),
    ]);

  test("is invited to a hearing on it; neither the next building nor one whose number begins alike", async () => {
    await callMeeting(chair, "社区事务听证会", hearingAnswers("水津雅院1栋"));
    expect(titles(first)).toContain("模拟 · 听证会：停车位怎么分");
    expect([...second.shown, ...far.shown]).toEqual([]);
  });

  test("gets a notice, and is asked in a poll; several buildings at once", async () => {
    await write(chair, "告知", "水津雅院2栋、11栋");
    expect(textOf(chair)).toContain("水井坊社区水津雅院2栋、11栋的居民");
    expect(textOf(chair)).toContain("2人");
    expect(textOf(chair)).toContain("登记的有3户，其中1户还没有人加入。");
    await chair.press("确认发送");
    expect([titles(first), titles(second), titles(far)].map((all) => all.includes("通知：标题"))).toEqual([
      false,
      true,
      false,
    ]);
    expect(far.shown).toHaveLength(1);
    await chair.say("会议与投票");
    await chair.press("发起征询");
    await fill(chair, ["周六大扫除好不好", "好、不好", "水津雅院1栋"]);
    await chair.press("确认发送");
    await t.app.jobs.find((job) => job.name === "tend-ballots")?.run();
    await t.app.idle();
    expect(textOf(first)).toContain("周六大扫除好不好");
    expect(textOf(second)).not.toContain("周六大扫除");
  });

  test("is looked up when it is sent: who has moved away meanwhile gets nothing, who has moved in does", async () => {
    await write(chair, "告知", "水津雅院1栋");
    await moveTo("supervisor", "3栋1单元101");
    await moveTo("resident", "1栋1单元102");
    await chair.press("确认发送");
    expect(first.shown).toEqual([]);
    expect(titles(second)).toContain("通知：标题");
  });

  test("and whose door is not known is not left out silently", async () => {
    await write(chair, "告知", "水津雅院1栋");
    expect(textOf(chair)).not.toContain("没有登记门牌");
    await chair.press("修改");
    await takeOffRoster("resident-3");
    await chair.press("发给");
    await chair.say("水津雅院2栋");
    expect(textOf(chair)).toContain("水井坊社区水津雅院还有1位居民没有登记门牌");
  });

  test("is known by the home alone where the directory has the building", async () => {
    await takeOffRoster("supervisor");
    await write(chair, "告知", "水津雅院1栋");
    expect(textOf(chair)).not.toContain("没有登记门牌");
    await chair.press("确认发送");
    expect(titles(first)).toContain("通知：标题");
  });

  test("is addressed by nobody whose area it is not in", async () => {
    await write(chair, "告知", "莲花映月小区3栋");
    expect(chair.shown.map(({ message }) => message.text).join("\n")).toContain("这个范围不归本单位，不能发");
    expect(await t.app.db.query(`SELECT 1 FROM "Case"`)).toEqual([]);
  });
});
