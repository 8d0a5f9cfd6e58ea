import { afterAll, beforeAll, expect, test } from "vitest";
import {
  end,
  enterInRegister,
  form,
  handler,
  outcomeOf,
  procedure,
  text,
  to,
  verifiedResident,
} from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./stage.ts";

const founding = procedure("founding", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ name: text({ max: 20 }) }),
  firstStep: "review",
  begins: (_answers, { city }) => {
    const area = city.findAreas("水井坊社区")[0]?.id ?? "";
    return { handlerId: city.bodyFor(area, "service-station")?.id ?? null, facts: {} };
  },
  steps: {
    review: { waitsFor: handler, actions: { pass: { by: handler, goes: to("ballot") } } },
    ballot: {
      waitsFor: outcomeOf("ballot", { passed: end("recorded"), failed: end("refused") }),
      actions: { stop: { by: handler, goes: end("refused") } },
    },
  },
  outcomes: {
    recorded: {
      effect: enterInRegister("organisation", (c) => ({
        key: String(c.form.name),
        subject: String(c.form.name),
        data: { votes: c.facts.votes },
      })),
    },
    refused: {},
  },
  discloses: [],
});

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([founding]);
});
afterAll(() => stage.test.close());

const found = async (name: string) => {
  const { id } = await stage.file("founding", "resident", { name });
  await stage.act(id, "clerk", "pass");
  return id;
};
const entries = (key: string) =>
  stage.test.app.db.query<{ caseId: string; data: object }>(
    `SELECT "caseId", data FROM "RegisterEntry" WHERE kind = 'organisation' AND key = $1 AND "validUntil" IS NULL`,
    [key],
  );

test("an instrument's outcome moves the case, with what it found, and the register is written with it", async () => {
  const id = await found("合唱队");
  expect(await stage.resolve(id, "ballot", "passed", { votes: 41 })).toMatchObject({
    outcome: "recorded",
    facts: { ballot: "passed", votes: 41 },
  });
  expect(await entries("合唱队")).toEqual([{ caseId: id, data: { votes: 41 } }]);
  expect(await stage.history(id)).toEqual(["file:review", "pass:ballot", "ballot-passed:recorded"]);
});

test("an outcome that nothing waits for is a bug", async () => {
  const id = await found("棋社");
  await expect(stage.resolve(id, "ballot", "tied")).rejects.toThrow(/does not wait for ballot = tied/);
  await expect(stage.resolve(id, "payment", "passed")).rejects.toThrow(/does not wait/);
  await stage.resolve(id, "ballot", "failed");
  await expect(stage.resolve(id, "ballot", "passed")).rejects.toThrow(/does not wait/);
  expect(await entries("棋社")).toEqual([]);
});

test("a key is valid once: the second case changes nothing at all", async () => {
  const [first, second] = [await found("太极队"), await found("太极队")];
  await stage.resolve(first, "ballot", "passed");
  await expect(stage.resolve(second, "ballot", "passed")).rejects.toMatchObject({ name: "Conflict" });
  expect(await stage.row(second)).toMatchObject({ step: "ballot", outcome: null, version: 2 });
  expect(await stage.history(second)).toHaveLength(2);
  expect(await entries("太极队")).toHaveLength(1);
});

test("of two at once one is entered", async () => {
  const ids = [await found("书法社"), await found("书法社")];
  const results = await Promise.allSettled(ids.map((id) => stage.resolve(id, "ballot", "passed")));
  expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await entries("书法社")).toHaveLength(1);
});

test("a key that is no longer valid may be entered again", async () => {
  await stage.resolve(await found("秧歌队"), "ballot", "passed");
  const sql = `UPDATE "RegisterEntry" SET "validUntil" = $1 WHERE key = '秧歌队'`;
  await stage.test.app.db.query(sql, [stage.test.clock.now()]);
  await stage.resolve(await found("秧歌队"), "ballot", "passed");
  expect(await entries("秧歌队")).toHaveLength(1);
});
