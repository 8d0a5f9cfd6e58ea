import { demoId } from "../../../src/demo/index.ts";
import { Change, createLogger, keyed } from "../../../src/foundation/index.ts";
import {
  type Audience,
  type Channel,
  type Limits,
  ledgerOf,
  makeSender,
  type NewNotice,
  noticeRow,
  type Parcel,
  type SendResult,
} from "../../../src/instruments/index.ts";
import { masterKey, type TestApp } from "../../app.ts";

type Answer = (parcel: Parcel) => SendResult | Promise<SendResult>;

/** A channel that keeps what it was given, and answers as told. */
export interface Phone extends Channel {
  parcels: Parcel[];
  answer: Answer;
}

export function phone(name: string, answer: Answer = () => ({ state: "sent" }), limits?: Limits): Phone {
  const own: Phone = {
    name,
    limits,
    answer,
    parcels: [],
    async send(parcel) {
      own.parcels.push(parcel);
      const result = await own.answer(parcel);
      return result.state === "sent" ? { externalId: `m${own.parcels.length}`, ...result } : result;
    },
  };
  return own;
}

/** What the tests of notices to many do with an app. */
export function manyIn(test: TestApp) {
  const { db } = test.app;
  const sql = <Row>(text: string, ...values: unknown[]) => db.query<Row>(text, values);
  const area = async (name = "水井坊社区") => {
    const [found] = await sql<{ id: string }>(`SELECT id FROM "Area" WHERE name = $1`, name);
    if (!found) throw new Error(`no area ${name}`);
    return found.id;
  };
  const body = async (kind: string, areaId: string) => {
    const [found] = await sql<{ id: string }>(`SELECT id FROM "Body" WHERE kind = $1 AND "areaId" = $2`, kind, areaId);
    if (!found) throw new Error(`no body ${kind}`);
    return found.id;
  };
  return {
    sql,
    area,
    body,
    /** Verified residents who are nobody else's; their addresses are `prefix-1` and on. Gives their ids in that order. */
    async residents(
      count: number,
      more: { area?: string; channel?: string | null; prefix?: string; guests?: boolean } = {},
    ) {
      const { channel = "test", prefix = "r", guests = false } = more;
      const rows = await sql<{ id: string }>(
        `WITH p AS (INSERT INTO "Person" (id, "districtId", name, locale, "homeAreaId", "verifiedAt", "createdAt")
            SELECT gen_random_uuid(), h."districtId", $1 || '-' || g, 'zh-CN', h.id, CASE WHEN NOT $2 THEN $3::timestamptz END, $3::timestamptz + g * interval '1 ms'
            FROM generate_series(1, $4::int) g, "Area" h WHERE h.id = $5 RETURNING id, name, "createdAt"),
          a AS (INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt")
            SELECT gen_random_uuid(), id, $6, name, true, $3, $3 FROM p WHERE $6::text IS NOT NULL)
          SELECT id FROM p ORDER BY "createdAt"`,
        ...[prefix, guests, test.clock.now(), count, more.area ?? (await area()), channel],
      );
      return rows.map((row) => row.id);
    },
    /** A further address of a person. */
    async address(personId: string, channel: string, address: string, seenAt: Date) {
      const text = `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1, $2, $3, $4, true, $5, $5)`;
      await sql(text, test.ids.uuid(), personId, channel, address, seenAt);
    },
    /** Sends a notice as an act does; gives its id. */
    async send(audience: Audience, more: Partial<NewNotice> & { text?: string } = {}) {
      const row = noticeRow({
        ...{ ids: test.ids, now: test.clock.now(), kind: "information", audience },
        ...{ bodyId: await body("service-station", await area()), createdBy: demoId("person:clerk") },
        message: { key: "case-unknown", args: { number: more.text ?? "JJ-2026-000001" } },
        ...more,
      });
      await new Change().insert("Notice", row).commit(db);
      return row.id;
    },
    /** Lets everything that is due happen. */
    async settle() {
      await test.app.sweep();
      await test.app.idle();
    },
    ledger: (noticeId: string) => ledgerOf(db, noticeId),
    /** A process of its own that sends by these channels. */
    sender: (owner: string, ...channels: Channel[]) =>
      makeSender({
        ...test.app,
        owner,
        log: createLogger({ level: (process.env.TEST_LOG ?? "silent") as "silent" }),
        keyed: keyed(masterKey),
        channels: new Map(channels.map((channel) => [channel.name, channel])),
      }),
    async job(name: string) {
      const job = test.app.jobs.find((one) => one.name === name);
      if (!job) throw new Error(`no job ${name}`);
      await job.run();
      await test.app.idle();
    },
    async commit(fill: (change: Change) => void) {
      const change = new Change();
      fill(change);
      await change.commit(db);
    },
  };
}
