// `npm run train [-- --history FILE]`: learns whose job requests are and which kind they are of, from closed cases and from what the office knows.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readAllWords } from "./app.ts";
import { createLogger, loadConfig, type Say } from "./foundation/index.ts";
import { type Opened, openApp } from "./open.ts";
import {
  addHistory,
  type Learnt,
  readHistory,
  retrain,
  strangeLabels,
  type Training,
  whatKindItIs,
  whoseJobItIs,
} from "./procedures/requests/index.ts";

const shownLines = 20;

/** Takes a file of history in, whole or not at all. Gives the exit code. */
async function takeHistory({ app, db, ids, clock }: Opened, say: Say, fileName: string): Promise<number> {
  const { lines, badLines } = readHistory(readFileSync(fileName, "utf8"));
  if (badLines.length > 0 || lines.length === 0) {
    const shown = badLines.slice(0, shownLines).join(", ");
    console.error(
      say(lines.length === 0 ? "train-empty" : "train-bad-lines", { count: badLines.length, lines: shown }),
    );
    return 1;
  }
  const strange = strangeLabels(lines, app.city());
  for (const [label, count] of strange) console.log(say("train-strange", { label, count }));
  const added = await addHistory(db, ids, lines, { source: path.basename(fileName), now: clock.now() });
  console.log(say("train-history", { lines: lines.length, added }));
  return 0;
}

function tell(say: Say, learnt: Learnt, training: Training): void {
  const { came, examples } = training;
  if (!("scores" in training)) {
    console.log(say(`train-${came}`, { examples }));
    return;
  }
  const { version, scores, present } = training;
  const percent = (share: number) => (share * 100).toFixed(1);
  console.log(say("train-learnt", { examples, version, heldBack: scores.heldBack }));
  console.log(say("train-scores", { accuracy: percent(scores.accuracy), sure: percent(scores.coverage) }));
  if (present !== undefined) console.log(say("train-present", { accuracy: percent(present) }));
  console.log(say(`train-${came}`, { version, learnt }));
}

const options = { history: { type: "string" }, help: { type: "boolean", short: "h" } } as const;

async function run(): Promise<number> {
  const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
  const say = readAllWords().say(config.defaultLocale);
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(say("train-usage"));
    return 0;
  }
  const opened = await openApp(config, createLogger({ level: "warn", to: "stderr" }));
  try {
    const code = values.history ? await takeHistory(opened, say, values.history) : 0;
    const { db, clock, app } = opened;
    for (const subject of code === 0 ? [whoseJobItIs, whatKindItIs] : []) {
      console.log(say(`train-of-${subject.learnt}`));
      tell(say, subject.learnt, await retrain({ db, clock, city: app.city() }, subject));
    }
    return code;
  } finally {
    await opened.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
