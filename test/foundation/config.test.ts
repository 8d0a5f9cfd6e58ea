import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError, loadConfig } from "../../src/foundation/config.ts";
import { secretSettings } from "../../src/foundation/secret-files.ts";

let projectDir: string;
beforeEach(() => {
  projectDir = mkdtempSync(path.join(tmpdir(), "linli-config-"));
});
afterEach(() => rmSync(projectDir, { recursive: true }));

const load = (env: Record<string, string | undefined>) => loadConfig(env, { projectDir });
const hexKey = "ab".repeat(32);

function problemsOf(env: Record<string, string | undefined>): string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.name);
    throw error;
  }
  return [];
}

test("nothing set gives a demo on this machine", () => {
  expect(load({})).toMatchObject({
    databaseUrl: undefined,
    dataDir: path.join(projectDir, ".data"),
    ballotKeysDir: path.join(projectDir, ".data", "ballots"),
    port: 3000,
    publicUrl: "http://localhost:3000",
    botToken: undefined,
    telegramApiRoot: "https://api.telegram.org",
    telegramMode: "polling",
    defaultLocale: "zh-CN",
    isDemo: true,
    clockOffsetMs: 0,
    logLevel: "info",
    cataloguePublish: "0 9 1 * *",
  });
});

test("there is no language model without a key, and a key needs the name of a model", () => {
  expect(load({ OPENAI_MODEL: "some-model" }).model).toBeUndefined();
  expect(problemsOf({ OPENAI_API_KEY: "k" })).toEqual(["OPENAI_MODEL"]);
  expect(load({ OPENAI_API_KEY: "k", OPENAI_MODEL: "some-model" }).model).toEqual({
    ...{ apiKey: "k", baseUrl: "https://api.openai.com/v1", model: "some-model", voiceModel: undefined },
    ...{ seconds: 8, callsPerPerson: 40, callsPerDay: 2_000, price: undefined },
  });
  const own = {
    OPENAI_API_KEY: "k",
    OPENAI_MODEL: "m",
    OPENAI_BASE_URL: "http://127.0.0.1:8000/v1/",
    MODEL_PRICE: "2/8.5",
  };
  expect(load(own).model).toMatchObject({ baseUrl: "http://127.0.0.1:8000/v1", price: { in: 2, out: 8.5 } });
  const wrong = {
    MODEL_SECONDS: "13",
    MODEL_CALLS_PER_PERSON: "0",
    MODEL_PRICE: "cheap",
    OPENAI_BASE_URL: "localhost",
  };
  expect(problemsOf(wrong).sort()).toEqual(Object.keys(wrong).sort());
});

test("when the catalogue is published is five fields of cron", () => {
  expect(load({ CATALOGUE_PUBLISH: "30 8 * * 1" }).cataloguePublish).toBe("30 8 * * 1");
  for (const CATALOGUE_PUBLISH of ["monthly", "0 9 1 *", "0 25 1 * *", "0 0 9 1 * *"])
    expect(problemsOf({ CATALOGUE_PUBLISH })).toEqual(["CATALOGUE_PUBLISH"]);
});

test("SMS is off unless a gateway is named, and a gateway needs an account and a secret", () => {
  expect(load({ SMS_USER: "linli" }).sms).toBeUndefined();
  expect(problemsOf({ SMS_GATEWAY: "kannel" })).toEqual(["SMS_USER", "SMS_PASSWORD", "SMS_SENDER", "SMS_SECRET"]);
  const account = { SMS_USER: "linli", SMS_PASSWORD: "p", SMS_SENDER: "10690000", SMS_SECRET: "0123456789abcdef" };
  expect(load({ SMS_GATEWAY: "kannel", PORT: "3001", ...account }).sms).toEqual({
    ...{ gateway: "kannel", url: "http://127.0.0.1:13013", user: "linli", password: "p", sender: "10690000" },
    ...{
      secret: "0123456789abcdef",
      callbackUrl: "http://localhost:3001",
      signature: "邻里",
      perSecond: 10,
      priceYuan: undefined,
    },
  });
  expect(load({ SMS_GATEWAY: "twilio", SMS_PRICE: "0.055", ...account }).sms).toMatchObject({
    ...{ url: "https://api.twilio.com", priceYuan: 0.055 },
  });
  const wrong = { SMS_GATEWAY: "pigeon", SMS_SECRET: "short", SMS_SIGNATURE: "【邻里】", SMS_PRICE: "five" };
  expect(problemsOf(wrong)).toEqual(Object.keys(wrong));
});

test("settings cannot be changed later", () => {
  expect(Object.isFrozen(load({}))).toBe(true);
});

test("a database of one's own is no demo and needs a key", () => {
  const DATABASE_URL = "postgresql://linli:secret@127.0.0.1:5432/linli";
  expect(problemsOf({ DATABASE_URL })).toEqual(["MASTER_KEY"]);
  const config = load({ DATABASE_URL, MASTER_KEY: hexKey });
  expect(config.isDemo).toBe(false);
  expect(config.masterKey.toString("hex")).toBe(hexKey);
  expect(load({ DATABASE_URL, MASTER_KEY: hexKey, DEMO: "1" }).isDemo).toBe(true);
});

test.each(["base64", "base64url"] as const)("a key may be written in %s", (encoding) => {
  const bytes = Buffer.alloc(32, 0xfb);
  expect(load({ MASTER_KEY: bytes.toString(encoding) }).masterKey).toEqual(bytes);
});

test("a key made once is kept, for its owner alone", () => {
  const first = load({}).masterKey;
  const file = path.join(projectDir, ".data/master.key");
  expect(first).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(load({}).masterKey).toEqual(first);
  expect(readFileSync(file, "utf8").trim()).toBe(first.toString("hex"));
});

test("a kept key that is broken stops the start instead of being replaced", () => {
  mkdirSync(path.join(projectDir, ".data"));
  writeFileSync(path.join(projectDir, ".data/master.key"), "");
  expect(problemsOf({})).toEqual(["MASTER_KEY"]);
});

test.each([
  ["DATABASE_URL", "mysql://localhost/linli"],
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PUBLIC_URL", "linli.example.org"],
  ["PUBLIC_URL", "ftp://linli.example.org"],
  ["BOT_TOKEN", "123456"],
  ["TELEGRAM_API_ROOT", "api.telegram.org"],
  ["TELEGRAM_MODE", "push"],
  ["TELEGRAM_PER_SECOND", "a few"],
  ["WEBHOOK_SECRET", "with space"],
  ["WEBHOOK_SECRET", "x".repeat(257)],
  ["DEFAULT_LOCALE", "fr"],
  ["MASTER_KEY", "too short"],
  ["MASTER_KEY", "ab".repeat(31)],
  ["DEMO", "yes"],
  ["CLOCK_OFFSET", "8d"],
  ["CLOCK_OFFSET", "+8 days"],
  ["LOG_LEVEL", "loud"],
  ["LISTEN_HOST", "0.0.0.0"],
  ["LISTEN_HOST", "localhost"],
  ["METRICS_TOKEN", "short"],
])("%s=%s stops the start with its name", (name, value) => {
  expect(problemsOf({ MASTER_KEY: hexKey, [name]: value })).toEqual([name]);
});

test("all that is wrong is named at once, and no value is repeated", () => {
  const secrets = { BOT_TOKEN: "hush-token", MASTER_KEY: "hush-key", DATABASE_URL: "hush://url" };
  const env = { ...secrets, PORT: "x", DEMO: "0", CLOCK_OFFSET: "+1d" };
  expect(problemsOf(env).sort()).toEqual(["BOT_TOKEN", "CLOCK_OFFSET", "DATABASE_URL", "MASTER_KEY", "PORT"]);
  expect(() => load(env)).toThrow(/PORT: expected a whole number/);
  expect(() => load(env)).not.toThrow(/hush/);
});

test("a webhook needs its secret and an https address", () => {
  const env = { TELEGRAM_MODE: "webhook" };
  expect(problemsOf(env).sort()).toEqual(["PUBLIC_URL", "WEBHOOK_SECRET"]);
  expect(problemsOf({ ...env, WEBHOOK_SECRET: "s3cret", PUBLIC_URL: "https://linli.example.org" })).toEqual([]);
});

test.each([
  ["+8d", 8 * 86_400_000],
  ["-2h", -2 * 3_600_000],
  ["+30m", 30 * 60_000],
  ["+5s", 5_000],
])("the clock may be moved by %s in a demo", (CLOCK_OFFSET, ms) => {
  expect(load({ CLOCK_OFFSET }).clockOffsetMs).toBe(ms);
});

test("outside a demo a moved clock stops the start", () => {
  expect(problemsOf({ CLOCK_OFFSET: "+8d", DEMO: "0" })).toEqual(["CLOCK_OFFSET"]);
});

test("an empty setting is an unset one", () => {
  const env = { DATABASE_URL: "", PORT: " ", BOT_TOKEN: "", CLOCK_OFFSET: "", DEMO: "" };
  expect(load(env)).toMatchObject({ port: 3000, isDemo: true, clockOffsetMs: 0, botToken: undefined });
});

test("the .env file counts, and the real environment wins", () => {
  writeFileSync(path.join(projectDir, ".env"), "PORT=4000\nDEFAULT_LOCALE=en\n# LOG_LEVEL=debug\n");
  expect(load({ PORT: "5000" })).toMatchObject({ port: 5000, defaultLocale: "en", logLevel: "info" });
});

test("addresses lose their trailing slash", () => {
  expect(load({ PUBLIC_URL: "https://linli.example.org/" }).publicUrl).toBe("https://linli.example.org");
});

test("an .env that this user may not read stops the start in words", () => {
  writeFileSync(path.join(projectDir, ".env"), "PORT=4000", { mode: 0 });
  // Root reads every file.
  if (process.getuid?.() === 0) expect(load({}).port).toBe(4000);
  else expect(() => load({})).toThrow(".env: expected a file that this user may read");
});

test(".env.example names every setting, all commented out", () => {
  const text = readFileSync(path.join(import.meta.dirname, "../../.env.example"), "utf8");
  const names = [...text.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(names.sort()).toEqual(
    [
      ...[
        "ACTS_PER_HOUR",
        "BODY_ACTS_PER_HOUR",
        "CODES_PER_HOUR",
        "FILES_PER_HOUR",
        "FILINGS_PER_DAY",
        "NEW_CHATS_PER_HOUR",
        "OPEN_PAGES",
        "PAGES_PER_MINUTE",
        "PROXIES",
        "TURNS_PER_MINUTE",
      ],
      ...[
        "BALLOT_KEYS_DIR",
        "BOT_TOKEN",
        "CATALOGUE_PUBLISH",
        "CLOCK_OFFSET",
        "DATABASE_URL",
        "DATA_DIR",
        "DEFAULT_LOCALE",
        "DEMO",
        "LISTEN_HOST",
        "LOG_LEVEL",
        "MASTER_KEY",
        "METRICS_TOKEN",
        "MODEL_CALLS_PER_DAY",
        "MODEL_CALLS_PER_PERSON",
        "MODEL_PRICE",
        "MODEL_SECONDS",
      ],
      ...["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "OPENAI_VOICE_MODEL"],
      ...["PORT", "PUBLIC_URL", "TELEGRAM_API_ROOT", "TELEGRAM_MODE", "TELEGRAM_PER_SECOND", "WEBHOOK_SECRET"],
      ...[
        "SMS_CALLBACK_URL",
        "SMS_GATEWAY",
        "SMS_PASSWORD",
        "SMS_PER_SECOND",
        "SMS_PRICE",
        "SMS_SECRET",
        "SMS_SENDER",
        "SMS_SIGNATURE",
      ],
      ...["SMS_URL", "SMS_USER"],
    ].sort(),
  );
  expect(text.split("\n").every((line) => line === "" || line.startsWith("#"))).toBe(true);
});

test("how much one may do is set by the settings, each with a default, and 0 is no limit", () => {
  expect(load({}).limits).toEqual({
    ...{
      turnsPerMinute: 60,
      filingsPerDay: 20,
      actsPerHour: 600,
      bodyActsPerHour: 3_000,
      filesPerHour: 100,
      pagesPerMinute: 600,
      newChatsPerHour: 300,
      openPages: 500,
      codesPerHour: 300,
    },
  });
  expect(load({ TURNS_PER_MINUTE: "0", PAGES_PER_MINUTE: "30" }).limits).toMatchObject({
    turnsPerMinute: 0,
    pagesPerMinute: 30,
  });
  const wrong = { TURNS_PER_MINUTE: "-1", FILINGS_PER_DAY: "many", PROXIES: "4" };
  expect(problemsOf(wrong)).toEqual(Object.keys(wrong));
});

test("a real instance stands behind one web server, a demo behind none, unless it is said otherwise", () => {
  expect(load({}).proxies).toBe(0);
  expect(load({ DATABASE_URL: "postgresql://u:p@h/d", MASTER_KEY: hexKey }).proxies).toBe(1);
  expect(load({ PROXIES: "2" }).proxies).toBe(2);
});

test("a secret may stand in a file of its own, as containers and systemd hand it out", () => {
  const file = path.join(projectDir, "key");
  writeFileSync(file, `${hexKey}\n`, { mode: 0o400 });
  const token = path.join(projectDir, "token");
  writeFileSync(token, `1:${"a".repeat(35)}`, { mode: 0o644 });
  const loaded = load({ MASTER_KEY_FILE: file, BOT_TOKEN_FILE: token });
  expect(loaded.masterKey.toString("hex")).toBe(hexKey);
  expect(loaded.botToken).toBe(`1:${"a".repeat(35)}`);
  expect(loaded.looseFiles).toEqual(["BOT_TOKEN_FILE"]);
});

test("a secret that is given twice, whose file is not there, empty, too long or holds something else, stops the start", () => {
  const file = path.join(projectDir, "key");
  writeFileSync(file, hexKey);
  expect(problemsOf({ MASTER_KEY: hexKey, MASTER_KEY_FILE: file })).toEqual(["MASTER_KEY_FILE"]);
  writeFileSync(path.join(projectDir, ".env"), `MASTER_KEY=${hexKey}\n`);
  expect(problemsOf({ MASTER_KEY_FILE: file })).toEqual(["MASTER_KEY_FILE"]);
  rmSync(path.join(projectDir, ".env"));
  expect(problemsOf({ MASTER_KEY_FILE: `${file}-none`, DATABASE_URL: "postgres://u:p@h/d" })).toEqual([
    "MASTER_KEY_FILE",
  ]);
  expect(problemsOf({ MASTER_KEY_FILE: projectDir })).toEqual(["MASTER_KEY_FILE"]);
  for (const content of ["", "\n", "x".repeat(20_000)]) {
    writeFileSync(file, content);
    expect(problemsOf({ MASTER_KEY_FILE: file })).toEqual(["MASTER_KEY_FILE"]);
  }
  writeFileSync(file, "not-a-key-but-a-secret");
  expect(problemsOf({ MASTER_KEY_FILE: file })).toEqual(["MASTER_KEY"]);
  expect(() => load({ MASTER_KEY_FILE: file })).toThrow(/^(?!.*not-a-key)/s);
});

test("every setting that may stand in a file is one of the settings, and is named in .env.example", () => {
  const example = readFileSync(path.join(import.meta.dirname, "../../.env.example"), "utf8");
  const [list = ""] =
    /^# Secrets may stand[\s\S]*?\n\n/.exec(example.slice(example.indexOf("# Secrets may stand"))) ?? [];
  expect(secretSettings.filter((name) => !list.includes(name))).toEqual([]);
  expect(secretSettings.filter((name) => !example.includes(`\n# ${name}=`))).toEqual([]);
});
