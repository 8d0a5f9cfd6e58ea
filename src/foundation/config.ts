import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseEnv } from "node:util";
import cron from "node-cron";
import { z } from "zod";
import { type Limits, limitSchemas, limitSettings } from "./limit-settings.ts";
import { type LogLevel, logLevels } from "./log.ts";
import { type ModelSettings, modelSchemas, modelSettings } from "./model-settings.ts";
import { readSecretFiles } from "./secret-files.ts";
import { perSecond, type SmsSettings, smsSchemas, smsSettings } from "./sms-settings.ts";
import { type Locale, locales } from "./words.ts";

/** The settings a process runs with; see `.env.example` for what each means. */
export interface Config {
  readonly projectDir: string;
  /** Unset: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  /** Where the keys of secret ballots are, outside the database. */
  readonly ballotKeysDir: string;
  /** 0 to 65535; 0 takes any free port. */
  readonly port: number;
  /** The address of this machine on which it listens. */
  readonly listenHost: string;
  /** What whoever reads the figures shows; unset: they are open in a demo, and closed elsewhere. */
  readonly metricsToken?: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** `publicUrl` follows from a setting; otherwise the server may have been started with another. */
  readonly isAddressSet: boolean;
  readonly botToken?: string;
  /** Without a trailing slash. */
  readonly telegramApiRoot: string;
  readonly telegramMode: "polling" | "webhook";
  readonly webhookSecret?: string;
  /** Messages in a second to many; 0: as fast as Telegram answers. */
  readonly telegramPerSecond: number;
  readonly defaultLocale: Locale;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  readonly isDemo: boolean;
  /** Milliseconds added to the machine's time; 0 unless `isDemo`. */
  readonly clockOffsetMs: number;
  readonly logLevel: LogLevel;
  /** When the service catalogue is published: five fields of cron, Asia/Shanghai. */
  readonly cataloguePublish: string;
  /** Unset: no SMS. */
  readonly sms?: SmsSettings;
  /** Unset: no language model; everything works without. */
  readonly model?: ModelSettings;
  readonly limits: Limits;
  /** Settings whose files every user of the machine can read: the start warns of them. */
  readonly looseFiles: readonly string[];
  /** Proxies in front, each of which adds to X-Forwarded-For the address that called it. */
  readonly proxies: number;
}

/** One setting that is wrong: its name and what it should be; never its value, which may be a secret. */
export interface SettingProblem {
  name: string;
  expected: string;
}

/** Settings are wrong; `problems` lists every one of them. */
export class ConfigError extends Error {
  readonly problems: readonly SettingProblem[];
  constructor(problems: readonly SettingProblem[]) {
    super(["Settings are wrong:", ...problems.map((p) => `  ${p.name}: expected ${p.expected}`)].join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const webUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url))
  .transform((url) => url.replace(/\/+$/, ""));

const offsetUnits = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const offset = z
  .string()
  .regex(/^[+-]\d{1,5}[smhd]$/)
  .transform((text) => Number(text.slice(0, -1)) * offsetUnits[text.slice(-1) as keyof typeof offsetUnits]);

const key = z
  .string()
  .transform((text) => (/^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : decodeBase64(text)))
  .refine((bytes) => bytes.length === 32);

const settings = {
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }),
    "a PostgreSQL address such as postgresql://user:password@host:5432/linli",
  ],
  DATA_DIR: [z.string(), "a folder"],
  BALLOT_KEYS_DIR: [z.string(), "a folder"],
  PORT: [
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535)),
    "a whole number from 0 to 65535 (0: any free port)",
  ],
  LISTEN_HOST: [z.union([z.ipv4(), z.ipv6()]), "an address of this machine, such as 127.0.0.1 or 0.0.0.0"],
  METRICS_TOKEN: [z.string().regex(/^[A-Za-z0-9_-]{16,256}$/), "16 to 256 letters, digits, _ and -"],
  PUBLIC_URL: [webUrl, "an http or https address such as https://linli.example.org"],
  BOT_TOKEN: [
    z.string().regex(/^\d+:[A-Za-z0-9_-]{20,}$/),
    "a token from BotFather: digits, a colon, then letters, digits, _ and -",
  ],
  TELEGRAM_API_ROOT: [webUrl, "an http or https address such as https://api.telegram.org"],
  TELEGRAM_MODE: [z.enum(["polling", "webhook"]), "polling or webhook"],
  WEBHOOK_SECRET: [z.string().regex(/^[A-Za-z0-9_-]{1,256}$/), "1 to 256 letters, digits, _ and -"],
  TELEGRAM_PER_SECOND: perSecond,
  DEFAULT_LOCALE: [z.enum(locales), locales.join(" or ")],
  MASTER_KEY: [key, "32 bytes as 64 hexadecimal digits or as base64, for example from: openssl rand -hex 32"],
  DEMO: [z.enum(["0", "1"]).transform((flag) => flag === "1"), "0 or 1"],
  CLOCK_OFFSET: [offset, "a sign, a number and s, m, h or d, such as +8d, -2h or +30m"],
  LOG_LEVEL: [z.enum(logLevels), `one of ${logLevels.join(", ")}`],
  CATALOGUE_PUBLISH: [
    z.string().refine((text) => text.split(/\s+/).length === 5 && cron.validate(text)),
    "five fields of cron, such as 0 9 1 * * (minute, hour, day, month, weekday)",
  ],
  ...smsSchemas,
  SMS_URL: [webUrl, "the gateway's http or https address such as http://127.0.0.1:13013"],
  SMS_CALLBACK_URL: [webUrl, "the http or https address at which the gateway reaches this program"],
  OPENAI_BASE_URL: [webUrl, "an http or https address such as https://api.openai.com/v1"],
  ...modelSchemas,
  ...limitSchemas,
} as const;

type Name = keyof typeof settings;
type Values = { [N in Name]?: z.output<(typeof settings)[N][0]> };

/**
 * Reads and checks the settings in `env`, and those in `projectDir/.env` that `env` does not name; secrets also from files
 * that `NAME_FILE` names. An empty setting is an unset one. Makes `DATA_DIR/master.key` where a key is needed and may be made.
 *
 * @throws ConfigError naming every wrong setting and what is expected
 */
export function loadConfig(env: Record<string, string | undefined>, { projectDir }: { projectDir: string }): Config {
  const given = { ...readEnvFile(projectDir), ...env };
  const secrets = readSecretFiles(given);
  const { values, problems } = readSettings({ ...given, ...secrets.values });
  problems.push(...secrets.problems);
  const isDemo = values.DEMO ?? values.DATABASE_URL === undefined;
  const port = values.PORT ?? 3000;
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${port}`;
  const dataDir = resolve(projectDir, values.DATA_DIR ?? ".data");
  problems.push(
    ...disagreements(values, {
      isDemo,
      publicUrl,
      isWrong: (name) => problems.some((p) => p.name === name || p.name === `${name}_FILE`),
    }),
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    projectDir,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    ballotKeysDir: values.BALLOT_KEYS_DIR ? resolve(projectDir, values.BALLOT_KEYS_DIR) : join(dataDir, "ballots"),
    port,
    listenHost: values.LISTEN_HOST ?? (isDemo ? "127.0.0.1" : "0.0.0.0"),
    metricsToken: values.METRICS_TOKEN,
    publicUrl,
    isAddressSet: (values.PUBLIC_URL ?? values.PORT) !== undefined,
    botToken: values.BOT_TOKEN,
    telegramApiRoot: values.TELEGRAM_API_ROOT ?? "https://api.telegram.org",
    telegramMode: values.TELEGRAM_MODE ?? "polling",
    webhookSecret: values.WEBHOOK_SECRET,
    telegramPerSecond: values.TELEGRAM_PER_SECOND ?? 30,
    defaultLocale: values.DEFAULT_LOCALE ?? "zh-CN",
    masterKey: values.MASTER_KEY ?? keptKey(dataDir),
    isDemo,
    clockOffsetMs: values.CLOCK_OFFSET ?? 0,
    logLevel: values.LOG_LEVEL ?? "info",
    cataloguePublish: values.CATALOGUE_PUBLISH ?? "0 9 1 * *",
    sms: smsSettings(values, publicUrl),
    model: modelSettings(values),
    limits: limitSettings(values),
    looseFiles: secrets.looseFiles,
    proxies: values.PROXIES ?? (isDemo ? 0 : 1),
  });
}

function readEnvFile(projectDir: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(join(projectDir, ".env"), "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    // As after a copy by root, which owns what it copied.
    if (code === "EACCES")
      throw new ConfigError([{ name: ".env", expected: "a file that this user may read: chown it" }]);
    throw error;
  }
}

function readSettings(env: Record<string, string | undefined>): { values: Values; problems: SettingProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const [name, [schema, expected]] of Object.entries(settings)) {
    const text = env[name]?.trim();
    if (!text) continue;
    const result = schema.safeParse(text);
    if (result.success) values[name] = result.data;
    else problems.push({ name, expected });
  }
  return { values: values as Values, problems };
}

/** What is wrong between settings that are each well formed. A setting already found wrong is not named twice. */
function disagreements(
  values: Values,
  { isDemo, publicUrl, isWrong }: { isDemo: boolean; publicUrl: string; isWrong: (name: Name) => boolean },
): SettingProblem[] {
  const found: SettingProblem[] = [];
  const add = (name: Name, expected: string) => isWrong(name) || found.push({ name, expected });
  if (values.DATABASE_URL && !values.MASTER_KEY)
    add("MASTER_KEY", `${settings.MASTER_KEY[1]} (required with DATABASE_URL)`);
  if (values.CLOCK_OFFSET !== undefined && !isDemo) add("CLOCK_OFFSET", "nothing unless DEMO=1");
  // Whoever reaches a demo may be anybody in it.
  if (isDemo && values.LISTEN_HOST && !/^(127\.|::1$)/.test(values.LISTEN_HOST))
    add("LISTEN_HOST", "127.0.0.1 or nothing with DEMO=1: a demo is for this machine alone");
  if (values.TELEGRAM_MODE === "webhook") {
    if (!values.WEBHOOK_SECRET)
      add("WEBHOOK_SECRET", `${settings.WEBHOOK_SECRET[1]} (required with TELEGRAM_MODE=webhook)`);
    if (!publicUrl.startsWith("https://")) add("PUBLIC_URL", "an https address (required with TELEGRAM_MODE=webhook)");
  }
  if (values.SMS_GATEWAY) {
    for (const name of ["SMS_USER", "SMS_PASSWORD", "SMS_SENDER", "SMS_SECRET"] as const)
      if (!values[name]) add(name, `${settings[name][1]} (required with SMS_GATEWAY)`);
  }
  if (values.OPENAI_API_KEY && !values.OPENAI_MODEL)
    add("OPENAI_MODEL", `${settings.OPENAI_MODEL[1]} (required with OPENAI_API_KEY)`);
  return found;
}

/** Base64 and base64url; empty when it is neither. */
function decodeBase64(text: string): Buffer {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : Buffer.alloc(0);
}

/** The key kept in the data folder; made on first use. Losing the file makes the phones in the database unreadable. */
function keptKey(dataDir: string): Buffer {
  const path = join(dataDir, "master.key");
  if (!existsSync(path)) makeKey(path);
  const parsed = key.safeParse(readFileSync(path, "utf8").trim());
  if (!parsed.success) {
    throw new ConfigError([{ name: "MASTER_KEY", expected: `a whole key in ${path}; restore that file from a copy` }]);
  }
  return parsed.data;
}

function makeKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  try {
    // A link fails where the name exists, so of two processes starting at once both end with the first one's key.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
