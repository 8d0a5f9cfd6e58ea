import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyHistory } from "../../../src/instruments/index.ts";
import { type Stage, startStage } from "./stage.ts";
import { walk, walkRules } from "./walk.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
afterAll(async () => {
  expect((await verifyHistory(stage.test.app.db)).faults).toEqual([]);
  await stage.test.close();
});

const file = () => stage.file("walk", "resident", { words: "路灯坏了", size: "short" });
const otherStation = () => stage.city.bodyFor(stage.city.findAreas("莲花社区")[0]?.id ?? "", "service-station")?.id;

test("a start lies at the first step, with its first body, clock and line of history", async () => {
  const row = await stage.row((await file()).id);
  expect(row).toMatchObject({ step: "desk", handlerId: stage.body("service-station"), version: 1, round: 1 });
  expect(row.dueAt).toEqual(new Date("2026-11-30T18:00:00+08:00"));
  expect(await stage.history(row.id)).toEqual(["file:desk"]);
  expect(await stage.told(row.id)).toEqual(["walk-told-arrived → body"]);
});

test("what is decided is what is stored", async () => {
  const filed = await file();
  expect(await stage.row(filed.id)).toEqual(JSON.parse(JSON.stringify(filed), reviveDates));
  const acted = await stage.act(filed.id, "clerk", "finish", { paid: 12 });
  expect(await stage.row(filed.id)).toEqual(JSON.parse(JSON.stringify(acted), reviveDates));
});

const reviveDates = (key: string, value: unknown) =>
  ["dueAt", "waitsSince", "wakeAt", "filedAt", "endedAt"].includes(key) && typeof value === "string"
    ? new Date(value)
    : value;

test("stay moves nothing but the history", async () => {
  const before = await file();
  const after = await stage.act(before.id, "clerk", "note", { words: "看过" });
  // The clerk has acted for the station, and nothing else is another.
  expect(after).toEqual({ ...before, version: 2, matter: after.matter });
  expect(after.matter?.sides.map(({ power }) => power)).toEqual(["serves"]);
  expect(await stage.history(before.id)).toEqual(["file:desk", "note:desk"]);
});

test("to leads to a step with its own clock", async () => {
  const { id } = await file();
  const row = await stage.act(id, "clerk", "finish", { paid: 1 });
  expect(row).toMatchObject({ step: "done", dueAt: null, wakeFor: "follow-up" });
});

test("pass, pass back and forward keep who had it", async () => {
  const { id } = await file();
  const station = stage.body("service-station");
  const passed = await stage.act(id, "clerk", "pass", { body: otherStation() });
  expect(passed).toMatchObject({ handlerId: otherStation(), facts: { passedBy: [station] } });
  const back = await stage.act(id, "clerk-2", "send-back");
  expect(back).toMatchObject({ handlerId: station, facts: { passedBy: [] } });
  const due = back.dueAt;
  const forwarded = await stage.act(id, "clerk", "forward");
  expect(forwarded).toMatchObject({ step: "desk", dueAt: due, facts: { passedBy: [station] } });
  expect(stage.city.body(forwarded.handlerId ?? "").name).toContain("综合行政执法局");
  const sql = `SELECT facts->>'handlerId' AS id FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY seq`;
  const had = await stage.test.app.db.query<{ id: string }>(sql, [id]);
  expect(had.map((h) => h.id)).toEqual([station, otherStation(), station, forwarded.handlerId]);
});

test("the body that passed a case on may call it back", async () => {
  const { id } = await file();
  await stage.act(id, "clerk", "pass", { body: otherStation() });
  await expect(stage.act(id, "clerk-2", "call-back")).rejects.toMatchObject({ code: "case-not-yours" });
  expect(await stage.act(id, "clerk", "call-back")).toMatchObject({ handlerId: stage.body("service-station") });
});

test("a step that waits for a body of a kind lies with it, and goes back to the one before", async () => {
  const { id } = await file();
  expect(await stage.act(id, "clerk", "review")).toMatchObject({
    step: "committee",
    handlerId: stage.body("residents-committee"),
    facts: { passedBy: [stage.body("service-station")] },
  });
  expect(await stage.act(id, "committee-director", "agree")).toMatchObject({
    handlerId: stage.body("service-station"),
  });
});

test("again counts a round and starts a fresh clock", async () => {
  const { id } = await file();
  await stage.act(id, "clerk", "finish", { paid: 1 });
  const row = await stage.act(id, "resident", "reopen");
  expect(row).toMatchObject({ step: "desk", round: 2, wakeFor: "reminder" });
  await stage.act(id, "clerk", "finish", { paid: 1 });
  expect(await stage.act(id, "resident", "reopen")).toMatchObject({ round: 3 });
});

test("end stops every clock and takes no more acts", async () => {
  const { id } = await file();
  const row = await stage.act(id, "resident", "withdraw");
  expect(row).toMatchObject({ step: "ended", outcome: "withdrawn", dueAt: null, wakeAt: null, wakeFor: null });
  expect(row.endedAt).toEqual(stage.test.clock.now());
  await expect(stage.act(id, "resident", "withdraw")).rejects.toMatchObject({ code: "case-not-now" });
  await expect(stage.act(id, "clerk", "note", { words: "?" })).rejects.toMatchObject({ code: "case-not-now" });
});

test("a step keeps the clock of the one before where it says so", async () => {
  const { id } = await file();
  const done = await stage.act(id, "clerk", "finish", { paid: 1 });
  const rated = await stage.act(id, "resident", "rate");
  expect(rated.facts.clock?.lapseAt).toEqual(done.facts.clock?.lapseAt);
  // The question how it was is not asked where nobody declared it.
  expect(rated).toMatchObject({ step: "rated", wakeFor: "lapse" });
});

test("of two acts at once one wins, the other is a conflict and leaves nothing", async () => {
  const { id } = await file();
  const { db } = stage.test.app;
  const changes = [await stage.decide(id, "clerk", "finish", { paid: 1 }), await stage.decide(id, "clerk", "refuse")];
  const results = await Promise.allSettled(changes.map((c) => c.commit(db)));
  expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((r) => r.status === "rejected")?.reason).toMatchObject({ name: "Conflict" });
  expect(await stage.history(id)).toHaveLength(2);
  const notices = await stage.told(id);
  expect(notices).toHaveLength((await stage.row(id)).outcome ? 2 : 1);
});

test("one draft makes one case", async () => {
  const { db } = stage.test.app;
  const { id, draftId } = await file();
  const sql = `UPDATE "Case" SET "draftId" = $2 WHERE id = $1`;
  const other = await file();
  await expect(db.query(sql, [other.id, draftId])).rejects.toThrow(/draftId/);
  expect((await stage.row(id)).draftId).toBe(draftId);
});
