// `npm run chat [-- --as NAME]`: the conversation in a terminal, for development and scripts; --help tells who one may be.
import path from "node:path";
import { parseArgs } from "node:util";
import { talk, terminalChannel } from "./channels/index.ts";
import { bindPersona, demoPersonas, personaNamed } from "./demo/index.ts";
import { createLogger, isDatabaseAway, loadConfig } from "./foundation/index.ts";
import { openApp } from "./open.ts";

/** Somebody whom the bot does not know yet. */
const stranger = "me";

const names = () => demoPersonas().map(({ key, label }) => `  ${key.padEnd(20)} ${label.zh} · ${label.en}`);
const usage = () => [
  "npm run chat -- --as NAME",
  "",
  `NAME is one of these people of the demo, or ${stranger} (what it is when left out), ${stranger}-2 and so on for somebody`,
  "whom the bot does not know:",
  ...names(),
  "",
  "Type what you would say; a number or a label presses a button; /quit ends. A script can be piped in.",
];

function end(lines: string[], code: number): never {
  const out = code === 0 ? process.stdout : process.stderr;
  out.write(`${lines.join("\n")}\n`);
  process.exit(code);
}

function readOptions() {
  const options = { as: { type: "string", default: stranger }, help: { type: "boolean", short: "h" } } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // Most often `npm run chat --as clerk`, of which npm keeps the option for itself.
    return end([error instanceof Error ? error.message : String(error), "", ...usage()], 2);
  }
}

const values = readOptions();
if (values.help) end(usage(), 0);
const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
const isStranger = new RegExp(`^${stranger}(?:-\\w+)?$`).test(values.as);
const persona = config.isDemo && !isStranger ? personaNamed(values.as) : undefined;
if (config.isDemo && !isStranger && !persona) end([`Nobody is called ${values.as}.`, "", ...usage()], 1);

const log = createLogger({ level: "warn", to: "stderr" });
/** Talks until the input ends. */
async function chat(): Promise<void> {
  const { app, db, ids, clock, close } = await openApp(config, log);
  const address = persona ?? values.as;
  if (persona) await bindPersona(db, ids, persona, address, clock.now(), "terminal");
  app.channels.set("terminal", terminalChannel(process.stdout, address));
  const isInteractive = process.stdin.isTTY === true;
  /** What others did meanwhile comes in while one looks at the screen. */
  const sweeping = isInteractive
    ? setInterval(() => app.sweep().catch((error) => log.warn({ err: error })), 1_000)
    : undefined;
  await app.sweep();
  await talk({
    gateway: app.conversation,
    input: process.stdin,
    output: process.stdout,
    address,
    runId: ids.uuid(),
    isInteractive,
  });
  clearInterval(sweeping);
  await close();
}

try {
  await chat();
} catch (error) {
  if (!isDatabaseAway(error)) throw error;
  const words = [
    "数据库现在连不上，刚才那句还没有收到。请过一会儿再开。",
    "The database is away: what you said last was not taken. Please start again later.",
  ];
  end(words, 1);
}
