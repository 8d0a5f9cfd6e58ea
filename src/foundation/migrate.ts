import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** The database and this program's migrations do not fit each other; the message says what to do. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** The key that Prisma Migrate itself locks, so that its command line and we never work at once. */
const migrationLock = 72_707_369;

/** Prisma Migrate's table; its instants are the server's, as Prisma's are. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations in `dir` that the database lacks, in the order of their names and each in one transaction,
 * and records them as `prisma migrate deploy` does. Of several processes at once one works, the others wait.
 *
 * @returns the names applied now
 * @throws MigrationError when one was edited after it was applied, failed earlier, or is unknown to this program;
 *   the database's own error when one fails now, of which nothing remains
 */
export async function migrate(connectionString: string, dir: string): Promise<string[]> {
  const migrations = readMigrations(dir);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    if (await isUpToDate(client, migrations)) return [];
    const applied: string[] = [];
    for (let name = await applyNext(client, migrations); name; name = await applyNext(client, migrations)) {
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** The names of the migrations in `dir`. */
export const migrationNames = (dir: string): string[] => readMigrations(dir).map(({ name }) => name);

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir)
    .sort()
    .map((name) => ({ name, file: join(dir, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function isUpToDate(client: pg.Client, migrations: Migration[]): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`);
  return rows[0]?.isThere === true && pendingOf(migrations, await readApplied(client)).length === 0;
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = known.get(name);
    if (!migration)
      throw new MigrationError(
        `the database has migration ${name}, which this program does not know: it was made by a newer version; start that one`,
      );
    if (!finished_at)
      throw new MigrationError(
        `migration ${name} failed earlier and was left half done: mend the database, then mark it with prisma migrate resolve`,
      );
    if (migration.checksum !== checksum)
      throw new MigrationError(
        `migration ${name} was edited after it was applied: put its file back and write a new migration`,
      );
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/** Applies the first migration that is missing, while no other process does. @returns its name; undefined when none is missing */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query("BEGIN");
  try {
    // Of the transaction, not of the connection: through a pool of connections (PgBouncer) that one outlives us.
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    await client.query(migrationsTable);
    const [next] = pendingOf(migrations, await readApplied(client));
    if (next) await apply(client, next);
    await client.query("COMMIT");
    return next?.name;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  } catch (error) {
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
