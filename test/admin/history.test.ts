import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root, verify } from "../../src/admin/history.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { administer } from "./admin.ts";

let started: TestApp;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "linli-root-"));
  started = await startTestApp();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await started.close();
});

test("a saved root is held against the history; a file that holds none is neither a fault nor whole", async () => {
  const resident = await makePeople(started).meet("resident", { persona: "resident" });
  await resident.say("水井坊社区活动室周末能不能开门？");
  await resident.press("确认提交");
  const file = path.join(folder, "root.json");
  await administer(started, root, { save: file });
  expect((await administer(started, verify, { root: file })).at(-1)).toBe("whole: nothing was changed");
  for (const text of ["null", "{}", "", '{"n":"1","root":"x"}']) {
    writeFileSync(file, text);
    await expect(administer(started, verify, { root: file }), text).rejects.toThrow("nothing was checked");
  }
  await expect(administer(started, verify, { root: path.join(folder, "none") })).rejects.toThrow("nothing was checked");
  writeFileSync(file, JSON.stringify({ n: 1, root: "0".repeat(64) }));
  await expect(administer(started, verify, { root: file })).rejects.toThrow("fault(s) in the history");
});
