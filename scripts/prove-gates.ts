// npm run gates:prove: plants each violation in a copy of the project, where its gate must turn red and say why,
// and be green again without it. A gate that cannot fail guards nothing.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Gate, gates, runGate } from "./gates.ts";
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

/** Carries out the edits of a violation; returns what takes them back. */
function plant(violation: Violation, copy: string): () => void {
  const undo = Object.entries(violation.edits).map(([name, edit]) => {
    const file = path.join(copy, name);
    const before = existsSync(file) ? readFileSync(file, "utf8") : null;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof edit === "string" ? edit : edit(before ?? ""));
    return () => (before === null ? rmSync(file) : writeFileSync(file, before));
  });
  return () => {
    for (const takeBack of undo) takeBack();
  };
}

function report(gate: Gate, isProved: boolean, what: string, seconds: number): void {
  console.log(`${isProved ? "ok    " : "FAILED"} ${gate.padEnd(7)} ${what} (${seconds.toFixed(1)} s)`);
  if (!isProved) process.exitCode = 1;
}

function prove(gate: Gate, copy: string): void {
  const planted = violations.filter((violation) => violation.gate === gate);
  if (planted.length === 0) report(gate, false, "has no planted violation", 0);
  for (const violation of planted) {
    const takeBack = plant(violation, copy);
    const { isGreen, output, seconds } = runGate(gate, copy);
    takeBack();
    const told = output.includes(violation.says) ? "red" : `red, but does not say “${violation.says}”`;
    report(gate, !isGreen && told === "red", `${violation.name}: ${isGreen ? "stayed green" : told}`, seconds);
  }
  const { isGreen, output, seconds } = runGate(gate, copy);
  report(gate, isGreen, `without them: ${isGreen ? "green" : `red\n${output}`}`, seconds);
}

const copy = mkdtempSync(path.join(tmpdir(), "linli-gates-"));
try {
  copyProject(copy);
  for (const gate of gates) prove(gate, copy);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
