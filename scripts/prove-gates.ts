// npm run gates:prove: plants violations in a copy of the project, where their gate must turn red and tell of each by its
// name, and be green again without them. A gate that cannot fail guards nothing.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atOnce, type Gate, gates, runGate } from "./gates.ts";
import { type Violation, violations } from "./violations.ts";

const project = path.resolve(import.meta.dirname, "..");

/** Copies what is or would be committed, with a link to the project's own node_modules. */
function copyProject(copy: string): void {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: project, encoding: "utf8" }).split("\0").filter(Boolean);
  for (const file of files.filter((name) => existsSync(path.join(project, name)))) {
    cpSync(path.join(project, file), path.join(copy, file));
  }
  symlinkSync(path.join(project, "node_modules"), path.join(copy, "node_modules"));
}

/** Carries out the edits of violations; returns what takes them back. */
function plant(planted: Violation[], copy: string): () => void {
  const undo = planted.flatMap(({ edits }) =>
    Object.entries(edits).map(([name, edit]) => {
      const file = path.join(copy, name);
      const before = existsSync(file) ? readFileSync(file, "utf8") : null;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof edit === "string" ? edit : edit(before ?? ""));
      return () => (before === null ? rmSync(file) : writeFileSync(file, before));
    }),
  );
  return () => {
    for (const takeBack of undo) takeBack();
  };
}

/** One run of a gate: with violations planted, or without any. */
interface Round {
  gate: Gate;
  planted: Violation[];
}

/** Those of a gate are planted together, since each has to be told of by its own name; then none is. */
function roundsOf(gate: Gate): Round[] {
  const mine = violations.filter((violation) => violation.gate === gate);
  const together = mine.filter(({ isAlone }) => !isAlone);
  const files = together.flatMap(({ edits }) => Object.keys(edits));
  if (together.length === 0) throw new Error(`${gate} has no planted violation`);
  if (new Set(files).size < files.length) throw new Error(`violations of ${gate} are planted in the same file`);
  const alone = mine.filter(({ isAlone }) => isAlone).map((violation) => ({ gate, planted: [violation] }));
  return [{ gate, planted: together }, ...alone, { gate, planted: [] }];
}

function report(gate: Gate, isProved: boolean, what: string, seconds: number): void {
  console.log(`${isProved ? "ok    " : "FAILED"} ${gate.padEnd(7)} ${what} (${seconds.toFixed(1)} s)`);
  if (!isProved) process.exitCode = 1;
}

async function prove({ gate, planted }: Round, copy: string): Promise<void> {
  const takeBack = plant(planted, copy);
  const { isGreen, output, seconds } = await runGate(gate, copy);
  takeBack();
  if (planted.length === 0) report(gate, isGreen, `without them: ${isGreen ? "green" : `red\n${output}`}`, seconds);
  for (const { name, says } of planted) {
    const told = output.includes(says) ? "red" : `red, but does not say “${says}”`;
    report(gate, !isGreen && told === "red", `${name}: ${isGreen ? "stayed green" : told}`, seconds);
  }
}

const waiting = gates.flatMap(roundsOf).values();

/** Takes the next round into a copy of its own, until none is left. */
async function proveNext(): Promise<void> {
  const copy = mkdtempSync(path.join(tmpdir(), "linli-gates-"));
  try {
    copyProject(copy);
    for (const round of waiting) await prove(round, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await Promise.all(Array.from({ length: atOnce }, proveNext));
