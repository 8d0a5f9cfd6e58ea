import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type App, buildApp } from "../src/app.ts";
import { fileDemoCases } from "../src/demo/index.ts";
import {
  createLogger,
  type Database,
  type FixedClock,
  fixedClock,
  fixedIds,
  type Ids,
  type Limits,
  type Logger,
  type Metrics,
  type ModelSettings,
  openDatabase,
} from "../src/foundation/index.ts";
import { prepareInstance } from "../src/open.ts";
import { freshDatabase } from "./database.ts";
import { keepLog, personalIn, wordsOf } from "./quiet-log.ts";

export const masterKey = Buffer.alloc(32, 7);
/** A Monday morning. */
export const monday = "2026-11-23T09:00:00+08:00";

export interface TestApp {
  app: App;
  clock: FixedClock;
  ids: Ids;
  url: string;
  /** Looked through at the end; for channels that a test opens beside the app. */
  log: Logger;
  /** Another process on the same database: what was in memory is gone. */
  restart(): Promise<App>;
  close(): Promise<void>;
}

/** The folder of ballots' keys that belongs to a test's database. */
export const ballotKeysOf = (url: string): string =>
  path.join(tmpdir(), `linli-ballots-${path.basename(new URL(url).pathname)}`);

/** Who else is there at the start; `name` is that of the template, in lower-case letters. */
export interface Peopled {
  name: string;
  people: (db: Database, given: { clock: FixedClock; ids: Ids }) => Promise<void>;
}

const shownLog = () => createLogger({ level: process.env.TEST_LOG as "silent" });

/**
 * The demo district as it is at the first start, on a database of its own. Closing it looks through its log, and fails
 * where somebody's name, phone, address, identity number or words stand in it.
 */
export async function startTestApp(
  options: {
    demoCases?: boolean;
    peopled?: Peopled;
    /** Is given each line of the log, down to what is only for finding faults. */
    onLogLine?: (line: string) => void;
    metrics?: Metrics;
    model?: ModelSettings;
    limits?: Limits;
    /** Called at each stage of a turn. */
    onStage?: (stage: string) => void;
  } = {},
): Promise<TestApp> {
  const { demoCases = false, peopled, metrics, model, limits, onLogLine, onStage } = options;
  const kept = keepLog(onLogLine);
  const log = process.env.TEST_LOG && !onLogLine ? shownLog() : kept.log;
  const database = await freshDatabase({
    name: peopled?.name ?? (demoCases ? "demo_cases" : "demo"),
    seed: async (url) => {
      const db = openDatabase(url, 2);
      const [clock, ids] = [fixedClock(monday), fixedIds(peopled?.name ?? `seed-${demoCases}`)];
      await prepareInstance(db, { isDemo: true, masterKey }, clock, ids);
      if (demoCases) await fileDemoCases(db, clock, ids);
      await peopled?.people(db, { clock, ids });
      await db.close();
    },
  });
  const clock = fixedClock(monday);
  const ballotKeysDir = ballotKeysOf(database.url);
  const ids = fixedIds("test");
  const db = openDatabase(database.url, 6);
  let runs = 0;
  const build = () =>
    buildApp({
      db,
      clock,
      ids,
      log,
      metrics,
      masterKey,
      defaultLocale: "zh-CN",
      ballotKeysDir,
      publicUrl: "http://localhost:3000",
      model,
      limits,
      onStage,
      owner: `test-${runs++}`,
    });
  const started: TestApp = {
    app: await build(),
    clock,
    ids,
    url: database.url,
    log,
    async restart() {
      const { channels } = started.app;
      started.app = await build();
      for (const [name, channel] of channels) started.app.channels.set(name, channel);
      return started.app;
    },
    async close() {
      await started.app.idle();
      const personal = personalIn(kept.text(), await wordsOf(db));
      await db.close();
      await database.drop();
      await rm(ballotKeysDir, { recursive: true, force: true });
      if (personal.length > 0) throw new Error(`the log holds personal data: ${personal.join(", ")}`);
    },
  };
  return started;
}
