import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readdirSync } from "node:fs";
import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { findHome } from "../../../src/foundation/embedded-home.ts";
import { freePort } from "../../../src/foundation/index.ts";
import { mind } from "./children.ts";

const exec = promisify(execFile);

/** The programs of one PostgreSQL, and whom they run as. */
export interface Programs {
  folder: string;
  /** Undefined when we are not root: then they run as we do. */
  user?: { uid: number; gid: number };
}

/** A server that can be killed and started again, listening on 127.0.0.1 alone. Every commit is on its disk. */
export interface PostgresServer {
  port: number;
  /** Its data folder. */
  data: string;
  programs: Programs;
  url(database: string): string;
  /** Starts it, however often that takes: after a kill the dead one's memory has to go first. */
  start(): Promise<void>;
  /** Ends it by SIGKILL, as when the power fails. */
  kill(): Promise<void>;
  /** Ends it in order, with everything in its data folder. */
  stop(): Promise<void>;
  /** Whether its first process lives. */
  isAlive(): boolean;
  /** Ends it for good and removes its folder. */
  remove(): Promise<void>;
}

/** The programs that come with npm. */
export async function ownPrograms(): Promise<Programs> {
  const folder = await mkdtemp(path.join(tmpdir(), "linli-prove-"));
  const home = await findHome(folder);
  await rm(folder, { recursive: true, force: true });
  return { folder: home.programs, user: home.user };
}

/** The newest programs that the system has in full, with those for a standby; undefined without. */
export async function systemPrograms(): Promise<Programs | undefined> {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => path.join(root, version, "bin"))
    .find((bin) => ["initdb", "postgres", "pg_basebackup"].every((name) => existsSync(path.join(bin, name))));
  return folder ? { folder, user: (await ownPrograms()).user } : undefined;
}

export interface ServerOptions {
  programs: Programs;
  /** The data folder of a server that has ended in order, to begin with a copy of; default: a new cluster. */
  from?: string;
  /** The folder to put the data folder into; default: a temporary one. */
  parent?: string;
  settings?: Record<string, string>;
  env?: Record<string, string>;
}

/** Makes a new cluster and starts its server. */
export async function newServer(options: ServerOptions): Promise<PostgresServer> {
  const data = await newFolder(options);
  if (options.from) await exec("cp", ["-a", `${options.from}/.`, data]);
  else
    await run(options.programs, "initdb", [
      ...["-D", data, "-U", "linli", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"],
    ]);
  return startedServer(data, options);
}

/** A standby of a running server: a base backup of it that follows from there. */
export async function newStandby(primary: PostgresServer, options: ServerOptions): Promise<PostgresServer> {
  const data = await newFolder(options);
  const source = `host=127.0.0.1 port=${primary.port} user=linli application_name=standby`;
  await run(options.programs, "pg_basebackup", ["-D", data, "-d", source, "-R", "-X", "stream", "-c", "fast"]);
  return startedServer(data, options);
}

async function newFolder({ programs: { user }, parent = tmpdir() }: ServerOptions): Promise<string> {
  const data = await mkdtemp(path.join(parent, "linli-prove-"));
  await chmod(data, 0o700);
  if (user) await chown(data, user.uid, user.gid);
  return data;
}

async function startedServer(data: string, { programs, settings = {}, env = {} }: ServerOptions) {
  const port = Number(await freePort());
  const given = { listen_addresses: "127.0.0.1", unix_socket_directories: "", shared_buffers: "64MB", ...settings };
  const flags = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", data, "-p", `${port}`, "-c", "max_connections=200", "-c", "timezone=UTC", ...flags];
  const log = openSync(`${data}.log`, "a");
  const ownEnv = { PATH: process.env.PATH, LC_ALL: "C", ...env };
  let child: ChildProcess | undefined;
  const isAlive = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const server: PostgresServer = {
    ...{ port, data, programs, isAlive },
    url: (database) => `postgresql://linli@127.0.0.1:${port}/${database}`,
    async start() {
      for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100)) {
        if (!isAlive()) {
          child = mind(
            spawn(path.join(programs.folder, "postgres"), args, {
              ...programs.user,
              ...{ cwd: "/", env: ownEnv, stdio: ["ignore", log, log] },
            }),
          );
        }
        if (await answers(server.url("postgres"))) return;
      }
      throw new Error(`PostgreSQL does not start; see ${data}.log`);
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGINT"),
    async remove() {
      await end("SIGQUIT");
      for (const place of [data, `${data}.log`]) await rm(place, { recursive: true, force: true });
    },
  };
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || !isAlive()) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  await server.start();
  return server;
}

const patienceMs = 120_000;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function run({ folder, user }: Programs, program: string, args: string[]): Promise<void> {
  await exec(path.join(folder, program), args, { ...user, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C" } });
}
