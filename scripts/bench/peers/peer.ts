import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { botToken, webhookSecret } from "../app.ts";
import { onDatabase } from "../postgres.ts";
import type { FakeTelegram, WebhookTarget } from "../telegram-messages.ts";
import { questions } from "./dialogue.ts";

/** A bot on somebody else's framework, with a database of its own, in a process of its own. */
export interface Peer {
  /** Its people's turns in a second, each answering the question of how many live in the household. */
  measure(): Promise<number>;
  stop(): Promise<void>;
}

interface PeerPlan {
  /** The bot's file beside this one, without its ending. */
  file: string;
  /** An empty database. */
  databaseUrl: string;
  telegram: FakeTelegram;
  people: number;
  parallel: number;
  forMs: number;
}

const firstChat = 1_000_000;
const model = 900_000;

/** Starts it, brings its people to the question, and warms it up. @throws Error when it does not ask what it should */
export async function openPeer({ file, databaseUrl, telegram, people, parallel, forMs }: PeerPlan): Promise<Peer> {
  const child = fork(path.join(import.meta.dirname, `${file}.ts`), {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      WEBHOOK_SECRET: webhookSecret,
    },
  });
  const port = await Promise.race([portOf(child), failWhenEnded(child, file)]);
  const target: WebhookTarget = { port, secret: webhookSecret };
  const load = { firstChat, people, parallel, forMs, says: [{ text: "3", expect: "收入" }] };
  const peer: Peer = {
    async measure() {
      await standAgain(databaseUrl);
      await telegram.setTarget(target);
      const { turns, ms } = await telegram.run(load);
      return turns / (ms / 1000);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
  try {
    await telegram.setTarget(target);
    for (const [text, question] of ["低保", "最低生活保障申请", "现在办"].map((t, i) => [t, questions[i]] as const)) {
      const shown = await telegram.say({ chat: model, text });
      if (shown.text !== question?.text) throw new Error(`${file}: not the question expected: ${shown.text}`);
    }
    await multiplyPeers(databaseUrl, people);
    await peer.measure();
    return peer;
  } catch (error) {
    await peer.stop();
    throw error;
  }
}

async function portOf(child: ReturnType<typeof fork>): Promise<number> {
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return port;
}

async function failWhenEnded(child: ReturnType<typeof fork>, file: string): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`${file} ended with ${code ?? signal}`);
}

/**
 * Makes so many people who stand where the model stands. Each storage is a table `sessions` of a key and a text, and both
 * name the chat.
 */
async function multiplyPeers(url: string, people: number): Promise<void> {
  await onDatabase(url, async (client) => {
    const { rows } = await client.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'sessions' AND column_name <> 'key'`,
    );
    const [text] = rows as { name: string }[];
    if (!text || rows.length !== 1) throw new Error("sessions: not the table expected");
    await client.query(
      `CREATE TABLE stand AS SELECT replace(key, '${model}', g::text) AS key, replace(${text.name}, '${model}', g::text) AS text
        FROM sessions, generate_series(${firstChat}, ${firstChat + people - 1}) g`,
    );
    await client.query(`INSERT INTO sessions (key, ${text.name}) SELECT key, text FROM stand`);
    await client.query(
      `CREATE FUNCTION stand_again() RETURNS void LANGUAGE sql AS
        'UPDATE sessions s SET ${text.name} = x.text FROM stand x WHERE s.key = x.key AND s.${text.name} <> x.text'`,
    );
    await client.query("VACUUM ANALYZE");
  });
}

/** Puts everybody back where they stood. */
async function standAgain(url: string): Promise<void> {
  await onDatabase(url, (client) => client.query("SELECT stand_again()"));
}
