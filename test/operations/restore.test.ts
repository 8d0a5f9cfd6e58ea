import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programEnv } from "../program-env.ts";

const hasPostgres = existsSync(process.env.PG_BIN ?? "/usr/lib/postgresql/15/bin/pg_basebackup");

test.skipIf(!hasPostgres)(
  "what docs/operating.md tells of backups brings everything back: a dump, one case, an instant",
  {
    timeout: 400_000,
  },
  () => {
    const cwd = path.join(import.meta.dirname, "..", "..");
    const env = { ...programEnv(), HOME: process.env.HOME, PG_BIN: process.env.PG_BIN };
    const { status, stdout, stderr } = spawnSync("bash", ["scripts/rehearse-restore.sh"], {
      cwd,
      env,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("ERROR")]);
    expect(stdout.trim().split("\n")).toEqual([
      expect.stringContaining("a demo district with"),
      expect.stringMatching(/^pg_dump and pg_restore: [1-9]\d* cases, the history is whole/),
      expect.stringContaining("a deleted case: noticed by verify, brought back"),
      expect.stringContaining("point in time: all "),
    ]);
  },
);
