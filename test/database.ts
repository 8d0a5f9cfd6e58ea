import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export interface FreshDatabase {
  url: string;
  /** Removes the database, ending what is still connected to it. */
  drop(): Promise<void>;
}

/** What a template holds beyond the tables. Made once per run, for all test files. */
export interface Seeded {
  /** Lower-case letters. */
  name: string;
  /** Fills the database of `url`, and ends its connections. */
  seed: (url: string) => Promise<void>;
}

/** The key under which one worker makes a template while the others wait. */
const templateLock = 5_465_055;

/** A new database with all tables, for the caller alone: empty, or holding what `seeded` puts there. */
export async function freshDatabase(seeded?: Seeded): Promise<FreshDatabase> {
  const { prefix } = inject("testServer");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await onServer(async (client) => {
    const template = seeded ? await seededTemplate(client, seeded) : `${prefix}_template`;
    // Copying files takes half of what writing each page to the log does.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The address of a database of the tests' server. */
function urlOf(name: string): string {
  const url = new URL(inject("testServer").url);
  url.pathname = `/${name}`;
  return url.href;
}

async function seededTemplate(client: pg.Client, { name, seed }: Seeded): Promise<string> {
  const { prefix } = inject("testServer");
  const template = `${prefix}_${name}_template`;
  await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return template;
    // Renamed when it is whole, so that a seed that fails leaves no half template for the others.
    const draft = `${prefix}_${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE ${prefix}_template`);
    await seed(urlOf(draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    return template;
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [templateLock]);
  }
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject("testServer").url });
  await client.connect();
  await work(client).finally(() => client.end());
}
