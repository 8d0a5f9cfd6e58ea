import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/foundation/index.ts";
import { freshDatabase } from "../database.ts";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, 1);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const values = (n: unknown) => {
  const sql = `SELECT $1::int AS n, $2::text AS text, $3::timestamptz AS at, $4::bytea AS bytes, $5::text[] AS list, $6::jsonb AS json, $7::boolean AS yes`;
  const at = new Date("2026-11-23T09:00:00.123+08:00");
  return db.query(sql, [n, null, at, Buffer.from([0, 1]), ["a", null, '"b",{}\\'], { a: [1, "二"] }, true], "values");
};

test("a prepared statement takes and gives values as any other does, each time that it runs", async () => {
  for (const n of [1, 2, 3]) {
    expect(await values(n)).toEqual([
      {
        n,
        text: null,
        at: new Date("2026-11-23T01:00:00.123Z"),
        bytes: Buffer.from([0, 1]),
        list: ["a", null, '"b",{}\\'],
        json: { a: [1, "二"] },
        yes: true,
      },
    ]);
  }
});

test("it may give no rows, or no columns at all", async () => {
  for (const _ of [1, 2]) {
    expect(await db.query("SELECT 1 AS one WHERE $1::int > 5", [1], "no-rows")).toEqual([]);
    expect(await db.query("CREATE TEMPORARY TABLE IF NOT EXISTS kept (n int UNIQUE)", [], "no-columns")).toEqual([]);
  }
});

const connection = async () => (await db.query<{ pid: number }>("SELECT pg_backend_pid() AS pid", [], "pid"))[0]?.pid;

test("what it meets in the data leaves the connection as it was; a mistake in it makes a new one", async () => {
  const before = await connection();
  const add = () => db.query("INSERT INTO kept VALUES ($1::int)", [7], "add");
  await add();
  await expect(add()).rejects.toThrow(/duplicate key/);
  await expect(add()).rejects.toThrow(/duplicate key/);
  expect(await connection()).toBe(before);
  await expect(db.query("SELECT nothing_of_that_name", [], "wrong")).rejects.toThrow(/does not exist/);
  expect(await connection()).not.toBe(before);
});

test("a value that cannot be sent harms no statement after it", async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  await expect(values(circle)).rejects.toThrow(/circular/i);
  expect(await values(4)).toHaveLength(1);
});

test("one name stands for one statement", async () => {
  await db.query("SELECT 1 AS n", [], "same");
  await expect(db.query("SELECT 2 AS n", [], "same")).rejects.toThrow(/two statements/);
  expect(await db.query("SELECT 1 AS n", [], "same")).toEqual([{ n: 1 }]);
});

test("a connection that the server ends in the middle is told and replaced", async () => {
  const told = expect(db.query("SELECT pg_sleep(30)", [], "sleeping")).rejects.toThrow(/terminat/);
  const other = openDatabase(database.url, 1);
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND datname = current_database()`;
  try {
    while ((await other.query(end)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await told;
    expect(await values(5)).toHaveLength(1);
  } finally {
    await other.close();
  }
});
