import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isStaffed } from "../../../src/city/index.ts";
import { demoId } from "../../../src/demo/index.ts";
import {
  type Answers,
  aboutOf,
  mayRead,
  moveByAdministrator,
  startCase,
} from "../../../src/procedures/engine/index.ts";
import { jointPart, request } from "../../../src/procedures/requests/index.ts";
import { type Stage, startStage } from "../engine/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([request, jointPart]);
});
afterAll(() => stage.test.close());

const found = (words: string, given: Answers = {}) =>
  request.finds?.({ words, area: stage.community, ...given }, stage.world()).answers ?? {};
const nameOf = (words: string) => {
  const { about } = found(words);
  return typeof about === "string" ? stage.city.body(about).name : undefined;
};
const complain = (words: string, by = "resident") =>
  stage.file("request", by, { area: stage.community, ...found(words), words });

/** The bodies that were told of a case. */
const toldBodies = async (caseId: string) => {
  const sql = `SELECT DISTINCT audience->>'bodyId' AS body FROM "Notice" WHERE "caseId" = $1 AND audience->>'kind' = 'body'`;
  return (await stage.test.app.db.query<{ body: string }>(sql, [caseId])).map((r) => r.body);
};

describe("a complaint about a body is told from its words", () => {
  test.each([
    ["社区站的人态度很差", "水井坊社区公共服务站"],
    ["服务站的人上班打牌", "水井坊社区公共服务站"],
    ["居委会主任偏心低保名额", "水井坊社区居民委员会"],
    ["居委会一直推诿", "水井坊社区居民委员会"],
    ["街道办不作为", "锦官驿街道办事处"],
    ["执法局乱罚款", "锦江区综合行政执法局"],
    ["城管态度恶劣", "锦江区综合行政执法局"],
    ["赵敏骂人", "水井坊社区公共服务站"],
    ["the service station was rude", "水井坊社区公共服务站"],
  ])("%s", (words, name) => expect(nameOf(words)).toBe(name));

  test.each(["物业态度很差", "医院窗口的工作人员态度不好", "楼下路灯坏了", "物业乱收费，请执法局来看", "管理局不作为"])(
    "and not where none is meant: %s",
    (words) => expect(nameOf(words)).toBeUndefined(),
  );
});

describe("whose staff it was is asked where the words tell of staff and of no body", () => {
  const isAsked = (words: string) =>
    request.finds?.({ words, area: stage.community }, stage.world()).asks?.about !== undefined;
  test.each([
    "小刘办事拖拉",
    "书记骂人",
    "去窗口办事，工作人员爱理不理",
    "主任推诿，跑了三趟",
    "网格员索要好处",
    "the clerk at the counter was rude",
  ])("%s", (words) => {
    expect(isAsked(words)).toBe(true);
    expect(request.hears?.(words, stage.world())).toBe("surely");
  });

  test.each(["保安上班睡觉", "小区办事处门口路灯坏了", "拖拉机扰民", "老人骂人", "社区站的人态度很差", "公司领导骂人"])(
    "and not for: %s",
    (words) => expect(isAsked(words)).toBe(false),
  );
});

/** One in which somebody sits. */
const department = (): string =>
  [...stage.city.bodies.values()].find(
    ({ id, kind }) => kind === "department" && isStaffed(stage.city, id, stage.world().now),
  )?.id ?? "";

describe("it stays away from those whom it is about", () => {
  test("it goes to the body above, and names the person", async () => {
    const row = await complain("社区站的刘婷态度很差");
    const above = stage.city.body(stage.body("service-station")).supervisorId;
    expect(row).toMatchObject({
      handlerId: above,
      aboutBodyId: stage.body("service-station"),
      aboutPersonIds: [demoId("person:clerk")],
    });
    expect(await toldBodies(row.id)).toEqual([above]);
  });

  test("nobody there reads it or acts on it; who filed it does", async () => {
    const row = await complain("社区站态度很差");
    for (const key of ["clerk", "station-head"]) expect(mayRead(row, await stage.actor(key), stage.city)).toBe(false);
    expect(mayRead(row, await stage.actor("street-officer"), stage.city)).toBe(true);
    await expect(stage.act(row.id, "clerk", "accept")).rejects.toMatchObject({ code: "case-not-yours" });
    expect(await stage.act(row.id, "resident", "withdraw")).toMatchObject({ outcome: "withdrawn" });
  });

  test("one of them who files it themselves is told and acts as anybody", async () => {
    const row = await complain("社区站态度很差", "clerk");
    expect(mayRead(row, await stage.actor("clerk"), stage.city)).toBe(true);
    expect(await stage.act(row.id, "clerk", "withdraw")).toMatchObject({ outcome: "withdrawn" });
  });

  test("it is passed on to them by nobody", async () => {
    const row = await complain("社区站态度很差");
    const body = stage.body("service-station");
    const pass = stage.act(row.id, "street-officer", "pass-on", { body, reason: "请站里处理" });
    await expect(pass).rejects.toMatchObject({ code: "case-about-them" });
    const loaded = await stage.load(row.id);
    const to = { bodyId: body, reason: "请站里处理" };
    expect(() => moveByAdministrator(request, loaded, to, stage.world())).toThrow("case-about-them");
  });

  test.each([
    ["社区站态度很差", "residents-committee"],
    ["居委会推诿", "service-station"],
    ["街道办不作为", "service-station"],
    ["城管态度恶劣", "civil-affairs"],
  ])("nor to a body beside or below them: %s", async (words, kind) => {
    const row = await complain(words);
    const to = { bodyId: stage.body(kind), reason: "请他们看看" };
    const loaded = await stage.load(row.id);
    expect(() => moveByAdministrator(request, loaded, to, stage.world())).toThrow("case-about-near");
  });

  test("but to a department that is neither, it is", async () => {
    const row = await complain("社区站态度很差");
    const body = department();
    const after = await stage.act(row.id, "street-officer", "pass-on", { body, reason: "由民政局查" });
    expect(after.handlerId).toBe(body);
  });

  test("nor is a part of it asked of one of these", async () => {
    const row = await complain("社区站态度很差");
    await stage.act(row.id, "street-officer", "accept");
    for (const kind of ["service-station", "residents-committee"]) {
      const ask = stage.act(row.id, "street-officer", "joint", { joint: stage.body(kind), task: "请查" });
      await expect(ask).rejects.toMatchObject({ code: "request-refusal-not-joint" });
    }
  });

  test("a part that another body does is kept from them too, by number", async () => {
    const row = await complain("社区站的刘婷态度很差");
    await stage.act(row.id, "street-officer", "accept");
    await stage.act(row.id, "street-officer", "joint", { joint: department(), task: "请查一查" });
    const [part] = await stage.children(row.id);
    if (!part) throw new Error("no part");
    for (const key of ["clerk", "station-head"]) expect(mayRead(part, await stage.actor(key), stage.city)).toBe(false);
  });

  test("a body that it is about, above the one that has it, is not told and sees nothing", async () => {
    const row = await complain("街道办不作为");
    const station = stage.body("service-station");
    // As cases were passed on before that was refused.
    await stage.test.app.db.query(`UPDATE "Case" SET "handlerId" = $2 WHERE id = $1`, [row.id, station]);
    stage.test.clock.advance(30 * 86_400_000);
    await stage.wake();
    expect(await toldBodies(row.id)).not.toContain(stage.body("street-office"));
    const after = await stage.row(row.id);
    expect(mayRead(after, await stage.actor("street-officer"), stage.city)).toBe(false);
    await expect(stage.act(row.id, "street-officer", "press", { words: "快办" })).rejects.toMatchObject({
      code: "case-not-yours",
    });
  });

  test("and none of them files it for somebody else", async () => {
    const words = "社区站的刘婷态度很差";
    const help = { subjectId: demoId("person:resident"), isVerified: true, relation: "clerk", how: "present" } as const;
    const file = (by: string) =>
      stage.file("request", by, { area: stage.community, ...found(words), words }, undefined, help);
    for (const by of ["clerk", "station-head"])
      await expect(file(by)).rejects.toMatchObject({ code: "helping-about-yours" });
  });
});

describe("who files may stay unknown", () => {
  const fileAs = async (kind: string, isAnonymous: boolean) => {
    const actor = await stage.actor("resident");
    const item = [...stage.city.items.values()][0]?.id;
    const answers = { ...found("楼下路灯坏了"), words: "楼下路灯坏了", area: stage.community, kind, item };
    const filing = { draftId: stage.test.ids.uuid(), areaId: stage.community, answers, actor, isAnonymous };
    return startCase(
      request,
      filing,
      stage.world(() => "JJ-2026-999999"),
    ).row;
  };
  test.each(["complaint", "enquiry", "suggestion"])("with a %s", async (kind) =>
    expect(await fileAs(kind, true)).toMatchObject({ isAnonymous: true }),
  );
  test("but not for a service", async () =>
    expect(fileAs("service", true)).rejects.toMatchObject({ code: "start-not-anonymous" }));
});

describe("phones in an anonymous case", () => {
  test("are shown to the applicant alone", async () => {
    const row = { form: { words: "路灯坏了，打13800001001" }, isAnonymous: true };
    expect(aboutOf(row)).toBe("路灯坏了，打•••");
    expect(aboutOf(row, true)).toBe("路灯坏了，打13800001001");
    expect(aboutOf({ ...row, isAnonymous: false })).toBe("路灯坏了，打13800001001");
  });
});
