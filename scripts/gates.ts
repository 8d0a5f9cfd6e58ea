// npm run gates: everything about the code that a program can check without running it.
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Scripts of package.json, cheapest first. */
export const gates = ["format", "lint", "arrows", "unused", "types", "fresh"] as const;

/** One of the gates. */
export type Gate = (typeof gates)[number];

/** Runs one gate in the project at `dir`; `seconds` is how long it took, `output` all that it printed. */
export function runGate(gate: Gate, dir: string): { isGreen: boolean; output: string; seconds: number } {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", gate], { cwd: dir, encoding: "utf8" });
  return { isGreen: status === 0, output: stdout + stderr, seconds: (performance.now() - begun) / 1000 };
}

function runAll(): void {
  for (const gate of gates) {
    const { isGreen, output, seconds } = runGate(gate, path.resolve(import.meta.dirname, ".."));
    console.log(`${isGreen ? "green" : "RED  "} ${gate} (${seconds.toFixed(1)} s)`);
    if (isGreen) continue;
    console.log(output);
    process.exitCode = 1;
  }
}

if (import.meta.main) runAll();
