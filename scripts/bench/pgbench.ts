import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { onDatabase } from "./postgres.ts";

/** The scripts that turns are held against, run by pgbench on a database of their own. */
export interface Baseline {
  /** Transactions in a second of a script such as `turn_full.sql`, by 16 clients for so many seconds. */
  measure(script: string, seconds: number): Promise<number>;
}

const clients = 16;
const projectDir = path.join(import.meta.dirname, "../..");

/** Where the scripts are: BENCH_SQL_DIR, or beside the project. Undefined when they are not there. */
export function findScripts(): string | undefined {
  const folder = process.env.BENCH_SQL_DIR || path.join(projectDir, "../shared/bench");
  return existsSync(path.join(folder, "schema.sql")) ? folder : undefined;
}

/** The program `pgbench`: on the PATH, or where Debian keeps the servers, the newest first. Undefined when there is none. */
export function findPgbench(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.map((v) => path.join(debian, v, "bin")),
  ];
  return folders.map((folder) => path.join(folder, "pgbench")).find((program) => existsSync(program));
}

export async function openBaseline(program: string, scripts: string, url: string): Promise<Baseline> {
  await onDatabase(url, (client) => runScript(client, readFileSync(path.join(scripts, "schema.sql"), "utf8")));
  return {
    async measure(script, seconds) {
      const settings = ["-n", "-M", "prepared", "-c", `${clients}`, "-j", "2", "-T", `${seconds}`];
      // Of the server's own default; said here since the figure depends on it.
      const env = { ...process.env, PGOPTIONS: "-c synchronous_commit=on" };
      const args = [...settings, "-f", path.join(scripts, script), url];
      const { stdout } = await promisify(execFile)(program, args, { env });
      const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      if (!(tps > 0)) throw new Error(`pgbench ${script}: no figure in ${JSON.stringify(stdout)}`);
      return tps;
    },
  };
}

/** One statement after the other: VACUUM refuses company. */
async function runScript(client: { query(sql: string): Promise<unknown> }, text: string): Promise<void> {
  const sql = text.replace(/^\s*--.*$/gm, "");
  for (const statement of sql.split(/;\s*(?=\n|$|create|insert|vacuum)/i))
    if (statement.trim()) await client.query(statement);
}
