// `npm run mutate`: takes every action, guard, notice, permission and time limit out of the procedures' declarations,
// one at a time, and plays the conversations with each. A mutant that none of them notices is a rule that nothing holds.
// `--list` names them; `--only "poll.ts,without twins"` takes those whose name holds one of the pieces; `--stories "^1[1-4]"`
// plays only the conversations whose name fits, and `--most 12` only so many, those first that show most of the procedure:
// what survives these may be noticed by others.
import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { allMutants } from "./mutate/mutants.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    stories: { type: "string" },
    most: { type: "string" },
    list: { type: "boolean" },
  },
});
const pieces = values.only?.split(",") ?? [""];
const wanted = [...allMutants().entries()].filter(([, { name }]) => pieces.some((piece) => name.includes(piece)));
if (values.list) for (const [, { name }] of wanted) console.log(name);
else process.exitCode = await play();

/** All in one process, into which one changed declaration is put after the other. */
function play(): Promise<number> {
  const root = path.join(import.meta.dirname, "..");
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [
    vitest,
    "run",
    "--config",
    "scripts/mutate/vitest.config.ts",
    "--reporter",
    "dot",
    "--disable-console-intercept",
  ];
  const numbers = wanted.map(([number]) => number).join(",");
  const env = { ...process.env, MUTANTS: numbers, STORIES: values.stories, MOST: values.most, CI: "", UPDATE: "" };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
