import type { Keyed } from "../../foundation/index.ts";
import type { Outgoing } from "./outgoing.ts";

const marked = /⟦(later\.)?(s1\.[A-Za-z0-9_-]+)⟧/g;
const purposeFor = (addressId: string) => `shown:${addressId}`;
const purposeLater = (addressId: string) => `later:${addressId}`;

/**
 * Words that are made when the message is sent and stored nowhere: the receipt (回执) of a secret vote, the share of a
 * teller (监票人), or what somebody has looked up by a receipt. The message carries what they are made of.
 */
export type Later =
  | { kind: "receipt"; ballotId: string; electorId: string; nonce: string }
  | { kind: "share"; ballotId: string; n: number }
  | { kind: "looked-up"; token: string };

/** Makes the words; undefined when that is no longer possible. */
export type MakeLater = (of: Later) => string | undefined;

/**
 * Words that one address may read and the database must not hold, such as a phone or a code: to be put into a
 * message's text, where they stay sealed until the message leaves for that address.
 */
export const hideWords = (keyed: Keyed, addressId: string, words: string): string =>
  `⟦${keyed.seal(purposeFor(addressId), words)}⟧`;

/**
 * A place in a message's text for words that are made when it leaves for that address. Sealed, so that nobody who can
 * merely read the database has the code of somebody else's vote sent to themselves.
 */
export const hideLater = (keyed: Keyed, addressId: string, of: Later): string =>
  `⟦later.${keyed.seal(purposeLater(addressId), JSON.stringify(of))}⟧`;

/** The message as its addressee reads it. What was hidden for another address, or cannot be made, stays hidden. */
export function openHidden<M extends Pick<Outgoing, "text" | "after">>(
  keyed: Keyed,
  addressId: string,
  message: M,
  makeLater?: MakeLater,
): M {
  if (!message.text.includes("⟦") && !message.after?.includes("⟦")) return message;
  const open = (text: string) =>
    text.replace(marked, (_mark, later: string | undefined, sealed: string) => {
      const opened = openedOr(keyed, later ? purposeLater(addressId) : purposeFor(addressId), sealed);
      return (later && opened ? makeLater?.(JSON.parse(opened) as Later) : opened) ?? hidden;
    });
  return { ...message, text: open(message.text), ...(message.after ? { after: open(message.after) } : {}) };
}

/** The message with dots where something was hidden, for where it is read later. */
export function dotHidden<M extends Pick<Outgoing, "text" | "after">>(message: M): M {
  const dot = (text: string) => text.replace(marked, hidden);
  return { ...message, text: dot(message.text), ...(message.after ? { after: dot(message.after) } : {}) };
}

const hidden = "••••••";

function openedOr(keyed: Keyed, purpose: string, sealed: string): string | undefined {
  try {
    return keyed.open(purpose, sealed);
  } catch {
    return undefined;
  }
}
