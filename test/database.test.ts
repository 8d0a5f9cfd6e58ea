import pg from "pg";
import { expect, inject, test } from "vitest";
import { freshDatabase } from "./database.ts";

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test("each fresh database is migrated, and nobody else's", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.url, "CREATE TABLE mine (a INT)");
  const tables = await ask(
    other.url,
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  expect(tables).toContainEqual({ name: "_prisma_migrations" });
  expect(tables).not.toContainEqual({ name: "mine" });
  await Promise.all([one.drop(), other.drop()]);
  await expect(ask(one.url, "SELECT 1")).rejects.toThrow(/does not exist/);
});

test("a database is dropped under a client that forgot to leave", async () => {
  const { url, drop } = await freshDatabase();
  const client = new pg.Client({ connectionString: url });
  const goodbye = new Promise<Error>((resolve) => client.on("error", resolve));
  await client.connect();
  await drop();
  expect((await goodbye).message).toMatch(/terminat/);
});

test("a seed runs once, however many ask for it at once", async () => {
  let runs = 0;
  const seeded = {
    name: "once",
    seed: async (url: string) => {
      runs += 1;
      await ask(url, "CREATE TABLE seeded AS SELECT 7 AS n");
    },
  };
  const databases = await Promise.all([1, 2, 3].map(() => freshDatabase(seeded)));
  for (const { url, drop } of databases) {
    expect(await ask(url, "SELECT n FROM seeded")).toEqual([{ n: 7 }]);
    await drop();
  }
  expect(runs).toBe(1);
});

test("a seed that fails leaves no half template", async () => {
  const failing = { name: "broken", seed: () => Promise.reject(new Error("seed is broken")) };
  await expect(freshDatabase(failing)).rejects.toThrow("seed is broken");
  const { url, drop } = await freshDatabase({
    name: "broken",
    seed: async (to) => void (await ask(to, "CREATE TABLE whole ()")),
  });
  expect(await ask(url, "SELECT count(*)::int AS n FROM whole")).toEqual([{ n: 0 }]);
  await drop();
});

test("the databases of a run carry its prefix", async () => {
  const { url, drop } = await freshDatabase();
  expect(new URL(url).pathname).toMatch(new RegExp(`^/${inject("testServer").prefix}_[0-9a-f]{12}$`));
  await drop();
});
