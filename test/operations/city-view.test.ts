import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";

const psql = path.join(process.env.PG_BIN ?? "/usr/lib/postgresql/15/bin", "psql");
const config = path.join(import.meta.dirname, "../../config");
const hasPsql = existsSync(psql);
if (!hasPsql) console.warn(`the city's view was not tried: no psql at ${psql} (PG_BIN names another folder)`);

const districts: TestApp[] = [];
const roles: string[] = [];
let city: FreshDatabase | undefined;

afterEach(async () => {
  if (city)
    await run(
      city.url,
      [...roles].map((role) => `DROP OWNED BY ${role} CASCADE`),
    );
  for (const district of districts) await run(district.url, [`DROP OWNED BY ${roles[0]}`]);
  if (city)
    await run(
      city.url,
      [...roles].map((role) => `DROP ROLE ${role}`),
    );
  await city?.drop();
  for (const district of districts) await district.close();
});

async function run(url: string, statements: string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}

/** A shipped file, as docs/operating.md has it run. */
async function runFile(url: string, file: string, values: Record<string, string>): Promise<void> {
  const given = Object.entries(values).flatMap(([name, value]) => ["-v", `${name}=${value}`]);
  await promisify(execFile)(psql, ["-X", "-q", ...given, "-f", path.join(config, file), url]);
}

test.skipIf(!hasPsql)("a city sees the public columns of its districts' cases, and nothing of a person", async () => {
  districts.push(await startTestApp({ demoCases: true }), await startTestApp({ demoCases: true }));
  city = await freshDatabase();
  const role = `city_${randomBytes(4).toString("hex")}`;
  const given = { role, password: "not-a-secret" };
  const [first, second] = districts.map(({ url }) => url) as [string, string];
  await runFile(first, "city-reader.sql", given);
  roles.push(role);
  // On one server there is one role for both; a district on a server of its own makes its own.
  await run(second, [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT (id, number, procedure, step, outcome, "areaId", "handlerId", "filedAt", "dueAt", "endedAt") ON "Case" TO ${role}`,
    `GRANT SELECT (id, name) ON "Area", "Body" TO ${role}`,
    `GRANT SELECT ON "HistoryRoot" TO ${role}`,
  ]);
  for (const [district, url] of Object.entries({ jinjiang: first, "wu-hou": second })) {
    const { hostname: host, port, pathname } = new URL(url);
    const view = { district, host, port, dbname: pathname.slice(1), ...given };
    await runFile(city.url, "city-view.sql", view);
    // Once more, as after an upgrade.
    await runFile(city.url, "city-view.sql", view);
  }
  const [cases, roots] = await run(city.url, [
    "SELECT * FROM city_cases ORDER BY district, number",
    "SELECT district, count(*)::int FROM city_roots GROUP BY 1",
  ]);
  const [own] = await run(first, [`SELECT number FROM "Case" WHERE procedure <> 'meeting' ORDER BY number`]);
  expect(own?.rows.length).toBeGreaterThan(0);
  const seen = (name: string) => cases?.rows.filter(({ district }) => district === name).map(({ number }) => number);
  const numbers = own?.rows.map(({ number }) => number);
  expect([seen("jinjiang"), seen("wu-hou")]).toEqual([numbers, numbers]);
  const columns = ["district", "number", "procedure", "step", "outcome", "area", "body", "filedAt", "dueAt", "endedAt"];
  expect(cases?.fields.map(({ name }) => name)).toEqual(columns);
  expect(roots?.fields.length).toBe(2);
  const reader = new URL(first);
  Object.assign(reader, { username: role, password: given.password });
  for (const secret of [`SELECT form FROM "Case"`, `SELECT "applicantId" FROM "Case"`, `SELECT * FROM "Person"`]) {
    await expect(run(reader.href, [secret]), secret).rejects.toThrow(/permission denied/);
  }
  await expect(run(reader.href, [`DELETE FROM "HistoryRoot"`])).rejects.toThrow(/permission denied|read-only/);
});
