import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetUploads } from "../../src/retention/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeEach(async () => {
  run = await startTestApp();
  ({ meet } = makePeople(run));
});
afterEach(() => run.close());

const text = (person: TestPerson) => person.last().message.text;
const labels = (person: TestPerson) => (person.last().message.buttons ?? []).flat().map(({ label }) => label);

test("who stays anonymous asks for no call: it is stored nowhere", async () => {
  const reader = await meet("小林");
  await reader.say("水津雅院2栋电梯昨晚十点坏了，二十多户上不了楼，请给我打电话");
  expect(text(reader)).toContain("联系：请给我打电话");
  await reader.press("匿名反映");
  expect(text(reader)).not.toContain("联系：");
  await reader.press("确认提交");
  const [row] = await run.app.db.query<{ form: Record<string, unknown>; isAnonymous: boolean }>(
    `SELECT form, "isAnonymous" FROM "Case"`,
  );
  expect(row?.isAnonymous).toBe(true);
  expect(row?.form).toMatchObject({ where: "2栋电梯", time: ["昨晚十点", "2026-11-22T22:00"], affected: "二十多户" });
  expect(row?.form).not.toHaveProperty("contact");
  const payloads = await run.app.db.query(`SELECT data FROM "CaseEventPayload" WHERE data ? 'contact'`);
  expect(payloads).toEqual([]);
});

test("of places that share a name the person says which; one that is in the named community is meant", async () => {
  const { db } = run.app;
  const copy = `INSERT INTO "Area" (id, "districtId", "parentId", kind, name, path)
    SELECT $1::uuid, c."districtId", c.id, 'courtyard', '水津雅院', c.path || $1::text || '/' FROM "Area" c WHERE c.name = '莲花社区'`;
  await db.query(copy, ["00000000-0000-4000-8000-000000000001"]);
  await run.app.refreshCity();
  const reader = await meet("小林");
  await reader.say("水津雅院3栋2单元的楼道灯坏了");
  expect(text(reader)).toContain("哪个社区");
  expect(
    labels(reader)
      .filter((label) => label.includes("水津雅院"))
      .sort(),
  ).toEqual(["水井坊社区水津雅院", "莲花社区水津雅院"]);
  await reader.press("莲花社区水津雅院");
  expect(text(reader)).toContain("社区：莲花社区水津雅院");
  await reader.say("取消");
  await reader.say("水井坊社区水津雅院3栋2单元的楼道灯坏了");
  expect(text(reader)).toContain("社区：水井坊社区水津雅院");
});

test("words said anew are read anew; what the person said of it stays", async () => {
  const reader = await meet("王秀英", { persona: "resident" });
  await reader.say("2栋楼道的灯昨晚坏了");
  expect(text(reader)).toContain("时间：昨晚（11月22日）");
  await reader.press("修改");
  await reader.press("位置");
  await reader.say("2栋1单元三楼");
  await reader.press("修改");
  await reader.press("内容");
  await reader.say("3栋楼道的灯前天坏了");
  expect(text(reader)).toContain("时间：前天（11月21日）");
  expect(text(reader)).toContain("位置：2栋1单元三楼");
  await reader.press("修改");
  await reader.press("内容");
  await reader.say("楼道的灯坏了，黑得很");
  expect(text(reader)).not.toContain("时间：");
});

test("a service says nothing of when and how many", async () => {
  const reader = await meet("王秀英", { persona: "resident" });
  await reader.say("我要反映：昨晚十点全小区都没电");
  await reader.press("修改");
  await reader.press("类别");
  await reader.press("办件");
  expect(text(reader)).not.toContain("时间：");
  await reader.say("老年人优待证办理");
  expect(text(reader)).not.toMatch(/时间：|影响：/);
});

test("an upload is forgotten: a recording after a day, anything else after a week", async () => {
  const { db } = run.app;
  const at = (hours: number) => new Date(run.clock.now().getTime() - hours * 3_600_000);
  const add = (mime: string, hours: number) =>
    db.query(
      `INSERT INTO "File" (id, sha256, mime, size, bytes, "createdAt") VALUES ($1, repeat('0', 64), $2, 1, '\\x00', $3)`,
      [run.ids.uuid(), mime, at(hours)],
    );
  await add("audio/ogg", 23);
  await add("audio/ogg", 25);
  await add("image/png", 25);
  await add("image/png", 24 * 7 + 1);
  await forgetUploads(db, run.clock.now());
  const left = await db.query<{ mime: string }>(`SELECT mime FROM "File" ORDER BY mime`);
  expect(left.map(({ mime }) => mime)).toEqual(["audio/ogg", "image/png"]);
});
