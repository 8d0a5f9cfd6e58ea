import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let started: TestApp;
let board: Hono;
let meet: ReturnType<typeof makePeople>["meet"];

beforeAll(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  ({ meet } = makePeople(started));
});
afterAll(() => started.close());

const page = async (number: string, headers: Record<string, string> = {}) =>
  (await board.request(`/public/cases/${number}`, { headers })).text();

test("a change of the charter and the vote on it say in words what stands, what is to stand, from when and for whom", async () => {
  const secretary = await meet("杨建华", { persona: "secretary" });
  await secretary.say("修改章程");
  await secretary.press("水井坊社区党委");
  for (const said of ["居民提案的联署人数", "8", "老小区人少，十个人不容易找齐", "2026-12-15"])
    await secretary.say(said);
  await secretary.press("确认提交");
  for (const number of ["JJ-2026-000001", "JJ-2026-000002"]) {
    expect(await page(number)).toContain("“居民提案的联署人数”：现在10人，改成8人。");
    const english = await page(number, { "accept-language": "en" });
    expect(english).toContain("&quot;Co-signers of a residents&#39; proposal&quot;: now 10, to be 8.");
    expect(english).toContain("From 2026-12-15 on");
    expect(english).toContain("It concerns, in 水井坊社区: residents and representatives who propose or co-sign.");
  }
});

test("a representative reads the same in the vote, before it opens and in their own language", async () => {
  const representative = await meet("邓长明", { persona: "representative" });
  await representative.say("English");
  await representative.say("JJ-2026-000002");
  expect(representative.last().message.text).toContain(`"Co-signers of a residents' proposal": now 10, to be 8.`);
});
