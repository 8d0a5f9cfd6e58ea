import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase, randomIds, systemClock } from "../../src/foundation/index.ts";
import { prepareInstance } from "../../src/open.ts";
import { masterKey } from "../app.ts";
import { startProgram } from "../browser/server.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";
import { writeToCrowd } from "../kill/crowd.ts";
import { type SlowBotApi, startSlowBotApi } from "./slow-bot-api.ts";

const secret = "a-secret-of-the-webhook";
const clock = systemClock();
const ids = randomIds(clock);

let fresh: FreshDatabase;
let db: Database;
let api: SlowBotApi;
beforeEach(async () => {
  fresh = await freshDatabase();
  db = openDatabase(fresh.url, 2);
  await prepareInstance(db, { isDemo: true, masterKey }, clock, ids);
  api = await startSlowBotApi(200);
});
afterEach(async () => {
  await db.close();
  await fresh.drop();
  await api.close();
});

const start = (perSecond: number) =>
  startProgram({
    ...{ DATABASE_URL: fresh.url, MASTER_KEY: masterKey.toString("hex"), DEMO: "1", LOG_LEVEL: "warn" },
    ...{ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, TELEGRAM_PER_SECOND: `${perSecond}` },
    ...{ TELEGRAM_MODE: "webhook", WEBHOOK_SECRET: secret, PUBLIC_URL: "https://linli.invalid" },
  });

/** Telegram tells of a message; true when it was acknowledged. */
async function offer(url: string, chat: number): Promise<boolean> {
  const from = { id: chat, is_bot: false, first_name: "测试" };
  const message = { message_id: chat, date: 1, chat: { id: chat, type: "private" }, from, text: "帮助" };
  const response = await fetch(`${url}/telegram/webhook`, {
    method: "POST",
    headers: { "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify({ update_id: chat, message }),
  }).catch(() => undefined);
  return response?.status === 200;
}

const states = (where = "true") =>
  db.query<{ state: string; n: number }>(
    `SELECT state, count(*)::int AS n FROM "Delivery" WHERE ${where} GROUP BY state ORDER BY state`,
  );

test("told to stop in the midst of turns and sends, it ends what it began: who was acknowledged is answered, once", {
  timeout: 120_000,
}, async () => {
  const program = await start(0);
  const chats = Array.from({ length: 60 }, (_, i) => i + 1);
  const offers = chats.map((chat) => offer(program.url, chat));
  await api.untilArrived(1);
  const late = offer(program.url, 1_000);
  const code = await program.stop();
  const taken = (await Promise.all(offers)).flatMap((isTaken, i) => (isTaken ? [i + 1] : []));
  const isLateTaken = await late;

  expect([code, program.said()]).toEqual([0, expect.not.stringContaining("not idle")]);
  const acknowledged = isLateTaken ? [...taken, 1_000] : taken;
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.filter((chat) => api.arrived.get(chat) !== 1)).toEqual([]);
  expect(await states(`kind = 'reply'`)).toEqual([{ state: "sent", n: api.arrived.size }]);
  expect(await db.query(`SELECT id FROM "Inbox" WHERE "doneAt" IS NULL`)).toEqual([]);
  expect(await db.query(`SELECT 1 FROM "Conversation" WHERE "leaseUntil" IS NOT NULL`)).toEqual([]);
});

test("told to stop in the midst of a notice to many, it leaves the rest to the next start, which sends it once", {
  timeout: 180_000,
}, async () => {
  const people = 150;
  const first = await start(30);
  const noticeId = await writeToCrowd(db, ids, { people, channel: "telegram", now: clock.now() });
  await api.untilArrived(20);
  expect(await first.stop()).toBe(0);
  const before = api.arrived.size;
  expect(before).toBeLessThan(people);
  expect(await states(`"noticeId" = '${noticeId}'`)).toEqual([
    { state: "queued", n: people - before },
    { state: "sent", n: before },
  ]);
  expect(await db.query(`SELECT 1 FROM "Bundle" WHERE "leaseUntil" IS NOT NULL`)).toEqual([]);

  const second = await start(0);
  await api.untilArrived(people);
  expect(await second.stop()).toBe(0);
  expect(await states(`"noticeId" = '${noticeId}'`)).toEqual([{ state: "sent", n: people }]);
  expect([...api.arrived.values()].filter((times) => times !== 1)).toEqual([]);
});
