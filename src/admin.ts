// `npm run admin -- COMMAND`: what an administrator does from the command line.
import path from "node:path";
import { parseArgs } from "node:util";
import { acts } from "./admin/acts.ts";
import { type AdminCommand, operatorName, options, UsageError } from "./admin/desk.ts";
import { root, verify } from "./admin/history.ts";
import { invite } from "./admin/invite.ts";
import { list } from "./admin/list-seats.ts";
import { merges, unlink } from "./admin/merges.ts";
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

The record
  acts [--all]                                        what administrators did, and what was imported
  verify [--root FILE]                                recomputes the whole history; FILE: against a root saved earlier
  root [--save FILE]                                  the newest history root, to keep somewhere else
  merges                                              addresses that were linked
  unlink --merge ID                                   undoes one`;

const commands: Record<string, AdminCommand> = {
  acts,
  appoint,
  end,
  invite,
  list,
  merges,
  move,
  "publish-catalogue": publishNow,
  restore,
  root,
  unlink,
  verify,
};

/** Runs one command; the exit code says whether it was done. */
async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const name = positionals[0] ?? "";
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
  const opened = await openApp(config, createLogger({ level: "warn", to: "stderr" }));
  try {
    await command({ ...opened, values, by: values.by?.trim() || operatorName(), print: (line) => console.log(line) });
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
