import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type App, buildApp } from "./app.ts";
import { addNewRules, publishCatalogue } from "./city/index.ts";
import {
  charterDefaults,
  fileDemoCases,
  writeDistrict,
  writeHouseholds,
  writeLists,
  writeOwners,
} from "./demo/index.ts";
import {
  type Clock,
  type Config,
  ConfigError,
  type Database,
  type Ids,
  keyed,
  type Logger,
  type Metrics,
  type ModelSettings,
  migrate,
  openDatabase,
  randomIds,
  startEmbedded,
  systemClock,
} from "./foundation/index.ts";
import { addConnections, countAway } from "./operations.ts";

/** A database ready to use, and the app upon it. */
export interface Opened {
  app: App;
  db: Database;
  ids: Ids;
  clock: Clock;
  isDemo: boolean;
  /** The language model that the settings name. */
  model?: ModelSettings;
  /** Ends the connections and, when nobody else uses it, the embedded database. */
  close(): Promise<void>;
}

/**
 * Brings up the database that the settings name, migrates it, makes the district if there is none, and builds the app.
 * `isServer`: its clock and its address are those that whatever else is opened on that database has, unless told
 * otherwise.
 */
export async function openApp(
  config: Config,
  log: Logger,
  { isServer = false, metrics }: { isServer?: boolean; metrics?: Metrics } = {},
): Promise<Opened> {
  if (config.looseFiles.length > 0)
    log.warn({ settings: config.looseFiles }, "every user of this machine can read these files: chmod o= them");
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log });
  const url = config.databaseUrl ?? embedded?.url ?? "";
  let db: Database | undefined;
  try {
    await migrate(url, migrationsOf(config));
    db = openDatabase(url, undefined, metrics && countAway(metrics));
    const isMoved = isServer || config.clockOffsetMs !== 0;
    const clock = systemClock(isMoved ? config.clockOffsetMs : await serverOffsetMs(db));
    const ids = randomIds(clock);
    await prepareInstance(db, config, clock, ids);
    if (isServer) await keepOffset(db, config.clockOffsetMs);
    if (config.isDemo) await fileDemoCases(db, clock, ids);
    const { masterKey, defaultLocale, cataloguePublish, ballotKeysDir, model, limits } = config;
    const publicUrl = isServer || config.isAddressSet ? config.publicUrl : (keptAddress(config) ?? config.publicUrl);
    const owner = `${process.pid}-${ids.secret(6).toString("hex")}`;
    const publishSchedule = cataloguePublish;
    const shared = { db, clock, ids, log, masterKey, defaultLocale, publicUrl };
    const options = { ...shared, metrics, owner, publishSchedule, ballotKeysDir, model, limits };
    if (metrics) addConnections(db, metrics);
    const app = await buildApp(options);
    const opened = db;
    const close = async () => {
      await app.idle();
      await opened.close();
      await embedded?.stop();
    };
    return { app, db, ids, clock, isDemo: config.isDemo, model, close };
  } catch (error) {
    await db?.close();
    await embedded?.stop();
    throw error;
  }
}

/** The folder of the database's migrations. */
export const migrationsOf = ({ projectDir }: Pick<Config, "projectDir">) =>
  path.join(projectDir, "prisma", "migrations");

/** By how much the server's clock was moved when it started last, in milliseconds; 0 before there was one. */
export async function serverOffsetMs(db: Pick<Database, "query">): Promise<number> {
  const [instance] = await db.query<{ seconds: number }>(`SELECT "clockOffsetSeconds" AS seconds FROM "Instance"`);
  return (instance?.seconds ?? 0) * 1_000;
}

/** Leaves the server's offset for those who come to the same database later; nothing is written where it is the same. */
export async function keepOffset(db: Pick<Database, "query">, offsetMs: number): Promise<void> {
  const sql = `UPDATE "Instance" SET "clockOffsetSeconds" = $1 WHERE "clockOffsetSeconds" <> $1`;
  await db.query(sql, [Math.round(offsetMs / 1_000)]);
}

const addressFile = ({ dataDir }: Pick<Config, "dataDir">) => path.join(dataDir, "address");

/** Where the server that was started last is reached, without a trailing slash; undefined before there was one. */
function keptAddress(config: Pick<Config, "dataDir">): string | undefined {
  const file = addressFile(config);
  return existsSync(file) ? readFileSync(file, "utf8").trim() || undefined : undefined;
}

/** Leaves the server's address for those who come to the same data later, so that their links lead to it. */
export function keepAddress(config: Pick<Config, "dataDir">, url: string): void {
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(addressFile(config), `${url}\n`);
}

interface Instance {
  demo: boolean;
  keyCheck: string;
}

/** @throws ConfigError when the database was made for the other purpose, or with another key. */
export async function prepareInstance(
  db: Database,
  config: Pick<Config, "isDemo" | "masterKey">,
  clock: Clock,
  ids: Ids,
): Promise<void> {
  const keys = keyed(config.masterKey);
  const keyCheck = keys.hash("key-check", "linli");
  const [instance] = await db.query<Instance>(`SELECT demo, "keyCheck" FROM "Instance"`);
  if (!instance) {
    await writeDistrict(db, ids, { demo: config.isDemo, keyCheck, now: clock.now() });
    // The demo's catalogue is out from the start; an office publishes its own when it is complete.
    if (config.isDemo) {
      await writeHouseholds(db, keys, clock.now());
      await writeOwners(db, keys, clock.now());
      await publishCatalogue(db, clock.now());
    }
    await writeLists(db, ids, { demo: config.isDemo, now: clock.now() });
    return;
  }
  if (instance.demo !== config.isDemo) {
    const expected = instance.demo ? "1: this database was made as a demo" : "0: this database was made for real use";
    throw new ConfigError([{ name: "DEMO", expected: `${expected}. Or use another database` }]);
  }
  if (instance.keyCheck !== keyCheck)
    throw new ConfigError([
      { name: "MASTER_KEY", expected: "the key that this database was made with; put its kept copy back" },
    ]);
  await addNewRules(db, ids, charterDefaults(), clock.now());
  await writeLists(db, ids, { demo: config.isDemo, now: clock.now() });
}
