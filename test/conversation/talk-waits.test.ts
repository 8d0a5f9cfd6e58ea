import { afterAll, beforeAll, expect, test } from "vitest";
import { afterOfficeMinutes } from "../../src/conversation/talk/hours.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
let resident: TestPerson;
let clerk: TestPerson;

beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  resident = await meet("王秀英", { persona: "resident" });
  clerk = await meet("刘婷", { persona: "clerk" });
});
afterAll(() => run.close());

const count = (person: TestPerson, words: string) =>
  person.shown.filter(({ message }) => message.text.includes(words)).length;
const tend = async (times = 1) => {
  await Promise.all(Array.from({ length: times }, () => run.app.jobs.find((job) => job.name === "tend-talks")?.run()));
  await run.app.idle();
  await run.app.sweep();
};

test("office time stands still at night and on days off", () => {
  const city = run.app.city();
  const after = (since: string, minutes: number) =>
    afterOfficeMinutes(city, city.districtId, new Date(`${since}+08:00`), minutes).toISOString();
  const at = (instant: string) => new Date(`${instant}+08:00`).toISOString();
  expect(after("2026-11-23T09:00", 15)).toBe(at("2026-11-23T09:15"));
  expect(after("2026-11-23T06:00", 15)).toBe(at("2026-11-23T09:15"));
  expect(after("2026-11-23T17:20", 15)).toBe(at("2026-11-24T09:05"));
  expect(after("2026-11-27T17:20", 30)).toBe(at("2026-11-30T09:20"));
  expect(after("2026-11-28T12:00", 600)).toBe(at("2026-12-01T10:30"));
});

test("clocks that run at once, and a process that slept through the first reminder, remind once", async () => {
  await resident.say("联系人工");
  await run.app.idle();
  run.clock.advance(40 * 60_000);
  await tend(3);
  await tend();
  expect(count(clerk, "已等30分钟")).toBe(1);
  expect(count(clerk, "已等15分钟")).toBe(0);
  expect(count(resident, "还没有人接，真抱歉")).toBe(1);
});

test("who lost their clerk waits anew, and the clerks are reminded anew", async () => {
  await clerk.press("接待");
  await run.app.idle();
  await run.app.db.query(
    `UPDATE "Appointment" SET "endsAt" = $1 WHERE "personId" = (SELECT "personId" FROM "Address" WHERE address = $2)`,
    [run.clock.now(), clerk.address],
  );
  await resident.say("在吗");
  await run.app.idle();
  run.clock.advance(14 * 60_000);
  await tend();
  const reminders = async () => (await run.app.db.query<{ reminders: number }>(`SELECT reminders FROM "Talk"`))[0];
  expect(await reminders()).toEqual({ reminders: 0 });
  run.clock.advance(60_000);
  await tend();
  expect(await reminders()).toEqual({ reminders: 1 });
});

test("nobody is reminded outside office hours, nor of a talk that is over", async () => {
  run.clock.advance(12 * 3_600_000);
  await tend();
  expect(count(resident, "还没有人接，真抱歉")).toBe(1);
  await resident.say("结束");
  run.clock.advance(24 * 3_600_000);
  await tend();
  expect(count(resident, "还没有人接，真抱歉")).toBe(1);
});
