import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "../../src/foundation/embedded.ts";
import { createLogger } from "../../src/foundation/log.ts";

const isRoot = process.getuid?.() === 0;
const log = createLogger({ level: "silent" });
let top: string;
let dataDir: string;
let servers: Embedded[] = [];

beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), "linli-embedded-"));
  chmodSync(top, 0o755);
  dataDir = path.join(top, "shared");
});

afterEach(async () => {
  for (const server of servers.reverse()) await server.stop();
  servers = [];
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

async function start(folder = dataDir): Promise<Embedded> {
  const server = await startEmbedded({ dataDir: folder, log });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const pidFile = (folder = dataDir) => path.join(folder, "postgres/data/postmaster.pid");
const postmasterOf = (folder = dataDir) => Number(readFileSync(pidFile(folder), "utf8").split("\n")[0]);
const portOf = (server: Embedded) => new URL(server.url).port;

/** Another process of this program that starts the server of the folder, says so, and stays. */
function startElsewhere(
  folder: string,
  as: { uid?: number; gid?: number } = {},
): { child: ChildProcess; said: Promise<string> } {
  const room = (file: string) =>
    JSON.stringify(pathToFileURL(path.join(import.meta.dirname, "../../src/foundation", file)).href);
  const code = `import { startEmbedded } from ${room("embedded.ts")};
    import { createLogger } from ${room("log.ts")};
    const log = createLogger({ level: "silent" });
    const server = await startEmbedded({ dataDir: ${JSON.stringify(folder)}, log }).catch((error) => { console.log(error.message); process.exit(1); });
    process.on("SIGTERM", async () => { await server.stop(); process.exit(0); });
    console.log(server.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    ...as,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = new Promise<string>((resolve) => child.stdout?.once("data", (data) => resolve(String(data).trim())));
  return { child, said };
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

test("of three that start at once in an empty folder all get the same server, and the last to leave stops it", async () => {
  const [one, two, three] = await Promise.all([start(), start(), start()]);
  expect(new Set([one.url, two.url, three.url]).size).toBe(1);
  await Promise.all([one.stop(), two.stop()]);
  expect(await ask(three.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  await three.stop();
  expect(existsSync(pidFile())).toBe(false);
  await expect(ask(three.url, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  expect(readdirSync(dataDir)).toEqual(["postgres"]);
});

test("what was stored is there after a stop and a start", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE kept AS SELECT '邻里' AS word");
  await first.stop();
  const second = await start();
  expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "邻里" }]);
});

test("stopping twice is stopping once", async () => {
  const server = await start();
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
});

test("it keeps what it acknowledged, counts Chinese as letters, and listens on this machine alone", async () => {
  const { url } = await start();
  const names = ["synchronous_commit", "fsync", "server_encoding", "listen_addresses", "unix_socket_directories"];
  const shown = await Promise.all(names.map((name) => ask(url, `SELECT current_setting('${name}') AS value`)));
  expect(shown.map(([row]) => row?.value)).toEqual(["on", "on", "UTF8", "127.0.0.1", ""]);
  expect(await ask(url, "SELECT lower('Ä') = 'ä' AND '邻' ~ '^\\w$' AS letters")).toEqual([{ letters: true }]);
  expect(new URL(url).hostname).toBe("127.0.0.1");
});

test("the password is its owner's alone, and needed", async () => {
  const { url, folder } = await start();
  expect(statSync(path.join(folder, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const wrong = new URL(url);
  wrong.password = "wrong";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
});

test("the server stays while somebody else is connected", async () => {
  const server = await start();
  const guest = new pg.Client({ connectionString: server.url });
  await guest.connect();
  await server.stop();
  expect((await guest.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
  await guest.end();
  const again = await start();
  expect(portOf(again)).toBe(portOf(server));
});

test("after a hard kill of our process the server lives on and the next start attaches", async () => {
  const { child, said } = startElsewhere(dataDir);
  const url = await said;
  await end(child, "SIGKILL");
  const server = await start();
  expect(server.url).toBe(url);
});

test("two processes share the server; the first to leave does not stop it", async () => {
  const { child, said } = startElsewhere(dataDir);
  const url = await said;
  const server = await start();
  expect(server.url).toBe(url);
  await end(child, "SIGTERM");
  expect(await ask(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

test("after a hard kill of the server the next start recovers what was committed", async () => {
  const first = await start();
  await ask(first.url, "CREATE TABLE survivors AS SELECT generate_series(1, 1000) AS n");
  process.kill(postmasterOf(), "SIGKILL");
  const second = await start();
  expect(await ask(second.url, "SELECT count(*)::int AS n FROM survivors")).toEqual([{ n: 1000 }]);
});

test("a note left by a dead server whose number is now a stranger's is not believed", async () => {
  const stranger = spawn("sleep", ["60"], isRoot ? ownerOf(path.join(dataDir, "postgres")) : {});
  const { uid, gid } = ownerOf(path.join(dataDir, "postgres"));
  const note = [stranger.pid, path.join(dataDir, "postgres/data"), 1, 1, "", "127.0.0.1", "", "ready"];
  writeFileSync(pidFile(), `${note.join("\n")}\n`, { mode: 0o600 });
  chownSync(pidFile(), uid, gid);
  try {
    const server = await start();
    expect(await ask(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  } finally {
    stranger.kill();
  }
});

test("a folder of another PostgreSQL version is refused in plain words", async () => {
  const file = path.join(dataDir, "postgres/data/PG_VERSION");
  const version = readFileSync(file, "utf8");
  writeFileSync(file, "15\n");
  await expect(start()).rejects.toThrow(/is of PostgreSQL 15 and this program brings 18/);
  writeFileSync(file, version);
});

test("a first start killed in the middle is made good by the next", async () => {
  const folder = path.join(top, "interrupted");
  const { child } = startElsewhere(folder);
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.includes("draft"))) await sleep(5);
  await sleep(150);
  await end(child, "SIGKILL");
  expect(readdirSync(folder)).not.toContain("postgres");
  const server = await start(folder);
  expect(await ask(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  await server.stop();
  // The killed process's initdb may outlive it for a while; a start after that clears what it wrote.
  const leftAfterAnother = async () => {
    await (await start(folder)).stop();
    return readdirSync(folder);
  };
  await expect.poll(leftAfterAnother, { timeout: 30_000, interval: 500 }).toEqual(["postgres"]);
});

function ownerOf(file: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(file);
  return { uid, gid };
}

const noRoot = "starting as root and as another user can only be tried as root";
if (!isRoot) console.log(`skipped: ${noRoot}`);

describe.skipIf(!isRoot)("as root", () => {
  test("the server is a system user's", async () => {
    const { folder } = await start();
    expect(ownerOf(folder).uid).not.toBe(0);
    expect(statSync(`/proc/${postmasterOf()}`).uid).toBe(ownerOf(folder).uid);
  });

  test("a folder that root copied back is handed to the server's user", async () => {
    execFileSync("chown", ["-R", "0:0", path.join(dataDir, "postgres")]);
    const { url, folder } = await start();
    expect(ownerOf(folder).uid).not.toBe(0);
    expect(await ask(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("where that user cannot reach the data folder, the data is kept elsewhere and found again", async () => {
    const home = path.join(top, "private");
    mkdirSync(home, { mode: 0o700 });
    const first = await start(path.join(home, "data"));
    expect(first.folder).toMatch(/^\/var\/lib\/linli\/[0-9a-f]{12}\/postgres$/);
    await ask(first.url, "CREATE TABLE staged (n INT)");
    await first.stop();
    chmodSync(home, 0o755);
    const second = await start(path.join(home, "data"));
    expect(await ask(second.url, "SELECT count(*)::int AS n FROM staged")).toEqual([{ n: 0 }]);
    await second.stop();
    rmSync(path.dirname(first.folder), { recursive: true });
  });

  test("an ordinary user starts one in a folder of its own, which root can use too, and is kept out of others'", async (context) => {
    const nobody = {
      uid: Number(execFileSync("id", ["-u", "nobody"])),
      gid: Number(execFileSync("id", ["-g", "nobody"])),
    };
    const canRunHere = isReadableFor(nobody);
    if (!canRunHere) console.log("skipped: an ordinary user cannot read this project's folder");
    context.skip(!canRunHere, "an ordinary user cannot read this project's folder");
    const folder = path.join(top, "ordinary");
    mkdirSync(folder);
    chownSync(folder, nobody.uid, nobody.gid);
    const { child, said } = startElsewhere(folder, nobody);
    const url = await said;
    expect(statSync(`/proc/${postmasterOf(folder)}`).uid).toBe(nobody.uid);
    await end(child, "SIGTERM");
    expect(existsSync(pidFile(folder))).toBe(false);
    const server = await start(folder);
    expect(new URL(server.url).password).toBe(new URL(url).password);
    expect(statSync(`/proc/${postmasterOf(folder)}`).uid).toBe(nobody.uid);
    expect(await startElsewhere(dataDir, nobody).said).toMatch(/belongs to another user/);
  });
});

function isReadableFor(user: { uid: number; gid: number }): boolean {
  try {
    execFileSync(process.execPath, ["--version"], user);
    execFileSync("test", ["-r", import.meta.filename], user);
    return true;
  } catch {
    return false;
  }
}
