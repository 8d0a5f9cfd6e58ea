import type { Keyed, Locale } from "../../foundation/index.ts";

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
  /** Pressing it is a secret vote: what it says is made unreadable before anything is kept of it. */
  isSealed?: true;
  /** The number that presses it where answers are typed and several things may wait for one: see codes.ts. */
  code?: number;
}

/**
 * What a notice says; rendered in each recipient's language. `{ at }` is an instant, `{ word }` a key with what it
 * takes, `{ words }` several keys.
 */
export interface NoticeMessage {
  key: string;
  /** Key of a line that stands above it; takes the same args. */
  titleKey?: string;
  args: Record<string, NoticeArg>;
  /** Keys of buttons with their commands. */
  buttons?: NoticeButton[];
  /** One button to a row: labels are long. */
  isWide?: true;
  /** False where a typed number is an answer of its own, such as points. */
  takesNumbers?: false;
  /** Somebody's words as they are, or lines with words of ours around them. */
  quote?: string | QuotedLine[];
  files?: string[];
}
/** `args` of its label, such as somebody's own words for an option. */
export interface NoticeButton extends Pick<Button, "command" | "isOptOut" | "isSealed"> {
  key: string;
  args?: Record<string, NoticeArg>;
}
export interface QuotedLine {
  key: string;
  args: Record<string, NoticeArg>;
}
export type NoticeArg =
  | string
  | number
  | { at: string }
  | { word: string; args?: Record<string, string | number> }
  | { words: string[] }
  /** The same in every language, such as a clause of the charter. */
  | { byLocale: Record<Locale, string> };

export const buttonsOf = (message: Pick<Outgoing, "buttons">): Button[] => message.buttons?.flat() ?? [];

/** What a message asks: its buttons but those that end notices of its kind. */
export const answersOf = (message: Pick<Outgoing, "buttons">): Button[] =>
  buttonsOf(message).filter((button) => !button.isOptOut);

const tagLength = 10;

/**
 * A button's token: 36 bytes or fewer, tied to one message; Telegram allows 64. That it is a secret vote is known by the
 * token alone, before anything is read or stored.
 */
export function buttonToken(
  keyed: Keyed,
  deliveryId: string,
  index: number,
  { isSealed }: Pick<Button, "isSealed">,
): string {
  const id = Buffer.from(deliveryId.replaceAll("-", ""), "hex").toString("base64url");
  const body = `${id}${isSealed ? "~" : "."}${index.toString(36)}`;
  return `${body}.${keyed.tag("button", body, tagLength)}`;
}

/** The message and the place of a token that this program has made; undefined for any other. */
export function readToken(
  keyed: Keyed,
  token: string,
): { deliveryId: string; index: number; isSealed: boolean } | undefined {
  const match = /^([A-Za-z0-9_-]{22})([.~])([0-9a-z]{1,3})\.([A-Za-z0-9_-]{10})$/.exec(token);
  if (!match) return undefined;
  const [, id = "", sign = "", index = "", tag = ""] = match;
  if (keyed.tag("button", `${id}${sign}${index}`, tagLength) !== tag) return undefined;
  const hex = Buffer.from(id, "base64url").toString("hex");
  const deliveryId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { deliveryId, index: Number.parseInt(index, 36), isSealed: sign === "~" };
}
