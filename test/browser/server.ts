import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { programEnv } from "../program-env.ts";

const projectDir = path.join(import.meta.dirname, "..", "..");

/** The program as `npm start` runs it, on a free port and data of its own. */
export async function startProgram(env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "linli-program-"));
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: projectDir,
    env: { ...programEnv(), HOME: process.env.HOME, DATA_DIR: dataDir, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Linli\s+→\s+(http:\/\/\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code}:\n${said}`)));
  });
  return {
    url: url.replace("localhost", "127.0.0.1"),
    said: () => said,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = await gone;
      rmSync(dataDir, { recursive: true, force: true });
      return code as number | null;
    },
  };
}
