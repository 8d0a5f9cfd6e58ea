import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { masterKey, startTestApp, type TestApp } from "../app.ts";
import { programEnv } from "../program-env.ts";

const projectDir = path.join(import.meta.dirname, "../..");
let started: TestApp;
let folder: string;
beforeAll(async () => {
  started = await startTestApp();
  folder = mkdtempSync(path.join(tmpdir(), "linli-import-"));
});
afterAll(async () => {
  await started.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The command as npm runs it, on the tests' database. `told` is called with what it has printed so far. */
function run(
  args: string[],
  { env = {}, told }: { env?: Record<string, string>; told?: (out: string, kill: () => void) => void } = {},
) {
  const child = spawn(process.execPath, ["src/import.ts", ...args], {
    cwd: projectDir,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...programEnv(),
      DATA_DIR: folder,
      DATABASE_URL: started.url,
      MASTER_KEY: masterKey.toString("hex"),
      DEMO: "1",
      ...env,
    },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      told?.(out, () => child.kill("SIGKILL"));
    });
  return new Promise<{ code: number | null; out: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, out })),
  );
}

const file = (name: string, text: string) => {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
};
const count = async (table: string) =>
  (await started.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`))[0]?.n;

test("bad lines are named in the office's language, the exit code says so, nothing is changed", async () => {
  const bad = file("bad.csv", "事项编码,事项名称,实施部门,备注\nX-1,甲,,\nX-1,乙,区民政局,\n");
  const { code, out } = await run(["catalogue", bad, "--yes"]);
  expect(code, out).toBe(1);
  expect(out).toContain("第 2 行，“实施部门”列：不知道由谁决定");
  expect(out).toContain("第 3 行，“事项编码”列：和第 2 行重复。");
  expect(out).toContain("一共 2 处不对，什么都没有改。");
  const english = await run(["catalogue", bad, "--yes"], { env: { DEFAULT_LOCALE: "en" } });
  expect(english.out).toContain('line 3, column "code": The same as line 2.');
  expect(await count("ImportRun")).toBe(0);
});

test("a look, a question without an answer, a yes; what runs takes it up; again it changes nothing", async () => {
  const good = file(
    "good.csv",
    "事项编码,事项名称,实施部门,备注\nX-1,驿站刷卡开通,区民政局,无\nX-2,码头登记,区航道局,无\n",
  );
  const look = await run(["catalogue", good, "--dry-run"]);
  expect(look.code, look.out).toBe(0);
  for (const words of [
    "新增 2，修改 0",
    "新增：驿站刷卡开通",
    "区航道局",
    "这些列用不上，不导入：备注",
    "什么都没有改",
  ])
    expect(look.out).toContain(words);
  const asked = await run(["catalogue", good]);
  expect([asked.code, asked.out]).toEqual([1, expect.stringContaining("请加上 --yes")]);
  expect(await count("ImportRun")).toBe(0);
  const done = await run(["catalogue", good, "--yes", "--by", "张工"]);
  expect([done.code, done.out]).toEqual([0, expect.stringContaining("已导入")]);
  expect(await started.app.db.query(`SELECT by, "fileName" FROM "ImportRun"`)).toEqual([
    { by: "张工", fileName: "good.csv" },
  ]);
  await started.app.refreshCity();
  expect(started.app.city().offered.map((i) => i.name)).toContain("驿站刷卡开通");
  const again = await run(["catalogue", good, "--yes"]);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining("没有要改的")]);
  expect(await count("ImportRun")).toBe(1);
});

test("killed while it writes: nothing has changed, and the same command then does it all", async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `水井坊社区,${i}号,居民${i},138${String(i).padStart(8, "0")}`);
  const roster = file("roster.csv", ["社区,门牌,姓名,电话", ...lines].join("\n"));
  const counts = async () => [await count("Household"), await count("HouseholdMember")];
  const before = await counts();
  const killed = await run(["roster", roster, "--yes"], {
    told: (out, kill) => out.includes("正在写入") && kill(),
  });
  expect(killed.code, killed.out).toBeNull();
  expect(killed.out).not.toContain("已导入");
  expect(await counts()).toEqual(before);
  const whole = await run(["roster", roster, "--yes"]);
  expect(whole.code, whole.out).toBe(0);
  expect(whole.out).toMatch(/正在写入 [1-9]0%/);
  expect(await count("HouseholdMember")).toBe(20_000 + (before[1] ?? 0));
  expect(whole.out).not.toMatch(/138\d{8}/);
}, 60_000);

test("without a kind or with a file that is not there, it says how it is called", async () => {
  const usage = await run(["people", "x.csv"]);
  expect([usage.code, usage.out]).toEqual([2, expect.stringContaining("用法：npm run import")]);
  const missing = await run(["catalogue", path.join(folder, "none.csv")]);
  expect([missing.code, missing.out]).toEqual([1, expect.stringContaining("none.csv")]);
});
