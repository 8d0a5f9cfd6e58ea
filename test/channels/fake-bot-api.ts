import { randomInt } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { readHtml } from "./fake-html.ts";

/** A call as the server got it; uploaded files stand in `files` by the name of their part. */
export interface FakeCall {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: it is what came over the wire
  payload: Record<string, any>;
  files: Map<string, FakeFile>;
}
export interface FakeFile {
  name: string;
  bytes: Buffer;
}

/** A message of the bot as the person sees it now. */
export interface FakeMessage {
  id: number;
  kind: "text" | "photo" | "document";
  /** Without markup. */
  text: string;
  html: string;
  buttons: { label: string; data?: string; url?: string }[][];
  file?: FakeFile;
  /** How often it was changed. */
  edits: number;
}
export interface FakeUser {
  first_name?: string;
  last_name?: string;
  language_code?: string;
}
export interface FakeFailure {
  code: number;
  description?: string;
  /** Seconds. */
  retryAfter?: number;
  /** How many calls still go through before. */
  after?: number;
  /** Answer with this instead of JSON of the Bot API. */
  raw?: string;
}

export interface FakeBotApi {
  /** For TELEGRAM_API_ROOT. */
  root: string;
  /** For BOT_TOKEN. */
  token: string;
  botName: string;
  calls: FakeCall[];
  /** The calls of one method. */
  callsOf(method: string): FakeCall[];
  /** Answers the next call of the method with an error; said twice, the next two. */
  failNext(method: string, failure: FakeFailure): void;
  /** A person writes; gives the id of their message. */
  pushText(chat: number, text: string, from?: FakeUser): number;
  pushPhoto(chat: number, bytes: Uint8Array, caption?: string): number;
  pushDocument(chat: number, bytes: Uint8Array, file: { name: string; mime: string; caption?: string }): number;
  pushSticker(chat: number): number;
  /** A message with any other content, such as `{ voice: { … } }`. */
  pushMessage(chat: number, content: object, from?: FakeUser): number;
  /** A person presses the button with that label. @throws when the message has no such button now */
  pressButton(chat: number, messageId: number, label: string): void;
  /** A press with any data, as a forger would. */
  pressData(chat: number, messageId: number, data: string): void;
  /** Any update; gets an id unless it has one. Gives it back as Telegram would send it. */
  pushUpdate(raw: object): { update_id: number };
  /** The person blocks the bot, or lets it in again. */
  setBlocked(chat: number, isBlocked: boolean): void;
  /** The bot's messages in a chat, oldest first, as they are now. */
  messages(chat: number): FakeMessage[];
  /** The person or the bot's owner deletes a message. */
  deleteMessage(chat: number, messageId: number): void;
  /** Updates that were not confirmed yet. */
  pending(): { update_id: number }[];
  stop(): Promise<void>;
}

interface Chat {
  id: number;
  isBlocked: boolean;
  messages: FakeMessage[];
}

class ApiFault extends Error {
  readonly failure: FakeFailure;
  constructor(failure: FakeFailure) {
    super(failure.description);
    this.failure = failure;
  }
}
const refuse = (description: string, code = 400): never => {
  throw new ApiFault({ code, description });
};

const textLimit = 4096;
const captionLimit = 1024;

/** A server on 127.0.0.1 that behaves as the Bot API does in all that we use. Chats exist once a person wrote. */
export async function startFakeBotApi(): Promise<FakeBotApi> {
  const token = `123456:${"fake-token-for-tests-only".padEnd(35, "0")}`;
  const botName = "linli_test_bot";
  const calls: FakeCall[] = [];
  const failures = new Map<string, FakeFailure[]>();
  const chats = new Map<number, Chat>();
  const files = new Map<string, FakeFile & { path: string }>();
  let updates: { update_id: number }[] = [];
  let waiting: { wake: () => void; end: (fault: ApiFault) => void } | undefined;
  let nextUpdateId = randomInt(1_000_000);
  let nextMessageId = 100;
  let webhookUrl = "";

  const chatOf = (id: number): Chat => {
    const chat = chats.get(id) ?? { id, isBlocked: false, messages: [] };
    chats.set(id, chat);
    return chat;
  };
  const chatFor = (payload: FakeCall["payload"]): Chat => {
    const chat = chats.get(Number(payload.chat_id)) ?? refuse("Bad Request: chat not found");
    return chat.isBlocked ? refuse("Forbidden: bot was blocked by the user", 403) : chat;
  };
  const pushUpdate = (raw: object) => {
    const update = { update_id: nextUpdateId++, ...raw };
    updates.push(update);
    waiting?.wake();
    return update;
  };
  const privateChat = (chat: number) => ({ id: chat, type: "private" });
  const userOf = (chat: number, from: FakeUser = {}) => ({
    ...{ id: chat, is_bot: false, first_name: "测试", language_code: "zh-hans" },
    ...from,
  });
  const pushMessage = (chat: number, content: object, from?: FakeUser): number => {
    chatOf(chat);
    const message_id = nextMessageId++;
    pushUpdate({ message: { message_id, date: 1, chat: privateChat(chat), from: userOf(chat, from), ...content } });
    return message_id;
  };
  const keep = (bytes: Uint8Array, name: string) => {
    const id = `file-${files.size + 1}`;
    files.set(id, { name, bytes: Buffer.from(bytes), path: `documents/${id}` });
    return { file_id: id, file_unique_id: id, file_size: bytes.length };
  };
  const press = (chat: number, messageId: number, data: string) => {
    const message = chatOf(chat).messages.find(({ id }) => id === messageId);
    const shown = message
      ? { message_id: messageId, date: 1, chat: privateChat(chat), text: message.text, reply_markup: markupOf(message) }
      : { message_id: messageId, date: 0, chat: privateChat(chat) };
    const id = `callback-${nextUpdateId}`;
    pushUpdate({ callback_query: { id, from: userOf(chat), chat_instance: "1", data, message: shown } });
  };
  const post = (chat: Chat, message: Omit<FakeMessage, "id" | "edits">) => {
    const posted = { id: nextMessageId++, edits: 0, ...message };
    chat.messages.push(posted);
    return answerFor(chat, posted);
  };
  const answerFor = (chat: Chat, message: FakeMessage) => ({
    ...{ message_id: message.id, date: 1, chat: privateChat(chat.id), text: message.text },
    reply_markup: message.buttons.length > 0 ? markupOf(message) : undefined,
  });

  const methods: Record<string, (call: FakeCall) => unknown> = {
    getMe: () => ({ id: 123456, is_bot: true, first_name: "Linli", username: botName }),
    getUpdates: ({ payload }) => {
      if (webhookUrl) refuse("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook", 409);
      const { offset = 0, limit = 100, timeout = 0 } = payload;
      const description = "Conflict: terminated by other getUpdates request";
      waiting?.end(new ApiFault({ code: 409, description }));
      updates = updates.filter(({ update_id }) => !(update_id < offset));
      const now = () => updates.slice(0, limit);
      if (updates.length > 0 || timeout === 0) return now();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => mine.wake(), timeout * 1000);
        const finish = (action: () => void) => {
          clearTimeout(timer);
          if (waiting === mine) waiting = undefined;
          action();
        };
        const mine = { wake: () => finish(() => resolve(now())), end: (e: ApiFault) => finish(() => reject(e)) };
        waiting = mine;
      });
    },
    sendMessage: ({ payload }) => {
      const chat = chatFor(payload);
      return post(chat, { kind: "text", buttons: buttonsOf(payload), ...textOf(payload, "text", textLimit) });
    },
    editMessageText: ({ payload }) => {
      const chat = chatFor(payload);
      const message = chat.messages.find(({ id }) => id === payload.message_id);
      if (!message) return refuse("Bad Request: message to edit not found");
      if (message.kind !== "text") return refuse("Bad Request: there is no text in the message to edit");
      const changed = { ...textOf(payload, "text", textLimit), buttons: buttonsOf(payload) };
      if (message.html === changed.html && JSON.stringify(message.buttons) === JSON.stringify(changed.buttons)) {
        refuse(
          "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        );
      }
      Object.assign(message, changed, { edits: message.edits + 1 });
      return answerFor(chat, message);
    },
    sendPhoto: (call) => postFile(call, "photo", call.payload.photo),
    sendDocument: (call) => postFile(call, "document", call.payload.document),
    sendMediaGroup: (call) => {
      const media = parsed(call.payload.media) as { type: "photo" | "document"; media: string }[];
      if (media.length < 2 || media.length > 10) refuse("Bad Request: wrong number of items in the media group");
      return media.map(({ type, media: ref }) => postFile({ ...call, payload: pick(call.payload) }, type, ref));
    },
    sendChatAction: ({ payload }) => Boolean(chatFor(payload)),
    answerCallbackQuery: () => true,
    setMyCommands: ({ payload }) => {
      for (const { command, description } of parsed(payload.commands) as { command: string; description: string }[]) {
        if (!/^[a-z0-9_]{1,32}$/.test(command)) refuse("Bad Request: BOT_COMMAND_INVALID");
        if (!description || description.length > 256) refuse("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
      }
      return true;
    },
    setMyDescription: ({ payload }) =>
      payload.description?.length > 512 ? refuse("Bad Request: BOT_DESCRIPTION_TOO_LONG") : true,
    setWebhook: ({ payload }) => {
      if (!String(payload.url).startsWith("https://")) refuse("Bad Request: bad webhook: HTTPS url must be provided");
      webhookUrl = payload.url;
      return true;
    },
    deleteWebhook: () => {
      webhookUrl = "";
      return true;
    },
    getFile: ({ payload }) => {
      const file = files.get(payload.file_id) ?? refuse("Bad Request: invalid file_id");
      if (file.bytes.length > 20_000_000) refuse("Bad Request: file is too big");
      return { file_id: payload.file_id, file_size: file.bytes.length, file_path: file.path };
    },
  };

  const postFile = ({ payload, files: parts }: FakeCall, kind: "photo" | "document", ref: unknown) => {
    const chat = chatFor(payload);
    const file = parts.get(String(ref).replace(/^attach:\/\//, "")) ?? refuse("Bad Request: wrong file identifier");
    if (file.bytes.length === 0) refuse("Bad Request: file must be non-empty");
    if (kind === "photo" && file.bytes.length > 10_000_000) refuse("Bad Request: PHOTO_INVALID_DIMENSIONS");
    return post(chat, { kind, file, buttons: buttonsOf(payload), ...textOf(payload, "caption", captionLimit) });
  };

  const answer = async (method: string, request: http.IncomingMessage): Promise<unknown> => {
    const call = { method, ...(await readCall(request)) };
    calls.push(call);
    const [failure] = failures.get(method) ?? [];
    if (failure?.after) failure.after -= 1;
    else if (failure) throw new ApiFault(failures.get(method)?.shift() ?? failure);
    return (methods[method] ?? (() => refuse("Not Found", 404)))(call);
  };

  const server = http.createServer((request, response) => {
    const [, path = "", rest = ""] = new RegExp(`^/(bot|file/bot)${token}/(.*)$`).exec(request.url ?? "") ?? [];
    if (path === "file/bot") {
      const file = [...files.values()].find((one) => one.path === decodeURI(rest));
      response.writeHead(file ? 200 : 404).end(file?.bytes);
      return;
    }
    const reply = (status: number, body: object | string) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    if (!path) return reply(401, { ok: false, error_code: 401, description: "Unauthorized" });
    answer(rest, request).then(
      (result) => reply(200, { ok: true, result }),
      (error) => {
        const failure: FakeFailure =
          error instanceof ApiFault ? error.failure : { code: 500, description: String(error) };
        const { code, retryAfter, raw, description = "Error" } = failure;
        const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter };
        reply(code, raw ?? { ok: false, error_code: code, description, parameters });
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    botName,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    failNext: (method, failure) => void failures.set(method, [...(failures.get(method) ?? []), failure]),
    pushMessage,
    pushText: (chat, text, from) => pushMessage(chat, { text }, from),
    pushPhoto(chat, bytes, caption) {
      const small = { ...keep(new Uint8Array([1]), "small.jpg"), width: 90, height: 60 };
      const large = { ...keep(bytes, "photo.jpg"), width: 900, height: 600 };
      return pushMessage(chat, { photo: [small, large], caption });
    },
    pushDocument(chat, bytes, { name, mime, caption }) {
      return pushMessage(chat, { document: { ...keep(bytes, name), file_name: name, mime_type: mime }, caption });
    },
    pushSticker: (chat) => pushMessage(chat, { sticker: { file_id: "sticker", width: 512, height: 512 } }),
    pressButton(chat, messageId, label) {
      const message = chatOf(chat).messages.find(({ id }) => id === messageId);
      const data = message?.buttons.flat().find((button) => button.label === label)?.data;
      if (!data) throw new Error(`no button "${label}" at message ${messageId}`);
      press(chat, messageId, data);
    },
    pressData: press,
    pushUpdate,
    setBlocked(chat, isBlocked) {
      chatOf(chat).isBlocked = isBlocked;
      const new_chat_member = { status: isBlocked ? "kicked" : "member", user: { id: 123456, is_bot: true } };
      pushUpdate({ my_chat_member: { chat: privateChat(chat), from: userOf(chat), date: 1, new_chat_member } });
    },
    messages: (chat) => chatOf(chat).messages,
    deleteMessage(chat, messageId) {
      const { messages } = chatOf(chat);
      messages.splice(0, messages.length, ...messages.filter(({ id }) => id !== messageId));
    },
    pending: () => updates,
    async stop() {
      waiting?.wake();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

const pick = (payload: FakeCall["payload"]) => ({ chat_id: payload.chat_id });

const parsed = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);

function textOf(
  payload: FakeCall["payload"],
  field: "text" | "caption",
  limit: number,
): { text: string; html: string } {
  const html = String(payload[field] ?? "");
  if (!html.isWellFormed()) refuse("Bad Request: strings must be encoded in UTF-8");
  const text = (payload.parse_mode === "HTML" ? readHtmlOrRefuse(html) : html).trim();
  if (field === "text" && !text) refuse("Bad Request: message text is empty");
  if (text.length > limit) refuse(`Bad Request: ${field === "text" ? "message" : "message caption"} is too long`);
  return { text, html };
}

function readHtmlOrRefuse(html: string): string {
  try {
    return readHtml(html);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "");
  }
}

interface WireButton {
  text: string;
  callback_data?: string;
  url?: string;
}

function buttonsOf(payload: FakeCall["payload"]): FakeMessage["buttons"] {
  const markup = parsed(payload.reply_markup) as { inline_keyboard?: WireButton[][] } | undefined;
  const rows = markup?.inline_keyboard ?? [];
  if (rows.flat().length > 100 || rows.some((row) => row.length > 8)) refuse("Bad Request: reply markup is too long");
  for (const { text, callback_data, url } of rows.flat()) {
    if (!text)
      refuse("Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    if (Buffer.byteLength(callback_data ?? "") > 64 || (!callback_data && !url))
      refuse("Bad Request: BUTTON_DATA_INVALID");
  }
  return rows.map((row) => row.map(({ text, callback_data, url }) => ({ label: text, data: callback_data, url })));
}

function markupOf({ buttons }: FakeMessage) {
  const row = (line: FakeMessage["buttons"][number]) =>
    line.map(({ label, data, url }) => ({ text: label, callback_data: data, url }));
  return { inline_keyboard: buttons.map(row) };
}

async function readCall(request: http.IncomingMessage): Promise<Pick<FakeCall, "payload" | "files">> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const boundary = /boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary) return readMultipart(body, boundary);
  return { payload: body.length > 0 ? JSON.parse(body.toString()) : {}, files: new Map() };
}

function readMultipart(body: Buffer, boundary: string): Pick<FakeCall, "payload" | "files"> {
  const payload: FakeCall["payload"] = {};
  const files = new Map<string, FakeFile>();
  // Latin 1 keeps every byte as one character.
  for (const part of body.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf("\r\n\r\n");
    const head = Buffer.from(part.slice(0, split), "latin1").toString();
    const bytes = Buffer.from(part.slice(split + 4, -2), "latin1");
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? "";
    const filename = /filename="?([^"\r\n;]*)/.exec(head)?.[1];
    if (filename === undefined) payload[name] = bytes.toString();
    else files.set(name, { name: filename, bytes });
  }
  return { payload, files };
}
