import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepAddress } from "../../src/open.ts";
import { programEnv } from "../program-env.ts";

const projectDir = path.join(import.meta.dirname, "..", "..");
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "linli-commands-"));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A command as npm runs it, with `input` piped in. */
function run(
  file: string,
  args: string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [`src/${file}.ts`, ...args], {
    cwd: projectDir,
    env: { ...programEnv(), DATA_DIR: dataDir, PORT: "0", ...env },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stdin.end(input);
  return new Promise<{ code: number | null; out: string; lines: string[] }>((resolve) =>
    child.once("close", (code) => resolve({ code, out, lines: out.trim().split("\n") })),
  );
}

test("a clerk is invited by the administrator, joins by the code in the terminal, and sees what waits", async () => {
  const invited = await run("admin", [
    "invite",
    "--area",
    "水井坊社区",
    "--body",
    "service-station",
    "--role",
    "clerk",
  ]);
  expect(invited.code, invited.out).toBe(0);
  const code = invited.lines.at(-1) ?? "";
  expect(code).toMatch(/^[A-Z2-9]{10}$/);
  const joined = await run("chat", ["--as", "me"], { input: `/join ${code.toLowerCase()}\n待办\n` });
  expect(joined.out).toContain("您现在是水井坊社区公共服务站的窗口工作人员");
  expect(joined.out).toMatch(/待办\d+件/);
  const again = await run("chat", ["--as", "me-2"], { input: `/join ${code}\n` });
  expect(again.out).toContain("邀请码不对、用过了或过期了");
});

test("the terminal talks as somebody of the demo, and says who there is when nobody is called so", async () => {
  const clerk = await run("chat", ["--as", "刘婷"], { input: "待办\n" });
  expect(clerk.out).toMatch(/待办\d+件/);
  const nobody = await run("chat", ["--as", "nobody"]);
  expect(nobody.code).toBe(1);
  expect(nobody.out).toMatch(/Nobody is called nobody.*lianhua-director.*冯丽华/s);
  expect((await run("chat", ["--help"])).out).toContain("clerk ");
});

test("an invitation that does not fit says what there is", async () => {
  const body = await run("admin", ["invite", "--area", "水井坊社区", "--body", "nothing", "--role", "clerk"]);
  expect(body.code).toBe(2);
  expect(body.out).toContain("service-station  水井坊社区公共服务站");
  const role = await run("admin", ["invite", "--area", "水井坊社区", "--body", "service-station", "--role", "king"]);
  expect(role.out).toContain("no role is called king");
  expect((await run("admin", [])).code).toBe(2);
});

test("verify: whole; after a rewrite of a case, its chain and the roots, only the root saved before tells", async () => {
  const saved = path.join(dataDir, "root.json");
  expect((await run("admin", ["root", "--save", saved])).code).toBe(0);
  expect((await run("admin", ["verify", "--root", saved])).out).toContain("whole: nothing was changed");
  const forged = { ...JSON.parse(readFileSync(saved, "utf8")), root: "0".repeat(64) };
  writeFileSync(saved, JSON.stringify(forged));
  const caught = await run("admin", ["verify", "--root", saved]);
  expect(caught.code).toBe(1);
  expect(caught.out).toContain("history was rewritten");
});

test("wrong settings stop the start with their names and what is expected", async () => {
  const { code, out } = await run("main", [], { env: { PORT: "abc", CLOCK_OFFSET: "8 days", DEFAULT_LOCALE: "fr" } });
  expect(code).toBe(1);
  for (const name of ["PORT", "CLOCK_OFFSET", "DEFAULT_LOCALE"]) expect(out).toMatch(new RegExp(`${name}: expected`));
});

test("a database that is not there stops the start with the setting and no stack", async () => {
  const env = { DATABASE_URL: "postgresql://linli:password@127.0.0.1:1/linli", MASTER_KEY: "07".repeat(32) };
  const { code, out } = await run("main", [], { env });
  expect(code).toBe(1);
  expect(out).toMatch(/DATABASE_URL: the database does not let us in: .*ECONNREFUSED/);
  expect(out).not.toMatch(/password|\n +at /);
});

test("each command tells how it is used, and does nothing else", async () => {
  const own = {
    admin: "invite --area",
    import: "--dry-run",
    "verify-ballot": "FILE",
    main: "npm start",
    chat: "--as NAME",
    train: "--history",
  };
  for (const [file, words] of Object.entries(own)) {
    for (const flag of ["--help", "-h"]) {
      const { code, out } = await run(file, [flag]);
      expect([file, flag, code]).toEqual([file, flag, 0]);
      expect(out).toContain(words);
      expect(out).not.toContain("Unknown option");
    }
  }
  // As npm hands it over when the -- in front of the option is forgotten.
  const forgotten = await run("chat", ["clerk"]);
  expect([forgotten.code, forgotten.out]).toEqual([
    2,
    expect.stringMatching(/^Unexpected argument 'clerk'.*--as NAME/s),
  ]);
  const wrong = await run("main", ["--port"]);
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringMatching(/Unknown option '--port'.*PORT=8080 npm start/s)]);
});

test("a chat's links lead to where the server is, unless a setting says otherwise", async () => {
  keepAddress({ dataDir }, "http://localhost:8123");
  const links = async (env: Record<string, string>) =>
    (await run("chat", ["--as", "me-3"], { input: "章程\n", env })).out;
  expect(await links({ PORT: "" })).toContain("http://localhost:8123/public/charter");
  expect(await links({ PORT: "8124" })).toContain("http://localhost:8124/public/charter");
  expect(await links({ PORT: "", PUBLIC_URL: "https://linli.example.org" })).toContain(
    "https://linli.example.org/public",
  );
});
