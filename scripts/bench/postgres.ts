import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { createLogger, startEmbedded } from "../../src/foundation/index.ts";

/** A server of its own in a temporary folder, with the settings of production: every commit is on the disk. */
export interface BenchServer {
  /** Makes an empty database; gives its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "linli-bench-"));
  const server = await startEmbedded({ dataDir, log: createLogger({ level: "error", to: "stderr" }) });
  return {
    async createDatabase(name) {
      await onDatabase(server.url, (client) => client.query(`CREATE DATABASE ${name}`));
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      await server.stop();
      for (const folder of [server.folder, dataDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `work` on a connection of its own. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
