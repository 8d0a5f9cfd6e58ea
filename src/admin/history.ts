import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { gatherRoot, lastRoots, verifyHistory } from "../instruments/index.ts";
import { type AdminCommand, UsageError } from "./desk.ts";

const savedRoot = z.object({ n: z.number(), root: z.string() });

/** The root in a file. @throws UsageError when there is none: a wrong file is no fault of the history */
function readRoot(file: string): z.infer<typeof savedRoot> {
  try {
    return savedRoot.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new UsageError(`--root ${file}: no such file, or not one that "root --save" wrote; nothing was checked`);
  }
}

/** Computes the whole history anew and says whether anything in it was changed. */
export const verify: AdminCommand = async ({ db, values, print }) => {
  const saved = values.root === undefined ? undefined : readRoot(values.root);
  const { cases, lines, roots, faults, last } = await verifyHistory(db, saved);
  print(
    `${cases} cases, ${lines} lines of history, ${roots} roots; newest root ${last ? `${last.n} ${last.root}` : "none yet"}`,
  );
  if (saved) print(`held against the saved root ${saved.n}`);
  if (faults.length === 0) return print("whole: nothing was changed");
  for (const fault of faults.slice(0, 100)) print(`FAULT ${fault}`);
  throw new Error(`${faults.length} fault(s) in the history`);
};

/** Gathers what moved since the last root and prints the newest, as `verify --root` reads it. */
export const root: AdminCommand = async ({ db, clock, values, print }) => {
  await gatherRoot(db, clock.now());
  const [newest] = await lastRoots(db, 1);
  if (!newest) throw new UsageError("there is no history yet");
  const text = JSON.stringify({ n: newest.n, at: newest.at, root: newest.root });
  if (values.save) writeFileSync(values.save, `${text}\n`);
  print(text);
};
