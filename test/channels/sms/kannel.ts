import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const programs = { bearerbox: "/usr/sbin/bearerbox", smsbox: "/usr/sbin/smsbox" };
const fakesmsc = "/usr/lib/kannel/test/fakesmsc";

/** Whether Kannel and its fake SMSC are on this machine; says so where they are not. */
export function hasKannel(): boolean {
  const isThere = [...Object.values(programs), fakesmsc].every((file) => existsSync(file));
  if (!isThere) console.log("skipped: no Kannel here (apt-get install kannel kannel-extras)");
  return isThere;
}

export interface Kannel {
  /** Where Linli sends. */
  url: string;
  /** A phone writes; `phone` and what it is told are plain. */
  say(phone: string, text: string): Promise<void>;
  /** A phone's long text comes in parts, in this order (from 0). */
  sayInParts(phone: string, parts: string[], order: number[]): Promise<void>;
  /** What came to the phones, whole messages, oldest first. */
  heard: { phone: string; text: string; parts: number }[];
  stop(): Promise<void>;
}

export const account = { user: "linli", password: "a-password" };
/** The number that people write to. */
const service = "12345";

/**
 * Kannel with the configuration that the project ships, its ports and secrets filled in, and its fake SMSC; everything
 * in a temporary folder. `retries` and `delaySeconds` in the place of days.
 */
export async function startKannel(given: {
  appPort: number;
  secret: string;
  retries?: number;
  delaySeconds?: number;
}): Promise<Kannel> {
  const dir = await mkdtemp(path.join(tmpdir(), "linli-kannel-"));
  const [admin, box, smsc, sendsms] = await freePorts(4);
  await mkdir(path.join(dir, "spool"));
  await chmod(dir, 0o755);
  const shipped = await readFile(path.join(import.meta.dirname, "../../../config/kannel.conf"), "utf8");
  const replaced: [string, string][] = [
    ["= 13000", `= ${admin}`],
    ["= 13001", `= ${box}`],
    ["= 13013", `= ${sendsms}`],
    ["port = 10000", `port = ${smsc}`],
    ["127.0.0.1:3000/sms/SMS_SECRET", `127.0.0.1:${given.appPort}/sms/${given.secret}`],
    ["ADMIN_PASSWORD", "admin"],
    ["= SMS_USER", `= ${account.user}`],
    ["= SMS_PASSWORD", `= ${account.password}`],
    ["/var/spool/kannel", path.join(dir, "spool")],
    ["http-request-retry = 25920", `http-request-retry = ${given.retries ?? 100}`],
    ["http-queue-delay = 10", `http-queue-delay = ${given.delaySeconds ?? 1}`],
  ];
  const config = replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`config/kannel.conf has no "${from}"`);
    return text.replaceAll(from, to);
  }, shipped);
  const file = path.join(dir, "kannel.conf");
  await writeFile(file, config);

  const running: ChildProcess[] = [];
  const run = (program: string) => {
    const child = spawn(program, ["-v", "4", file], { cwd: dir, stdio: "ignore" });
    running.push(child);
    return child;
  };
  run(programs.bearerbox);
  await answers(box);
  await answers(smsc);
  run(programs.smsbox);
  await answers(sendsms);

  const heard: Kannel["heard"] = [];
  const hear = phoneEar(heard);
  let network: ChildProcess | undefined;
  /** The fake SMSC sends what is given, and stays to take what is sent to phones. Resolves when it has sent it. */
  const connectNetwork = async (message?: string) => {
    await end(network);
    const count = message === undefined ? "0" : "1";
    const options = ["-H", "127.0.0.1", "-r", String(smsc), "-i", "0.01", "-m", count, "-v", "0"];
    const child = spawn(fakesmsc, [...options, message ?? "1 1 text none"], { stdio: ["ignore", "pipe", "pipe"] });
    network = child;
    await new Promise<void>((resolve, reject) => {
      child.once("exit", () => reject(new Error("the fake SMSC ended")));
      const take = (line: string) => {
        if (/sent message 1/.test(line) || (message === undefined && /starting/.test(line))) resolve();
        hear(line);
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", lines(take));
    });
  };
  await connectNetwork();
  return {
    url: `http://127.0.0.1:${sendsms}`,
    heard,
    say: (phone, text) => connectNetwork(`${phone} ${service} ucs2 ${percent(Buffer.from(text, "utf16le").swap16())}`),
    async sayInParts(phone, parts, order) {
      for (const at of order) {
        const header = percent(Buffer.from([5, 0, 3, 77, parts.length, at + 1]));
        await connectNetwork(`${phone} ${service} udh-data ${header} ${percent(Buffer.from(parts[at] ?? ""))}`);
        // The next part comes over the next connection; Kannel reads this one to its end first.
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    },
    async stop() {
      await end(network);
      for (const child of running.reverse()) await end(child);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const percent = (bytes: Buffer): string => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

const unpercent = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll("+", " ").replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString("utf16le");

/** Reads what the fake SMSC says that it got, and joins the parts of long texts as a phone does. */
function phoneEar(heard: Kannel["heard"]): (line: string) => void {
  const open = new Map<string, Buffer[]>();
  return (line) => {
    const [, phone = "", kind = "", rest = ""] = /Got message \d+: <\S+ (\S+) (\S+) (.*)>$/.exec(line) ?? [];
    if (!phone) return;
    if (kind !== "udh") {
      const bytes = unpercent(rest);
      heard.push({ phone, text: kind === "ucs-2" ? utf16(bytes) : bytes.toString("utf8"), parts: 1 });
      return;
    }
    const [udh = "", , data = ""] = rest.split(" ");
    const [, , , reference, of = 0, number = 0] = unpercent(udh);
    const key = `${phone} ${reference}`;
    const parts = open.get(key) ?? [];
    parts[number - 1] = unpercent(data);
    open.set(key, parts);
    if (parts.filter(Boolean).length < of) return;
    open.delete(key);
    heard.push({ phone, text: utf16(Buffer.concat(parts)), parts: of });
  };
}

function lines(take: (line: string) => void): (chunk: string) => void {
  let rest = "";
  return (chunk) => {
    const all = `${rest}${chunk}`.split("\n");
    rest = all.pop() ?? "";
    for (const line of all) take(line);
  };
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await ended;
  clearTimeout(impatient);
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      await new Promise((resolve) => server.close(resolve));
      return typeof address === "object" && address ? address.port : 0;
    }),
  );
}

/** Waits until something listens on a port. */
async function answers(port = 0): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on ${port}`);
}
