import { afterAll, beforeAll, expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { consentVersion } from "../../src/conversation/index.ts";
import { locales, sha256 } from "../../src/foundation/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeAll(async () => {
  run = await startTestApp();
  ({ meet } = makePeople(run));
});
afterAll(() => run.close());

/** What people agreed to, by version: another text has to be another version, and stands here with it. */
const texts: Record<string, string> = {
  "2026-12": "3236f1fc90c36e61fedab64f0ce6714f549bc90bcf92808962ad0cc53c4ee998",
};

test("the words of the consent are those of its version", () => {
  const words = readAllWords();
  const text = locales.flatMap((locale) => [
    words.say(locale)("consent-words"),
    words.say(locale, "brief")("consent-words"),
  ]);
  expect(sha256(text.join("\n\n"))).toBe(texts[consentVersion]);
});

test("who agreed to earlier words is shown the new ones before anything rests on them, and is asked once", async () => {
  const person = await meet("王秀英", { persona: "resident" });
  const set = `UPDATE "Person" p SET "consentTo" = $2 FROM "Address" a WHERE a."personId" = p.id AND a.address = $1 RETURNING p.id`;
  await run.app.db.query(set, [person.address, "2025-01"]);
  await person.say("我的信息");
  expect(person.last().message.text).toContain("说明已更新，请再看一次");
  await person.press("看新的说明");
  expect(person.last().message.title).toBe("登记前，请看一看");
  await person.press("同意");
  const [after] = await run.app.db.query<{ to: string; at: Date }>(
    `SELECT p."consentTo" AS to, p."consentAt" AS at FROM "Person" p JOIN "Address" a ON a."personId" = p.id WHERE a.address = $1`,
    [person.address],
  );
  expect(after).toEqual({ to: consentVersion, at: run.clock.now() });
  await person.say("我的信息");
  expect(person.last().message.text).not.toContain("说明已更新");
});

test("a button of an earlier wording agrees to nothing", async () => {
  const person = await meet("陈晨");
  await person.say("我的信息");
  await person.press("登记");
  const sql = `UPDATE "Delivery" SET payload = replace(payload::text, $1, '2020-01')::jsonb WHERE payload::text LIKE '%' || $1 || '%'`;
  await run.app.db.query(sql, [consentVersion]);
  const conversation = `UPDATE "Conversation" SET state = replace(state::text, $1, '2020-01')::json`;
  await run.app.db.query(conversation, [consentVersion]);
  await person.press("同意");
  expect(person.last().message.title).toBe("登记前，请看一看");
  const [agreed] = await run.app.db.query(
    `SELECT 1 FROM "Person" p JOIN "Address" a ON a."personId" = p.id WHERE a.address = $1 AND p."consentAt" IS NOT NULL`,
    [person.address],
  );
  expect(agreed).toBeUndefined();
});
