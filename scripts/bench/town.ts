import { bindPersona } from "../../src/demo/index.ts";
import { type Database, openDatabase, randomIds, systemClock } from "../../src/foundation/index.ts";
import { type RunningApp, startApp, webhookSecret } from "./app.ts";
import type { BenchServer } from "./postgres.ts";
import { type FakeTelegram, startTelegram } from "./telegram-messages.ts";

/** A demo district whose people talk to the running app through a loopback Telegram. */
export interface Town {
  db: Database;
  url: string;
  app: RunningApp;
  telegram: FakeTelegram;
  close(): Promise<void>;
}

export async function openTown(
  server: BenchServer,
  name: string,
  execArgv: string[] = [],
  telegramPerSecond = 0,
): Promise<Town> {
  const url = await server.createDatabase(name);
  const telegram = await startTelegram();
  const app = await startApp({ databaseUrl: url, telegramApiRoot: telegram.apiRoot, execArgv, telegramPerSecond });
  await telegram.setTarget({ port: app.port, secret: webhookSecret });
  const db = openDatabase(url, 2);
  return {
    db,
    url,
    app,
    telegram,
    async close() {
      await app.stop();
      telegram.stop();
      await db.close();
    },
  };
}

/** A chat in Telegram that is a demo persona's. */
export async function bindChat(db: Database, key: string, chat: number): Promise<void> {
  const clock = systemClock();
  await bindPersona(db, randomIds(clock), key, String(chat), clock.now());
  await db.query(`UPDATE "Address" SET channel = 'telegram' WHERE channel = 'web' AND address = $1`, [String(chat)]);
}

/**
 * Makes `count` people who stand where the person of `chat` stands in the conversation: their chats are `firstChat` and
 * on. Where they stand is kept, so that `standAgain` can put them back.
 */
export async function multiply(db: Database, chat: number, firstChat: number, count: number): Promise<void> {
  await db.query(`CREATE SCHEMA IF NOT EXISTS bench`);
  await db.query(`DROP TABLE IF EXISTS bench.stand`);
  await db.query(
    `CREATE TABLE bench.stand AS SELECT gen_random_uuid() AS "personId", gen_random_uuid() AS "addressId", gen_random_uuid() AS draft,
      g AS chat, NULL::json AS state FROM generate_series($1::bigint, $2::bigint) g`,
    [firstChat, firstChat + count - 1],
  );
  await db.query(
    `UPDATE bench.stand SET state = replace(replace(c.state::text, coalesce(c.state->'drafts'->0->>'id', '-no draft-'), draft::text), a.id::text, "addressId"::text)::json
      FROM "Address" a JOIN "Conversation" c ON c."personId" = a."personId" WHERE a.channel = 'telegram' AND a.address = $1`,
    [String(chat)],
  );
  await copyRows(db, "Person", `x."personId"`, `jsonb_build_object('id', x."personId")`, chat);
  const address = `jsonb_build_object('id', x."addressId", 'personId', x."personId", 'address', x.chat)`;
  await copyRows(db, "Address", `x."addressId"`, address, chat);
  await db.query(`INSERT INTO "Conversation" ("personId", state) SELECT "personId", state FROM bench.stand`);
  await db.query("VACUUM ANALYZE");
}

/** Copies the row of the person of `chat`, whatever columns it has, once for everybody, with some values changed. */
async function copyRows(db: Database, table: "Person" | "Address", id: string, changed: string, chat: number) {
  const whose = table === "Person" ? `t.id = a."personId"` : "t.id = a.id";
  await db.query(
    `INSERT INTO "${table}" SELECT r.* FROM bench.stand x, "Address" a JOIN "${table}" t ON ${whose},
      jsonb_populate_record(t, ${changed}) r WHERE a.channel = 'telegram' AND a.address = $1 AND ${id} IS NOT NULL`,
    [String(chat)],
  );
}

/** Puts everybody back where they stood. */
export async function standAgain(db: Database): Promise<void> {
  await db.query(
    `UPDATE "Conversation" c SET state = x.state FROM bench.stand x WHERE x."personId" = c."personId" AND c.state::text <> x.state::text`,
  );
}
