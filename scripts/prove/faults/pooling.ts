import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../../../src/foundation/index.ts";
import { mind } from "./children.ts";
import type { Fault, Stage } from "./fault.ts";
import type { Programs } from "./postgres.ts";

const program = process.env.PGBOUNCER ?? "/usr/sbin/pgbouncer";
const shipped = path.join(import.meta.dirname, "../../../config/pgbouncer.ini");

/** Undefined where the program can prepare statements for connections that it shares out. */
async function whyNot(): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(program, ["--version"]).catch(() => ({ stdout: "" }));
  const [, major, minor] = /PgBouncer (\d+)\.(\d+)/.exec(stdout) ?? [];
  if (!major) return `no PgBouncer at ${program} (PGBOUNCER names another)`;
  return Number(major) > 1 || Number(minor) >= 21 ? undefined : `PgBouncer ${major}.${minor} is older than 1.21`;
}

/** A PgBouncer with the configuration that is shipped, in front of one database. */
async function openPooler(url: string, { user }: Programs) {
  const { hostname, port: serverPort, username, pathname } = new URL(url);
  const folder = await mkdtemp(path.join(tmpdir(), "linli-pooler-"));
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  const port = await freePort();
  const users = path.join(folder, "userlist.txt");
  const settings = (await readFile(shipped, "utf8"))
    .replace(/^linli = .*$/m, `* = host=${hostname} port=${serverPort}`)
    .replace(/^listen_port = .*$/m, `listen_port = ${port}\nunix_socket_dir =`)
    .replace(/^auth_type = .*$/m, "auth_type = trust")
    .replace(/^auth_file = .*$/m, `auth_file = ${users}`);
  const file = path.join(folder, "pgbouncer.ini");
  await writeFile(file, settings, { mode: 0o644 });
  await writeFile(users, `"${username}" ""\n`, { mode: 0o644 });
  let child: ChildProcess;
  const start = async () => {
    child = mind(spawn(program, [file], { ...user, cwd: "/", stdio: "ignore" }));
    for (const until = performance.now() + 20_000; performance.now() < until; await sleep(50)) {
      if (await listens(port)) return;
    }
    throw new Error("PgBouncer does not listen");
  };
  const end = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  await start();
  const remove = () => end().then(() => rm(folder, { recursive: true, force: true }));
  return { url: `postgresql://${username}@127.0.0.1:${port}${pathname}`, start, end, remove };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** What the program asks for at the start of a connection, which PgBouncer drops: docs/operating.md gives it to the role. */
async function giveSettings(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const database = client.escapeIdentifier(new URL(url).pathname.slice(1));
  const settings = ["statement_timeout = '30s'", "enable_seqscan = off", "plan_cache_mode = force_generic_plan"];
  for (const setting of settings) await client.query(`ALTER DATABASE ${database} SET ${setting}`);
  await client.end();
}

async function openBehindPooler({ open, after, programs }: Stage) {
  const poolers: Awaited<ReturnType<typeof openPooler>>[] = [];
  const town = await open({
    processes: 2,
    via: async (url) => {
      await giveSettings(url);
      const pooler = await openPooler(url, programs);
      poolers.push(pooler);
      after(pooler.remove);
      return pooler.url;
    },
  });
  const [pooler] = poolers;
  if (!pooler) throw new Error("no pooler");
  return { town, pooler };
}

export const pooling: Fault[] = [
  {
    name: "pooled",
    does: "all connections pass PgBouncer in transaction mode; now a process is killed, now PgBouncer",
    whyNot,
    async strike(stage) {
      const { town, pooler } = await openBehindPooler(stage);
      const times = stage.isShort ? 4 : 12;
      const instants = town.random("instants");
      for (let n = 0; n < times; n += 1) {
        await town.processes.allUp();
        await sleep(instants.whole(300, 3_000));
        if (n === Math.floor(times / 2)) await town.tellEverybody();
        if (n % 3 === 2) await pooler.end().then(pooler.start);
        else await town.processes.kill((ports) => town.random(`kill-${n}`).pick(ports));
      }
      await sleep(2_000);
      return { town, times };
    },
  },
];
