import { mkdtemp, rm, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../src/foundation/embedded.ts";
import { createLogger } from "../src/foundation/log.ts";
import { migrate } from "../src/foundation/migrate.ts";

/** Where the tests' databases are made. */
export interface TestServer {
  /** Of the database to connect to for making others. */
  url: string;
  /** The names of this run's databases begin so. */
  prefix: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const migrations = path.join(import.meta.dirname, "../prisma/migrations");

/**
 * One PostgreSQL for the whole run with a migrated template database: the embedded one in a temporary folder, or the
 * server of TEST_DATABASE_URL (a superuser's, any version), where only databases of this run's prefix are touched.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const compiled = await mkdtemp(path.join(tmpdir(), "linli-compiled-"));
  // Programs that tests start find here what others of this run have compiled.
  process.env.NODE_COMPILE_CACHE = compiled;
  const { url, stop } = await startServer();
  const server = { url, prefix: `linli_test_${process.pid}` };
  const template = `${server.prefix}_template`;
  await onServer(url, (client) => client.query(`CREATE DATABASE ${template}`));
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.href, migrations);
  project.provide("testServer", server);
  return async () => {
    await onServer(url, (client) => dropAll(client, server.prefix));
    await stop();
    await rm(compiled, { recursive: true, force: true });
  };
}

const memoryFolder = "/dev/shm";
/** A whole run takes less than half of it. */
const roomBytes = 6_000_000_000;

/** In memory, where there is room, a test's database is made in a tenth of the time that a disk takes. */
async function quickFolder(): Promise<string> {
  const { bavail = 0, bsize = 0 } = (await statfs(memoryFolder).catch(() => undefined)) ?? {};
  return bavail * bsize >= roomBytes && freemem() >= roomBytes ? memoryFolder : tmpdir();
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const dataDir = await mkdtemp(path.join(await quickFolder(), "linli-test-"));
  // What a test writes need not outlive the machine; tests of durability start servers of their own.
  const settings = {
    ...{ fsync: "off", full_page_writes: "off", max_connections: "200" },
    ...{ max_wal_size: "1GB", shared_buffers: "128MB" },
    // Nobody waits for a disk, and databases live for seconds: what works in the background would only take processors.
    ...{ io_method: "sync", autovacuum: "off", jit: "off" },
  };
  const server = await startEmbedded({ dataDir, log: createLogger({ level: "warn" }), settings });
  const stop = async () => {
    await server.stop();
    for (const folder of [server.folder, dataDir]) await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function dropAll(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
