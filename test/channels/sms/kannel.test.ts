import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SmsChannel, serveWeb, smsApp, smsChannel, type WebServer } from "../../../src/channels/index.ts";
import { createLogger, repeat } from "../../../src/foundation/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { makePeople } from "../../people.ts";
import { account, freePorts, hasKannel, type Kannel, startKannel } from "./kannel.ts";

const secret = "a-secret-of-the-gateway";
const phone = "13800001234";
const kannelsOwn = /could not fetch|empty reply|sorry|request failed|service provider/i;

describe.runIf(hasKannel())("through a real Kannel", () => {
  let run: TestApp;
  let kannel: Kannel;
  let port: number;
  let ends: (() => Promise<void>)[];
  let server: WebServer;
  /** Opens the site once more on the same port. */
  let again: () => Promise<void>;
  /** What Linli answers the gateway with, for a moment, before or after it has done as it was asked. */
  let trouble: "none" | "away" | "answer lost";

  const serve = async (channel: SmsChannel) => {
    const site = new Hono();
    site.use(async (c, next) => {
      if (trouble === "away") return c.body(null, 503);
      await next();
      if (trouble === "answer lost") c.res = new Response("Internal Server Error", { status: 503 });
    });
    site.route("/", smsApp(channel, run.app.conversation));
    return serveWeb(site, { port });
  };

  const start = async (more: { retries?: number } = {}) => {
    kannel = await startKannel({ appPort: port, secret, ...more });
    const { app, clock } = run;
    const log = createLogger({ level: "silent" });
    const sms = {
      ...{ gateway: "kannel" as const, url: kannel.url, ...account, sender: "12345", secret },
      ...{ callbackUrl: `http://127.0.0.1:${port}`, signature: "邻里", perSecond: 100 },
    };
    const channel = smsChannel({ sms, db: app.db, clock, log, words: app.words, keyed: app.keyed });
    app.channels.set(channel.name, channel);
    server = await serve(channel);
    again = async () => {
      server = await serve(channel);
    };
    ends = [repeat("sweep", 50, log, app.sweep), () => server.close(), () => kannel.stop()];
  };

  beforeEach(async () => {
    ends = [];
    trouble = "none";
    run = await startTestApp();
    [port = 0] = await freePorts(1);
  });
  afterEach(async () => {
    for (const end of ends) await end();
    await run.close();
  });

  const newest = () => kannel.heard.at(-1)?.text ?? "";
  const hears = (words: RegExp) => expect.poll(newest, { timeout: 15_000, interval: 50 }).toMatch(words);
  const states = async () =>
    (await run.app.db.query<{ state: string }>(`SELECT state FROM "Delivery" WHERE channel = 'sms' ORDER BY id`)).map(
      ({ state }) => state,
    );
  const count = async (table: "Inbox" | "Case") =>
    (await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`))[0]?.n;

  test("a resident files a request and follows it by SMS alone, though Linli is away in between", async () => {
    const { meet } = makePeople(run);
    const officer = await meet("张伟", { persona: "officer" });
    await start();

    await kannel.say(phone, "水井坊社区的路灯坏了三天😀，晚上很黑");
    await hears(/^【邻里】对不对[\s\S]*路灯坏了三天[\s\S]*1 ?确认提交/);
    const asked = kannel.heard.length;

    trouble = "away";
    await kannel.say(phone, "１");
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(kannel.heard).toHaveLength(asked);
    trouble = "answer lost";
    await hears(/JJ-2026-000001/);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    trouble = "none";
    await expect.poll(() => officer.shown.length).toBeGreaterThan(0);
    expect(await count("Case")).toBe(1);
    expect(kannel.heard).toHaveLength(asked + 1);

    await officer.press("受理");
    await hears(/已受理/);
    await server.close();
    await kannel.say(phone, "1。");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await again();
    await hears(/JJ-2026-000001 · 办理中/);
    await officer.press("办结");
    await officer.say("已更换灯泡，今晚恢复照明。");
    await officer.press("跳过");
    await officer.press("确认提交");
    await hears(/恢复照明/);

    expect(new Set(kannel.heard.map((sms) => sms.phone))).toEqual(new Set([`+86${phone}`]));
    expect(kannel.heard.every(({ text }) => text.startsWith("【邻里】"))).toBe(true);
    expect(kannel.heard.map(({ text }) => text).join("\n")).not.toMatch(kannelsOwn);
    await expect.poll(states, { timeout: 10_000 }).toEqual(kannel.heard.map(() => "delivered"));
  });

  test("the parts of a long text are one message, whatever order they come in", async () => {
    await start();
    await kannel.sayInParts(phone, ["水井坊社区水津雅院门口的", "路灯坏了三天，", "晚上很黑"], [2, 0, 1]);
    await hears(/水井坊社区水津雅院门口的路灯坏了三天，晚上很黑/);
    expect(await count("Inbox")).toBe(1);
  });

  test("when Kannel gives a message up, nobody reads its own words", async () => {
    await start({ retries: 1 });
    trouble = "away";
    await kannel.say(phone, "路灯坏了");
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(kannel.heard).toEqual([]);
    trouble = "none";
    await kannel.say(phone, "你好");
    await hears(/^【邻里】您好/);
  });
});
