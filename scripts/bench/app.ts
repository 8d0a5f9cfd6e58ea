import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../src/foundation/index.ts";

/** The program as an office runs it, in a process of its own. */
export interface RunningApp {
  port: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface AppSettings {
  databaseUrl: string;
  /** Where the loopback Bot API listens. */
  telegramApiRoot: string;
  /** Arguments of Node before the program. */
  execArgv?: string[];
  /** Messages to many in a second; 0, as is the default: as fast as the loopback Bot API answers. */
  telegramPerSecond?: number;
  /** Settings beyond those, or instead of them. */
  env?: Record<string, string>;
  /** Is given all that the program prints; default: what it logs goes nowhere. */
  onPrinted?(part: string): void;
}

const projectDir = path.join(import.meta.dirname, "../..");
export const botToken = `123456:${"a".repeat(35)}`;
export const webhookSecret = "bench-secret";
export const masterKey = Buffer.alloc(32, 7);

/** Starts `src/main.ts` with Telegram by webhook; resolves when it takes calls. @throws Error when it does not in time */
export async function startApp({
  databaseUrl,
  telegramApiRoot,
  execArgv = [],
  telegramPerSecond = 0,
  env = {},
  onPrinted,
}: AppSettings): Promise<RunningApp> {
  const port = await freePort();
  const child = fork(path.join(projectDir, "src/main.ts"), {
    execArgv: [...execArgv, ...(process.env.BENCH_NODE_ARGS?.split(" ") ?? [])],
    stdio: onPrinted ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      DEMO: "1",
      MASTER_KEY: masterKey.toString("hex"),
      PORT: `${port}`,
      PUBLIC_URL: "https://linli.invalid",
      BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: telegramApiRoot,
      TELEGRAM_MODE: "webhook",
      TELEGRAM_PER_SECOND: `${telegramPerSecond}`,
      WEBHOOK_SECRET: webhookSecret,
      LOG_LEVEL: "warn",
      // The few who write here write faster than people do; they are counted as in an office, and never reach this.
      TURNS_PER_MINUTE: "999999",
      FILINGS_PER_DAY: "999999",
      ACTS_PER_HOUR: "999999",
      BODY_ACTS_PER_HOUR: "999999",
      FILES_PER_HOUR: "999999",
      // A `.env` in the project has no say here.
      CLOCK_OFFSET: "",
      DEFAULT_LOCALE: "",
      DATA_DIR: "",
      CATALOGUE_PUBLISH: "",
      ...env,
    },
  });
  if (onPrinted) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", onPrinted);
  child.stderr?.pipe(process.stderr, { end: false });
  try {
    await Promise.race([untilOpen(port), failWhenEnded(child)]);
  } catch (error) {
    // Whoever starts another one must not have this one beside it, come up late and unknown.
    child.kill("SIGKILL");
    throw error;
  }
  return {
    port,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function failWhenEnded(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`the app ended with ${code ?? signal}`);
}

/** Long: on a machine that others use too, making the demo's district may take minutes. */
const patienceMs = 180_000;

async function untilOpen(port: number): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100)) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isOpen) return;
  }
  throw new Error("the app did not open its port");
}
