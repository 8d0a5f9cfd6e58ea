import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/foundation/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { forgettingJobs } from "../../src/retention/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

let run: TestApp;
beforeAll(async () => {
  run = await startTestApp({ demoCases: true });
});
afterAll(() => run.close());

test("no nightly deletion reads a whole table: each finds its rows by an index, some thousand at a time", async () => {
  const { db, city } = run.app;
  const asked = new Map<string, unknown[]>();
  const query: Database["query"] = (sql, values = [], name) => {
    asked.set(sql, values);
    return db.query(sql, values, name);
  };
  const jobs = forgettingJobs({ db: { ...db, query }, city, procedures, now: () => run.clock.now() });
  for (const job of jobs) await job.run();
  expect(asked.size).toBeGreaterThanOrEqual(jobs.length);
  const client = await db.pool.connect();
  try {
    await client.query("BEGIN");
    // Small tables are read whole whatever indexes they have; where there is none that serves, they still are.
    await client.query("SET LOCAL enable_seqscan = off");
    for (const [sql, values] of asked) {
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${sql}`, values);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan, sql).not.toContain("Seq Scan");
      if (sql.includes("DELETE")) expect(sql).toMatch(/LIMIT \d/);
    }
    await client.query("ROLLBACK");
  } finally {
    client.release();
  }
});
