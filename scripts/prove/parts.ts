import { runFaults } from "./faults/run.ts";
import { lineOf, rowOf, type Verdict } from "./faults/verdict.ts";
import { type Program, runProgram } from "./program.ts";

/** One row of the table at the end. */
export interface Row {
  part: string;
  what: string;
  outcome: string;
  seconds?: number;
  /** Not as promised. What could not be tried is neither shown nor wrong. */
  isWrong: boolean;
}

export interface PartOptions {
  /** Of faults; none: all of them, or those of the short form. */
  names: string[];
  isShort: boolean;
  seed: number;
  /** How many faults are tried at once. */
  atOnce: number;
  say(line: string): void;
  /** Is given one line for programs a fault. */
  onLine(line: string): void;
}

/** One part of what is promised. `details`: a table of its own beside its rows in the table of all. */
export interface Part {
  name: string;
  does: string;
  run(options: PartOptions): Promise<{ rows: Row[]; details?: object[] }>;
}

const vitest = (...files: string[]): string[] => [process.execPath, "node_modules/vitest/vitest.mjs", "run", ...files];
/** Inputs an edge: as many as the tests throw, and far more. */
const fuzzRuns = { short: 60, whole: 1_500 };

/** A part that is one program. */
const shownBy = (name: string, does: string, programOf: (options: PartOptions) => Program): Part => ({
  name,
  does,
  async run(options) {
    const program = programOf(options);
    const { tried, held, seconds, output } = await runProgram(program);
    const outcome = tried ? (held ? "held" : "NOT HELD") : `not tried: ${output.trim().split("\n").at(-1)}`;
    options.say(`${name}: ${outcome} (${seconds} s)`);
    if (tried && !held) options.say(output);
    return { rows: [{ part: name, what: program.what, outcome, seconds, isWrong: tried && !held }] };
  },
});

function faultRow(verdict: Verdict): Row {
  const { name, tried, survived, reason, figures } = verdict;
  const outcome = tried ? (survived ? "survived" : "NOT SURVIVED") : `not tried: ${reason}`;
  return {
    part: "faults",
    what: name,
    outcome,
    ...(figures && { seconds: figures.seconds }),
    isWrong: tried && !survived,
  };
}

const faults: Part = {
  name: "faults",
  does: "kills, cuts, fills and confuses the program and its database while people are at it",
  async run({ onLine, say, ...options }) {
    const verdicts = await runFaults({
      ...{ ...options, say },
      onVerdict(verdict) {
        onLine(lineOf(verdict));
        const { what, outcome, seconds } = faultRow(verdict);
        say(`${what}: ${outcome}${seconds === undefined ? "" : ` (${seconds} s)`}`);
        for (const wrong of verdict.wrong.slice(0, 20)) say(`  ${wrong}`);
      },
    });
    return { rows: verdicts.map(faultRow), details: verdicts.map(rowOf) };
  },
};

/** Every part, in the order in which they are run. */
export const parts: Part[] = [
  faults,
  shownBy("restore", "a dump, one deleted case and an instant before a mistake are brought back", () => ({
    what: "dump, one case, point in time",
    command: ["bash", "scripts/rehearse-restore.sh"],
    untriedCode: 3,
  })),
  shownBy("edges", "whatever comes to an edge is taken or refused, and nothing is left half done", (options) => {
    const runs = options.isShort ? fuzzRuns.short : fuzzRuns.whole;
    return {
      what: `${runs} inputs an edge, seed ${options.seed}`,
      command: vitest("test/edges"),
      env: { FUZZ_RUNS: `${runs}`, FUZZ_SEED: `${options.seed}` },
    };
  }),
  shownBy(
    "injection",
    "a model that obeys every attack does nothing and tells nothing; odd words are answered",
    (options) => ({
      what: `every attack of the corpus, seed ${options.seed}`,
      command: vitest("test/conversation/injection.test.ts", "test/conversation/hostile.test.ts"),
      env: { FUZZ_SEED: `${options.seed}` },
    }),
  ),
  shownBy("gates", "each gate turns red for what it forbids", () => ({
    what: "every planted violation",
    command: [process.execPath, "scripts/prove-gates.ts"],
  })),
];
