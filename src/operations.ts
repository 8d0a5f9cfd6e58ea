import { performance } from "node:perf_hooks";
import { type Context, Hono } from "hono";
import { type Database, isSameSecret, type Metrics } from "./foundation/index.ts";

interface Means {
  db: Database;
  metrics: Metrics;
  /** The migrations that this program needs. */
  migrations: readonly string[];
  /** Work that goes round and round, by the names under which `beat` is called: without it nothing is answered or sent. */
  loops: readonly string[];
  /** What whoever reads the figures shows. */
  token?: string;
  /** Without a token anybody who reaches the program may read them: it is for this machine alone. */
  isOpen: boolean;
  /** Milliseconds from some instant. */
  ms?: () => number;
}

/** What is seen from outside, by a balancer, by Prometheus, by whoever is woken at night. */
export interface Operations {
  /** GET /healthz, /readyz and /metrics. */
  site: Hono;
  /** A round of a loop went well. */
  beat(loop: string): void;
  /** From now on it is not ready. */
  stop(): void;
}

/** Longer than this, a database that does not answer counts as away. Milliseconds. */
const patienceMs = 3_000;
/** A round may take a while in a burst; one that has not come for so long does not come. */
const silentMs = 120_000;

const migratedSql = `SELECT count(*)::int AS n FROM _prisma_migrations
  WHERE migration_name = ANY($1) AND finished_at IS NOT NULL AND rolled_back_at IS NULL`;

/**
 * `/healthz` tells whether the process lives, and asks nobody else: whoever restarts it because of its database only makes
 * things worse. `/readyz` tells whether it can be sent people's messages. `/metrics` is nothing for the public.
 */
export function openOperations(means: Means): Operations {
  const { db, metrics, migrations, loops, token, isOpen, ms = () => performance.now() } = means;
  const beats = new Map(loops.map((loop) => [loop, ms()]));
  let isStopping = false;
  addFigures(means, beats, ms);
  const site = new Hono();
  site.get("/healthz", (c) => answer(c, { status: "ok" }, true));
  site.get("/readyz", async (c) => {
    const applied = await readMigrated(db, migrations);
    const parts = {
      database: applied !== undefined,
      migrations: applied === migrations.length,
      loops: [...beats.values()].every((at) => ms() - at < silentMs),
      stopping: isStopping,
    };
    const isReady = parts.database && parts.migrations && parts.loops && !isStopping;
    return answer(c, { status: isReady ? "ready" : "not ready", ...parts }, isReady);
  });
  site.get("/metrics", async (c) => {
    const shown = /^Bearer (.+)$/.exec(c.req.header("Authorization") ?? "")?.[1] ?? "";
    const mayRead = token ? isSameSecret(shown, token) : isOpen;
    // As if there were nothing: who has no business here learns nothing.
    if (!mayRead) return c.notFound();
    return c.body(await metrics.text(), 200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" });
  });
  return {
    site,
    beat: (loop) => void beats.set(loop, ms()),
    stop() {
      isStopping = true;
    },
  };
}

function answer(c: Context, body: object, isWell: boolean): Response {
  c.header("Cache-Control", "no-store");
  return c.json(body, isWell ? 200 : 503);
}

/** How many of the migrations the database has; undefined when it does not answer in time. */
async function readMigrated(db: Database, migrations: readonly string[]): Promise<number | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const asked = db.query<{ n: number }>(migratedSql, [migrations]).then(
    ([found]) => found?.n,
    () => undefined,
  );
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}

function addFigures({ db, metrics }: Means, beats: ReadonlyMap<string, number>, ms: () => number): void {
  const loopSeconds = "linli_loop_silent_seconds";
  metrics.read(
    { [loopSeconds]: { help: "Since when no round of what answers and sends went well", labels: ["loop"] } },
    async () => {
      const all = [...beats].map(([loop, at]) => ({ labels: { loop }, value: (ms() - at) / 1_000 }));
      return { [loopSeconds]: all };
    },
  );
  const up = "linli_database_up";
  metrics.read({ [up]: { help: "Whether the database answers: 1 or 0" } }, async () => {
    const isUp = (await readMigrated(db, [])) !== undefined;
    return { [up]: [{ value: isUp ? 1 : 0 }] };
  });
}

/**
 * Counts what the database did not do. A full disk and a standby that is gone leave it reading as ever, so that it is up and
 * ready while nothing that anybody says is taken: only this tells.
 */
export function countAway(metrics: Metrics): () => void {
  const help = "Statements that failed because the database is away, cannot write, or acknowledges nothing";
  const counter = metrics.counter("linli_database_away_total", help, []);
  return () => counter.inc();
}

/**
 * Shows how the connections are used. To be called before other figures are added: those are asked of the database, and would
 * be found waiting.
 */
export function addConnections(db: Database, metrics: Metrics): void {
  const name = "linli_database_connections";
  const help = "Connections of this process, used or idle, and who waits for one";
  metrics.read({ [name]: { help, labels: ["pool", "state"] } }, async () => {
    const all = db.connections().flatMap(({ pool, ...counts }) => {
      return Object.entries(counts).map(([state, value]) => ({ labels: { pool, state }, value }));
    });
    return { [name]: all };
  });
}
