import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actionsFor,
  casesWaitingFor,
  money,
  type Procedure,
  procedure,
  type Step,
  stepsForBodies,
  strandedSteps,
} from "../../../src/procedures/engine/index.ts";
import { addCharter, type Stage, startStage } from "./stage.ts";
import { walk, walkRules } from "./walk.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
afterAll(() => stage.test.close());

const file = () => stage.file("walk", "resident", { words: "路灯坏了", size: "short" });
const { desk, ...others } = walk.steps as Record<string, Step> & { desk: Step };
const without = (more: Partial<Procedure>) => procedure("walk", { ...walk, ...more });
const stranded = (release: Procedure) => strandedSteps(stage.test.app.db, new Map([["walk", release]]));

describe("a released declaration", () => {
  test("may gain", async () => {
    await file();
    expect(await stranded(without({ steps: { ...walk.steps, extra: desk } }))).toEqual([]);
  });

  test("may not lose a step while open cases stand on it, or wait to go back to it", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "ask");
    expect(await stranded(without({ steps: others }))).toEqual([
      expect.stringMatching(/^2 open case\(s\) of "walk" stand on the step "desk"/),
    ]);
    await stage.act(id, "resident", "supply");
    await stage.act(id, "clerk", "refuse");
    const [first] = await stage.test.app.db.query<{ id: string }>(`SELECT id FROM "Case" WHERE outcome IS NULL`);
    await stage.act(first?.id ?? "", "clerk", "refuse");
    expect(await stranded(without({ steps: others }))).toEqual([]);
  });

  test("nor may a procedure with open cases go", async () => {
    const { id } = await file();
    expect(await strandedSteps(stage.test.app.db, new Map())).toHaveLength(1);
    await stage.act(id, "clerk", "refuse");
    expect(await strandedSteps(stage.test.app.db, new Map())).toEqual([]);
  });

  test("maps a step that is renamed: its cases are listed, offered their actions, and go on", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "ask");
    const renamed = without({
      release: 2,
      firstStep: "counter",
      steps: { ...others, counter: desk },
      formerSteps: { desk: "counter" },
    });
    expect(await stranded(renamed)).toEqual([]);
    stage.procedures.set("walk", renamed);

    expect(await stage.act(id, "resident", "supply")).toMatchObject({ step: "desk", wakeFor: "reminder" });
    const { personId } = await stage.actor("clerk");
    const query = {
      personId,
      at: stage.test.clock.now(),
      steps: stepsForBodies(stage.procedures),
      limit: 9,
      offset: 0,
    };
    const waiting = await casesWaitingFor(stage.test.app.db, query);
    expect(waiting.rows.map((r) => r.id)).toEqual([id]);
    const offered = actionsFor(renamed, await stage.row(id), await stage.actor("clerk"), stage.world());
    expect(offered.map(([name]) => name)).toContain("finish");
    stage.test.clock.set("2026-12-01T09:00:00+08:00");
    expect(await stage.wake()).toEqual(["reminder", "overdue"]);
    expect(await stage.act(id, "clerk", "finish", { paid: 1 })).toMatchObject({ step: "done" });
    stage.procedures.set("walk", walk);
  });
});

test("a newer charter changes nothing for a running case, and everything for the next", async () => {
  const before = await file();
  await addCharter(stage.test, { "walk.days": 1, "walk.lapseDays": 1, "walk.cap": 10 });
  await stage.refresh();
  const { id } = await stage.row(before.id);
  await expect(stage.act(id, "clerk", "finish", { paid: 5001 })).rejects.toMatchObject({ args: { max: 5000 } });
  const done = await stage.act(id, "clerk", "finish", { paid: 5000 });
  expect(done.facts.clock?.lapseAt).toBe(new Date("2026-12-11T01:00:00Z").toISOString());
  const reopened = await stage.act(id, "resident", "reopen");
  expect(reopened).toMatchObject({ charterId: before.charterId, dueAt: new Date("2026-12-08T18:00:00+08:00") });

  const next = await file();
  expect(next.charterId).not.toBe(before.charterId);
  expect(next.dueAt).toEqual(new Date("2026-12-02T18:00:00+08:00"));
  await expect(stage.act(next.id, "clerk", "finish", { paid: 11 })).rejects.toMatchObject({ args: { max: 10 } });
});

test("a charter not in force yet counts for nobody", async () => {
  const { charterId } = await file();
  await stage.test.app.db.query(
    `INSERT INTO "Charter" (id, "areaId", version, "effectiveAt", rules)
     SELECT $1, "areaId", version + 1, $2, rules FROM "Charter" ORDER BY version DESC LIMIT 1`,
    [stage.test.ids.uuid(), new Date("2027-01-01T00:00:00+08:00")],
  );
  await stage.refresh();
  expect((await file()).charterId).toBe(charterId);
  stage.test.clock.set("2027-01-01T00:00:00+08:00");
  expect((await file()).charterId).not.toBe(charterId);
});

test("a cap of the start's form is the charter's of the day", async () => {
  stage.procedures.set(
    "grant",
    procedure("grant", { ...walk, form: { ...walk.form, amount: money({ cap: "walk.cap" }) } }),
  );
  const ask = (amount: number) => stage.file("grant", "resident", { words: "合唱队", size: "short", amount });
  await expect(ask(11)).rejects.toMatchObject({ code: "money-too-large", args: { max: 10 } });
  expect((await ask(10)).form.amount).toBe(10);
});
