import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import {
  actionsFor,
  type CaseRow,
  mayAct,
  mayRead,
  type Party,
  procedure,
  stay,
  street,
} from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./stage.ts";
import { walk, walkRules } from "./walk.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
afterAll(() => stage.test.close());

const file = (by = "resident") => stage.file("walk", by, { words: "路灯坏了", size: "short" });

describe("permission is checked where the change is made", () => {
  test.each([
    ["a stranger", "resident-2", "note", "case-not-yours"],
    ["a stranger in the applicant's place", "resident-2", "withdraw", "case-not-yours"],
    ["the same office of another community", "clerk-2", "note", "case-not-yours"],
    ["a department that it was never with", "officer", "finish", "case-not-yours"],
    ["the body above, for what is the body's own", "street-officer", "finish", "case-not-yours"],
    ["a clerk, for what is the body's above", "clerk", "press", "case-not-yours"],
    ["a clerk, for what is the head's", "clerk", "sign", "case-not-yours"],
    ["a person not named on the case", "resident-2", "witness", "case-not-yours"],
    ["anybody, for a body that had it when none had", "clerk", "call-back", "case-not-yours"],
    ["a clerk, for an action of another step", "clerk", "agree", "case-not-now"],
    ["a clerk, for an action that does not exist", "clerk", "toString", "case-not-now"],
  ])("%s is refused and nothing changes", async (_who, by, action, code) => {
    const row = await file();
    await expect(stage.act(row.id, by, action, { words: "x", paid: 1 })).rejects.toMatchObject({ code });
    expect(await stage.row(row.id)).toMatchObject({ version: 1 });
  });

  test.each([
    ["the body's head may sign", "station-head", "sign"],
    ["the body above may press", "street-officer", "press"],
    ["anyone may do what is anyone's", "resident-2", "greet"],
  ])("%s", async (_what, by, action) => {
    const { id } = await file();
    expect(await stage.act(id, by, action)).toMatchObject({ version: 2 });
  });
});

test("a person named on the case may act and read, and nobody in their place", async () => {
  const { id } = await file();
  await stage.test.app.db.query(`UPDATE "Case" SET "personIds" = ARRAY[$2]::uuid[] WHERE id = $1`, [
    id,
    demoId("person:resident-3"),
  ]);
  const row = await stage.act(id, "resident-3", "witness");
  expect(mayRead(row, await stage.actor("resident-3"), stage.city)).toBe(true);
  expect(mayRead(row, await stage.actor("resident-2"), stage.city)).toBe(false);
});

describe("the street of the case's area", () => {
  const press = { by: street, goes: stay };
  const zone = () => [...stage.city.bodies.values()].find((b) => b.kind === "zone-committee")?.id ?? null;
  test.each([
    ["reads and presses whatever body has it", () => ({ handlerId: demoId("body:none") }), true],
    ["does neither when a zone has it", () => ({ handlerId: zone() }), false],
    ["does neither for a part of what a zone has", () => ({ handlerId: null, facts: { isZone: true } }), false],
    ["does neither when it is about the street", () => ({ aboutBodyId: stage.body("street-office") }), false],
    ["does neither in another street", () => ({ areaId: stage.city.findAreas("莲花社区")[0]?.id }), false],
  ])("%s", async (_what, change, isAllowed) => {
    const row = { ...(await file()), handlerId: null, ...change() } as CaseRow;
    const officer = await stage.actor("street-officer");
    expect(mayRead(row, officer, stage.city)).toBe(isAllowed);
    expect(mayAct(press, row, officer, stage.world())).toEqual(
      isAllowed ? { bodyId: stage.body("street-office") } : undefined,
    );
  });
});

test("a body that was asked for a part may read the whole, and do nothing else with it", async () => {
  const row = await file();
  const officer = await stage.actor("officer");
  expect(mayRead(row, officer, stage.city)).toBe(false);
  const asked = { ...row, facts: { ...row.facts, joint: officer.seats.map((s) => s.bodyId) } };
  expect(mayRead(asked, officer, stage.city)).toBe(true);
  expect(actionsFor(walk, asked, officer, stage.world()).map(([name]) => name)).toEqual(["greet"]);
});

describe("an appointment counts only while it lasts", () => {
  const move = (column: string, at: string) =>
    stage.test.app.db.query(`UPDATE "Appointment" SET "${column}" = $1 WHERE "personId" = $2`, [
      new Date(at),
      demoId("person:clerk-2"),
    ]);
  const pass = async () => {
    const { id } = await file();
    const body = stage.city.bodyFor(stage.city.findAreas("莲花社区")[0]?.id ?? "", "service-station")?.id;
    await stage.act(id, "clerk", "pass", { body });
    return id;
  };
  test("not before it begins, and not after it ends", async () => {
    const id = await pass();
    await move("startsAt", "2026-11-23T09:00:01+08:00");
    await expect(stage.act(id, "clerk-2", "send-back")).rejects.toMatchObject({ code: "case-not-yours" });
    await move("startsAt", "2026-11-23T08:00:00+08:00");
    await move("endsAt", "2026-11-23T09:00:00+08:00");
    await expect(stage.act(id, "clerk-2", "send-back")).rejects.toMatchObject({ code: "case-not-yours" });
    await move("endsAt", "2026-11-23T09:00:01+08:00");
    expect(await stage.act(id, "clerk-2", "send-back")).toMatchObject({ version: 3 });
  });
});

describe("recusal", () => {
  test("the applicant who is also the clerk does not decide their own case, and is told why", async () => {
    const { id } = await file("clerk");
    for (const action of ["finish", "refuse", "ask"])
      await expect(stage.act(id, "clerk", action, { paid: 1 })).rejects.toMatchObject({ code: "case-recused" });
    expect(await stage.act(id, "station-head", "finish", { paid: 1 })).toMatchObject({ step: "done" });
  });
  test("is per act: what is the applicant's stays theirs", async () => {
    const { id } = await file("clerk");
    expect(await stage.act(id, "clerk", "withdraw")).toMatchObject({ outcome: "withdrawn" });
  });
  test("and somebody with no seat is told that it is not theirs", async () => {
    const { id } = await file("resident-2");
    await expect(stage.act(id, "resident-2", "finish")).rejects.toMatchObject({ code: "case-not-yours" });
  });
});

test("the limits of money and words hold where the change is made", async () => {
  const { id } = await file();
  await expect(stage.act(id, "clerk", "finish", { paid: 5001 })).rejects.toMatchObject({ code: "money-too-large" });
  await expect(stage.act(id, "clerk", "note", { words: "很".repeat(21) })).rejects.toMatchObject({
    code: "text-too-long",
  });
  await expect(stage.act(id, "clerk", "finish")).rejects.toMatchObject({ code: "form-incomplete" });
  await expect(stage.file("walk", "resident", { words: "坏", size: "short" })).rejects.toMatchObject({
    code: "text-too-short",
  });
  expect(await stage.row(id)).toMatchObject({ version: 1 });
});

describe("starting", () => {
  const startedBy = async (party: Party, by: string) => {
    const own = procedure("own", { ...walk, startedBy: party });
    stage.procedures.set("own", own);
    return (await stage.file("own", by, { words: "路灯坏了", size: "short" })).procedure;
  };
  test("is for the verified where it says so", async () => {
    const sql = `UPDATE "Person" SET "verifiedAt" = NULL WHERE id = $1`;
    await stage.test.app.db.query(sql, [demoId("person:resident-3")]);
    await expect(file("resident-3")).rejects.toMatchObject({ code: "start-verified-only" });
    expect(await startedBy({ party: "anyone" }, "resident-3")).toBe("own");
  });
  test("is a body's where it says so", async () => {
    const committee: Party = { party: "body", kind: "residents-committee", roles: ["head"] };
    await expect(startedBy(committee, "resident")).rejects.toMatchObject({ code: "start-not-yours" });
    await expect(startedBy(committee, "clerk")).rejects.toMatchObject({ code: "start-not-yours" });
    expect(await startedBy(committee, "committee-director")).toBe("own");
  });
  test("is refused by the procedure's own conditions", async () => {
    const guards = [{ code: "walk-refusal-long", holds: (c: CaseRow) => c.facts.size !== "long" }];
    stage.procedures.set("guarded", procedure("guarded", { ...walk, guards }));
    const start = (size: string) => stage.file("guarded", "resident", { words: "路灯坏了", size });
    await expect(start("long")).rejects.toMatchObject({ code: "walk-refusal-long" });
    expect(await start("short")).toMatchObject({ step: "desk" });
  });
});

test("what is offered is what is allowed", async () => {
  const { id } = await file("clerk");
  const row = await stage.row(id);
  for (const by of ["clerk", "station-head", "resident-2", "street-officer", "officer"]) {
    const offered = actionsFor(walk, row, await stage.actor(by), stage.world()).map(([name]) => name);
    const answers = { words: "x", paid: 1, body: stage.body("service-station") };
    const allowed = await Promise.all(
      Object.keys(walk.steps.desk?.actions ?? {}).map((name) =>
        stage.decide(id, by, name, answers).then(
          () => [name],
          () => [],
        ),
      ),
    );
    expect(offered).toEqual(allowed.flat());
  }
});
