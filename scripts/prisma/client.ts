import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clientDir, projectDir, schemaDir } from "./paths.ts";

/** Generates the Prisma client into prisma/client, without any download. Throws when the schema is invalid. */
export function generateClient(): void {
  rmSync(clientDir, { recursive: true, force: true });
  generateIn(projectDir);
}

/** Names of the files under prisma/client that differ from what the schema gives now; empty when all is fresh. */
export function staleClientFiles(): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), "linli-client-"));
  try {
    cpSync(path.join(projectDir, "package.json"), path.join(copy, "package.json"));
    symlinkSync(path.join(projectDir, "node_modules"), path.join(copy, "node_modules"));
    cpSync(schemaDir, path.join(copy, "prisma"), { recursive: true, filter: (source) => source !== clientDir });
    generateIn(copy);
    const fresh = contents(path.join(copy, "prisma/client"));
    const present = contents(clientDir);
    const names = new Set([...fresh.keys(), ...present.keys()]);
    return [...names].filter((name) => fresh.get(name) !== present.get(name)).sort();
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function generateIn(dir: string): void {
  const cli = path.join(projectDir, "node_modules/prisma/build/index.js");
  execFileSync(process.execPath, [cli, "generate", "--schema", "prisma", "--no-hints"], {
    cwd: dir,
    stdio: "pipe",
    env: {
      ...process.env,
      // Generating needs no schema engine, but the CLI downloads one unless it is told of a file that exists.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
}

function contents(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(dir, file), readFileSync(file, "utf8")];
    }),
  );
}
