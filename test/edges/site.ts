import { Readable } from "node:stream";
import type { Hono } from "hono";
import { boardApp, ownDataApp, printApp } from "../../src/board/index.ts";
import { smsApp, smsChannel, telegramChannel, webApp, webChannel } from "../../src/channels/index.ts";
import { loadConfig, openMetrics } from "../../src/foundation/index.ts";
import { openOperations } from "../../src/operations.ts";
import { procedures } from "../../src/procedures/index.ts";
import { masterKey, startTestApp, type TestApp } from "../app.ts";
import { startFakeBotApi } from "../channels/fake-bot-api.ts";

export const secret = "0123456789abcdef";
export const twilioToken = "p";

/** Every edge of the program over the real conversation and database, with what the operator's log would hold. */
export interface Edges {
  run: TestApp;
  site: Hono;
  /** The same SMS address where the gateway is Twilio, whose calls are signed with `twilioToken`. */
  twilioSite: Hono;
  /** POST /telegram/webhook with the right secret, unless another is given. */
  webhook(body: string | Buffer, given?: string): Promise<number>;
  /** Lines that call for an operator: faults of ours. */
  faults(): Record<string, unknown>[];
  log: Record<string, unknown>[];
  close(): Promise<void>;
}

const errorLevel = 50;

export async function startEdges(): Promise<Edges> {
  const log: Record<string, unknown>[] = [];
  const run = await startTestApp({ demoCases: true, onLogLine: (line) => void log.push(JSON.parse(line)) });
  const { app, clock, ids, log: logger } = run;
  const { db, words, keyed, city } = app;
  const bot = await startFakeBotApi();
  const config = loadConfig(
    {
      ...{ DATABASE_URL: run.url, MASTER_KEY: masterKey.toString("hex"), DEMO: "1", TELEGRAM_MODE: "webhook" },
      ...{ BOT_TOKEN: bot.token, TELEGRAM_API_ROOT: bot.root, WEBHOOK_SECRET: secret, TELEGRAM_PER_SECOND: "0" },
      ...{ PUBLIC_URL: "https://linli.example.org", SMS_GATEWAY: "kannel", SMS_URL: bot.root, SMS_USER: "u" },
      ...{ SMS_PASSWORD: twilioToken, SMS_SENDER: "10690000", SMS_SECRET: secret },
    },
    { projectDir: `${import.meta.dirname}/nowhere` },
  );
  const web = webChannel({ db });
  app.channels.set("web", web);
  const gateway = app.conversation;
  const site = webApp({
    channel: web,
    gateway,
    db,
    words,
    keyed,
    ids,
    clock,
    log: logger,
    config,
    makeLater: app.makeLater,
    messagesPerMinute: 0,
  });
  const shown = { db, words, city, procedures, clock };
  site.route("/", boardApp({ ...shown, publicUrl: config.publicUrl }));
  site.route("/", printApp({ ...shown, keyed, ids }));
  site.route("/", ownDataApp({ ...shown, keyed, ids }));
  if (!config.sms) throw new Error("no SMS");
  const sms = smsChannel({ sms: config.sms, db, clock, log: logger, words, keyed });
  app.channels.set("sms", sms);
  site.route("/", smsApp(sms, gateway));
  const twilio = smsChannel({ sms: { ...config.sms, gateway: "twilio" }, db, clock, log: logger, words, keyed });
  const metrics = openMetrics(logger);
  site.route("/", openOperations({ db, metrics, migrations: [], loops: [], token: secret, isOpen: false }).site);
  const telegram = telegramChannel({ config, db, clock, log: logger, words });
  app.channels.set("telegram", telegram);
  const listening = telegram.listen(gateway);
  await listening.started;
  return {
    run,
    site,
    twilioSite: smsApp(twilio, gateway),
    log,
    webhook: (body, given = secret) => telegram.webhook({ secret: given, body: Readable.from([Buffer.from(body)]) }),
    faults: () => log.filter(({ level }) => Number(level) >= errorLevel),
    async close() {
      await listening.stop();
      web.hub.close();
      await run.close();
      await bot.stop();
    },
  };
}
