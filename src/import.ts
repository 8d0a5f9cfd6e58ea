// `npm run import -- catalogue|directory|roster|owners|lists FILE`: takes over a file of the office, whole or not at all.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { operatorName } from "./admin/desk.ts";
import { readAllWords } from "./app.ts";
import {
  applyImport,
  changesNothing,
  type Example,
  type ImportFile,
  type Importing,
  type ImportKindName,
  importColumn,
  importKinds,
  type Plan,
  type Problem,
  type Progress,
  planImport,
  readImportFile,
} from "./city/index.ts";
import { bodyTemplates } from "./demo/index.ts";
import { type Clock, createLogger, type Locale, loadConfig, Refusal, type Say } from "./foundation/index.ts";
import { type Opened, openApp } from "./open.ts";

const options = {
  yes: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "retire-missing": { type: "boolean" },
  by: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const problemsShown = 1_000;

/** What the command prints in the language of the office. */
interface Voice {
  say: Say;
  locale: Locale;
  file: ImportFile;
}

const columnOf = ({ file, locale }: Voice, column: string) => importColumn(file.kind, column, locale);

function lineOf({ say, file }: Voice, line: number): string {
  return say(file.table.isJson ? "import-entry" : "import-line", { n: line });
}

function problemText(voice: Voice, { line, column, fault, args }: Problem): string {
  const { say } = voice;
  const where = [
    ...(line === undefined ? [] : [lineOf(voice, line)]),
    ...(column === undefined ? [] : [say("import-column", { column: columnOf(voice, column) })]),
  ].join(say("import-where-separator"));
  const what = say(`import-bad-${fault}`, args);
  return where === "" ? what : say("import-problem", { where, what });
}

function exampleText(voice: Voice, { how, what, line, column, before, after }: Example): string {
  const { say } = voice;
  const name = what ?? lineOf(voice, line ?? 0);
  const shown = (text: string | undefined) =>
    text === "" || text === undefined ? say("import-nothing") : shorten(text);
  if (how !== "changed") return say(`import-example-${how}`, { what: name });
  const field = columnOf(voice, column ?? "");
  // What is personal is not shown, only that it changes.
  if (before === undefined) return say("import-example-personal", { what: name, field });
  return say("import-example-changed", { what: name, field, before: shown(before), after: shown(after) });
}

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, " ");
  return Array.from(line).length > 60 ? `${Array.from(line).slice(0, 60).join("")}…` : line;
};

function showProblems(voice: Voice, problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, problemsShown)) console.error(problemText(voice, problem));
  const left = problems.length - problemsShown;
  if (left > 0) console.error(voice.say("import-more-problems", { count: left }));
  console.error(voice.say("import-refused", { count: problems.length }));
}

function showPlan(voice: Voice, { counts, examples, unshown, notes }: Plan): void {
  const { say, file } = voice;
  console.log(say("import-counts", { ...counts }));
  for (const example of examples) console.log(`  ${exampleText(voice, example)}`);
  if (unshown > 0) console.log(`  ${say("import-examples-left", { count: unshown })}`);
  for (const { code, args } of notes) console.log(say(`import-note-${code}`, args));
  const { ignored } = file.table;
  if (ignored.length > 0) console.log(say("import-note-ignored", { columns: ignored.join("、") }));
}

/** A line at every tenth, and at least every two seconds. Short work says nothing. */
function progressOf(say: Say, clock: Clock): Progress {
  const begun = clock.now().getTime();
  let [lastAt, lastTenth, lastPhase] = [begun, 0, ""];
  return (phase, done, of) => {
    const at = clock.now().getTime();
    const tenth = of === 0 ? 10 : Math.floor((done * 10) / of);
    if (phase !== lastPhase) [lastPhase, lastTenth] = [phase, 0];
    const isDue = at - lastAt >= 2_000 || (tenth > lastTenth && of >= 5_000);
    if (!isDue) return;
    [lastAt, lastTenth] = [at, tenth];
    console.log(say(`import-progress-${phase}`, { percent: of === 0 ? 100 : Math.floor((done * 100) / of), done, of }));
  };
}

async function isConfirmed(say: Say, isYes: boolean): Promise<boolean> {
  if (isYes) return true;
  if (!process.stdin.isTTY) {
    console.error(say("import-needs-yes"));
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(say("import-confirm")).finally(() => lines.close());
  return /^(y|yes|是|好|可以)$/i.test(answer.trim());
}

type Values = { yes?: boolean; "dry-run"?: boolean; "retire-missing"?: boolean; by?: string };

/** Gives the exit code. */
async function takeIn(opened: Opened, voice: Voice, values: Values): Promise<number> {
  const { app, db, ids, clock } = opened;
  const { say, file } = voice;
  const importing: Importing = {
    db,
    ids,
    keyed: app.keyed,
    now: clock.now(),
    templates: bodyTemplates(),
    progress: progressOf(say, clock),
    retireMissing: values["retire-missing"] ?? false,
  };
  const plan = await planImport(file, importing);
  if (plan.problems.length > 0) {
    showProblems(voice, plan.problems);
    return 1;
  }
  showPlan(voice, plan);
  if (changesNothing(plan)) {
    console.log(say("import-no-change"));
    return 0;
  }
  if (values["dry-run"]) {
    console.log(say("import-dry-run"));
    return 0;
  }
  if (!(await isConfirmed(say, values.yes ?? false))) return 1;
  await applyImport(file, { fingerprint: plan.fingerprint }, values.by ?? operatorName(), importing);
  console.log(say("import-done"));
  return 0;
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
  const locale = config.defaultLocale;
  const say = readAllWords().say(locale);
  const [kind, fileName] = positionals;
  if (values.help) {
    console.log(say("import-usage"));
    return 0;
  }
  if (!importKinds.includes(kind as ImportKindName) || !fileName || positionals.length > 2) {
    console.error(say("import-usage"));
    return 2;
  }
  let opened: Opened | undefined;
  try {
    const file = readImportFile(kind as ImportKindName, path.basename(fileName), readFileSync(fileName));
    console.log(say("import-read", { lines: file.table.lines.length }));
    opened = await openApp(config, createLogger({ level: "warn", to: "stderr" }));
    return await takeIn(opened, { say, locale, file }, values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(say(error.code, error.args));
    return 1;
  } finally {
    await opened?.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
