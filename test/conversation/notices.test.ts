import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printApp } from "../../src/board/index.ts";
import { startCase } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { textOf, titles, write } from "./writing.ts";

let t: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeEach(async () => {
  t = await startTestApp();
  ({ meet } = makePeople(t));
});
afterEach(() => t.close());

describe("a notice", () => {
  test("is sent once however often it is confirmed, and acknowledged once however often it is tapped", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(clerk, "法定", "水津雅院");
    const tap = clerk.tokens.findLast((b) => b.label === "确认发送")?.token;
    await Promise.all([clerk.send({ kind: "button", token: tap }), clerk.send({ kind: "button", token: tap })]);
    await resident.press("收到");
    await resident.press("收到");
    expect(titles(resident).filter((title) => title === "法定通知：标题")).toHaveLength(1);
    const [count] = await t.app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Delivery" WHERE "acknowledgedAt" IS NOT NULL`,
    );
    expect(count?.n).toBe(1);
  });

  test("nobody acknowledges in another's name", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    const other = await meet("李国强", { persona: "resident-2" });
    await write(clerk, "法定", "水津雅院");
    await clerk.press("确认发送");
    const token = resident.tokens.findLast((b) => b.label === "收到")?.token;
    await other.send({ kind: "button", token });
    const answered = await t.app.db.query(`SELECT 1 FROM "Delivery" WHERE "acknowledgedAt" IS NOT NULL`);
    expect(answered).toEqual([]);
  });

  test("corrected in the middle: who has had it gets the correction, who waits only the new text", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    const english = await meet("陈子涵", { persona: "resident-3" });
    await english.say("通知设置");
    await english.press("Change quiet hours");
    await english.press("20:00");
    t.clock.advance(11.5 * 3_600_000);
    await write(clerk, "告知", "水井坊社区的居民", "第一版");
    await clerk.press("确认发送");
    await clerk.press("更正");
    await clerk.press("内容");
    await clerk.say("第二版");
    await clerk.press("确认更正");
    expect(titles(resident).slice(-2)).toEqual(["通知：标题", "更正：标题"]);
    expect(titles(english)).not.toContain("Notice: 标题");
    t.clock.advance(13 * 3_600_000);
    await t.app.sweep();
    await t.app.idle();
    expect(titles(english)).toContain("Notice: 标题");
    expect(titles(english)).not.toContain("Correction: 标题");
    expect(textOf(english)).toContain("第二版");
  });

  test("sent again after a correction says what was corrected, not what was wrong", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await t.app.db.query(`UPDATE "Address" SET "blockedAt" = $1 WHERE address = $2`, [t.clock.now(), resident.address]);
    await write(clerk, "告知", "水津雅院", "第一版");
    await clerk.press("确认发送");
    await clerk.press("更正");
    await clerk.press("内容");
    await clerk.say("第二版");
    await clerk.press("确认更正");
    await resident.say("你好");
    await clerk.press("刷新");
    await clerk.press("再发给没送到的");
    await t.app.sweep();
    await t.app.idle();
    expect(titles(resident).at(-1)).toBe("通知：标题");
    expect(textOf(resident)).toContain("第二版");
  });

  test("cannot be corrected to what it says already, nor a meeting to a time that is over", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(clerk, "会议", "水津雅院");
    for (const said of ["11月30日 19:00", "活动室", "直接来"]) await clerk.say(said);
    await clerk.press("确认发送");
    await clerk.press("更正");
    await clerk.say("地点写错了，是活动室");
    expect(textOf(clerk)).toContain("没有这个选项");
    await clerk.press("地点");
    await clerk.say("活动室");
    expect(textOf(clerk)).toContain("和原来一样");
    expect(clerk.tokens.map(({ label }) => label)).not.toContain("确认更正");
    await clerk.press("上一步");
    await clerk.press("时间");
    await clerk.say("11月1日 19:00");
    expect(textOf(clerk)).toContain("已经过了");
    await clerk.say("12月2日 19:00");
    await clerk.press("确认更正");
    expect(titles(resident).filter((title) => title === "更正：标题")).toHaveLength(1);
    expect(textOf(resident)).toContain("时间：11月30日 19:00 → 12月2日 19:00");
    expect(textOf(resident)).toContain("地点：活动室\n");
  });

  test("corrected twice: each correction goes on from the one before, and the title is the new one", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(clerk, "告知", "水津雅院", "第一版");
    await clerk.press("确认发送");
    for (const [line, said] of [
      ["内容", "第二版"],
      ["标题", "新标题"],
    ] as const) {
      await clerk.press("更正");
      await clerk.press(line);
      await clerk.say(said);
      await clerk.press("确认更正");
    }
    expect(titles(resident).slice(-2)).toEqual(["更正：标题", "更正：新标题"]);
    expect(textOf(resident)).toContain("改了标题");
    expect(textOf(resident)).toContain("第二版");
    expect(textOf(clerk)).toContain("新标题\n第二版");
  });

  test("that comes every week is corrected for the weeks to come", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(clerk, "告知", "水津雅院", "第一版");
    await clerk.press("定时");
    await clerk.press("每周发");
    await clerk.say("明天9点");
    await clerk.press("跳过");
    await clerk.press("确认");
    // It has gone out, and the run of the next week is not made yet.
    t.clock.advance(25 * 3_600_000);
    await t.app.sweep();
    await t.app.idle();
    await clerk.press("更正");
    await clerk.press("内容");
    await clerk.say("第二版");
    await clerk.press("确认更正");
    const repeat = t.app.jobs.find((job) => job.name === "repeat-notices");
    await repeat?.run();
    t.clock.advance(7 * 24 * 3_600_000);
    await t.app.sweep();
    await t.app.idle();
    expect(titles(resident)).toEqual(["通知：标题", "更正：标题", "通知：标题"]);
    expect(textOf(resident)).toContain("第二版");
  });

  test("cannot begin as a meeting without time, place and how to take part, whatever asks for it", async () => {
    const { notice } = await import("../../src/procedures/notices/index.ts");
    const city = t.app.city();
    const body = [...city.bodies.values()].find((b) => b.name === "水井坊社区公共服务站");
    const answers = {
      ...{ body: body?.id, kind: "meeting", to: `residents:${body?.areaId}`, subject: "听证会", text: "请来" },
      ...{ asks: "yes", when: "now" },
    };
    const actor = {
      personId: t.ids.uuid(),
      isVerified: true,
      seats: [{ appointmentId: t.ids.uuid(), bodyId: body?.id ?? "", role: "clerk" }],
    };
    const world = { city, now: t.clock.now(), ids: t.ids, procedures, numbers: () => "JJ-2026-000001" };
    const begin = (more: object) => () =>
      startCase(
        notice,
        { draftId: t.ids.uuid(), areaId: body?.areaId ?? "", answers: { ...answers, ...more }, actor },
        world,
      );
    const heldAt = "2026-11-30T11:00:00.000Z";
    expect(begin({})).toThrow("form-incomplete");
    expect(begin({ heldAt, venue: "活动室" })).toThrow("form-incomplete");
    expect(begin({ heldAt: "2026-11-01T11:00:00.000Z", venue: "活动室", how: "直接来" })).toThrow(
      "notice-refusal-past",
    );
    // Nobody has counted the audience: a second member has to look.
    expect(begin({ heldAt, venue: "活动室", how: "直接来" })().row.step).toBe("waiting");
  });

  test("cancelled while some wait: they never get it", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    t.clock.advance(13 * 3_600_000);
    await write(clerk, "告知", "水津雅院");
    await clerk.press("确认发送");
    await clerk.press("取消发送");
    await clerk.say("搞错了");
    await clerk.press("确认提交");
    t.clock.advance(24 * 3_600_000);
    await t.app.sweep();
    await t.app.idle();
    expect(titles(resident)).not.toContain("通知：标题");
  });

  test("is not sent in the member's own name by somebody of another body", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await clerk.say("/notice");
    const token = clerk.tokens.findLast((b) => b.label.startsWith("写通知"))?.token;
    await resident.send({ kind: "button", token });
    expect(textOf(resident)).not.toContain("发哪一类");
  });
});

describe("the names of those not reached", () => {
  test("are for members of the body alone, on the screen and on paper; every look is recorded", async () => {
    const director = await meet("唐丽", { persona: "committee-director" });
    const clerk = await meet("刘婷", { persona: "clerk" });
    await write(director, "告知", "水津雅院");
    await director.press("确认发送");
    await director.press("刷新");
    await director.press("没送到的");
    expect(textOf(director)).toContain("王秀英");
    const token = director.tokens.findLast((b) => b.label.startsWith("没送到的"))?.token;
    await clerk.send({ kind: "button", token });
    expect(textOf(clerk)).not.toContain("王秀英");
    const looks = () => t.app.db.query(`SELECT "subjectId" FROM "PersonalLook" WHERE what = 'notice'`);
    expect(await looks()).toHaveLength(2);

    await director.press("看进度");
    await director.press("打印");
    const { db, words, keyed, city } = t.app;
    const site = printApp({ db, words, keyed, city, procedures, clock: t.clock, ids: t.ids });
    const open = async (link: string) => (await site.request(new URL(link).pathname)).text();
    const sheet = await open(/http\S+/.exec(director.last().message.text)?.[0] ?? "");
    expect(sheet).toContain("通知：标题");
    expect(sheet).toContain("水井坊社区水津雅院 2栋1单元301");
    expect(await looks()).toHaveLength(4);

    // The station of the community may read the notice, not the names.
    await clerk.say("JJ-2026-000001");
    expect(clerk.tokens.filter((b) => b.label === "打印")).toEqual([]);
  });
});
