import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import { type Answers, mayRead, moveByAdministrator, startCase } from "../../../src/procedures/engine/index.ts";
import { request } from "../../../src/procedures/requests/index.ts";
import { type Stage, startStage } from "../engine/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([request]);
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
    ["去窗口办事，工作人员爱理不理", "水井坊社区公共服务站"],
    ["居委会一直推诿", "水井坊社区居民委员会"],
    ["街道办不作为", "锦官驿街道办事处"],
    ["执法局乱罚款", "锦江区综合行政执法局"],
    ["城管态度恶劣", "锦江区综合行政执法局"],
    ["赵敏骂人", "水井坊社区公共服务站"],
    ["the clerk at the counter was rude", "水井坊社区公共服务站"],
  ])("%s", (words, name) => expect(nameOf(words)).toBe(name));

  test.each(["物业态度很差", "医院窗口的工作人员态度不好", "楼下路灯坏了", "物业乱收费，请执法局来看", "管理局不作为"])(
    "and not where none is meant: %s",
    (words) => expect(nameOf(words)).toBeUndefined(),
  );
});

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

  test("the body above the one that has it now is not told when it is about that one", async () => {
    const row = await complain("街道办不作为");
    const station = stage.body("service-station");
    await stage.act(row.id, "district-officer", "pass-on", { body: station, reason: "请站里看看" });
    stage.test.clock.advance(30 * 86_400_000);
    await stage.wake();
    expect(await toldBodies(row.id)).not.toContain(stage.body("street-office"));
    const after = await stage.row(row.id);
    expect(mayRead(after, await stage.actor("street-officer"), stage.city)).toBe(false);
    await expect(stage.act(row.id, "street-officer", "press", { words: "快办" })).rejects.toMatchObject({
      code: "case-not-yours",
    });
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
