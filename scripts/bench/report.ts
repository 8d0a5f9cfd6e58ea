import { cpus, loadavg, totalmem } from "node:os";
import { type Figure, isAbsurd, lineOf, markdownHead, markdownOf, rowOf } from "./figure.ts";
import type { Asked } from "./wanted.ts";

/** What came of a run. */
export interface Outcome {
  figures: Figure[];
  /** Figures that could not be measured: something broke on the way. */
  broken: string[];
  /** How long each group took. */
  spent: { names: string[]; seconds: number }[];
  seconds: number;
}

/** Prints the figures as they were asked for, and on stderr how long they took. */
export function report({ figures, spent, seconds }: Outcome, { isJson, isMarkdown, run }: Asked): void {
  if (isJson) for (const figure of figures) console.log(lineOf(figure));
  else if (isMarkdown) console.log(markdown(figures, run.isShort));
  else if (figures.length > 0) console.table(figures.map(rowOf));
  if (run.isShort) run.say("short: with fewer people, cases, votes and texts than the units say");
  for (const { names, seconds: each } of spent) run.say(`${each.toFixed(0).padStart(6)} s  ${names.join(", ")}`);
  run.say(`${seconds.toFixed(0).padStart(6)} s  in all`);
}

function markdown(figures: readonly Figure[], isShort: boolean): string {
  const [cores, load] = [cpus(), loadavg()[0] ?? 0];
  const machine = `${cores.length} × ${cores[0]?.model.trim() || "a processor without a name"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const when = new Date().toISOString().slice(0, 10);
  const about = `Measured on ${when} on ${machine}, Node ${process.versions.node}, embedded PostgreSQL, load ${load.toFixed(1)} at the end${isShort ? ", in the short form" : ""}.`;
  return [about, "", markdownHead, ...figures.map(markdownOf)].join("\n");
}

/** Whether a run ends as failed. A full one does when something broke; a short one besides when a figure is absurd. */
export function failed({ figures, broken }: Outcome, { run }: Asked): boolean {
  const absurd = run.isShort ? figures.filter(isAbsurd) : [];
  for (const { name, value, floor } of absurd) run.say(`${name}: ${value.toPrecision(3)} is absurd beside ${floor}`);
  return broken.length + absurd.length > 0;
}
