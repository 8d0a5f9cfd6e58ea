import { type ExecFileException, execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findHome, type Home } from "./embedded-home.ts";
import { freePort } from "./free-port.ts";
import type { Logger } from "./log.ts";

export interface EmbeddedOptions {
  /** The folder to keep the database in; made where missing. */
  dataDir: string;
  log: Logger;
  /** Server settings beyond ours, for tests: `{ fsync: "off" }`. */
  settings?: Record<string, string>;
}

export interface Embedded {
  /** Of the database `linli`, as its superuser. */
  url: string;
  /** Where its data, password and log are. */
  folder: string;
  /**
   * Leaves the server, and stops it when nobody else is connected. End your own connections first. The second call
   * does nothing.
   */
  stop(): Promise<void>;
}

const role = "linli";
const database = "linli";
/** Held shared by each process while it uses the server, exclusively by the one that stops it. */
const presenceLock = 5_465_054;
const patienceMs = 120_000;

/**
 * Starts the PostgreSQL that came from npm, or attaches to it where a process started it for this folder already. The
 * server listens on 127.0.0.1 alone and outlives us when we are killed; the next start finds it.
 *
 * @throws Error in plain words: no binaries for this machine, a folder of another PostgreSQL version or another user's
 */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const home = await findHome(dataDir);
  await removeDeadDrafts(home.folder);
  if (!existsSync(home.folder)) await create(home);
  refuseOtherVersion(home);
  const presence = await enter(home, settings);
  presence.on("error", (error) => log.error({ err: error }, "lost the embedded PostgreSQL"));
  await createDatabase(presence);
  const { port } = presence;
  log.info({ port }, `embedded PostgreSQL is ready; the data is in ${home.folder}`);
  let stopping: Promise<void> | undefined;
  return {
    url: addressOf(home, port, database),
    folder: home.folder,
    stop() {
      stopping ??= leave(home, presence);
      return stopping;
    },
  };
}

/** Connects to the server of this folder, starting it as often as it takes: others may be starting or stopping it. */
async function enter(home: Home, settings: Record<string, string>): Promise<pg.Client> {
  const giveUpAt = performance.now() + patienceMs;
  for (let failures = 0; ; ) {
    const server = await readPidFile(home);
    const isAlive = server !== undefined && isOurServer(home, server.pid);
    const client = isAlive && server.port ? await connect(home, server.port) : undefined;
    if (client) return client;
    if (performance.now() > giveUpAt) throw new Error(`the embedded PostgreSQL does not answer; see ${home.logFile}`);
    if (!isAlive) {
      if (server) await removeStalePidFile(home, server.pid);
      const failure = await start(home, settings);
      if (failure && ++failures >= 8) throw failure;
      if (!failure) continue;
    }
    await sleep(250);
  }
}

/** A client that has said that it is here; undefined while the server is starting or stopping. */
async function connect(home: Home, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: addressOf(home, port, "postgres"),
    connectionTimeoutMillis: 10_000,
  });
  const ignore = () => {};
  client.on("error", ignore);
  try {
    await client.connect();
    // Waits while the last user before us is stopping the server, and then fails with it: so nobody is let in late.
    await client.query("SELECT pg_advisory_lock_shared($1)", [presenceLock]);
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder");
    if (rows[0].folder !== home.cluster) throw new Error(`port ${port} is another server's`);
    client.off("error", ignore);
    return client;
  } catch (error) {
    await client.end().catch(ignore);
    const isWrongPassword = (error as { code?: string }).code === "28P01";
    if (isWrongPassword) throw new Error(`the embedded PostgreSQL refuses the password in ${home.passwordFile}`);
    return undefined;
  }
}

/** Starts the server at a free port. Returns what went wrong instead of throwing: the caller may try again. */
async function start(home: Home, settings: Record<string, string>): Promise<Error | undefined> {
  await keepLogSmall(home);
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
  const postgres = ["-p", await freePort(), ...flags].join(" ");
  const wait = ["-w", "-t", String(patienceMs / 1000)];
  try {
    await run(home, "pg_ctl", ["start", ...wait, "-s", "-D", home.cluster, "-l", home.logFile, "-o", postgres]);
    return undefined;
  } catch (error) {
    const lastLines = await readFile(home.logFile, "utf8").then(
      (text) => text.trimEnd().split("\n").slice(-8).join("\n"),
      () => "",
    );
    return new Error(`the embedded PostgreSQL does not start; the end of ${home.logFile}:\n${lastLines}`, {
      cause: error,
    });
  }
}

async function leave(home: Home, presence: pg.Client): Promise<void> {
  // The server says goodbye as an error.
  presence.removeAllListeners("error").on("error", () => {});
  try {
    await presence.query("SELECT pg_advisory_unlock_shared($1)", [presenceLock]);
    if (await isLast(presence)) await run(home, "pg_ctl", ["stop", "-s", "-w", "-m", "fast", "-D", home.cluster]);
  } catch {
    // The server is gone already, or somebody else is stopping it.
  } finally {
    await presence.end().catch(() => {});
  }
}

/** Whether nobody else is connected. Asks for a second: connections just closed take a moment to disappear. */
async function isLast(presence: pg.Client): Promise<boolean> {
  const { rows } = await presence.query("SELECT pg_try_advisory_lock($1) AS held", [presenceLock]);
  if (!rows[0].held) return false;
  for (let tries = 0; tries < 10; tries++) {
    const others = await presence.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    if (others.rowCount === 0) return true;
    await sleep(100);
  }
  return false;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  if (rowCount) return;
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    const isMadeByAnother = ["42P04", "23505"].includes(String((error as { code?: string }).code));
    if (!isMadeByAnother) throw error;
  }
}

/**
 * Makes the server's folder beside its place and renames it there when it is whole: a kill in the middle leaves only
 * a draft, and of two processes doing so at once the second finds the first one's and takes it.
 */
async function create(home: Home): Promise<void> {
  const draft = `${home.folder}.draft-${process.pid}-${randomBytes(4).toString("hex")}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, "password");
  await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (home.user) for (const path of [draft, passwordFile]) await chown(path, home.user.uid, home.user.gid);
  await run(home, "initdb", [
    ...["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256"],
    ...[`--username=${role}`, `--pwfile=${passwordFile}`, `--pgdata=${join(draft, "data")}`],
  ]);
  try {
    await rename(draft, home.folder);
  } catch (error) {
    if (!existsSync(home.cluster)) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeDeadDrafts(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = Number(/\.draft-(\d+)/.exec(name)?.[1]);
    // Its initdb may still be writing for a moment: what cannot be removed now is removed at the next start.
    if (pid && !isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}

function refuseOtherVersion(home: Home): void {
  const major = Number(readFileSync(join(home.cluster, "PG_VERSION"), "utf8"));
  if (major === home.major) return;
  throw new Error(
    `${home.cluster} is of PostgreSQL ${major} and this program brings ${home.major}: use the version of this program ` +
      "that made it, or move the data with pg_dump and pg_restore, or choose another DATA_DIR",
  );
}

/** The server's own note of where it is: pid on line 1, port on line 4. Half written while it starts. */
async function readPidFile(home: Home): Promise<{ pid: number; port?: number } | undefined> {
  const text = await readFile(pidFile(home), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Math.abs(Number(lines[0]));
  return pid ? { pid, port: Number(lines[3]) || undefined } : undefined;
}

/**
 * Whether the process is this folder's server, not a stranger that got its number after a crash or a restart of the
 * machine. Where /proc is missing, any living process counts.
 */
function isOurServer(home: Home, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(home.cluster);
  } catch {
    return false;
  }
}

/** PostgreSQL removes the note of a dead server itself, but believes a stranger with the same number to be it. */
async function removeStalePidFile(home: Home, pid: number): Promise<void> {
  if (isAlive(pid) && (await readPidFile(home))?.pid === pid) await rm(pidFile(home), { force: true });
}

const pidFile = (home: Home) => join(home.cluster, "postmaster.pid");

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function keepLogSmall(home: Home): Promise<void> {
  const size = await stat(home.logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size > 10_000_000) await rename(home.logFile, `${home.logFile}.1`).catch(() => {});
}

function addressOf(home: Home, port: number, name: string): string {
  const password = readFileSync(home.passwordFile, "utf8").trim();
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`;
}

function run(home: Home, program: "initdb" | "pg_ctl", args: string[]): Promise<string> {
  // Only what it needs: PGPORT, PGDATA and their like in our environment would mislead it.
  const env = { PATH: process.env.PATH, LC_ALL: "C" };
  return new Promise((resolve, reject) => {
    execFile(join(home.programs, program), args, { ...home.user, cwd: "/", env }, (error, stdout, stderr) => {
      if (error) reject(failureOf(program, error, stderr));
      else resolve(stdout);
    });
  });
}

function failureOf(program: string, error: ExecFileException, stderr: string): Error {
  return new Error(`${program} failed (${error.code ?? error.signal}): ${stderr.trim()}`, { cause: error });
}
