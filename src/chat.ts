// `npm run chat [-- --as NAME]`: the conversation in a terminal, for development and scripts.
import path from "node:path";
import { parseArgs } from "node:util";
import { talk, terminalChannel } from "./channels/index.ts";
import { createLogger, loadConfig } from "./foundation/index.ts";
import { openApp } from "./open.ts";

const { values } = parseArgs({ options: { as: { type: "string", default: "me" } } });
const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
const log = createLogger({ level: "warn", to: "stderr" });
const { app, ids, close } = await openApp(config, log);
app.channels.set("terminal", terminalChannel(process.stdout));
const isInteractive = process.stdin.isTTY === true;
await talk({
  gateway: app.conversation,
  input: process.stdin,
  output: process.stdout,
  address: values.as,
  runId: ids.uuid(),
  isInteractive,
});
await close();
