// `npm start`: brings up everything, says what to open, and takes it all down again when asked to stop.
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { boardApp, ownDataApp, printApp } from "./board/index.ts";
import { serveWeb, smsApp, smsChannel, telegramChannel, webApp, webChannel } from "./channels/index.ts";
import { bindPersona, demoPersonas } from "./demo/index.ts";
import {
  type Config,
  ConfigError,
  createLogger,
  freePort,
  isDatabaseAway,
  type Logger,
  loadConfig,
  MigrationError,
  migrationNames,
  openMetrics,
  repeat,
  startJobs,
} from "./foundation/index.ts";
import { keepAddress, migrationsOf, type Opened, openApp } from "./open.ts";
import { openOperations } from "./operations.ts";
import { procedures } from "./procedures/index.ts";

const projectDir = path.join(import.meta.dirname, "..");
const sweepLoop = "sweep";
/** Without this one nothing is taken up that was left. */
const loops = [sweepLoop];
const sweepMs = 1_000;
const refreshMs = 60_000;
/** A card in the chat is never older than this, where something has changed. */
const cardsMs = 3_000;

/**
 * A turn, an answer on its way and a call of the model end by themselves within this. What takes longer, such as counting a
 * million votes, is made to be cut off at any instant.
 */
const stopMs = 30_000;

/** Everything that runs, until the returned function has ended it. */
async function start(config: Config, log: Logger): Promise<() => Promise<void>> {
  const metrics = openMetrics(log, { isWhole: true });
  const opened = await openApp(config, log, { isServer: true, metrics });
  const { app, db, clock, ids } = opened;
  const { words, keyed, conversation: gateway } = app;

  const web = webChannel({ db });
  app.channels.set(web.name, web);
  const site = webApp({
    channel: web,
    gateway,
    db,
    words,
    keyed,
    makeLater: app.makeLater,
    ids,
    clock,
    log,
    config,
    messagesPerMinute: config.limits.turnsPerMinute,
    readers: { ...config.limits, proxies: config.proxies },
    demo: config.isDemo ? demoOf(opened) : undefined,
  });
  const shownAt = { defaultLocale: config.defaultLocale, publicUrl: config.publicUrl };
  site.route("/", boardApp({ db, words, city: app.city, procedures, clock, ...shownAt }));

  const { defaultLocale } = config;
  const printing = { db, words, city: app.city, procedures, clock, keyed, ids, defaultLocale };
  site.route("/", printApp(printing));
  site.route("/", ownDataApp(printing));

  const telegram = config.botToken ? telegramChannel({ config, db, clock, log, words }) : undefined;
  if (telegram) app.channels.set(telegram.name, telegram);
  const listening = telegram?.listen(gateway);
  void listening?.started.then((bot) => bot && console.log(`Telegram: https://t.me/${bot}`));

  const sms = config.sms && smsChannel({ sms: config.sms, db, clock, log, words, keyed });
  if (sms) {
    app.channels.set(sms.name, sms);
    site.route("/", smsApp(sms, gateway));
  }

  const operations = openOperations({
    ...{ db, metrics, loops, token: config.metricsToken, isOpen: config.isDemo },
    migrations: migrationNames(migrationsOf(config)),
  });
  site.route("/", operations.site);

  // A demo is for this machine alone; a real one stands behind the office's own web server.
  const server = await serveWeb(site, {
    port: config.port,
    host: config.listenHost,
    direct: telegram ? { "POST /telegram/webhook": (call) => telegram.webhook(webhookCall(call)) } : {},
  });
  keepAddress(config, config.publicUrl);
  // Should the database go away at this moment, the clock's next minute does it.
  await app.wakeDueCases().catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error;
  });
  const stopJobs = startJobs({ db, clock, log, metrics, owner: `${process.pid}` }, app.jobs);
  const stopSweeping = repeat(sweepLoop, sweepMs, log, app.sweep, operations.beat);
  const stopShowing = repeat("refresh-cards", cardsMs, log, app.refreshCards);
  const stopRefreshing = repeat("refresh-city", refreshMs, log, app.refreshCity);
  greet(config, server.port);

  return async () => {
    operations.stop();
    app.stop();
    // Whoever looks on comes back to the next process by itself.
    web.hub.close();
    await Promise.all([listening?.stop(), server.close(), stopJobs(), stopSweeping(), stopShowing(), stopRefreshing()]);
    await opened.close();
  };
}

const webhookCall = (body: IncomingMessage) => ({
  secret: String(body.headers["x-telegram-bot-api-secret-token"] ?? ""),
  body,
});

function demoOf({ db, ids, clock }: Opened) {
  return {
    personas: demoPersonas(),
    bindPersona: (key: string, address: string) => bindPersona(db, ids, key, address, clock.now()),
  };
}

function greet(config: Config, port: number): void {
  const url = `http://localhost:${port}`;
  const lines = config.isDemo
    ? [
        "",
        `  邻里 Linli  →  ${url}`,
        "",
        "  两部手机并排：左边是居民，右边是社区站。在左边说一句：",
        "  Two phones side by side: a resident and the station. Say on the left:",
        "",
        "      社区活动室周末能不能开门？",
        "",
        `  公开页面 Public pages  ${url}/public`,
        "  终端里聊 In the terminal  npm run chat",
        "  试时限 Try deadlines    CLOCK_OFFSET=+8d npm start",
        ...(config.botToken ? [] : ["  Telegram               BOT_TOKEN=… npm start"]),
        "",
      ]
    : ["", `  邻里 Linli  →  ${config.publicUrl}`, `  公开页面 Public pages  ${config.publicUrl}/public`, ""];
  console.log(lines.join("\n"));
}

/** The settings. A free port is taken now where any will do, since links that people get carry it. */
async function readConfig(): Promise<Config> {
  const config = loadConfig(process.env, { projectDir });
  if (config.port !== 0) return config;
  return loadConfig({ ...process.env, PORT: `${await freePort()}` }, { projectDir });
}

const usage = `npm start    启动邻里，按 Ctrl+C 停止 / starts Linli; Ctrl+C stops it

设置写在 .env 里，.env.example 逐条说明；也可以写在命令前面：
Settings stand in .env, see .env.example, or before the command:

    PORT=8080 npm start`;

/** What went wrong, in one line for whoever starts the program; a bug keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof MigrationError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return "PORT: something else listens there already; stop it, or set another PORT";
  }
  if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    return `${error.message}\n\n${usage}`;
  }
  if (error instanceof Error && isDatabaseAway(error))
    return `DATABASE_URL: the database does not let us in: ${error.message || ("code" in error && error.code)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  if (parseArgs({ options: { help: { type: "boolean", short: "h" } } }).values.help) {
    console.log(usage);
    process.exit(0);
  }
  const config = await readConfig();
  const log = createLogger({ level: config.logLevel });
  const stop = await start(config, log);
  let isStopping = false;
  const end = () => {
    // A second signal is somebody in a hurry.
    if (isStopping) process.exit(1);
    isStopping = true;
    const late = sleep(stopMs).then(() => {
      throw new Error(`not idle after ${stopMs} ms; the next process takes up what is left`);
    });
    Promise.race([stop(), late]).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
