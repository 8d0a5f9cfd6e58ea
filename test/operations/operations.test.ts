import { afterEach, beforeEach, expect, test } from "vitest";
import { createLogger, isDatabaseAway, migrationNames, openDatabase, openMetrics } from "../../src/foundation/index.ts";
import { migrationsOf } from "../../src/open.ts";
import { countAway, openOperations } from "../../src/operations.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";

const log = createLogger({ level: "silent" });
const migrations = migrationNames(migrationsOf({ projectDir: new URL("../..", import.meta.url).pathname }));
const token = "a-token-of-sixteen";

let fresh: FreshDatabase;
let db: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  fresh = await freshDatabase();
  db = openDatabase(fresh.url, 2);
});
afterEach(async () => {
  await db.close();
  await fresh.drop();
});

const open = (more: Partial<Parameters<typeof openOperations>[0]> = {}) =>
  openOperations({ db, metrics: openMetrics(log), migrations, loops: ["sweep"], isOpen: false, ...more });

async function read({ site }: ReturnType<typeof open>, path: string, headers: Record<string, string> = {}) {
  const response = await site.request(path, { headers });
  return { status: response.status, text: await response.text() };
}

test("it lives and is ready with its database, its migrations and its loops", async () => {
  const operations = open();
  expect(await read(operations, "/healthz")).toEqual({ status: 200, text: '{"status":"ok"}' });
  const { status, text } = await read(operations, "/readyz");
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ status: "ready", database: true, migrations: true, loops: true, stopping: false });
});

test("it lives without its database, and is not ready", async () => {
  const away = openDatabase("postgresql://nobody@127.0.0.1:1/none", 1);
  const operations = open({ db: away, isOpen: true });
  expect((await read(operations, "/healthz")).status).toBe(200);
  const { status, text } = await read(operations, "/readyz");
  expect([status, JSON.parse(text).database]).toEqual([503, false]);
  expect((await read(operations, "/metrics")).text).toContain("linli_database_up 0");
  await away.close();
});

test("a database that answers and takes nothing is counted, since it looks ready from outside", async () => {
  const metrics = openMetrics(log);
  const following = openDatabase(`${fresh.url}?options=-c%20default_transaction_read_only%3Don`, 1, countAway(metrics));
  const operations = open({ db: following, metrics, isOpen: true });
  expect((await read(operations, "/metrics")).text).toMatch(/^linli_database_away_total 0$/m);
  const write = following.query(`UPDATE "Instance" SET "clockOffsetSeconds" = 0`);
  await expect(write).rejects.toSatisfy(isDatabaseAway);
  await expect(following.query("SELECT nothing")).rejects.not.toSatisfy(isDatabaseAway);
  const { text } = await read(operations, "/metrics");
  expect(text).toMatch(/^linli_database_away_total 1$/m);
  expect(text).toMatch(/^linli_database_up 1$/m);
  await following.close();
});

test("a database that is being put in place, or whose password is being changed, is away and no fault", async () => {
  const [missing, refused] = [new URL(fresh.url), new URL(fresh.url)];
  missing.pathname = "/not_there_yet";
  refused.username = "not_let_in";
  for (const { href } of [missing, refused]) {
    const db = openDatabase(href, 1);
    await expect(db.query("SELECT 1")).rejects.toSatisfy(isDatabaseAway);
    await db.close();
  }
});

test("it is not ready where a migration is missing, or failed", async () => {
  const operations = open();
  await db.query(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1`, [migrations.at(-1)]);
  const { status, text } = await read(operations, "/readyz");
  expect([status, JSON.parse(text).database, JSON.parse(text).migrations]).toEqual([503, true, false]);
});

test("it is not ready when nothing has been taken up for two minutes, and again when it has", async () => {
  let ms = 0;
  const operations = open({ ms: () => ms });
  ms = 119_999;
  expect((await read(operations, "/readyz")).status).toBe(200);
  ms = 120_000;
  expect((await read(operations, "/readyz")).status).toBe(503);
  operations.beat("sweep");
  expect((await read(operations, "/readyz")).status).toBe(200);
});

test("it is not ready while it stops", async () => {
  const operations = open();
  operations.stop();
  const { status, text } = await read(operations, "/readyz");
  expect([status, JSON.parse(text).stopping]).toEqual([503, true]);
});

test("figures are shown to whoever has the token; without one only where the program is for its machine alone", async () => {
  const closed = open({ token });
  for (const shown of ["", "Bearer ", `Bearer ${token}x`, `Basic ${token}`])
    expect((await read(closed, "/metrics", shown ? { Authorization: shown } : {})).status).toBe(404);
  const { status, text } = await read(closed, "/metrics", { Authorization: `Bearer ${token}` });
  expect([status, text]).toEqual([200, expect.stringContaining("linli_database_up 1")]);
  expect((await read(open(), "/metrics")).status).toBe(404);
  expect((await read(open({ isOpen: true }), "/metrics")).status).toBe(200);
  // In a demo a token counts as well, where one is set.
  expect((await read(open({ isOpen: true, token }), "/metrics")).status).toBe(404);
});

test("figures that cannot be read are missing and counted, and the others stay", async () => {
  const metrics = openMetrics(log);
  let isBroken = false;
  metrics.read({ linli_try: { help: "-" } }, async () => {
    if (isBroken) throw new Error("no");
    return { linli_try: [{ value: 7 }] };
  });
  const operations = open({ metrics, isOpen: true });
  expect((await read(operations, "/metrics")).text).toMatch(/^linli_try 7$/m);
  isBroken = true;
  const { text } = await read(operations, "/metrics");
  expect(text).not.toMatch(/^linli_try/m);
  expect(text).toMatch(/^linli_readings_failed 1$/m);
  expect(text).toMatch(/^linli_database_up 1$/m);
});
