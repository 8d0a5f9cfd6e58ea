// Telegram as the app sees it, in a process of its own that does as little as it can: it calls the webhook with what
// people say, and takes the Bot API's calls. Spoken to by messages of its parent.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { frameReader } from "./http-frames.ts";
import type { FromTelegram, Load, LoadDone, Said, Seen, ToTelegram, WebhookTarget } from "./telegram-messages.ts";

let target: WebhookTarget | undefined;
let updates = 0;
let messages = 0;
/** Who waits for the next call to a chat. */
const waiting = new Map<number, (payload: Record<string, unknown>) => void>();

const retryAfterSeconds = 2;
const onTheWayMs = 50;
/** Of `sendMessage`: when the last were taken, at most `limit` of them, and until when patience is asked for. */
const counting = {
  limit: 0,
  taken: [] as number[],
  patienceUntil: 0,
  refusedAt: 0,
  firstAt: 0,
  chats: new Set<number>(),
};
let seen: Seen = { calls: 0, chats: 0, refused: 0, impatient: 0, ms: 0 };

/** Whether a message is taken now: no more than the limit in any second, none while patience is asked for. */
function takes(chat: number): boolean {
  const now = performance.now();
  seen.calls += 1;
  if (now < counting.patienceUntil) {
    // What was on its way when patience was asked for could not know.
    if (now > counting.refusedAt + onTheWayMs) seen.impatient += 1;
    else seen.refused += 1;
    return false;
  }
  if (counting.limit > 0) {
    const before = counting.taken.at(-counting.limit);
    if (before !== undefined && before > now - 1_000) {
      seen.refused += 1;
      counting.refusedAt = now;
      counting.patienceUntil = now + retryAfterSeconds * 1_000;
      return false;
    }
    counting.taken.push(now);
    if (counting.taken.length > 10_000) counting.taken.splice(0, 5_000);
    counting.chats.add(chat);
  }
  if (counting.firstAt === 0) counting.firstAt = now;
  seen.ms = now - counting.firstAt;
  return true;
}

const patience = JSON.stringify({
  ok: false,
  error_code: 429,
  description: "Too Many Requests",
  parameters: { retry_after: retryAfterSeconds },
});

const tell = (message: FromTelegram) => process.send?.(message);

/** The Bot API: takes a call, answers it, and tells whoever waits for it. */
function serveCalls(socket: Socket): void {
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on(
    "data",
    frameReader(({ start, body }) => {
      const method = /\/bot[^/]+\/(\w+)/.exec(start)?.[1] ?? "";
      const payload = body ? (JSON.parse(body) as Record<string, unknown>) : {};
      const isTaken = method !== "sendMessage" || takes(Number(payload.chat_id));
      const answer = isTaken ? JSON.stringify({ ok: true, result: resultOf(method, payload) }) : patience;
      socket.write(
        `HTTP/1.1 ${isTaken ? "200 OK" : "429 Too Many Requests"}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}`,
      );
      if (isTaken && (method === "sendMessage" || method === "editMessageText"))
        waiting.get(Number(payload.chat_id))?.(payload);
    }),
  );
}

function resultOf(method: string, payload: Record<string, unknown>): unknown {
  if (method === "getMe") return { id: 123456, is_bot: true, first_name: "bench", username: "bench_bot" };
  if (method !== "sendMessage" && method !== "editMessageText") return true;
  const from = { id: 123456, is_bot: true, first_name: "bench" };
  return { message_id: ++messages, from, chat: { id: payload.chat_id, type: "private" }, date: 1, text: payload.text };
}

/** A connection to the webhook, one call at a time. */
function openCaller({ port, secret }: WebhookTarget) {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  let answered: (status: number) => void = () => {};
  socket.on("error", () => answered(0));
  socket.on("close", () => answered(0));
  socket.on(
    "data",
    frameReader(({ start }) => answered(Number(start.split(" ")[1]))),
  );
  const head =
    `POST /telegram/webhook HTTP/1.1\r\nHost: linli.invalid\r\nContent-Type: application/json\r\n` +
    `X-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: `;
  return {
    /** Calls with one update; resolves with the status. */
    call(update: string): Promise<number> {
      return new Promise((resolve) => {
        answered = resolve;
        socket.write(`${head}${Buffer.byteLength(update)}\r\n\r\n${update}`);
      });
    },
    close: () => socket.destroy(),
  };
}
type Caller = ReturnType<typeof openCaller>;

function updateOf({ chat, text, press }: Said): string {
  const from = { id: chat, is_bot: false, first_name: "居民", language_code: "zh-hans" };
  const common = { chat: { id: chat, type: "private" }, date: 1 };
  const update_id = ++updates;
  if (press === undefined)
    return JSON.stringify({ update_id, message: { message_id: update_id, from, ...common, text } });
  const message = { message_id: press.messageId, ...common, text: "" };
  return JSON.stringify({ update_id, callback_query: { id: `${update_id}`, from, message, data: press.data } });
}

const patienceMs = 20_000;

/** Sends one message; resolves with what was sent in answer. @throws Error when it was not taken or not answered */
async function turn(caller: Caller, said: Said): Promise<Record<string, unknown>> {
  const answer = new Promise<Record<string, unknown>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer to chat ${said.chat}`)), patienceMs);
    waiting.set(said.chat, (payload) => {
      clearTimeout(timer);
      resolve(payload);
    });
  });
  // Handled below, also when the call itself fails first.
  answer.catch(() => {});
  const status = await caller.call(updateOf(said));
  if (status !== 200) throw new Error(`the webhook answered ${status}`);
  const payload = await answer;
  waiting.delete(said.chat);
  return payload;
}

/** Keeps `parallel` people speaking, each in turn, until the time is up or everybody has said their lines. */
async function run(to: WebhookTarget, load: Load): Promise<LoadDone> {
  const callers = Array.from({ length: load.parallel }, () => openCaller(to));
  const end = load.firstChat + load.people;
  const begun = performance.now();
  const turnMs: number[][] = load.says.map(() => []);
  let next = load.firstChat;
  let turns = 0;
  const walk = async (caller: Caller) => {
    while (next < end && performance.now() - begun < load.forMs) {
      const chat = next++;
      for (const [i, { text, expect }] of load.says.entries()) {
        const from = performance.now();
        const payload = await turn(caller, { chat, text: text.replace("{words}", () => wordsOf(chat)) });
        turnMs[i]?.push(performance.now() - from);
        turns += 1;
        if (!`${payload.text}`.includes(expect)) throw new Error(`not the answer expected: ${payload.text}`);
      }
    }
  };
  try {
    await Promise.all(callers.map(walk));
    return { turns, ms: performance.now() - begun, turnMs };
  } finally {
    for (const caller of callers) caller.close();
  }
}

const wordsLength = 24;

/** Rare letters, the 6,592 of Unicode's first extension: none is in any word that is listened for, such as of danger. */
const letters = { from: 0x3400, count: 6_592 };

/** Chinese letters by chance, others for every chat: like nothing that somebody else has said. */
function wordsOf(chat: number): string {
  let seed = Math.imul(chat, 0x9e3779b1) ^ updates;
  const letter = () => {
    seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return String.fromCharCode(letters.from + ((seed >>> 8) % letters.count));
  };
  return Array.from({ length: wordsLength }, letter).join("");
}

async function obey(message: ToTelegram): Promise<unknown> {
  if ("target" in message) {
    target = message.target;
    return true;
  }
  if ("seen" in message) return { ...seen, chats: counting.chats.size };
  if ("limit" in message) {
    Object.assign(counting, { limit: message.limit, taken: [], patienceUntil: 0, firstAt: 0, chats: new Set() });
    seen = { calls: 0, chats: 0, refused: 0, impatient: 0, ms: 0 };
    return true;
  }
  if (!target) throw new Error("no webhook to call");
  if ("run" in message) return run(target, message.run);
  const caller = openCaller(target);
  try {
    return await turn(caller, message.say);
  } finally {
    caller.close();
  }
}

process.on("message", (message: ToTelegram) => {
  obey(message).then(
    (done) => tell({ id: message.id, done }),
    (error: unknown) => tell({ id: message.id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
const server = createServer(serveCalls);
server.listen(0, "127.0.0.1", () => tell({ port: (server.address() as AddressInfo).port }));
