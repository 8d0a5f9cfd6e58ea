import { readFileSync, writeFileSync } from "node:fs";
import { gatherRoot, lastRoots, verifyHistory } from "../instruments/index.ts";
import { type AdminCommand, UsageError } from "./desk.ts";

/** Computes the whole history anew and says whether anything in it was changed. */
export const verify: AdminCommand = async ({ db, values, print }) => {
  const saved = values.root
    ? (JSON.parse(readFileSync(values.root, "utf8")) as { n: number; root: string })
    : undefined;
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
