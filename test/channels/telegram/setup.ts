import { randomUUID } from "node:crypto";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type TelegramChannel, telegramChannel } from "../../../src/channels/telegram/index.ts";
import type { Gateway, Inbound } from "../../../src/conversation/index.ts";
import {
  type Config,
  createLogger,
  type Database,
  type FixedClock,
  fixedClock,
  loadConfig,
  openDatabase,
  readWords,
} from "../../../src/foundation/index.ts";
import type { Parcel } from "../../../src/instruments/index.ts";
import { freshDatabase } from "../../database.ts";
import { type FakeBotApi, startFakeBotApi } from "../fake-bot-api.ts";

const projectDir = path.resolve(import.meta.dirname, "../../..");
export const words = readWords([path.join(projectDir, "src/channels/telegram")]);
export const webhookSecret = "the-secret";

/** A gateway that keeps what it gets; while `fault` is set it stores nothing and throws that. */
export interface RecordingGateway extends Gateway {
  received: Inbound[];
  fault?: Error;
}

export interface TelegramSetup {
  fake: FakeBotApi;
  channel: TelegramChannel;
  gateway: RecordingGateway;
  db: Database;
  clock: FixedClock;
  /** Lines of the log, parsed. */
  log: Record<string, unknown>[];
}

/** The channel with a fake Bot API, a recording gateway and an empty database, all gone when the test has finished. */
export async function setUpTelegram(env: Record<string, string> = {}): Promise<TelegramSetup> {
  const fake = await startFakeBotApi();
  const { url, drop } = await freshDatabase();
  const db = openDatabase(url);
  onTestFinished(async () => {
    await fake.stop();
    await db.close();
    await drop();
  });
  const clock = fixedClock("2026-11-22T08:00:00Z");
  const log: Record<string, unknown>[] = [];
  const logger = createLogger({ stream: { write: (line) => void log.push(JSON.parse(line)) } });
  const config: Config = loadConfig(
    {
      ...{ DATABASE_URL: url, MASTER_KEY: "0".repeat(64), BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.root },
      ...{ WEBHOOK_SECRET: webhookSecret, PUBLIC_URL: "https://linli.example.org", ...env },
    },
    { projectDir },
  );
  const channel = telegramChannel({ config, db, clock, log: logger, words });
  return { fake, channel, gateway: recordingGateway(), db, clock, log };
}

/** Begins to listen, and stops when the test has finished. */
export async function listen({ channel, gateway }: TelegramSetup): Promise<void> {
  const listening = channel.listen(gateway);
  onTestFinished(() => listening.stop());
  await listening.started;
}

function recordingGateway(): RecordingGateway {
  const received: Inbound[] = [];
  return {
    received,
    async receive(inbound) {
      if (this.fault) throw this.fault;
      const isNew = !received.some(({ externalId }) => externalId === inbound.externalId);
      if (isNew) received.push(inbound);
      return { inboxId: randomUUID(), personId: randomUUID(), isNew };
    },
    settled: async () => {},
    storeUpload: async () => randomUUID(),
  };
}

export const databaseAway = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** A parcel to a chat; a token for each button, unless given. */
export function parcelTo(chat: number, message: Parcel["message"], more: Partial<Parcel> = {}): Parcel {
  const tokens = (message.buttons ?? []).map((row, y) => row.map((_, x) => `token-${y}-${x}`));
  const ids = { deliveryId: randomUUID(), addressId: randomUUID() };
  return { ...ids, address: String(chat), message, tokens, locale: "zh-CN", ...more };
}

export async function addAddress(db: Database, chat: number): Promise<void> {
  const [personId, id] = [randomUUID(), randomUUID()];
  await db.query(
    `INSERT INTO "Person" (id, "districtId", locale, "createdAt") VALUES ($1, $2, 'zh-CN', '2026-01-01')`,
    [personId, randomUUID()],
  );
  await db.query(
    `INSERT INTO "Address" (id, "personId", channel, address, "lastSeenAt", "createdAt")
     VALUES ($1, $2, 'telegram', $3, '2026-01-01', '2026-01-01')`,
    [id, personId, String(chat)],
  );
}

export async function addFile(db: Database, file: { mime: string; name: string; bytes: Uint8Array }): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO "File" (id, "personId", sha256, mime, name, size, bytes, "createdAt")
     VALUES ($1, $2, '', $3, $4, $5, $6, '2026-01-01')`,
    [id, randomUUID(), file.mime, file.name, file.bytes.length, Buffer.from(file.bytes)],
  );
  return id;
}
