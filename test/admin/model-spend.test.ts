import { afterEach, beforeEach, expect, test } from "vitest";
import { modelSpend } from "../../src/admin/model-spend.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { type StandIn, settingsOf, startStandIn } from "../model/stand-in.ts";
import { makePeople } from "../people.ts";
import { administer } from "./admin.ts";

let run: TestApp;
let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  run = await startTestApp({ model: settingsOf(standIn) });
});
afterEach(async () => {
  await run.close();
  await standIn.close();
});

test("what was asked of the model is counted by the day", async () => {
  expect(await administer(run, modelSpend)).toEqual(["no model was asked yet"]);
  standIn.next("fill-form", { status: 500 }, { reply: { answers: [] } });
  const person = await makePeople(run).meet("王秀英", { persona: "resident" });
  await person.say("门口的路灯坏了三天，晚上很黑");
  expect(await administer(run, modelSpend)).toEqual([
    expect.stringMatching(/^2026-11-23 {2}2 calls, 1 failed, \d+ ms each {2}100 tokens in, 20 out$/),
  ]);
});
