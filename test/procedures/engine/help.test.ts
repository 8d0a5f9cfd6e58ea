import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import { type Help, isRecused, mayRead, withdrawConsent } from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./stage.ts";
import { walk, walkRules } from "./walk.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
afterAll(() => stage.test.close());

const answers = { words: "路灯坏了", size: "short" };
const forHer: Help = {
  subjectId: demoId("person:resident"),
  isVerified: true,
  relation: "family",
  how: "phone",
};
const file = (by: string, more: Partial<Help> = {}) =>
  stage.file("walk", by, answers, undefined, { ...forHer, ...more });

async function withdraw(id: string, by: string): Promise<void> {
  const loaded = await stage.load(id);
  const { change } = withdrawConsent(walk, loaded, await stage.actor(by), stage.world());
  await change.commit(stage.test.app.db);
}

const consentsOf = (id: string) =>
  stage.test.app.db.query(
    `SELECT "subjectId", "helperId", relation, how, "withdrawnAt" IS NOT NULL AS withdrawn FROM "Consent" WHERE "caseId" = $1`,
    [id],
  );
const helperId = demoId("person:resident-2");

describe("somebody files for another", () => {
  test("the case is the other's, and the consent is written with it", async () => {
    const { id } = await file("resident-2");
    expect(await stage.row(id)).toMatchObject({ applicantId: forHer.subjectId, helperId });
    const { subjectId, relation, how } = forHer;
    expect(await consentsOf(id)).toEqual([{ subjectId, helperId, relation, how, withdrawn: false }]);
  });

  test("the helper reads and acts as the applicant, and both are told", async () => {
    const { id } = await file("resident-2");
    await stage.act(id, "clerk", "ask");
    const told = `SELECT audience->>'personId' AS id FROM "Notice" WHERE "caseId" = $1 AND message->>'key' = 'walk-told-asked'`;
    const ids = (await stage.test.app.db.query<{ id: string }>(told, [id])).map((r) => r.id);
    expect(ids.toSorted()).toEqual([forHer.subjectId, helperId].toSorted());
    expect(mayRead(await stage.row(id), await stage.actor("resident-2"), stage.city)).toBe(true);
  });

  test("a third person may not", async () => {
    const { id } = await file("resident-2");
    await expect(stage.act(id, "resident-3", "withdraw")).rejects.toMatchObject({ code: "case-not-yours" });
    expect(mayRead(await stage.row(id), await stage.actor("resident-3"), stage.city)).toBe(false);
  });

  test.each([
    ["for oneself", "resident", {}, "helping-self"],
    ["as a clerk by somebody who is none", "resident-2", { relation: "clerk" }, "helping-only-clerks"],
    [
      "what only the verified may start, for one who is not",
      "resident-2",
      { isVerified: false },
      "start-verified-only",
    ],
  ] as const)("not %s", async (_what, by, more, code) => {
    await expect(file(by, more)).rejects.toMatchObject({ code });
  });
});

describe("the consent is taken back", () => {
  test("by the applicant: the helper reads and does nothing any more", async () => {
    const { id } = await file("resident-2");
    await withdraw(id, "resident");
    const helper = await stage.actor("resident-2");
    expect(mayRead(await stage.row(id), helper, stage.city)).toBe(false);
    await expect(stage.act(id, "resident-2", "withdraw")).rejects.toMatchObject({ code: "case-not-yours" });
    expect(await consentsOf(id)).toMatchObject([{ withdrawn: true }]);
    expect(await stage.act(id, "resident", "withdraw")).toMatchObject({ applicantId: forHer.subjectId });
  });

  test("by nobody else, and once", async () => {
    const { id } = await file("resident-2");
    await expect(withdraw(id, "resident-2")).rejects.toMatchObject({ code: "case-not-yours" });
    await expect(withdraw(id, "clerk")).rejects.toMatchObject({ code: "case-not-yours" });
    await withdraw(id, "resident");
    await expect(withdraw(id, "resident")).rejects.toMatchObject({ code: "helping-nobody" });
  });

  test("and nothing else of it changes or goes away", async () => {
    const { id } = await file("resident-2");
    const { db } = stage.test.app;
    await expect(db.query(`UPDATE "Consent" SET how = 'written' WHERE "caseId" = $1`, [id])).rejects.toThrow();
    await expect(db.query(`DELETE FROM "Consent" WHERE "caseId" = $1`, [id])).rejects.toThrow();
  });
});

test("a clerk who filed for somebody is recused, and stays so when the consent is taken back", async () => {
  const { id } = await file("clerk", { relation: "clerk", how: "present" });
  await expect(stage.act(id, "clerk", "ask")).rejects.toMatchObject({ code: "case-recused" });
  await withdraw(id, "resident");
  await expect(stage.act(id, "clerk", "ask")).rejects.toMatchObject({ code: "case-recused" });
  const ask = walk.steps.desk?.actions.ask;
  expect(ask && isRecused(ask, await stage.row(id), await stage.actor("clerk"), stage.city)).toBe(true);
  expect(await stage.act(id, "station-head", "ask")).toMatchObject({ step: "waiting" });
});
