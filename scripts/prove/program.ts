import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { mind } from "./faults/children.ts";

/** A program that shows something by ending well. */
export interface Program {
  /** What it shows, for the table. */
  what: string;
  command: string[];
  env?: Record<string, string>;
  /** The exit code that says that it could not be tried here; its last line says why. */
  untriedCode?: number;
}

/** What is shown, or is not. */
export interface Shown {
  /** False: it could not be tried here. */
  tried: boolean;
  held: boolean;
  seconds: number;
  /** All that it printed. */
  output: string;
}

const projectDir = path.join(import.meta.dirname, "../..");
/** What takes longer hangs. */
const patienceMs = 15 * 60_000;

/** Runs one to its end, or until patience ends, which is no good end. */
export async function runProgram({ command: [file = "", ...args], env, untriedCode }: Program): Promise<Shown> {
  const begun = performance.now();
  const child = mind(
    spawn(file, args, { cwd: projectDir, env: { ...process.env, ...env }, timeout: patienceMs, killSignal: "SIGKILL" }),
  );
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => printed.push(part));
  const [code] = (await once(child, "close")) as [number | null];
  return {
    ...{ tried: untriedCode === undefined || code !== untriedCode, held: code === 0 },
    ...{ seconds: Math.round((performance.now() - begun) / 1_000), output: Buffer.concat(printed).toString("utf8") },
  };
}
