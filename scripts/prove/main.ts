// `npm run prove`: what is promised, shown by programs that anyone can run. Not a test of the suite: it takes minutes, and
// kills whole servers of its own.
import { Console } from "node:console";
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { endChildren } from "./faults/children.ts";
import { faults } from "./faults/list.ts";
import { parts, type Row } from "./parts.ts";

const usage = () => [
  "npm run prove -- [PART [NAME …]] [--json | --markdown] [--short] [--seed N] [--at-once N]",
  "",
  "Without a part all of them:",
  ...parts.map(({ name, does }) => `  ${name.padEnd(18)} ${does}`),
  "",
  "Names of faults:",
  ...faults.map(({ name, does }) => `  ${name.padEnd(18)} ${does}`),
  "",
  "--json      one line a fault on the standard output, everything else beside it",
  "--markdown  the tables as docs/proof.md has them",
  "--short     fewer faults, more briefly",
  "--at-once   so many faults at once, each on a server of its own; 2",
];

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
    seed: { type: "string" },
    "at-once": { type: "string", default: "2" },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
const [what, ...names] = positionals;
const wanted = parts.filter(({ name }) => what === undefined || name === what);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const atOnce = Number(values["at-once"]);
const isUnderstood = wanted.length > 0 && Number.isInteger(seed) && Number.isInteger(atOnce) && atOnce > 0;
if (values.help || !isUnderstood || (names.length > 0 && what !== "faults")) {
  console.error(usage().join("\n"));
  process.exit(values.help ? 0 : 2);
}
process.once("exit", endChildren);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const tables = values.json ? new Console(process.stderr) : console;
const show = (table: object[]) => (values.markdown ? console.log(markdownOf(table)) : tables.table(table));
const say = (line: string) => console.error(line);
say(`seed ${seed}`);
const rows: Row[] = [];
for (const part of wanted) {
  const shown = await part.run({
    ...{ names, isShort: values.short, seed, atOnce, say },
    onLine: (line) => values.json && console.log(line),
  });
  if (shown.details) show(shown.details);
  rows.push(...shown.rows);
}
if (wanted.length > 1) show(rows.map(({ isWrong: _, ...row }) => row));
// Handles that the stand-ins leave open are of no use to anybody any more.
process.exit(rows.some(({ isWrong }) => isWrong) ? 1 : 0);

/** A table in Markdown with the columns that any of its rows has. */
function markdownOf(table: object[]): string {
  const names = [...new Set(table.flatMap((row) => Object.keys(row)))];
  const lines = table.map((row) => names.map((name) => (row as Record<string, unknown>)[name] ?? ""));
  return [names, names.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
