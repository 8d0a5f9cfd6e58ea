// npm run gates: everything about the code that a program can check without running it.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";

/** Scripts of package.json, in the order in which they are told of. */
export const gates = ["format", "lint", "arrows", "unused", "types", "fresh"] as const;

/** One of the gates. */
export type Gate = (typeof gates)[number];

/** What a gate said; `seconds` is how long it took, `output` all that it printed. */
export interface Said {
  isGreen: boolean;
  output: string;
  seconds: number;
}

/** Most of them keep one processor busy. */
export const atOnce = availableParallelism();

/** Runs one gate in the project at `dir`. */
export function runGate(gate: Gate, dir: string): Promise<Said> {
  const begun = performance.now();
  return new Promise((resolve) => {
    execFile("npm", ["run", "--silent", gate], { cwd: dir, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ isGreen: !error, output: stdout + stderr, seconds: (performance.now() - begun) / 1000 }),
    );
  });
}

async function runAll(): Promise<void> {
  const waiting = gates.values();
  const runNext = async () => {
    for (const gate of waiting) {
      const { isGreen, output, seconds } = await runGate(gate, path.resolve(import.meta.dirname, ".."));
      console.log(`${isGreen ? "green" : "RED  "} ${gate} (${seconds.toFixed(1)} s)`);
      if (isGreen) continue;
      console.log(output);
      process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
}

if (import.meta.main) await runAll();
