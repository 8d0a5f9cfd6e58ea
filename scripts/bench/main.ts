// `npm run bench -- [--json] [NAME …]`: how fast, against baselines run in the same minutes. Not a test: a machine under
// other load gives other figures, and only ratios of one run mean anything.
import { parseArgs } from "node:util";
import { countGoals, measureCount, measureVotesGrowth, votesGrowthGoals } from "./ballots.ts";
import { conversationGoals, measureConversation, measureMemory, memoryGoals } from "./conversation.ts";
import { deliveryGoals, measureDeliveries, measurePaced, pacedGoals } from "./deliveries.ts";
import { type Figure, lineOf, rowOf } from "./figure.ts";
import { growthGoals, measureGrowth } from "./growth.ts";
import { lookUpGoals, measureLookUp } from "./look-up.ts";
import { measureTurn, turnGoals } from "./turn.ts";
import { measureVotes, voteGoals } from "./votes.ts";

type Measure = (names: string[], say: (line: string) => void) => Promise<Figure[]>;

/** Figures measured together, and how. */
const groups: { names: string[]; measure: Measure; isLong?: boolean }[] = [
  { names: Object.keys(turnGoals), measure: (names, say) => measureTurn(names as (keyof typeof turnGoals)[], say) },
  { names: Object.keys(growthGoals), measure: measureGrowth },
  { names: Object.keys(conversationGoals), measure: measureConversation },
  { names: Object.keys(deliveryGoals), measure: measureDeliveries },
  { names: Object.keys(pacedGoals), measure: measurePaced },
  { names: Object.keys(voteGoals), measure: measureVotes },
  { names: Object.keys(lookUpGoals), measure: measureLookUp },
  { names: Object.keys(countGoals), measure: measureCount, isLong: true },
  { names: Object.keys(votesGrowthGoals), measure: measureVotesGrowth, isLong: true },
  { names: Object.keys(memoryGoals), measure: measureMemory, isLong: true },
];

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const known = groups.flatMap((g) => g.names);
/** A name, or the beginning of several: "lookup" for all of lookup-…. */
const asked = (said: string, name: string) => said === name || (!known.includes(said) && name.startsWith(`${said}-`));
const unknown = positionals.filter((said) => !known.some((name) => asked(said, name)));
if (unknown.length > 0) {
  console.error(`no figure ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}
const say = (line: string) => console.error(line);
const figures: Figure[] = [];
for (const { names, measure, isLong } of groups) {
  const named = names.filter((name) => positionals.some((said) => asked(said, name)));
  const wanted = positionals.length > 0 ? named : isLong ? [] : names;
  if (wanted.length === 0) continue;
  const measured = await measure(wanted, say);
  if (values.json) for (const figure of measured) console.log(lineOf(figure));
  figures.push(...measured);
}
if (!values.json && figures.length > 0) console.table(figures.map(rowOf));
