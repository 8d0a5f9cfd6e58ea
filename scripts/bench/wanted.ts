import { parseArgs } from "node:util";
import { countGoals, measureCount, measureVotesGrowth, votesGrowthGoals } from "./ballots.ts";
import { conversationGoals, measureConversation, measureMemory, memoryGoals } from "./conversation.ts";
import { deliveryGoals, measureDeliveries, measurePaced, pacedGoals } from "./deliveries.ts";
import type { Figure, Goal, Run } from "./figure.ts";
import { growthGoals, measureGrowth } from "./growth.ts";
import { lookUpGoals, measureLookUp } from "./look-up.ts";
import { type TurnFigure, turnGoals } from "./opponents.ts";
import { measurePeopleGrowth, peopleGoals } from "./people.ts";
import { measureTurn } from "./turn.ts";
import { measureVotes, voteGoals } from "./votes.ts";

/** Figures that are measured together, and how. */
interface Group {
  names: string[];
  goals: Goal[];
  measure(names: string[], run: Run): Promise<Figure[]>;
  /** Only when it is named. */
  isLong: boolean;
  /** Not in the short form. */
  isLeftOut: boolean;
}

const short = { isLong: false, isLeftOut: false };
const full = { isLong: false, isLeftOut: true };
const long = { isLong: true, isLeftOut: true };

function group(
  goals: Record<string, Goal>,
  measure: Group["measure"],
  when: Pick<Group, "isLong" | "isLeftOut">,
): Group {
  return { names: Object.keys(goals), goals: Object.values(goals), measure, ...when };
}

export const groups: readonly Group[] = [
  group(turnGoals, (names, run) => measureTurn(names as TurnFigure[], run), short),
  group(growthGoals, measureGrowth, short),
  group(peopleGoals, measurePeopleGrowth, full),
  group(votesGrowthGoals, measureVotesGrowth, full),
  group(conversationGoals, measureConversation, full),
  group(deliveryGoals, measureDeliveries, short),
  group(pacedGoals, measurePaced, full),
  group(voteGoals, measureVotes, full),
  group(lookUpGoals, measureLookUp, short),
  group(countGoals, measureCount, long),
  group(memoryGoals, measureMemory, long),
];

/** What a run is asked for. */
export interface Asked {
  wanted: string[];
  run: Run;
  isJson: boolean;
  isMarkdown: boolean;
}
/** What is said instead of a run, and the code to end with. */
interface Usage {
  usage: string;
  code: number;
}

const known = groups.flatMap(({ names }) => names);

function linesOf({ goals, isLeftOut }: Group): string[] {
  return goals.map((goal) => lineOf(goal, isLeftOut));
}

function lineOf({ name, unit, floor, aim }: Goal, isLeftOut: boolean): string {
  return `${isLeftOut ? "*" : " "} ${name.padEnd(29)} ${unit}; floor ${floor.toLocaleString("en")}, aim ${aim.toLocaleString("en")}`;
}

const usage = () =>
  [
    "npm run bench -- [--short] [--rounds N] [--turns N] [--json | --markdown] [NAME …]",
    "",
    "  NAME          a figure, or the beginning of several; without one all that are not long",
    "  --short       two rounds with fewer people, cases and texts, and without those marked *: a minute or two, for CI.",
    "                Ends with 1 when a figure cannot be measured or is four times worse than its floor",
    "  --rounds N    instead of 7",
    "  --turns N     of turn-memory, instead of 1,000,000",
    "  --json        a line a figure",
    "  --markdown    the table as docs/proof.md has it, with machine and date",
    "",
    ...groups.filter(({ isLong }) => !isLong).flatMap(linesOf),
    "",
    "Long, and measured only when named:",
    ...groups.filter(({ isLong }) => isLong).flatMap(linesOf),
    "",
    "turn and turn-vs-rapidpro need pgbench and the folder of its scripts, BENCH_SQL_DIR or ../shared/bench beside the project.",
  ].join("\n");

/** A name, or the beginning of several: "lookup" for all of lookup-…. */
const isMeant = (said: string, name: string) => said === name || (!known.includes(said) && name.startsWith(`${said}-`));

/** Reads the arguments of the command. */
export function readAsked(args: string[]): Asked | Usage {
  const { values, positionals, wrong } = parse(args);
  if (wrong !== undefined) return { usage: `${wrong}\n\n${usage()}`, code: 2 };
  if (values.help) return { usage: usage(), code: 0 };
  const strange = positionals.filter((said) => !known.some((name) => isMeant(said, name)));
  if (strange.length > 0) return { usage: `no figure ${strange.join(", ")}; there are: ${known.join(", ")}`, code: 2 };
  const [rounds, turns] = [numberOf(values.rounds, values.short ? 2 : 7), numberOf(values.turns, 1_000_000)];
  if (!rounds || !turns) return { usage: "--rounds and --turns are whole numbers from 1 on", code: 2 };
  const unasked = groups.filter(({ isLong, isLeftOut }) => !(values.short ? isLeftOut : isLong));
  const named = known.filter((name) => positionals.some((said) => isMeant(said, name)));
  return {
    wanted: positionals.length > 0 ? named : unasked.flatMap(({ names }) => names),
    run: { rounds, turns, isShort: values.short, say: (line) => console.error(line) },
    isJson: values.json,
    isMarkdown: values.markdown,
  };
}

const flag = { type: "boolean", default: false } as const;
const options = {
  json: flag,
  markdown: flag,
  short: flag,
  help: { type: "boolean", default: false, short: "h" },
  rounds: { type: "string" },
  turns: { type: "string" },
} as const;

function parse(args: string[]) {
  try {
    return { ...parseArgs({ args, options, allowPositionals: true }), wrong: undefined };
  } catch (error) {
    const wrong = error instanceof Error ? error.message.split(". ")[0] : String(error);
    return { ...parseArgs({ args: [], options, allowPositionals: true }), wrong };
  }
}

function numberOf(said: string | undefined, otherwise: number): number | undefined {
  if (said === undefined) return otherwise;
  return /^[1-9]\d*$/.test(said) ? Number(said) : undefined;
}
