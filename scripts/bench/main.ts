// `npm run bench`: how fast, against baselines run in the same minutes. Not a test: a machine under other load gives
// other figures, and only ratios of one run mean anything. `npm run bench -- --help` tells what there is.
import { failed, type Outcome, report } from "./report.ts";
import { type Asked, groups, readAsked } from "./wanted.ts";

const asked = readAsked(process.argv.slice(2));
if ("usage" in asked) {
  console.error(asked.usage);
  process.exit(asked.code);
}
const outcome = await measureAll(asked);
report(outcome, asked);
process.exit(failed(outcome, asked) ? 1 : 0);

/** One group after the other: what cannot be measured is told, and leaves the others to be. */
async function measureAll({ wanted, run }: Asked): Promise<Outcome> {
  const begun = performance.now();
  const outcome: Outcome = { figures: [], broken: [], spent: [], seconds: 0 };
  for (const group of groups) {
    const names = group.names.filter((name) => wanted.includes(name));
    if (names.length === 0) continue;
    const from = performance.now();
    try {
      outcome.figures.push(...(await group.measure(names, run)));
    } catch (error) {
      run.say(`${names.join(", ")}: not measured: ${error instanceof Error ? error.stack : String(error)}`);
      outcome.broken.push(...names);
    }
    outcome.spent.push({ names, seconds: (performance.now() - from) / 1000 });
  }
  outcome.seconds = (performance.now() - begun) / 1000;
  return outcome;
}
