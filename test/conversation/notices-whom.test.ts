import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mayAddress, offeredIn } from "../../src/city/index.ts";
import { demoId } from "../../src/demo/index.ts";
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

describe("whom a body may address", () => {
  const areaNamed = (name: string) => [...t.app.city().areas.values()].find((a) => a.name === name)?.id ?? "";
  const bodyNamed = (name: string) => [...t.app.city().bodies.values()].find((b) => b.name === name)?.id ?? "";
  const may = (body: string, area: string) =>
    mayAddress(t.app.city(), bodyNamed(body), { to: "residents", id: areaNamed(area) });

  test("its own area and what lies below, nobody above or beside", () => {
    expect(may("水井坊社区公共服务站", "水井坊社区")).toBe(true);
    expect(may("水井坊社区公共服务站", "水津雅院")).toBe(true);
    expect(may("水井坊社区公共服务站", "莲花社区")).toBe(false);
    expect(may("水井坊社区公共服务站", "锦官驿街道")).toBe(false);
    expect(may("锦官驿街道办事处", "水井坊社区")).toBe(true);
    expect(may("锦官驿街道办事处", "锦江区")).toBe(false);
    expect(may("锦江区综合行政执法局", "锦江区")).toBe(true);
  });

  test("a zone speaks to its own members alone", () => {
    const zone = [...t.app.city().bodies.values()].find((b) => b.kind === "zone-committee");
    const residents = { to: "residents", id: zone?.areaId ?? "" } as const;
    expect(mayAddress(t.app.city(), zone?.id ?? "", residents)).toBe(false);
    expect(mayAddress(t.app.city(), zone?.id ?? "", { to: "body", id: zone?.id ?? "" })).toBe(true);
  });

  test("members of the bodies below are told, those of the own body are not", async () => {
    const street = await meet("街道", { persona: "street-officer" });
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(street, "告知", "锦官驿街道下级各单位的成员");
    await street.press("确认发送");
    expect(titles(clerk)).toContain("通知：标题");
    expect(titles(street)).not.toContain("通知：标题");
    expect(resident.shown).toEqual([]);
  });

  test("by role only in the bodies below and in the residents' own; nobody beside, nobody whose seat is over", () => {
    const city = t.app.city();
    const offered = (body: string, area: string, at = t.clock.now()) =>
      offeredIn(city, bodyNamed(body), areaNamed(area), at).map((one) =>
        one.to === "role" ? `${one.unit}/${one.role}` : one.to,
      );
    expect(offered("水井坊社区公共服务站", "水井坊社区")).toEqual([
      "residents",
      "representatives-assembly/representative",
    ]);
    expect(offered("水井坊社区公共服务站", "水津雅院")).toEqual(["residents"]);
    expect(offered("锦官驿街道办事处", "水井坊社区")).toContain("party-organisation/secretary");
    expect(offered("锦官驿街道办事处", "水井坊社区")).not.toContain("department/officer");
    const afterTheirTerm = new Date("2029-01-01T00:00:00Z");
    expect(offered("水井坊社区公共服务站", "水井坊社区", afterTheirTerm)).toEqual(["residents"]);
    const zone = [...city.bodies.values()].find((b) => b.kind === "zone-committee");
    expect(offeredIn(city, zone?.id ?? "", zone?.areaId ?? "", t.clock.now())).toEqual([]);
  });

  test("organisations of a field, once there are any", async () => {
    const station = await meet("刘婷", { persona: "clerk" });
    const contact = await meet("王秀英", { persona: "resident" });
    await station.say("/notice");
    await station.press("写通知");
    await station.press("告知");
    await station.press("按职务");
    expect(
      station
        .last()
        .message.buttons?.flat()
        .map((b) => b.label),
    ).not.toContain("水井坊社区服务类社会组织");
    const data = { field: "service", areaId: areaNamed("水井坊社区"), contactId: demoId("person:resident") };
    await t.app.db.query(
      `INSERT INTO "RegisterEntry" (id, kind, key, subject, data, "caseId", "validFrom") VALUES ($1, 'organisation', 'o', 'o', $2, $1, $3)`,
      [t.ids.uuid(), data, t.clock.now()],
    );
    await t.app.refreshCity();
    await station.say("水井坊社区");
    await station.press("水井坊社区服务类社会组织");
    await station.say("标题");
    await station.say("请来报名");
    await station.press("确认发送");
    expect(titles(contact)).toContain("通知：标题");
  });

  test("asked again when it is sent: who has lost the seat sends nothing", async () => {
    const clerk = await meet("刘婷", { persona: "clerk" });
    const resident = await meet("王秀英", { persona: "resident" });
    await write(clerk, "告知", "水井坊社区的居民");
    await t.app.db.query(`UPDATE "Appointment" SET "endsAt" = $1`, [t.clock.now()]);
    await clerk.press("确认发送");
    expect(resident.shown).toEqual([]);
    expect(await t.app.db.query(`SELECT 1 FROM "Case"`)).toEqual([]);
  });
});

describe("a notice to those who follow a case", () => {
  test("is not for who follows no more when it goes out; nobody reads who they are, not even of who stays unknown", async () => {
    const officer = await meet("张伟", { persona: "officer" });
    const resident = await meet("王秀英", { persona: "resident" });
    const follower = await meet("邓长明", { persona: "representative" });
    await resident.say("水津雅院门口的路灯坏了三天，晚上看不见路，老人摔倒了");
    await resident.press("匿名");
    await resident.press("确认提交");
    await follower.say("水津雅院门口路灯坏了，晚上看不见路，走路要小心");
    await follower.press("跟进");
    t.clock.advance(13 * 3_600_000);
    await officer.say("JJ-2026-000001");
    await officer.press("通知跟进的人");
    await officer.press("告知");
    await officer.say("路灯");
    await officer.say("后天修好");
    expect(textOf(officer)).toContain("2人");
    expect(textOf(officer)).toContain("不要写是谁反映的");
    await officer.press("确认发送");
    await follower.say("我的事项");
    await follower.press("【跟进】");
    await follower.press("不再跟进");
    await t.app.db.query(`UPDATE "Address" SET "blockedAt" = $1 WHERE address = $2`, [t.clock.now(), resident.address]);
    t.clock.advance(13 * 3_600_000);
    await t.app.sweep();
    await t.app.idle();
    expect(titles(follower)).not.toContain("通知：路灯");
    await officer.press("刷新");
    expect(textOf(officer)).toContain("没送到1");
    expect(officer.tokens.filter((b) => /^没送到的|^存成名单/.test(b.label))).toEqual([]);
  });
});

describe("a large notice of a body with a single member", () => {
  test("is not agreed to by who wrote it from a seat above, nor when nobody would get it any more", async () => {
    await t.app.db.query(
      `UPDATE "Charter" SET rules = jsonb_set(rules, '{notice.secondConfirmationAbove,value}', '0')`,
    );
    await t.app.refreshCity();
    const head = await meet("赵敏", { persona: "station-head" });
    const clerk = await meet("刘婷", { persona: "clerk" });
    const street = await meet("黄磊", { persona: "street-officer" });
    const representative = await meet("邓长明", { persona: "representative" });
    const end = (key: string) =>
      t.app.db.query(`UPDATE "Appointment" SET "endsAt" = $1 WHERE "personId" = $2`, [
        t.clock.now(),
        demoId(`person:${key}`),
      ]);
    await end("station-head");
    const [office] = [...t.app.city().bodies.values()].filter((b) => b.name === "锦官驿街道办事处");
    await t.app.db.query(
      `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt") VALUES ($1, $2, $3, 'street-officer', $4, $4)`,
      [t.ids.uuid(), demoId("person:clerk"), office?.id, t.clock.now()],
    );
    await clerk.say("/notice");
    await clerk.press("写通知（水井坊社区公共服务站）");
    await clerk.press("告知");
    await clerk.say("水井坊社区的居民代表");
    await clerk.say("标题");
    await clerk.say("请来议事");
    await clerk.press("交上级");
    expect(
      clerk
        .last()
        .message.buttons?.flat()
        .map((b) => b.label),
    ).not.toContain("同意发送");
    expect(titles(head)).toEqual([]);
    await end("representative");
    await street.press("同意发送");
    expect(textOf(street)).toContain("没有人会收到");
    expect(titles(representative)).not.toContain("通知：标题");
  });
});
