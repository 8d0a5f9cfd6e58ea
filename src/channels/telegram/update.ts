import { z } from "zod";
import { type Inbound, largestFileBytes } from "../../conversation/index.ts";
import { cleanText } from "../../foundation/index.ts";

export const channelName = "telegram";

/** What an update means to us. */
export type Reading =
  | { kind: "inbound"; inbound: Inbound }
  /** Somebody wrote in a group: never stored. */
  | { kind: "group"; chatId: number; text: string; locale?: string }
  /** A person blocked the bot, or let it in again. */
  | { kind: "membership"; address: string; isBlocked: boolean }
  | { kind: "ignored" }
  /** `reason` names fields and nothing that was in them. */
  | { kind: "malformed"; reason: string };

const whole = z.number().int();
const userSchema = z.object({
  id: whole.optional().catch(undefined),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chatSchema = z.object({ id: whole, type: z.string() });
const fileSchema = z.object({
  file_id: z.string().min(1),
  file_size: whole.nonnegative().optional(),
  file_name: z.string().optional(),
  mime_type: z
    .string()
    .regex(/^[\w.+-]{1,50}\/[\w.+-]{1,100}$/)
    .optional()
    .catch(undefined),
});
const voiceSchema = fileSchema.extend({ duration: whole.nonnegative().optional().catch(undefined) });
const placeSchema = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
const contactSchema = z.object({ phone_number: z.string(), user_id: whole.optional() });
const photoSchema = fileSchema.extend({ width: whole, height: whole });
const messageSchema = z.looseObject({
  message_id: whole,
  chat: chatSchema,
  from: userSchema.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(photoSchema).min(1).optional(),
  document: fileSchema.optional(),
  // A place or a contact that is not as Telegram says is one that we cannot take.
  location: placeSchema.optional().catch(undefined),
  contact: contactSchema.optional().catch(undefined),
  reply_to_message: z.object({ message_id: whole }).optional(),
});
const callbackSchema = z.object({
  from: userSchema,
  data: z.string().optional(),
  message: messageSchema.optional(),
});
const keyboardSchema = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
});
const membershipSchema = z.object({ chat: chatSchema, new_chat_member: z.object({ status: z.string() }) });
const updateSchema = z.object({
  update_id: whole,
  message: messageSchema.optional(),
  callback_query: callbackSchema.optional(),
  my_chat_member: membershipSchema.optional(),
});

type Message = z.output<typeof messageSchema>;
type User = z.output<typeof userSchema>;

/** What a person sent in a private chat; undefined for anything else. Never throws, whatever it is given. */
export function toInbound(update: unknown): Inbound | undefined {
  const reading = readUpdate(update);
  return reading.kind === "inbound" ? reading.inbound : undefined;
}

/** Never throws, whatever it is given. */
export function readUpdate(update: unknown): Reading {
  const parsed = updateSchema.safeParse(update);
  if (!parsed.success) return { kind: "malformed", reason: reasonOf(parsed.error) };
  const { update_id, message, callback_query, my_chat_member } = parsed.data;
  const externalId = `u${update_id}`;
  if (message) return readMessage(externalId, message);
  if (callback_query) return readCallback(externalId, callback_query);
  if (my_chat_member) return readMembership(my_chat_member);
  return { kind: "ignored" };
}

const idSchema = z.object({ update_id: whole });

/** The id of an update, also of one that is otherwise malformed. */
export function updateIdOf(update: unknown): number | undefined {
  return idSchema.safeParse(update).data?.update_id;
}

/** The private chat that an update comes from; nothing for one that comes from none. */
export function chatOf(update: unknown): string {
  const reading = readUpdate(update);
  if (reading.kind === "inbound") return reading.inbound.address;
  return reading.kind === "membership" ? reading.address : "";
}

const pressSchema = z.object({ callback_query: z.object({ id: z.string().min(1) }) });

/** The id of a button press, which wants an answer whatever else it is. */
export function callbackIdOf(update: unknown): string | undefined {
  // To find that most updates are none would cost the schema more than to read them.
  if (typeof update !== "object" || update === null || !("callback_query" in update)) return undefined;
  return pressSchema.safeParse(update).data?.callback_query.id;
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join(".") || "update"}: ${code}`).join(", ");
}

function readMessage(externalId: string, message: Message): Reading {
  const { chat, from } = message;
  if (chat.type === "group" || chat.type === "supergroup") {
    return { kind: "group", chatId: chat.id, text: message.text ?? message.caption ?? "", locale: localeOf(from) };
  }
  const content = contentOf(message);
  if (chat.type !== "private" || !content) return { kind: "ignored" };
  return {
    kind: "inbound",
    inbound: {
      ...senderOf(externalId, chat.id, from),
      replyTo: message.reply_to_message && String(message.reply_to_message.message_id),
      ...content,
    },
  };
}

function readCallback(externalId: string, { from, data, message }: z.output<typeof callbackSchema>): Reading {
  if (!data || message?.chat.type !== "private") return { kind: "ignored" };
  return {
    kind: "inbound",
    inbound: {
      ...senderOf(externalId, message.chat.id, from),
      kind: "button",
      // A client of one's own can send any data.
      token: cleanText(data),
      label: labelOf(message, data),
      replyTo: String(message.message_id),
    },
  };
}

function readMembership({ chat, new_chat_member }: z.output<typeof membershipSchema>): Reading {
  const { status } = new_chat_member;
  if (chat.type !== "private" || (status !== "kicked" && status !== "member")) return { kind: "ignored" };
  return { kind: "membership", address: String(chat.id), isBlocked: status === "kicked" };
}

function senderOf(externalId: string, chatId: number, from: User | undefined) {
  const name = cleanText([from?.first_name, from?.last_name].filter(Boolean).join(" "));
  return {
    channel: channelName,
    address: String(chatId),
    externalId,
    name: name || undefined,
    locale: localeOf(from),
  };
}

function localeOf(from: User | undefined): string | undefined {
  if (!from?.language_code) return undefined;
  return /^zh/i.test(from.language_code) ? "zh-CN" : "en";
}

function labelOf(message: Message, data: string): string | undefined {
  const keyboard = keyboardSchema.safeParse(message.reply_markup).data?.inline_keyboard.flat() ?? [];
  const label = keyboard.find((button) => button.callback_data === data)?.text;
  return label === undefined ? undefined : cleanText(label);
}

type Content = Pick<Inbound, "kind" | "text" | "files" | "what" | "location" | "contact">;

/** What we cannot take, by the field of Telegram's message. An animation also has a document, so it comes first. */
const unsupported = [
  ..."animation sticker voice video video_note audio poll dice".split(" "),
  ..."game story paid_media checklist invoice".split(" "),
];

/** Telegram's own remarks in a private chat: nobody said anything. */
const remarks = [
  ..."pinned_message message_auto_delete_timer_changed write_access_allowed connected_website passport_data".split(" "),
  ..."chat_background_set users_shared chat_shared proximity_alert_triggered gift unique_gift".split(" "),
  ..."successful_payment refunded_payment".split(" "),
];

/** Undefined for what nobody said. */
function contentOf(message: Message): Content | undefined {
  const { text, caption, photo, document } = message;
  if (text) return { kind: "text", text: withoutBotName(text) };
  const what = unsupported.find((field) => message[field] !== undefined);
  // A recording is one however it was sent: spoken into the phone, or as a file of music.
  if (what === "voice" || what === "audio") return voiceContent(message[what], caption);
  if (what) return { kind: "unsupported", what, text: caption };
  if (photo) {
    const largest = photo.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
    return filesContent({ ...largest, mime_type: "image/jpeg" }, caption);
  }
  if (document) return filesContent(document, caption);
  if (message.contact) return contactContent(message.contact, message.from);
  // A venue has a location too; one with a name and without a place says nothing that we know.
  if (message.location) {
    const { latitude: lat, longitude: lon } = message.location;
    return { kind: "location", location: { lat, lon } };
  }
  if (remarks.some((field) => message[field] !== undefined)) return undefined;
  return { kind: "unsupported", what: "other", text: caption };
}

/** A recording, for who listens to it. */
function voiceContent(recording: unknown, caption: string | undefined): Content {
  const voice = voiceSchema.safeParse(recording).data;
  const { file_id: ref = "", file_size: size = 0, mime_type: mime = "audio/ogg", duration: seconds } = voice ?? {};
  const files = ref !== "" && size <= largestFileBytes ? [{ ref, mime, size, seconds }] : undefined;
  return { kind: "unsupported", what: "voice", text: caption, files };
}

/** Telegram puts a `user_id` to a contact that it knows: it is the sender's own when it is their id, and only then. */
function contactContent({ phone_number, user_id }: z.output<typeof contactSchema>, from: User | undefined): Content {
  const digits = phone_number.replace(/\D/g, "").slice(0, 20);
  const isOwn = user_id !== undefined && user_id === from?.id;
  // One's own comes with its country; one from an address book as somebody once wrote it.
  const plus = isOwn || phone_number.trim().startsWith("+") ? "+" : "";
  return { kind: "contact", contact: { phone: `${plus}${digits}`, isOwn } };
}

function filesContent(file: z.output<typeof fileSchema>, caption: string | undefined): Content {
  const mime = file.mime_type ?? "application/octet-stream";
  const size = file.file_size ?? 0;
  if (mime.startsWith("audio/")) return voiceContent(file, caption);
  const isVideo = mime.startsWith("video/");
  if (isVideo || size > largestFileBytes)
    return { kind: "unsupported", what: isVideo ? "video" : "too-large", text: caption };
  const name = file.file_name === undefined ? undefined : cleanText(file.file_name).slice(0, 200).toWellFormed();
  return { kind: "files", text: caption, files: [{ ref: file.file_id, mime, size, name }] };
}

/** `/start@name` is what a group's menu types. */
const withoutBotName = (text: string): string => text.replace(/^(\/\w+)@\w+/, "$1");
