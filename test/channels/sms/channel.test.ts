import { afterEach, beforeEach, expect, test } from "vitest";
import { type SmsChannel, smsApp, smsChannel } from "../../../src/channels/index.ts";
import { smsAddress } from "../../../src/city/index.ts";
import { createLogger } from "../../../src/foundation/index.ts";
import type { Parcel } from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { type LoopbackGateway, loopbackGateway } from "./setup.ts";

const secret = "a-secret-of-the-gateway";
const phone = "+8613800001234";

let run: TestApp;
let gateway: LoopbackGateway;
let channel: SmsChannel;
let logged: string[];

beforeEach(async () => {
  run = await startTestApp();
  gateway = await loopbackGateway({ status: 202 });
  logged = [];
  const { app, clock } = run;
  const sms = {
    ...{ gateway: "kannel" as const, url: gateway.url, user: "linli", password: "a-password", sender: "12345" },
    ...{ secret, callbackUrl: "http://127.0.0.1:1", signature: "邻里", perSecond: 100, priceYuan: 0.05 },
  };
  const log = createLogger({ level: "debug", stream: { write: (line) => void logged.push(line) } });
  channel = smsChannel({ sms, db: app.db, clock, log, words: app.words, keyed: app.keyed });
  app.channels.set(channel.name, channel);
});
afterEach(() => run.close());

const call = async (what: "inbound" | "report", query: string, given = secret) =>
  smsApp(channel, run.app.conversation).request(`/sms/${given}/${what}?${query}`);
const hears = async (id: string, text: string, from = "13800001234") => {
  const { status } = await call(
    "inbound",
    `id=${id}&from=${encodeURIComponent(from)}&charset=UTF-8&text=${encodeURIComponent(text)}`,
  );
  await run.app.idle();
  return status;
};
interface Row {
  id: string;
  state: string;
  reason: string | null;
  attempts: number;
}
const rows = () =>
  run.app.db.query<Row>(`SELECT id, state, reason, attempts FROM "Delivery" WHERE channel = 'sms' ORDER BY id`);
const only = async () => {
  const [row, ...others] = await rows();
  if (!row || others.length > 0) throw new Error(`${others.length + (row ? 1 : 0)} messages`);
  return row;
};
const report = async (status: number, more = "") =>
  (await call("report", `delivery=${(await only()).id}${more}&status=${status}`)).status;
const count = async (table: string) =>
  (await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`))[0]?.n;

test("a call with another secret is refused and stores nothing", async () => {
  expect((await call("inbound", "id=1&from=13800001234&text=hi", "another")).status).toBe(401);
  expect((await call("report", "delivery=1&status=1", "another")).status).toBe(401);
  expect(await count("Inbox")).toBe(0);
});

test("the same SMS offered again is stored and answered once", async () => {
  expect(await hears("i1", "你好")).toBe(200);
  expect(await hears("i1", "你好")).toBe(200);
  expect(await count("Inbox")).toBe(1);
  expect(await rows()).toHaveLength(1);
  expect(gateway.asked[0]?.query.get("to")).toBe(phone);
});

test("a phone is one person, however the gateway writes it", async () => {
  for (const [at, from] of ["13800001234", "+8613800001234", "008613800001234", "8613800001234"].entries())
    await hears(`i${at}`, "你好", from);
  expect(await count("Person")).toBe(await peopleWith(1));
});
const peopleWith = async (addresses: number) =>
  (
    await run.app.db.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM "Person")::int - (SELECT count(*) FROM "Address" WHERE channel = 'sms')::int + $1::int AS n`,
      [addresses],
    )
  )[0]?.n;

test("what comes from no phone is passed over, so that two programs do not answer each other for ever", async () => {
  for (const from of ["10086", "CHINA-MOBILE", "", "12345"])
    expect(await hears(`i-${from}`, "余额不足", from)).toBe(200);
  expect(await count("Inbox")).toBe(0);
  expect(gateway.asked).toHaveLength(0);
});

test("the phone stands nowhere in the database or the log as it is", async () => {
  await hears("i1", "你好");
  const [{ dump } = { dump: "" }] = await run.app.db.query<{ dump: string }>(
    `SELECT concat((SELECT json_agg(a) FROM "Address" a WHERE channel = 'sms'), (SELECT json_agg(i) FROM "Inbox" i),
      (SELECT json_agg(d) FROM "Delivery" d WHERE channel = 'sms')) AS dump`,
  );
  expect(`${dump}${logged.join("")}`).not.toContain("13800001234");
  expect(logged.join("")).not.toMatch(/a-password|a-secret/);
  expect(logged.join("")).toMatch(/"parts":\d+,"yuan":0\.\d+/);
});

test("a report tells that a message has arrived; twice is once", async () => {
  await hears("i1", "你好");
  expect((await only()).state).toBe("sent");
  expect(await report(8)).toBe(200);
  expect((await only()).state).toBe("sent");
  expect(await report(1)).toBe(200);
  expect(await report(1)).toBe(200);
  expect(await only()).toMatchObject({ state: "delivered", reason: null });
});

test("a report that a message, or a part of it, is lost stands whatever is reported of the rest", async () => {
  await hears("i1", "你好");
  await report(1, "&more=1");
  expect((await only()).state).toBe("sent");
  await report(2, "&more=1");
  await report(1);
  expect(await only()).toMatchObject({ state: "failed", reason: "undelivered" });
});

test("a report that comes before the gateway's answer is kept", async () => {
  gateway.before = async ({ query }) => {
    const url = new URL((query.get("dlr-url") ?? "").replace("%d", "1"));
    await call("report", url.searchParams.toString());
  };
  await hears("i1", "你好");
  expect((await only()).state).toBe("delivered");
});

test("a message whose answer was lost is not sent again once it is reported", async () => {
  gateway.answers = ["hang-up", { status: 202 }];
  gateway.before = async () => {
    gateway.before = undefined;
    await report(1);
  };
  await hears("i1", "你好");
  run.clock.advance(60_000);
  await run.app.sweep();
  await run.app.idle();
  expect((await only()).state).toBe("delivered");
  expect(gateway.asked).toHaveLength(1);
});

test("reports of what is unknown or no id are taken and change nothing", async () => {
  await hears("i1", "你好");
  for (const id of ["00000000-0000-7000-8000-000000000000", "'; DROP", ""])
    expect((await call("report", `delivery=${encodeURIComponent(id)}&status=1`)).status).toBe(200);
  expect((await only()).state).toBe("sent");
});

test("a gateway that is away is tried again, and what it took already is not sent twice", async () => {
  gateway.answers = [{ status: 202 }, { status: 503 }, { status: 202 }];
  // What is kept of people is told in full, and takes three parts.
  await hears("i1", "登记");
  expect(gateway.asked).toHaveLength(2);
  expect(await only()).toMatchObject({ state: "queued", attempts: 1, reason: "status 503" });
  run.clock.advance(10_000);
  await run.app.sweep();
  await run.app.idle();
  expect((await only()).state).toBe("sent");
  const numbers = gateway.asked.map(({ rawQuery }) => /udh=%05%00%03%..%..%(..)/.exec(rawQuery)?.[1]);
  expect(numbers.slice(0, 3)).toEqual(["01", "02", "02"]);
});

test("a message that no try brings through has its end", async () => {
  gateway.answers = [{ status: 500 }];
  await hears("i1", "你好");
  for (let tries = 0; tries < 10; tries += 1) {
    run.clock.advance(600_000);
    await run.app.sweep();
    await run.app.idle();
  }
  expect(await only()).toMatchObject({ state: "failed", attempts: 8 });
});

test("without a password that fits nothing is lost", async () => {
  gateway.answers = [{ status: 403 }];
  await hears("i1", "你好");
  for (let tries = 0; tries < 20; tries += 1) {
    run.clock.advance(600_000);
    await run.app.sweep();
    await run.app.idle();
  }
  expect(await only()).toMatchObject({ state: "queued", attempts: 0 });
});

test("while the database is away the gateway is asked to offer it again", async () => {
  const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const failing = { ...run.app.conversation, receive: () => Promise.reject(away) };
  const response = await smsApp(channel, failing).request(`/sms/${secret}/inbound?id=1&from=13800001234&text=hi`);
  expect(response.status).toBe(503);
  expect(await response.text()).toBe("");
});

test("a code goes to a phone that is nobody's address yet", async () => {
  const { app, ids } = run;
  const parcel = {
    ...{ deliveryId: ids.uuid(), addressId: ids.uuid(), address: smsAddress(app.keyed, phone) },
    ...{ message: { text: "验证码 123 456" }, tokens: [], locale: "zh-CN" as const },
  };
  expect((await channel.send(parcel)).state).toBe("sent");
  expect(gateway.asked[0]?.query.get("text")).toBe("【邻里】验证码 123 456");
});

const parcel = (deliveryId: string): Parcel => ({
  ...{ deliveryId, addressId: deliveryId, address: smsAddress(run.app.keyed, phone), locale: "zh-CN" },
  ...{ message: { text: "停水通知" }, tokens: [] },
});

test("whether the gateway may have a message whose call failed is told, so that one to many is not sent twice", async () => {
  gateway.answers = ["hang-up"];
  expect(await channel.send(parcel("first"))).toMatchObject({ state: "later", isUncertain: true });
  gateway.answers = [{ status: 500 }];
  expect(await channel.send(parcel("second"))).toMatchObject({ state: "later", isUncertain: true });
  gateway.answers = [{ status: 503 }];
  expect(await channel.send(parcel("third"))).toMatchObject({ state: "later", isUncertain: false });
});

test("a gateway that was never reached has no message", async () => {
  gateway.close();
  expect(await channel.send(parcel("first"))).toMatchObject({ state: "later", isUncertain: false });
});
