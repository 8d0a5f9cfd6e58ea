import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { smsAddress } from "../../../src/city/index.ts";
import { bindPersona, fileDemoCases } from "../../../src/demo/index.ts";
import {
  type Clock,
  type Database,
  keyed,
  migrate,
  openDatabase,
  randomIds,
  systemClock,
} from "../../../src/foundation/index.ts";
import { openBallotKeys } from "../../../src/instruments/index.ts";
import { prepareInstance } from "../../../src/open.ts";
import { startFakeBotApi } from "../../../test/channels/fake-bot-api.ts";
import { expireLeases } from "../../../test/kill/leases.ts";
import { type Random, seededRandom } from "../../../test/kill/random.ts";
import { personalIn, wordsOf } from "../../../test/quiet-log.ts";
import { masterKey } from "../../bench/app.ts";
import { startGateway } from "./gateway.ts";
import { judge } from "./judge.ts";
import type { Line } from "./line.ts";
import { hand, live, type Person, vote, work } from "./people.ts";
import type { PostgresServer } from "./postgres.ts";
import { type Processes, startProcesses } from "./processes.ts";
import { openBook } from "./record.ts";
import { smsLine, smsSecret } from "./sms-line.ts";
import { telegramLine } from "./telegram-line.ts";
import { tellEverybody } from "./tell-many.ts";
import { openTerminal } from "./terminal-line.ts";
import { openTroubledWay } from "./trouble.ts";
import type { Figures, Findings } from "./verdict.ts";
import { askVoters } from "./voters.ts";
import { openWebLine } from "./web-line.ts";

export interface TownOptions {
  seed: string;
  server: PostgresServer;
  /** A database of it in which a district was prepared; default: one is prepared. */
  template?: string;
  processes: number;
  /** How many of each; default: all channels. */
  residents?: { telegram: number; web: number; sms: number; terminal: number };
  voters?: { telegram: number; web: number };
  /** Where the processes find the database; default: at the server itself. */
  via?: (url: string) => Promise<string>;
  /** The town itself looks at it by the same way, since the server may be replaced by another. */
  looksVia?: boolean;
  /** Settings of the processes beyond those of every town. */
  env?: Record<string, string>;
  /** No waiting for leases of the dead: they are let run out at once. */
  isShort?: boolean;
}

const members = ["officer", "urban-management-head", "clerk"];
const firstChat = 5_000_000;
const migrations = path.join(import.meta.dirname, "../../../prisma/migrations");

/** Makes a database with a demo district in it. */
export async function prepareDistrict(server: PostgresServer, database: string): Promise<void> {
  await onServer(server, `CREATE DATABASE ${database}`);
  await migrate(server.url(database), migrations);
  const db = openDatabase(server.url(database), 2);
  const clock = townClock();
  const ids = randomIds(clock);
  try {
    await prepareInstance(db, { isDemo: true, masterKey }, clock, ids);
    await fileDemoCases(db, clock, ids);
  } finally {
    await db.close();
  }
}

async function onServer(server: PostgresServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** By how much towns' clocks are behind: they begin at nine on the last Monday in China, outside of all quiet hours. */
const behindMinutes = minutesSinceMonday(systemClock().now());
const townClock = (): Clock => systemClock(-behindMinutes * 60_000);

function minutesSinceMonday(now: Date): number {
  // 1970-01-05 was a Monday; nine in China is one o'clock UTC.
  const monday = Date.UTC(1970, 0, 5, 1);
  return Math.floor((now.getTime() - monday) / 60_000) % (7 * 24 * 60);
}

export type Town = Awaited<ReturnType<typeof openTown>>;

/** A district with people on all channels, the processes that serve them, and the record of what they did. */
export async function openTown(options: TownOptions) {
  const { server, seed, processes: count, isShort = false } = options;
  const { residents = { telegram: 6, web: 3, sms: 4, terminal: 1 }, voters = { telegram: 8, web: 3 } } = options;
  const database = `town_${seed.replace(/\W/g, "_")}`;
  if (options.template) await onServer(server, `CREATE DATABASE ${database} TEMPLATE ${options.template}`);
  else await prepareDistrict(server, database);
  const folder = await mkdtemp(path.join(tmpdir(), "linli-prove-"));
  const random = (name: string): Random => seededRandom(`${seed}:${name}`);
  const databaseUrl = options.via ? await options.via(server.url(database)) : server.url(database);
  const db = openDatabase(options.looksVia ? databaseUrl : server.url(database), 4);
  const clock = townClock();
  const ids = randomIds(clock);
  const keys = openBallotKeys(path.join(folder, "ballots"));
  const book = openBook();
  let processes: Processes | undefined;
  const pickPort = random("ports");
  const reach = () => pickPort.pick([...(processes?.up ?? [])]);
  const botApi = await startFakeBotApi();
  const gateway = await startGateway(reach);
  const ways = {
    botApi: await openTroubledWay(botApi.root, { random: random("bot-api"), keyOf: chatOf }),
    gateway: await openTroubledWay(gateway.url, { random: random("gateway"), keyOf: phoneOf }),
  };
  const env = {
    ...{ DATA_DIR: folder, BALLOT_KEYS_DIR: path.join(folder, "ballots"), CLOCK_OFFSET: `-${behindMinutes}m` },
    ...{ BOT_TOKEN: botApi.token, TELEGRAM_API_ROOT: ways.botApi.url, LOG_LEVEL: "info" },
    ...{ SMS_GATEWAY: "kannel", SMS_URL: ways.gateway.url, SMS_USER: "linli", SMS_PASSWORD: "password" },
    ...{ SMS_SENDER: "10690000", SMS_SECRET: smsSecret, SMS_CALLBACK_URL: "http://127.0.0.1:1", SMS_PER_SECOND: "0" },
    ...{ NODE_COMPILE_CACHE: path.join(tmpdir(), "linli-prove-compiled") },
    ...options.env,
  };
  const printed: string[] = [];
  const settings = {
    databaseUrl,
    telegramApiRoot: ways.botApi.url,
    env,
    onPrinted: (part: string) => printed.push(part),
  };
  processes = await startProcesses(count, settings);
  const running = processes;

  const telegramLines = (name: string, n: number, from: number) =>
    Array.from({ length: n }, (_, i) => telegramLine(botApi, `${name}${i + 1}`, firstChat + from + i));
  const webLines = await Promise.all(
    [...Array(residents.web + voters.web).keys()].map((i) => openWebLine(`w${i + 1}`, reach)),
  );
  const smsLines = Array.from({ length: residents.sms }, (_, i) => {
    const phone = `+86139000${String(10_001 + i)}`;
    return smsLine(gateway, `s${i + 1}`, { phone, address: smsAddress(keyed(masterKey), phone) });
  });
  const terminals = Array.from({ length: residents.terminal }, (_, i) =>
    openTerminal(`c${i + 1}`, {
      ...terminalEnv,
      ...env,
      // Its standard output is what the person reads.
      LOG_LEVEL: "silent",
      DATABASE_URL: databaseUrl,
      MASTER_KEY: masterKey.toString("hex"),
    }),
  );
  const filers = [
    ...telegramLines("t", residents.telegram, 0),
    ...webLines.slice(0, residents.web),
    ...smsLines,
    ...terminals,
  ];
  const workers = telegramLines("m", members.length, 100);
  const electors = [...telegramLines("v", voters.telegram, 200), ...webLines.slice(residents.web)];

  let isStopped = false;
  const life = { isTwice: false };
  const personOn = (line: Line): Person => ({
    ...{ line, book, reach, random: random(line.key) },
    ...{ isStopped: () => isStopped, isTwice: () => life.isTwice },
  });
  const noticeIds: string[] = [];
  const means = { db, clock, ids, keys, masterKey };
  let alive: Promise<unknown> = Promise.resolve();

  return {
    ...{ db, server, database, random, ways, gateway, life, processes: running, terminals },
    /** Everybody says hello, is known then, and begins to file, to work and to vote. */
    async wake() {
      for (const [i, key] of members.entries())
        await bindPersona(db, ids, key, workers[i]?.address ?? "", clock.now(), "telegram");
      const first = [...filers, ...workers, ...electors].filter(({ isSaidOnce }) => !isSaidOnce);
      await Promise.all(first.map((line) => hand(personOn(line), line.say("你好"))));
      await untilAtRest(db, restMs);
      const half = Math.ceil(electors.length / 2);
      const asked = [
        ...(await askVoters(means, true, electors.slice(0, half))),
        ...(await askVoters(means, false, electors.slice(half))),
      ];
      alive = Promise.all([
        ...filers.map((line) => live(personOn(line))),
        ...workers.map((line) => work(personOn(line))),
        ...asked.map(([line, ballot]) => vote(personOn(line), ballot)),
      ]);
      // Looked at again when they stop; until then a failure must not end the run.
      alive.catch(() => {});
    },
    /** Waits until so many more requests are filed, at most a while: on a slow machine little happens in a second. */
    async untilFiled(more: number) {
      const filed = () => [...book.filings.values()].filter(({ isConfirmed }) => isConfirmed).length;
      const goal = filed() + more;
      for (const end = performance.now() + filingMs; filed() < goal && performance.now() < end; ) await sleep(100);
    },
    /** Sends one notice to everybody. */
    async tellEverybody() {
      noticeIds.push(await tellEverybody(means, `第${noticeIds.length + 1}号`));
    },
    /** Everybody finishes what they are saying; all that is to be done is done, and held against the record. */
    async judge(): Promise<{ findings: Findings; figures: Omit<Figures, "seconds"> }> {
      isStopped = true;
      await running.allUp();
      await alive;
      if (isShort) await sleep(2_000);
      if (isShort) await expireLeases(db);
      const left = await untilAtRest(db, isShort ? shortRestMs : restMs).catch((error: Error) => error.message);
      const [port = 0] = running.up;
      const judged = await judge({ ...means, book, botApi, gateway, webLines, port, noticeIds });
      if (left) judged.findings.other.push(left);
      for (const personal of personalIn(printed.join(""), await wordsOf(db)))
        judged.findings.other.push(`the log holds personal data: ${personal}`);
      if (running.endedByThemselves > 0)
        judged.findings.other.push(`${running.endedByThemselves} processes ended by themselves`);
      return judged;
    },
    async close() {
      isStopped = true;
      await Promise.all(terminals.map((terminal) => terminal.close()));
      await running.stop();
      await Promise.all([ways.botApi.close(), ways.gateway.close(), gateway.close(), botApi.stop()]);
      await db.close();
      await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`).catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The chat that a call of the Bot API is about, or its method. */
function chatOf(url: string, body: Buffer): string {
  return /"chat_id":"?(\d+)/.exec(body.toString("utf8"))?.[1] ?? url;
}

const phoneOf = (url: string): string => /[?&]to=([^&]+)/.exec(url)?.[1] ?? url;

const terminalEnv = { PATH: process.env.PATH ?? "", NODE_ENV: "production", DEMO: "1", PORT: "", PUBLIC_URL: "" };
const filingMs = 90_000;
/** The leases of the dead run out within a minute; what was refused is tried again within another. */
const restMs = 180_000;
const shortRestMs = 120_000;

/** Waits until nothing is left to do. @throws Error naming what is left */
async function untilAtRest(db: Database, forMs: number): Promise<undefined> {
  const sql = `SELECT (SELECT count(*)::int FROM "Inbox" WHERE "doneAt" IS NULL) AS unanswered,
    (SELECT count(*)::int FROM "Notice" WHERE "expandedAt" IS NULL) AS unexpanded,
    (SELECT count(*)::int FROM "Delivery" WHERE state IN ('queued', 'sending') AND channel <> 'terminal') AS unsent`;
  for (const end = performance.now() + forMs; ; await sleep(200)) {
    const [left] = await db.query<Record<string, number>>(sql);
    if (Object.values(left ?? {}).every((n) => n === 0)) return undefined;
    if (performance.now() > end) throw new Error(`left after ${forMs / 1000} s: ${JSON.stringify(left)}`);
  }
}
