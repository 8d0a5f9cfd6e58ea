// A process of the app for the tests that kill it. Started with `fork`; it dies with the process that forked it.
import { createServer } from "node:http";
import { flushCompileCache } from "node:module";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { buildApp } from "../../src/app.ts";
import type { Inbound } from "../../src/conversation/index.ts";
import { createLogger, openDatabase, randomIds, repeat, systemClock } from "../../src/foundation/index.ts";
import type { ClosingStage, Parcel, SendResult } from "../../src/instruments/index.ts";

/** The stages of a message. */
export type MessageStage = "stored" | "deciding" | "committed" | "sending" | "sent";
export type StageName = MessageStage | ClosingStage;

/** Where a process ends itself: at the `hit`-th time that it comes to `stage`. */
export interface Death {
  stage: StageName;
  hit: number;
  /** For `sending`: this many ms after the message has left for its receiver; undefined: before it leaves. */
  afterMs?: number;
}

export interface ServerSettings {
  databaseUrl: string;
  owner: string;
  /** Where the harness takes what is sent. */
  receiverUrl: string;
  masterKey: string;
  ballotKeysDir: string;
  clockOffsetMs: number;
  /** What the clock does is done as well, several times a second instead of once a minute. */
  tendsClock?: boolean;
}
export type ToServer = { start: ServerSettings } | { die: Death };
export type FromServer = { isLoaded: true } | { port: number };

let death: Death | undefined;
let hits = 0;
/** The delivery in the midst of whose sending the process dies. */
let dyingWith: string | undefined;

const die = () => process.kill(process.pid, "SIGKILL");

function onStage(stage: StageName, id: string): void {
  if (death?.stage !== stage || dyingWith) return;
  hits += 1;
  if (hits < death.hit) return;
  if (death.afterMs === undefined) die();
  dyingWith = id;
}

/** Every message goes to the harness, which keeps the record. */
async function post(receiverUrl: string, parcel: Parcel): Promise<SendResult> {
  const sending = fetch(receiverUrl, {
    method: "POST",
    body: JSON.stringify(parcel),
    signal: AbortSignal.timeout(15_000),
  });
  if (dyingWith === parcel.deliveryId) {
    await sleep(death?.afterMs);
    die();
  }
  const response = await sending;
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
  return { state: "sent", externalId: (await response.json()) as string };
}

async function start(settings: ServerSettings): Promise<number> {
  const clock = systemClock(settings.clockOffsetMs);
  const db = openDatabase(settings.databaseUrl, 8);
  const log = createLogger({ level: (process.env.TEST_LOG ?? "silent") as "silent", to: "stderr" });
  const app = await buildApp({
    db,
    clock,
    log,
    onStage,
    ids: randomIds(clock),
    masterKey: Buffer.from(settings.masterKey, "hex"),
    defaultLocale: "zh-CN",
    ballotKeysDir: settings.ballotKeysDir,
    publicUrl: "http://localhost:3000",
    owner: settings.owner,
  });
  for (const name of ["web", "telegram"])
    app.channels.set(name, { name, send: (parcel) => post(settings.receiverUrl, parcel) });
  app.channels.set("sms", {
    name: "sms",
    send: (parcel) => post(settings.receiverUrl, parcel),
    isAnsweredInText: true,
  });
  const server = createServer(async (request, response) => {
    try {
      const { isNew } = await app.conversation.receive((await json(request)) as Inbound);
      response.writeHead(200).end(String(isNew));
    } catch {
      response.writeHead(503).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  repeat("sweep", 200, log, app.sweep);
  const ofClock = app.jobs.filter(({ name }) => name === "wake-due-cases" || name === "tend-ballots");
  if (settings.tendsClock) for (const { name, run } of ofClock) repeat(name, 200, log, run);
  return (server.address() as AddressInfo).port;
}

const tell = (message: FromServer) => process.send?.(message);

process.on("message", async (message: ToServer) => {
  if ("die" in message) death = message.die;
  else tell({ port: await start(message.start) });
});
process.on("disconnect", () => process.exit());
// Whoever is killed does not keep what was compiled for the next.
flushCompileCache();
tell({ isLoaded: true });
