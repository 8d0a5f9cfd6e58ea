import { afterEach, beforeEach, expect, test } from "vitest";
import { acts } from "../../src/admin/acts.ts";
import { invite } from "../../src/admin/invite.ts";
import { merges, unlink } from "../../src/admin/merges.ts";
import { move } from "../../src/admin/move-case.ts";
import { publishNow } from "../../src/admin/publish.ts";
import { demoId } from "../../src/demo/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { actsOf, administer } from "./admin.ts";

let started: TestApp;
beforeEach(async () => {
  started = await startTestApp();
});
afterEach(() => started.close());

const query = <Row>(sql: string, values: unknown[] = []) => started.app.db.query<Row>(sql, values);

async function fileOne() {
  const { meet } = makePeople(started);
  const resident = await meet("resident", { persona: "resident" });
  const clerk = await meet("clerk", { persona: "clerk" });
  await resident.say("水井坊社区活动室周末能不能开门？");
  await resident.press("确认提交");
  const [found] = await query<{ id: string; number: string; handlerId: string }>(
    `SELECT id, number, "handlerId" FROM "Case"`,
  );
  if (!found) throw new Error(`nothing was filed: ${resident.last().message.text}`);
  return { ...found, resident, clerk };
}

test("a case is moved to another body: history, notices and the record in one act", async () => {
  const { id, number, handlerId, resident } = await fileOne();
  const values = {
    case: number.toLowerCase(),
    area: "莲花社区",
    body: "service-station",
    reason: "水井坊站搬迁，由莲花站代办",
  };
  const [printed] = await administer(started, move, values);
  expect(printed).toMatch(/moved: JJ-.* → 莲花社区公共服务站/);
  const [line] = await query<{ action: string; actor: string; actorPersonId: string | null }>(
    `SELECT action, actor, "actorPersonId" FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY seq DESC LIMIT 1`,
    [id],
  );
  expect(line).toEqual({ action: "pass-on", actor: "administrator", actorPersonId: null });
  expect((await verifyHistory(started.app.db)).faults).toEqual([]);
  await started.app.sweep();
  expect(JSON.stringify(resident.last().message)).toContain("水井坊站搬迁");
  expect(await actsOf(started)).toMatchObject([
    { action: "move-case", by: "tester", subject: { number, before: { bodyId: handlerId } } },
  ]);
  await resident.say(number);
  expect(JSON.stringify(resident.last().message)).toContain("莲花社区公共服务站");
  await expect(administer(started, move, values)).rejects.toThrow("request-refusal-same-body");
});

test("a case that is over, unknown, or moved without a reason or to a body that cannot have it, stays", async () => {
  const { number, resident } = await fileOne();
  const to = { area: "莲花社区", body: "service-station", reason: "代办" };
  await expect(administer(started, move, { ...to, case: "JJ-2026-999999" })).rejects.toThrow("there is no case");
  await expect(administer(started, move, { ...to, case: number, reason: "" })).rejects.toThrow("--reason is missing");
  await expect(administer(started, move, { ...to, case: number, body: "party-organisation" })).rejects.toThrow(
    "body-none",
  );
  await resident.say(`${number} 撤回`);
  await resident.press("跳过");
  await resident.press("确认提交");
  const [row] = await query<{ outcome: string | null }>(`SELECT outcome FROM "Case"`);
  expect(row?.outcome).toBe("withdrawn");
  await expect(administer(started, move, { ...to, case: number })).rejects.toThrow("case-not-now");
  expect(await actsOf(started)).toEqual([]);
});

test("an invitation, a release and an undone link are recorded; the code is not", async () => {
  const [, code = ""] = await administer(started, invite, {
    area: "水井坊社区",
    body: "service-station",
    role: "clerk",
  });
  await administer(started, publishNow);
  await query(
    `UPDATE "CatalogueItem" SET name = name || '（新）' WHERE code = (SELECT min(code) FROM "CatalogueItem")`,
  );
  expect(await administer(started, publishNow)).toEqual(["published: release 2"]);
  expect(await administer(started, publishNow)).toEqual(["nothing has changed since the last release: none was made"]);
  const { meet } = makePeople(started);
  const resident = await meet("resident", { persona: "resident" });
  await resident.say("/link");
  const link = /[A-Z2-9]{10}/.exec(JSON.stringify(resident.last().message))?.[0] ?? "";
  const phone = await meet("phone", { channel: "telegram" });
  await phone.say(`/link ${link}`);
  const [listed] = await administer(started, merges);
  expect(listed).toContain(demoId("person:resident"));
  const merge = listed?.split(" ")[0] ?? "";
  await administer(started, unlink, { merge });
  await expect(administer(started, unlink, { merge })).rejects.toThrow("undone already");
  const all = await actsOf(started);
  expect(all.map((a) => a.action)).toEqual(["invite", "publish-catalogue", "unlink"]);
  expect(JSON.stringify(all)).not.toContain(code);
  expect((await administer(started, acts)).map((line) => line.split("  ")[2])).toEqual([
    "invite",
    "publish-catalogue",
    "unlink",
  ]);
});

test("the record can neither be changed nor taken back", async () => {
  await administer(started, invite, { area: "水井坊社区", body: "service-station", role: "clerk" });
  await expect(query(`UPDATE "AdminAct" SET by = 'nobody'`)).rejects.toThrow();
  await expect(query(`DELETE FROM "AdminAct"`)).rejects.toThrow();
  await expect(query(`TRUNCATE "AdminAct"`)).rejects.toThrow();
});
