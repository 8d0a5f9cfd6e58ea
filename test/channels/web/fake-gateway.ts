import path from "node:path";
import type { Hono } from "hono";
import { type WebChannel, type WebOptions, webApp, webChannel } from "../../../src/channels/web/index.ts";
import type { Gateway, Inbound } from "../../../src/conversation/index.ts";
import {
  createLogger,
  type Database,
  type FixedClock,
  fixedClock,
  fixedIds,
  type Ids,
  keyed,
  openDatabase,
  readWords,
} from "../../../src/foundation/index.ts";
import type { Outgoing } from "../../../src/instruments/index.ts";
import { freshDatabase } from "../../database.ts";

/** The web channel before a gateway that only writes down what it gets and answers as told. */
export interface Stage {
  app: Hono;
  channel: WebChannel;
  db: Database;
  clock: FixedClock;
  ids: Ids;
  received: Inbound[];
  uploads: { bytes: Uint8Array; mime: string; name?: string }[];
  /** What is answered to a message; nothing by default but the greeting. */
  answers: (inbound: Inbound, inboxId: string) => Partial<Delivery>[];
  /** Instead of being taken, messages fail with this. */
  failure?: Error;
  /** Writes a row of the ledger and wakes the pages of its address, as the sender does. */
  deliver(address: string, delivery: Partial<Delivery>): Promise<string>;
  close(): Promise<void>;
}

export interface Delivery {
  id: string;
  payload: Outgoing;
  state: string;
  replacesId: string;
  inboxId: string;
  dueAt: Date;
  /** False for what another process sends: this one's pages are not woken. */
  wakes: boolean;
}

const root = path.join(import.meta.dirname, "../../../src");
export const stageKeyed = keyed(Buffer.alloc(32, 3));

export async function startStage(more: Partial<WebOptions> = {}): Promise<Stage> {
  const database = await freshDatabase();
  const db = openDatabase(database.url, 4);
  const clock = fixedClock("2026-11-23T09:00:00+08:00");
  const ids = fixedIds("web");
  const channel = webChannel({ db });
  const stage = { channel, db, clock, ids, received: [], uploads: [] } as unknown as Stage;
  stage.answers = (inbound) => (inbound.text === "/start" ? [{ payload: { text: "您好，请说。" } }] : []);
  stage.deliver = (address, delivery) => deliver(stage, address, delivery);
  stage.app = webApp({
    channel,
    gateway: gatewayOf(stage),
    db,
    ids,
    clock,
    words: readWords([path.join(root, "channels/web"), path.join(root, "board")]),
    keyed: stageKeyed,
    log: createLogger({ level: "silent" }),
    config: { publicUrl: "http://localhost:3000", defaultLocale: "zh-CN" },
    ...more,
  });
  stage.close = async () => {
    channel.hub.close();
    await db.close();
    await database.drop();
  };
  return stage;
}

function gatewayOf(stage: Stage): Gateway {
  return {
    async receive(inbound) {
      if (stage.failure) throw stage.failure;
      const { addressId, personId } = await meet(stage, inbound.address, inbound.locale ?? "zh-CN");
      const inboxId = stage.ids.uuid();
      const sql = `INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt") VALUES ($1,'web',$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING RETURNING id`;
      const values = [
        inboxId,
        inbound.externalId,
        addressId,
        personId,
        inbound.kind,
        JSON.stringify(inbound),
        stage.clock.now(),
      ];
      const isNew = (await stage.db.query(sql, values)).length > 0;
      if (isNew) {
        stage.received.push(inbound);
        for (const answer of stage.answers(inbound, inboxId))
          await stage.deliver(inbound.address, { inboxId, ...answer });
      }
      return { inboxId, personId, isNew };
    },
    settled: async () => {},
    async storeUpload(file) {
      stage.uploads.push(file);
      const id = stage.ids.uuid();
      const sql = `INSERT INTO "File" (id, sha256, mime, name, size, bytes, "createdAt") VALUES ($1,'',$2,$3,$4,$5,$6)`;
      await stage.db.query(sql, [
        id,
        file.mime,
        file.name ?? null,
        file.bytes.byteLength,
        Buffer.from(file.bytes),
        stage.clock.now(),
      ]);
      return id;
    },
  };
}

export async function meet({ db, ids, clock }: Pick<Stage, "db" | "ids" | "clock">, address: string, locale = "zh-CN") {
  const find = () =>
    db.query<{ addressId: string; personId: string }>(
      `SELECT id AS "addressId", "personId" FROM "Address" WHERE channel = 'web' AND address = $1`,
      [address],
    );
  const [known] = await find();
  if (known) return known;
  const personId = ids.uuid();
  await db.query(`INSERT INTO "Person" (id, "districtId", locale, "createdAt") VALUES ($1, $1, $2, $3)`, [
    personId,
    locale,
    clock.now(),
  ]);
  const sql = `INSERT INTO "Address" (id, "personId", channel, address, "lastSeenAt", "createdAt") VALUES ($1,$2,'web',$3,$4,$4)`;
  await db.query(sql, [ids.uuid(), personId, address, clock.now()]);
  const [made] = await find();
  if (!made) throw new Error("nobody was met");
  return made;
}

async function deliver(stage: Stage, address: string, delivery: Partial<Delivery>): Promise<string> {
  const { db, ids, clock, channel } = stage;
  const { addressId, personId } = await meet(stage, address);
  const {
    id = ids.uuid(),
    payload = { text: "…" },
    state = "sent",
    replacesId,
    inboxId,
    dueAt = clock.now(),
    wakes = true,
  } = delivery;
  const sql = `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, "inboxId", priority, "dueAt", state, payload, "replacesId", "createdAt")
    VALUES ($1,'reply',$2,$3,'web',$4,1,$5,$6,$7,$8,$9)`;
  await db.query(sql, [
    id,
    personId,
    addressId,
    inboxId ?? null,
    dueAt,
    state,
    JSON.stringify(payload),
    replacesId ?? null,
    clock.now(),
  ]);
  if (wakes) await channel.send({ deliveryId: id, addressId, address, message: payload, tokens: [], locale: "zh-CN" });
  return id;
}
