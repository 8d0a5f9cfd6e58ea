import path from "node:path";
import { type App, buildApp } from "./app.ts";
import { addNewRules, publishCatalogue } from "./city/index.ts";
import { charterDefaults, fileDemoCases, writeDistrict, writeHouseholds, writeOwners } from "./demo/index.ts";
import {
  type Clock,
  type Config,
  type Database,
  type Ids,
  keyed,
  type Logger,
  migrate,
  openDatabase,
  randomIds,
  startEmbedded,
  systemClock,
} from "./foundation/index.ts";

/** A database ready to use, and the app upon it. */
export interface Opened {
  app: App;
  db: Database;
  ids: Ids;
  clock: Clock;
  isDemo: boolean;
  /** Ends the connections and, when nobody else uses it, the embedded database. */
  close(): Promise<void>;
}

/** Brings up the database that the settings name, migrates it, makes the district if there is none, and builds the app. */
export async function openApp(config: Config, log: Logger): Promise<Opened> {
  const clock = systemClock(config.clockOffsetMs);
  const ids = randomIds(clock);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log });
  const url = config.databaseUrl ?? embedded?.url ?? "";
  let db: Database | undefined;
  try {
    await migrate(url, path.join(config.projectDir, "prisma", "migrations"));
    db = openDatabase(url);
    await prepareInstance(db, config, clock, ids);
    if (config.isDemo) await fileDemoCases(db, clock, ids);
    const { masterKey, defaultLocale, publicUrl, cataloguePublish, ballotKeysDir } = config;
    const owner = `${process.pid}-${ids.secret(6).toString("hex")}`;
    const publishSchedule = cataloguePublish;
    const shared = { db, clock, ids, log, masterKey, defaultLocale, publicUrl };
    const options = { ...shared, owner, publishSchedule, ballotKeysDir };
    const app = await buildApp(options);
    const opened = db;
    const close = async () => {
      await app.idle();
      await opened.close();
      await embedded?.stop();
    };
    return { app, db, ids, clock, isDemo: config.isDemo, close };
  } catch (error) {
    await db?.close();
    await embedded?.stop();
    throw error;
  }
}

interface Instance {
  demo: boolean;
  keyCheck: string;
}

/** @throws Error when the database was made for the other purpose, or with another key. */
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
    return;
  }
  if (instance.demo !== config.isDemo) {
    const made = instance.demo ? "as a demo" : "for real use";
    throw new Error(`DEMO: this database was made ${made}; set DEMO=${instance.demo ? 1 : 0}, or use another database`);
  }
  if (instance.keyCheck !== keyCheck) throw new Error("MASTER_KEY: not the key that this database was made with");
  await addNewRules(db, ids, charterDefaults(), clock.now());
}
