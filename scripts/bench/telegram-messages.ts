import { fork } from "node:child_process";
import path from "node:path";

/** Where the app's webhook is. */
export interface WebhookTarget {
  port: number;
  secret: string;
}
export interface Said {
  chat: number;
  text?: string;
  /** A button pressed instead. */
  press?: { messageId: number; data: string };
}
/** Turns in parallel: chats `firstChat` and on, each one turn, until `forMs` are over or `people` have had theirs. */
export interface Load {
  firstChat: number;
  people: number;
  parallel: number;
  forMs: number;
  /** What each of them says, in this order: the answer to each must contain `expect`. */
  says: readonly Line[];
}
export interface Line {
  /** `{words}` stands for words that nobody else says. */
  text: string;
  expect: string;
}
export interface LoadDone {
  turns: number;
  ms: number;
  /** From the call of the webhook to the answer: for each of the lines, of everybody. */
  turnMs: number[][];
}
/** What the Bot API has seen of `sendMessage` since it was told its limit. */
export interface Seen {
  calls: number;
  /** Chats that got a message. */
  chats: number;
  refused: number;
  /** Calls while it had asked for patience. */
  impatient: number;
  /** From the first to the last that it took. */
  ms: number;
}
export type ToTelegram = { id: number } & Order;
export type FromTelegram = { port: number } | { id: number; done?: unknown; failed?: string };

/** A call of `sendMessage` or `editMessageText`. */
export interface Shown {
  chat_id: number | string;
  text: string;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
}

/** The other side of `telegram.ts`. */
export interface FakeTelegram {
  apiRoot: string;
  setTarget(target: WebhookTarget): Promise<void>;
  say(said: Said): Promise<Shown>;
  /** Presses the button of this label on a message. */
  press(chat: number, shown: Shown, label: string): Promise<Shown>;
  run(load: Load): Promise<LoadDone>;
  /** From now on refuses more than so many messages a second, and asks for patience; 0: takes all. Begins to count anew. */
  limit(perSecond: number): Promise<void>;
  seen(): Promise<Seen>;
  stop(): void;
}

type Order = { target: WebhookTarget } | { say: Said } | { run: Load } | { limit: number } | { seen: true };

export async function startTelegram(): Promise<FakeTelegram> {
  const child = fork(path.join(import.meta.dirname, "telegram.ts"), { execArgv: [] });
  const open = new Map<number, { resolve: (done: unknown) => void; reject: (error: Error) => void }>();
  let ids = 0;
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", () => reject(new Error("the loopback Telegram ended")));
    child.on("message", (message: FromTelegram) => {
      if ("port" in message) return resolve(message.port);
      const one = open.get(message.id);
      open.delete(message.id);
      if (message.failed === undefined) one?.resolve(message.done);
      else one?.reject(new Error(message.failed));
    });
  });
  const order = <T>(what: Order) =>
    new Promise<T>((resolve, reject) => {
      const id = ++ids;
      open.set(id, { resolve: (done) => resolve(done as T), reject });
      child.send({ id, ...what });
    });
  const say = (said: Said) => order<Shown>({ say: said });
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    setTarget: async (target) => void (await order({ target })),
    say,
    async press(chat, shown, label) {
      const found = shown.reply_markup?.inline_keyboard.flat().find((b) => b.text === label);
      if (!found) throw new Error(`no button ${label} under: ${shown.text}`);
      return say({ chat, press: { messageId: 1, data: found.callback_data } });
    },
    run: (load) => order<LoadDone>({ run: load }),
    limit: async (perSecond) => void (await order({ limit: perSecond })),
    seen: () => order<Seen>({ seen: true }),
    stop: () => void child.kill(),
  };
}
