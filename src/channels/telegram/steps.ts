import { type Api, GrammyError, InputFile } from "grammy";
import type { InlineKeyboardMarkup as Keyboard } from "grammy/types";
import type { Say } from "../../foundation/index.ts";
import type { Outgoing, Parcel } from "../../instruments/index.ts";
import { type ApiSignal, faultOf } from "./bot-api.ts";
import { captionLimit, renderPages } from "./pages.ts";

export type { Keyboard };

/** A row of the table "File". */
export interface SentFile {
  id: string;
  mime: string;
  name: string | null;
  bytes: Uint8Array;
}

/** One call that makes one or more messages; gives the id of the last, undefined for one that only goes with another. */
export type Step = (api: Api, signal: ApiSignal) => Promise<number | undefined>;

/** Telegram's limit for the data of a button. */
const tokenLimitBytes = 64;

/** `misfit` when a button has no token, or one that Telegram does not take: a bug of ours. */
export function keyboardOf({ message, tokens }: Parcel): Keyboard | "misfit" | undefined {
  if (!message.buttons?.length) return undefined;
  const inline_keyboard = message.buttons.map((row, y) =>
    row.map(({ label }, x) => ({ text: label.toWellFormed(), callback_data: tokens[y]?.[x] ?? "" })),
  );
  const fits = ({ callback_data }: { callback_data: string }) =>
    callback_data !== "" && Buffer.byteLength(callback_data) <= tokenLimitBytes;
  return inline_keyboard.flat().every(fits) ? { inline_keyboard } : "misfit";
}

/** The calls that show a message: its files, then its text, with the buttons at the last. */
export function stepsOf(address: string, message: Outgoing, files: SentFile[], keyboard?: Keyboard): Step[] {
  const [first] = files;
  const captions = first && files.length === 1 ? renderPages(message, captionLimit) : undefined;
  if (first && captions && captions.length <= 1) return [fileStep(address, first, captions[0], keyboard)];
  const pages = renderPages(message);
  return [
    ...fileSteps(address, files),
    ...pages.map((html, i) => textStep(address, html, i === pages.length - 1 ? keyboard : undefined)),
  ];
}

/** Everywhere: our markup is HTML, and an address in somebody's words is not fetched for a preview. */
const markup = { parse_mode: "HTML" } as const;
const asText = { ...markup, link_preview_options: { is_disabled: true } } as const;

function textStep(address: string, html: string, reply_markup?: Keyboard): Step {
  return async (api, signal) => (await api.sendMessage(address, html, { ...asText, reply_markup }, signal)).message_id;
}

/**
 * A button at the keyboard by which the phone sends its own number or place, in a message of its own: Telegram takes
 * either such a button or those of the message.
 */
export function askStep(address: string, say: Say, asks: NonNullable<Outgoing["asks"]>): Step {
  const what = asks === "contact" ? { request_contact: true } : { request_location: true };
  const keyboard = [[{ text: say(`telegram-ask-button-${asks}`), ...what }]];
  const reply_markup = { keyboard, one_time_keyboard: true, resize_keyboard: true };
  return async (api, signal) => {
    await api.sendMessage(address, say(`telegram-ask-${asks}`), { reply_markup }, signal);
    return undefined;
  };
}

/** Shows a text in the place of an earlier message. */
export function editStep(address: string, messageId: number, html: string, reply_markup?: Keyboard): Step {
  return async (api, signal) => {
    await api.editMessageText(address, messageId, html, { ...asText, reply_markup }, signal).catch((error) => {
      if (!faultOf(error).description.includes("message is not modified")) throw error;
    });
    return messageId;
  };
}

const albumSize = 10;

/** Photos as albums, then everything else one by one. */
function fileSteps(address: string, files: SentFile[]): Step[] {
  const [photos, others] = [files.filter(isPhoto), files.filter((file) => !isPhoto(file))];
  const steps: Step[] = [];
  for (let i = 0; i < photos.length; i += albumSize) {
    const album = photos.slice(i, i + albumSize);
    if (album.length === 1) steps.push(...album.map((photo) => fileStep(address, photo)));
    else steps.push(albumStep(address, album));
  }
  return [...steps, ...others.map((file) => fileStep(address, file))];
}

const isPhoto = ({ mime }: SentFile): boolean => /^image\/(jpeg|png|webp)$/.test(mime);

function albumStep(address: string, album: SentFile[]): Step {
  return async (api, signal) => {
    const media = () => album.map((photo) => ({ type: "photo" as const, media: inputFile(photo) }));
    const asDocuments = () => album.map((photo) => ({ type: "document" as const, media: inputFile(photo) }));
    const messages = await api
      .sendMediaGroup(address, media(), {}, signal)
      .catch((error) =>
        isPicky(error) ? api.sendMediaGroup(address, asDocuments(), {}, signal) : Promise.reject(error),
      );
    return messages.at(-1)?.message_id ?? 0;
  };
}

function fileStep(address: string, file: SentFile, caption?: string, reply_markup?: Keyboard): Step {
  return async (api, signal) => {
    const options = { ...markup, caption, reply_markup };
    const asDocument = () => api.sendDocument(address, inputFile(file), options, signal);
    if (!isPhoto(file)) return (await asDocument()).message_id;
    const message = await api
      .sendPhoto(address, inputFile(file), options, signal)
      .catch((error) => (isPicky(error) ? asDocument() : Promise.reject(error)));
    return message.message_id;
  };
}

/** Telegram takes some pictures, such as very long ones, as documents only. */
function isPicky(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /PHOTO|IMAGE|photo|image/.test(error.description);
}

function inputFile({ bytes, mime, name }: SentFile): InputFile {
  // The name stands unquoted in the call's own header.
  const safe = name
    ?.toWellFormed()
    .replace(/[\p{Cc}"';,\\/]/gu, "_")
    .slice(-100)
    .toWellFormed();
  return new InputFile(bytes, safe || `file.${mime.split("/")[1]?.replace(/\W/g, "") || "bin"}`);
}
