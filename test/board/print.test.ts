import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printApp } from "../../src/board/index.ts";
import { fixedIds } from "../../src/foundation/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

describe("the page to print", () => {
  let test: TestApp;
  let clerk: TestPerson;
  let officer: TestPerson;
  const ids = fixedIds("print");
  const open = async (link: string) => {
    const { db, words, keyed, city } = test.app;
    const site = printApp({ db, words, keyed, city, procedures, clock: test.clock, ids });
    const response = await site.request(new URL(link).pathname);
    return { status: response.status, text: await response.text() };
  };
  const link = () => /http\S+/.exec(clerk.last().message.text)?.[0] ?? "";
  const looks = async () =>
    (await test.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "PersonalLook" WHERE what = 'print'`))[0]
      ?.n;

  beforeAll(async () => {
    test = await startTestApp();
    const { meet } = makePeople(test);
    const resident = await meet("王秀英", { persona: "resident" });
    clerk = await meet("刘婷", { persona: "clerk" });
    officer = await meet("吴晓燕", { persona: "officer-2" });
    await resident.say("社区活动室的空调坏了，<b>希望</b>尽快维修");
    await resident.press("确认提交");
    await clerk.press("查看");
    await clerk.press("打印");
  });
  afterAll(() => test.close());

  it("shows the case to whom the link was given, and records the look", async () => {
    const { status, text } = await open(link());
    expect(status).toBe(200);
    expect(text).toContain("JJ-2026-000001");
    expect(text).toContain("&lt;b&gt;希望&lt;/b&gt;尽快维修");
    expect(await looks()).toBe(1);
  });

  it("shows nothing for a link that somebody made up or changed", async () => {
    const forged = link().replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    for (const address of [forged, "http://localhost/print/x", `${link()}x`]) {
      const { status, text } = await open(address);
      expect(status).toBe(404);
      expect(text).not.toContain("空调");
    }
  });

  it("shows nothing once the seat has ended", async () => {
    const ended = `UPDATE "Appointment" SET "endsAt" = $1 WHERE "personId" = (SELECT "personId" FROM "Address" WHERE address = $2)`;
    const back = ended.replace("$1", "NULL").replace("$2", "$1");
    await test.app.db.query(ended, [test.clock.now(), clerk.address]);
    expect((await open(link())).status).toBe(404);
    await test.app.db.query(back, [clerk.address]);
    expect((await open(link())).status).toBe(200);
  });

  it("shows nothing once somebody who may have the link was found not to be this person", async () => {
    await clerk.press("打印");
    const [clerkRow] = await test.app.db.query<{ id: string }>(
      `SELECT "personId" AS id FROM "Address" WHERE address = $1`,
      [clerk.address],
    );
    const id = test.ids.uuid();
    const cut = `INSERT INTO "Merge" (id, "fromId", "intoId", moved, at, "undoneAt") VALUES ($1, $1, $2, '{}', $3, $3)`;
    await test.app.db.query(cut, [id, clerkRow?.id, test.clock.now()]);
    expect((await open(link())).status).toBe(404);
    await test.app.db.query(`DELETE FROM "Merge" WHERE id = $1`, [id]);
    expect((await open(link())).status).toBe(200);
  });

  it("lists the bodies that take part, how far each is, and what was asked and answered", async () => {
    await clerk.press("受理");
    await clerk.press("协办");
    await clerk.say("住建局");
    await clerk.say("请检查线路");
    await clerk.press("确认提交");
    await clerk.press("打印");
    const asked = (await open(link())).text;
    for (const shown of [
      "协办",
      "锦江区住房建设和交通运输局",
      "等协办答复",
      "时限：11月26日 18:00",
      "要做什么：请检查线路",
    ])
      expect(asked).toContain(shown);
    await officer.press("答复主办");
    await officer.say("线路是好的");
    await officer.press("跳过");
    await officer.press("确认提交");
    await clerk.say("JJ-2026-000001");
    await clerk.press("打印");
    const answered = (await open(link())).text;
    expect(answered).toContain("答复：线路是好的");
    expect(answered).not.toContain("时限：11月26日");
  });

  it("shows nothing after an hour", async () => {
    test.clock.advance(61 * 60_000);
    expect((await open(link())).status).toBe(404);
  });
});
