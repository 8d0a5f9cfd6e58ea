import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MigrationError, migrate } from "../../src/foundation/migrate.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";

let dir: string;
let database: FreshDatabase;
let client: pg.Client;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "linli-migrations-"));
  writeFileSync(path.join(dir, "migration_lock.toml"), 'provider = "postgresql"\n');
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

async function recorded(): Promise<string[]> {
  const { rows } = await client.query("SELECT migration_name FROM _prisma_migrations ORDER BY migration_name");
  return rows.map((row) => row.migration_name);
}

test("migrations are applied in the order of their names, once", async () => {
  write("0002_words", "INSERT INTO streets VALUES ('盐市口'); INSERT INTO streets VALUES ('春熙路');");
  write("0001_tables", "CREATE TABLE streets (name TEXT);");
  expect(await migrate(database.url, dir)).toEqual(["0001_tables", "0002_words"]);
  expect(await migrate(database.url, dir)).toEqual([]);
  write("0003_more", "INSERT INTO streets VALUES ('督院街');");
  expect(await migrate(database.url, dir)).toEqual(["0003_more"]);
  expect((await client.query("SELECT * FROM streets")).rowCount).toBe(3);
});

test("the record is what Prisma writes", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);\n");
  await migrate(database.url, dir);
  const { rows } = await client.query("SELECT * FROM _prisma_migrations");
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: "cc9d2fcac5163d0953113e36abedd7e9a13be3b5a151d24160b27862a80a927a",
      finished_at: expect.any(Date),
      migration_name: "0001_tables",
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    },
  ]);
});

test("a migration that fails leaves nothing of itself, and works once it is mended", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);");
  write("0002_broken", "CREATE TABLE c (d INT); SELECT nonsense;");
  await expect(migrate(database.url, dir)).rejects.toThrow(/0002_broken failed: column "nonsense"/);
  expect(await recorded()).toEqual(["0001_tables"]);
  write("0002_broken", "CREATE TABLE c (d INT);");
  expect(await migrate(database.url, dir)).toEqual(["0002_broken"]);
});

test("a migration edited after it was applied is refused", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);");
  await migrate(database.url, dir);
  write("0001_tables", "CREATE TABLE a (b TEXT);");
  await expect(migrate(database.url, dir)).rejects.toThrow(MigrationError);
  await expect(migrate(database.url, dir)).rejects.toThrow(/0001_tables was edited/);
});

test("a database of a newer program is refused, and nothing is applied to it", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);");
  write("0009_future", "CREATE TABLE c (d INT);");
  await migrate(database.url, dir);
  renameSync(path.join(dir, "0009_future"), path.join(dir, "0002_present"));
  await expect(migrate(database.url, dir)).rejects.toThrow(/0009_future, which this program does not know/);
  expect(await recorded()).toEqual(["0001_tables", "0009_future"]);
});

test("a migration that Prisma left half done is refused until it is marked rolled back", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);");
  await migrate(database.url, dir);
  await client.query("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(database.url, dir)).rejects.toThrow(/0001_tables failed earlier/);
  await client.query("UPDATE _prisma_migrations SET rolled_back_at = now()");
  await client.query("DROP TABLE a");
  expect(await migrate(database.url, dir)).toEqual(["0001_tables"]);
});

test("of several at once one applies and the others wait", async () => {
  write("0001_slow", "CREATE TABLE a (b INT); SELECT pg_sleep(0.3);");
  const results = await Promise.all([1, 2, 3].map(() => migrate(database.url, dir)));
  expect(results.flat()).toEqual(["0001_slow"]);
});

test("Prisma's lock keeps us out", async () => {
  write("0001_tables", "CREATE TABLE a (b INT);");
  await client.query("SELECT pg_advisory_lock(72707369)");
  const waiting = migrate(database.url, dir);
  const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, "waits"))]);
  expect(first).toBe("waits");
  await client.query("SELECT pg_advisory_unlock(72707369)");
  expect(await waiting).toEqual(["0001_tables"]);
});

test("the program's own migrations fit an empty database", async () => {
  const own = path.join(import.meta.dirname, "../../prisma/migrations");
  const applied = await migrate(database.url, own);
  expect(applied.length).toBeGreaterThan(0);
  expect(readFileSync(path.join(own, applied[0] ?? "", "migration.sql"), "utf8")).toContain("CREATE TABLE");
});
