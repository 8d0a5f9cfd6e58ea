import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createLogger, loadConfig } from "../../src/foundation/index.ts";

const root = path.join(import.meta.dirname, "../..");
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((name) => /\.(ts|json|jsonl|md|ftl|prisma|sql|conf|txt|css|js|grit|example)$|^\.ci\//.test(name))
  .filter((name) => !name.startsWith("prisma/client/") && name !== "package-lock.json");

const shapes: Record<string, RegExp> = {
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  "a bot's token": /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/,
  "a key of a model's endpoint": /\bsk-[A-Za-z0-9_-]{24,}\b/,
  "a cloud's key": /\b(?:AKIA|LTAI)[A-Za-z0-9]{12,20}\b/,
  "an address with a password": /\b(?:postgres(?:ql)?|https?):\/\/\w+:(?!p@|password@|x@)[^@\s"'`${}]{8,}@/,
};

test("no secret lies in the source: each would be found by its shape", () => {
  expect(files.length).toBeGreaterThan(800);
  const found = files.flatMap((name) => {
    const text = readFileSync(path.join(root, name), "utf8");
    return Object.entries(shapes).flatMap(([what, shape]) => (shape.test(text) ? [`${name}: ${what}`] : []));
  });
  expect(found).toEqual([]);
});

test("the environment is read where settings are loaded, and nowhere else", () => {
  const readers = files
    .filter((name) => name.startsWith("src/"))
    .filter((name) => readFileSync(path.join(root, name), "utf8").includes("process.env"));
  // Commands hand it to `loadConfig`; the rest read how they run, and no secret.
  const allowed = [
    "src/admin.ts",
    "src/chat.ts",
    "src/import.ts",
    "src/main.ts",
    "src/train.ts",
    "src/foundation/embedded.ts",
    "src/foundation/log.ts",
  ];
  expect(readers.filter((name) => !allowed.includes(name))).toEqual([]);
});

test("a wrong secret is named by its setting and never repeated, and a settings object that is logged by mistake is not asked for", () => {
  const lines: string[] = [];
  const log = createLogger({ stream: { write: (line) => void lines.push(line) } });
  try {
    loadConfig({ MASTER_KEY: "not-a-key-but-a-secret", BOT_TOKEN: "also-a-secret" }, { projectDir: "/nowhere" });
    expect.unreachable();
  } catch (error) {
    log.error({ err: error }, "wrong settings");
    expect(String(error)).toContain("MASTER_KEY");
  }
  expect(lines.join("")).toContain("BOT_TOKEN");
  expect(lines.join("")).not.toMatch(/not-a-key|also-a-secret/);
});

test("files with secrets are kept out of the repository", () => {
  const ignored = (name: string) => {
    try {
      execFileSync("git", ["check-ignore", "-q", name], { cwd: root });
      return true;
    } catch {
      return false;
    }
  };
  for (const name of [".env", ".data/master.key", ".data/ballots/key"]) expect(ignored(name), name).toBe(true);
  expect(files).not.toContain(".env");
});
