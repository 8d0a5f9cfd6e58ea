import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { holdVotes, newMember } from "../kill/polling-place.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { assemblyOf } from "./assembly.ts";

let t: TestApp;
let member: TestPerson;
beforeEach(async () => {
  t = await startTestApp();
  const { meet } = makePeople(t);
  const tellers = await assemblyOf(t, meet);
  const { people } = await newMember(t, meet, 1, ["sms"]);
  member = people[0] as TestPerson;
  // One in the open and then a secret one, whose message is the newest.
  await holdVotes(t, tellers);
});
afterEach(() => t.close());

const codeOf = (label: string, title: string): string => {
  const asked = member.shown.filter(({ message }) => message.title?.includes(title));
  const buttons = asked.flatMap(({ message }) => (message.buttons ?? []).flat());
  return String(buttons.find((one) => one.label === label)?.code);
};
const freshCode = (): string => /\d{3} \d{3}/.exec(member.last().message.text)?.[0] ?? "";

test("by SMS the number of an open vote counts there, though a secret one was asked after it", async () => {
  await member.say(codeOf("反对", "更换健身器材"));
  await member.say(freshCode());
  expect(member.last().message.text).toContain("已计入：反对");
});

test("words beside that number which are not its answer's are kept nowhere: they may be the secret vote", async () => {
  const code = codeOf("反对", "更换健身器材");
  await member.say(`${code} 弃权`);
  const kept = await t.app.db.query(`SELECT 1 FROM "Inbox" WHERE payload::text LIKE '%弃权%'`);
  expect(kept).toEqual([]);
});

test.each([
  ["更换健身器材", "open"],
  ["活动室周末开放", "secret"],
])("a vote is changed by its number sent once more, while it is the only one of that number: %s", async (title) => {
  await member.say(codeOf("反对", title));
  await member.say(freshCode());
  expect(member.last().message.text).toContain("已计入");
  t.clock.advance(60_000);
  await member.say(codeOf("同意", title));
  await member.say(freshCode());
  expect(member.last().message.text).toContain("已改");
});
