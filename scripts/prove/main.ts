// `npm run prove -- faults [NAME …] [--json] [--short] [--seed N]`: what holds when things break. Not a test of the suite:
// it takes minutes, and kills whole servers of its own.
import { parseArgs } from "node:util";
import { endChildren } from "./faults/children.ts";
import { faults } from "./faults/list.ts";
import { runFaults } from "./faults/run.ts";
import { lineOf, rowOf } from "./faults/verdict.ts";

const usage = () => [
  "npm run prove -- faults [NAME …] [--json] [--short] [--seed N]",
  "",
  ...faults.map(({ name, does }) => `  ${name.padEnd(18)} ${does}`),
];

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
    seed: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
const [what, ...names] = positionals;
const seed = values.seed === undefined ? undefined : Number(values.seed);
if (values.help || (what !== undefined && what !== "faults") || Number.isNaN(seed)) {
  console.error(usage().join("\n"));
  process.exit(values.help ? 0 : 2);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endChildren();
    process.exit(130);
  });
}
const verdicts = await runFaults({
  ...{ names, isShort: values.short, seed, say: (line) => console.error(line) },
  onVerdict(verdict) {
    if (values.json) console.log(lineOf(verdict));
    else
      console.error(
        `${verdict.name}: ${verdict.tried ? (verdict.survived ? "survived" : "NOT SURVIVED") : "not tried"}`,
      );
    for (const fault of verdict.wrong.slice(0, 20)) console.error(`  ${fault}`);
  },
});
if (!values.json) console.table(verdicts.map(rowOf));
// Handles that the stand-ins leave open are of no use to anybody any more.
process.exit(verdicts.every(({ tried, survived }) => survived || !tried) ? 0 : 1);
