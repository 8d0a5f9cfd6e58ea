// `npm run admin -- COMMAND`: what an administrator does from the command line.
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { acts } from "./admin/acts.ts";
import { cite, listVotes, uncite } from "./admin/cite.ts";
import { type AdminCommand, operatorName, options, UsageError } from "./admin/desk.ts";
import { root, verify } from "./admin/history.ts";
import { invite } from "./admin/invite.ts";
import { list } from "./admin/list-seats.ts";
import { merges, unlink } from "./admin/merges.ts";
import { model } from "./admin/model.ts";
import { modelSpend } from "./admin/model-spend.ts";
import { move } from "./admin/move-case.ts";
import { publishNow } from "./admin/publish.ts";
import { appoint, end, restore } from "./admin/seats.ts";
import { Conflict, createLogger, loadConfig, Refusal } from "./foundation/index.ts";
import { openApp } from "./open.ts";

const usage = `npm run admin -- COMMAND, with --by NAME for who does it (else the user of this machine)

Seats
  appoint --person ID|NAME|PHONE --area NAME --body KIND --role ROLE [--from DAY] [--until DAY]
  end --appointment ID [--until DAY]                  ends a seat now, or at the end of that day
  restore --appointment ID                            gives back a seat that was ended by mistake
  move --appointment ID --area NAME --body KIND [--role ROLE]
  list [--area NAME] [--body KIND] [--person …] [--all]
  invite --area NAME --body KIND --role ROLE          a single-use code, sent as /join CODE in any channel

Cases and the catalogue
  move --case NUMBER --area NAME --body KIND --reason TEXT
  publish-catalogue                                   a release now, if anything changed since the last

What was learnt of whose job requests are (npm run train makes versions)
  model list [request-kind]                           the versions, with how they did on held-back examples
  model use VERSION [request-kind]                    goes back to one, or on to another

Votes that bind (all others are rehearsals, 模拟)
  votes                                               which kinds bind in chat, and by which clause
  cite --vote KIND [--clause TEXT --source LAW --on DAY --yes]
                                                      shows the rules, asks for the clause that permits it; for what begins from then on
  uncite --vote KIND --reason TEXT                    takes it back, for what begins from then on

The language model
  model-spend                                         what it was asked and has cost, by the day

The record
  acts [--all]                                        what administrators did, and what was imported
  verify [--root FILE]                                recomputes the whole history; FILE: against a root saved earlier
  root [--save FILE]                                  the newest history root, to keep somewhere else
  merges                                              addresses that were linked
  unlink --merge ID                                   undoes one`;

const commands: Record<string, AdminCommand> = {
  acts,
  appoint,
  cite,
  end,
  invite,
  list,
  merges,
  model,
  "model-spend": modelSpend,
  move,
  "publish-catalogue": publishNow,
  restore,
  root,
  uncite,
  unlink,
  verify,
  votes: listVotes,
};

/** Asks whoever sits at the terminal; undefined where nobody does. */
const terminal = () =>
  process.stdin.isTTY
    ? async (question: string): Promise<string> => {
        const lines = createInterface({ input: process.stdin, output: process.stdout });
        return lines.question(question).finally(() => lines.close());
      }
    : undefined;

/** Runs one command; the exit code says whether it was done. */
async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  if (values.help || positionals[0] === "help") {
    console.log(usage);
    return 0;
  }
  const name = positionals[0] ?? "";
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const words = positionals.slice(1);
  if (!command || (words.length > 0 && command !== model)) {
    console.error(usage);
    return 2;
  }
  const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
  const opened = await openApp(config, createLogger({ level: "warn", to: "stderr" }));
  try {
    const by = values.by?.trim() || operatorName();
    await command({ ...opened, values, words, by, print: (line) => console.log(line), ask: terminal() });
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(opened.app.words.say(config.defaultLocale)(error.code, error.args));
    return 1;
  } finally {
    await opened.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof Conflict) return "somebody changed this at the same moment; nothing was done. Try again";
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
