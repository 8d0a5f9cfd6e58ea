import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { type StandIn, settingsOf, startStandIn } from "../model/stand-in.ts";
import { makePeople } from "../people.ts";

let run: TestApp;
let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  run = await startTestApp({ model: { ...settingsOf(standIn), seconds: 2 } });
});
afterEach(async () => {
  await run.close();
  await standIn.close();
});

const inbound = (externalId: string, text: string) => ({
  channel: "web",
  address: "at-老赵",
  externalId,
  kind: "text" as const,
  text,
});
const asked = async (count: number) => {
  while (standIn.asked.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
};

test("while the model is waited for no transaction is open, others are answered, and one's own messages keep their order", async () => {
  const { meet } = makePeople(run);
  const [slow, other] = [await meet("老赵"), await meet("小林")];
  standIn.next("fill-form", "hangs", { reply: { answers: [{ field: "where", value: "3栋楼下" }] } });
  await run.app.conversation.receive(inbound("a", "水井坊社区3栋楼下的井盖翘起来了，晚上容易绊倒人"));
  await run.app.conversation.receive(inbound("b", "确认提交"));
  await asked(1);
  const open = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  expect(await run.app.db.query(open)).toEqual([]);
  await run.app.conversation.receive({ ...inbound("c", "帮助"), address: "at-小林" });
  while (other.shown.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(slow.shown).toEqual([]);
  await run.app.idle();
  expect(slow.shown.map(({ message }) => message.title)).toEqual(["请看一下对不对", "已提交 JJ-2026-000001"]);
  expect(slow.shown[0]?.message.text).toContain("位置：3栋楼下");
});

test("a process that dies while the model is asked loses nothing: another answers the message, once", async () => {
  const { meet } = makePeople(run);
  const person = await meet("老赵");
  standIn.next("fill-form", "hangs", "hangs", { reply: { answers: [{ field: "where", value: "3栋楼下" }] } });
  const dying = run.app;
  await dying.conversation.receive(inbound("a", "水井坊社区3栋楼下的井盖翘起来了，晚上容易绊倒人"));
  await asked(1);
  // What the dead leave behind: a lease that runs out, and whatever they still come back with.
  await run.app.db.query(`UPDATE "Conversation" SET "leaseUntil" = now() - interval '1 second'`);
  const next = await run.restart();
  standIn.always(() => ({ reply: { answers: [{ field: "where", value: "3栋楼下" }] } }));
  await next.sweep();
  await next.idle();
  await dying.idle();
  expect(person.shown.map(({ message }) => message.title)).toEqual(["请看一下对不对"]);
  const done = await next.db.query(`SELECT outcome FROM "Inbox"`);
  expect(done).toEqual([{ outcome: "done" }]);
});
