import type { Keyed } from "../../foundation/index.ts";

/** A message as every channel gets it: plain text only; channels add their own markup and escaping. */
export interface Outgoing {
  title?: string;
  text: string;
  /** Somebody's own words, set apart. */
  quote?: string;
  /** What follows the quote, such as what became of it. */
  after?: string;
  buttons?: Button[][];
  /** False where a typed number is an answer of its own and not the place of a button. */
  takesNumbers?: false;
  /** Of a long list the answers that are read at once, by place, where answers are typed; the numbers go on. */
  shows?: { from: number; to: number };
  /** Ids of files shown with it. */
  files?: string[];
  /** What the phone itself can answer with; a channel that has a button for it shows one. */
  asks?: "contact" | "location";
}

/** `command` is the conversation's: channels carry only the token. */
export interface Button {
  label: string;
  command: unknown;
  /** Ends notices of its kind. Where answers are typed this is said by words of its own and never by a number. */
  isOptOut?: true;
  /** The number that presses it where answers are typed and several things may wait for one: see codes.ts. */
  code?: number;
}

/** What a notice says; rendered in each recipient's language. `{ at }` is an instant, `{ word }` a key. */
export interface NoticeMessage {
  key: string;
  /** Key of a line that stands above it; takes the same args. */
  titleKey?: string;
  args: Record<string, NoticeArg>;
  /** Keys of buttons with their commands. */
  buttons?: { key: string; command: unknown; isOptOut?: true }[];
  /** Somebody's words as they are, or lines with words of ours around them. */
  quote?: string | QuotedLine[];
  files?: string[];
}
export interface QuotedLine {
  key: string;
  args: Record<string, NoticeArg>;
}
export type NoticeArg = string | number | { at: string } | { word: string };

export const buttonsOf = (message: Pick<Outgoing, "buttons">): Button[] => message.buttons?.flat() ?? [];

/** What a message asks: its buttons but those that end notices of its kind. */
export const answersOf = (message: Pick<Outgoing, "buttons">): Button[] =>
  buttonsOf(message).filter((button) => !button.isOptOut);

const tagLength = 10;

/** A button's token: 36 bytes or fewer, tied to one message; Telegram allows 64. */
export function buttonToken(keyed: Keyed, deliveryId: string, index: number): string {
  const id = Buffer.from(deliveryId.replaceAll("-", ""), "hex").toString("base64url");
  const body = `${id}.${index.toString(36)}`;
  return `${body}.${keyed.tag("button", body, tagLength)}`;
}

/** The message and the place of a token that this program has made; undefined for any other. */
export function readToken(keyed: Keyed, token: string): { deliveryId: string; index: number } | undefined {
  const match = /^([A-Za-z0-9_-]{22})\.([0-9a-z]{1,3})\.([A-Za-z0-9_-]{10})$/.exec(token);
  if (!match) return undefined;
  const [, id = "", index = "", tag = ""] = match;
  if (keyed.tag("button", `${id}.${index}`, tagLength) !== tag) return undefined;
  const hex = Buffer.from(id, "base64url").toString("hex");
  const deliveryId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { deliveryId, index: Number.parseInt(index, 36) };
}
