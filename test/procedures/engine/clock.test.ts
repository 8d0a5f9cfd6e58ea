import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { charterOf } from "../../../src/city/index.ts";
import { addWorkingDays, workingDaysBetween } from "../../../src/foundation/index.ts";
import { verifyHistory } from "../../../src/instruments/index.ts";
import {
  type CaseRow,
  days,
  end,
  hours,
  instant,
  type Limit,
  type LoadedCase,
  type Procedure,
  procedure,
  until,
  workingDays,
} from "../../../src/procedures/engine/index.ts";
import { extendClock, limitEnd, pauseClock, resumeClock, startClock } from "../../../src/procedures/engine/limits.ts";
import { wakeCase } from "../../../src/procedures/engine/wake.ts";
import { monday } from "../../app.ts";
import { type Stage, startStage } from "./stage.ts";
import { walk, walkRules } from "./walk.ts";

const at = (text: string) => new Date(`${text}+08:00`);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
beforeEach(() => stage.test.clock.set(monday));
afterAll(async () => {
  expect((await verifyHistory(stage.test.app.db)).faults).toEqual([]);
  await stage.test.close();
});

const file = (size = "short") => stage.file("walk", "resident", { words: "路灯坏了", size });
const until_ = (text: string) => stage.test.clock.set(at(text));

describe("what is late is told in order, each once", () => {
  test("reminder at half time, then overdue to handler, head and body above", async () => {
    const { id } = await file();
    until_("2026-11-25T00:00:00");
    expect(await stage.wake()).toEqual([]);
    until_("2026-11-27T13:30:00");
    expect(await stage.wake()).toEqual(["reminder"]);
    expect(await stage.wake()).toEqual([]);
    until_("2026-11-30T17:59:59.999");
    expect(await stage.wake()).toEqual([]);
    until_("2026-11-30T18:00:00");
    expect(await stage.wake()).toEqual(["overdue"]);
    expect(await stage.wake()).toEqual([]);
    expect(await stage.told(id)).toEqual([
      "walk-told-arrived → body",
      "walk-told-soon → body",
      "walk-told-late → body",
      "walk-told-late-head → body",
      "walk-told-late-above → body",
    ]);
    expect(await stage.row(id)).toMatchObject({ step: "desk", wakeAt: null, wakeFor: null, facts: { overdue: true } });
    await stage.act(id, "resident", "withdraw");
  });

  test("after a week without power everything is told in the order in which it was due", async () => {
    const { id } = await file();
    until_("2026-12-07T09:00:00");
    expect(await stage.wake()).toEqual(["reminder", "overdue"]);
    await stage.act(id, "resident", "withdraw");
  });

  test("the question after the end, then the lapse with what it brings", async () => {
    const { id, number } = await file();
    await stage.act(id, "clerk", "finish", { paid: 1 });
    until_("2026-12-03T09:00:00");
    expect(await stage.wake()).toEqual(["follow-up", "lapse"]);
    expect(await stage.history(id)).toEqual(["file:desk", "finish:done", "follow-up:done", "lapse:closed"]);
    expect((await stage.told(id)).slice(1)).toEqual(["walk-told-how-was-it → person", "walk-told-closing → person"]);
    const sql = `SELECT key FROM "RegisterEntry" WHERE kind = 'walked' AND key = $1`;
    expect(await stage.test.app.db.query(sql, [number])).toHaveLength(1);
  });
});

describe("when the time of a step is over nothing is taken any more, also before the clock has seen it", () => {
  test("at the instant itself and after", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "finish", { paid: 1 });
    until_("2026-12-03T08:59:59.999");
    expect(await stage.decide(id, "resident", "reopen")).toBeDefined();
    until_("2026-12-03T09:00:00");
    await expect(stage.act(id, "resident", "reopen")).rejects.toMatchObject({ code: "case-not-now" });
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ outcome: "closed" });
  });
});

test("of a waking and an act at the same moment one wins and the other is a conflict", async () => {
  const { id } = await file();
  until_("2026-11-30T18:00:00");
  await stage.test.app.db.query(`UPDATE "Case" SET "wakeFor" = 'overdue' WHERE id = $1`, [id]);
  const loaded = await stage.load(id);
  const waking = wakeCase(walk, loaded, stage.world()).change;
  const act = await stage.decide(id, "clerk", "finish", { paid: 1 });
  const { db } = stage.test.app;
  const results = await Promise.allSettled([waking.commit(db), act.commit(db)]);
  expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await stage.history(id)).toHaveLength(2);
  await expect(wakeCase(walk, loaded, stage.world()).change.commit(db)).rejects.toMatchObject({ name: "Conflict" });
});

describe("a clock that pauses", () => {
  test("goes on with the working days that were left, over a weekend", async () => {
    const { id } = await file();
    until_("2026-11-25T15:00:00");
    const paused = await stage.act(id, "clerk", "ask");
    expect(paused).toMatchObject({ step: "waiting", dueAt: at("2026-11-30T18:00:00"), wakeFor: "lapse" });
    until_("2026-11-30T10:00:00");
    const row = await stage.act(id, "resident", "supply");
    // Three were left on the Wednesday: Thursday, Friday, Monday.
    expect(row).toMatchObject({ step: "desk", dueAt: at("2026-12-03T18:00:00"), wakeFor: "reminder" });
    expect(row.facts.paused).toBeUndefined();
  });

  test("told before the pause is not told again", async () => {
    const { id } = await file();
    until_("2026-11-30T18:00:00");
    await stage.wake();
    await stage.act(id, "clerk", "ask");
    until_("2026-12-02T10:00:00");
    expect(await stage.act(id, "resident", "supply")).toMatchObject({ wakeAt: null });
  });

  test("stands still through a pause within the pause, and the case comes back to its body", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "ask");
    expect(await stage.act(id, "clerk", "ask-above")).toMatchObject({ handlerId: stage.body("street-office") });
    until_("2026-11-25T09:00:00");
    const row = await stage.act(id, "street-officer", "answer");
    expect(row).toMatchObject({
      step: "desk",
      dueAt: at("2026-12-02T18:00:00"),
      handlerId: stage.body("service-station"),
    });
  });

  test("lapses when nobody supplies", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "ask");
    until_("2026-11-26T18:00:00");
    expect(await stage.wake()).toEqual(["lapse"]);
    expect(await stage.row(id)).toMatchObject({ outcome: "lapsed" });
  });
});

describe("extending", () => {
  test("counts from when the step began", async () => {
    const { id } = await file();
    until_("2026-11-26T09:00:00");
    expect(await stage.act(id, "clerk", "longer")).toMatchObject({ dueAt: at("2026-12-07T18:00:00"), step: "desk" });
  });
  test("does not take back the time that the clock stood still", async () => {
    const { id } = await file();
    await stage.act(id, "clerk", "ask");
    until_("2026-11-25T09:00:00");
    await stage.act(id, "resident", "supply");
    expect(await stage.act(id, "clerk", "longer")).toMatchObject({ dueAt: at("2026-12-09T18:00:00") });
  });
  test("tells lateness by the new day, and a reminder that lies behind not at all", async () => {
    const { id } = await file();
    until_("2026-12-03T09:00:00");
    await stage.wake();
    const row = await stage.act(id, "clerk", "longer");
    expect(row).toMatchObject({ wakeAt: at("2026-12-07T18:00:00"), wakeFor: "overdue" });
  });
});

describe("for any working day clock", () => {
  const charter = charterOf({
    id: "c",
    areaId: "a",
    version: 1,
    effectiveAt: at("2026-01-01T00:00:00"),
    rules: Object.fromEntries(
      ["n", "m", "half"].map((key) => [
        key,
        { value: { n: 7, m: 15, half: 0.5 }[key] ?? 0, source: "usual", clause: "", clauseEn: "" },
      ]),
    ),
  });
  const clockOf = (limit: Limit) =>
    ({
      waitsFor: { party: "handler" },
      within: limit,
      reminder: { afterShare: "half", tells: [] },
      overdue: { tells: [] },
      actions: {},
    }) as const;
  const row = (dueAt: Date | null, clock: CaseRow["facts"]["clock"]) =>
    ({ step: "s", handlerId: null, dueAt, facts: { clock } }) as CaseRow;
  // Spring Festival, National Day and their make-up days lie within.
  const hourOf2026 = fc
    .integer({ min: 0, max: 330 * 24 })
    .map((h) => new Date(at("2026-01-01T00:00:00").getTime() + h * 3_600_000));
  const spans = fc.tuple(hourOf2026, fc.nat(10 * 24), fc.nat(25 * 24));
  const later = (from: Date, h: number) => new Date(from.getTime() + h * 3_600_000);

  test("a pause moves the deadline by the working days that it lasted and nothing else", () => {
    const step = clockOf(workingDays("n"));
    fc.assert(
      fc.property(spans, ([start, worked, stood]) => {
        const { dueAt, clock } = startClock(step, charter, {}, start);
        const [pausedAt, resumedAt] = [later(start, worked), later(start, worked + stood)];
        const paused = pauseClock(row(dueAt, clock), pausedAt);
        if (!paused || !dueAt) throw new Error("no clock");
        const resumed = resumeClock(step, paused, resumedAt);
        const due = resumed.dueAt as Date;
        expect(workingDaysBetween(dueAt, due)).toBe(workingDaysBetween(pausedAt, resumedAt));
        expect(workingDaysBetween(resumedAt, due)).toBe(workingDaysBetween(pausedAt, dueAt));
        expect(due >= dueAt && resumed.clock.overdueAt === due.toISOString()).toBe(true);
        expect((resumed.clock.remindAt ?? "") <= (resumed.clock.overdueAt ?? "")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("two pauses are as long as both, and an extension after them keeps both", () => {
    const step = clockOf(workingDays("n"));
    const longer = clockOf(workingDays("m"));
    fc.assert(
      fc.property(spans, fc.nat(240), ([start, worked, stood], more) => {
        const started = startClock(step, charter, {}, start);
        const times = [worked, worked + stood, worked + stood + 48, worked + stood + 48 + more].map((h) =>
          later(start, h),
        );
        const [p1, r1, p2, r2] = times as [Date, Date, Date, Date];
        let now = started;
        for (const [pausedAt, resumedAt] of [
          [p1, r1],
          [p2, r2],
        ] as const) {
          const paused = pauseClock(row(now.dueAt, now.clock), pausedAt);
          if (!paused) throw new Error("no clock");
          now = resumeClock(step, paused, resumedAt);
        }
        const stoodDays = workingDaysBetween(p1, r1) + workingDaysBetween(p2, r2);
        const extended = extendClock(longer, charter, {}, now.clock, r2);
        expect(extended.dueAt).toEqual(addWorkingDays(start, 15 + stoodDays));
      }),
      { numRuns: 200 },
    );
  });

  test("hours and days stand still by the hour", () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(hours("n"), days("n")), ([start, worked, stood], limit) => {
        const step = clockOf(limit);
        const { dueAt, clock } = startClock(step, charter, {}, start);
        const paused = pauseClock(row(dueAt, clock), later(start, worked));
        const due = paused && resumeClock(step, paused, later(start, worked + stood)).dueAt;
        expect(due?.getTime()).toBe((dueAt?.getTime() ?? 0) + stood * 3_600_000);
      }),
      { numRuns: 50 },
    );
  });

  test("an instant of the calendar is the day that the case names, less the days of the rule", () => {
    expect(limitEnd(until("on"), charter, { on: "2026-12-20" }, at(monday.slice(0, 19)))).toEqual(
      at("2026-12-20T00:00:00"),
    );
    expect(limitEnd(until("on", "n"), charter, { on: "2026-12-20" }, at(monday.slice(0, 19)))).toEqual(
      at("2026-12-13T00:00:00"),
    );
    expect(() => limitEnd(until("on"), charter, {}, at("2026-12-20T00:00:00"))).toThrow(/no instant/);
  });
});

test("an instant does not move with a pause", async () => {
  const appointed: Procedure = procedure("appointed", {
    ...walk,
    begins: (answers, world) => ({ ...walk.begins(answers, world), facts: { size: "short", day: "2026-12-10" } }),
    steps: {
      ...walk.steps,
      desk: {
        ...walk.steps.desk,
        waitsFor: instant,
        lapses: { after: until("day"), goes: end("closed") },
        actions: walk.steps.desk?.actions ?? {},
      },
    },
  });
  stage.procedures.set("appointed", appointed);
  const { id } = await stage.file("appointed", "resident", { words: "路灯坏了", size: "short" });
  await stage.act(id, "clerk", "ask");
  until_("2026-11-25T09:00:00");
  const row: CaseRow = await stage.act(id, "resident", "supply");
  expect(row.facts.clock?.lapseAt).toBe(at("2026-12-10T00:00:00").toISOString());
  until_("2026-12-10T00:00:00");
  expect((await stage.wake()).at(-1)).toBe("lapse");
});

test("nothing is woken that has no clock", async () => {
  const { id } = await file();
  const loaded: LoadedCase = await stage.load(id);
  loaded.row = { ...loaded.row, wakeFor: null };
  expect(() => wakeCase(walk, loaded, stage.world())).toThrow(/nothing to wake for/);
});
