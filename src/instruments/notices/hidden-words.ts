import type { Keyed } from "../../foundation/index.ts";
import type { Outgoing } from "./outgoing.ts";

const marked = /⟦(s1\.[A-Za-z0-9_-]+)⟧/g;
const purposeFor = (addressId: string) => `shown:${addressId}`;

/**
 * Words that one address may read and the database must not hold, such as a phone or a code: to be put into a
 * message's text, where they stay sealed until the message leaves for that address.
 */
export const hideWords = (keyed: Keyed, addressId: string, words: string): string =>
  `⟦${keyed.seal(purposeFor(addressId), words)}⟧`;

/** The message as its addressee reads it. What was hidden for another address stays hidden. */
export function openHidden<M extends Pick<Outgoing, "text" | "after">>(keyed: Keyed, addressId: string, message: M): M {
  const open = (text: string) =>
    text.replace(marked, (_mark, sealed: string) => openedOr(keyed, addressId, sealed, hidden));
  if (!message.text.includes("⟦") && !message.after?.includes("⟦")) return message;
  return { ...message, text: open(message.text), ...(message.after ? { after: open(message.after) } : {}) };
}

/** The message with dots where something was hidden, for where it is read later. */
export function dotHidden<M extends Pick<Outgoing, "text" | "after">>(message: M): M {
  const dot = (text: string) => text.replace(marked, hidden);
  return { ...message, text: dot(message.text), ...(message.after ? { after: dot(message.after) } : {}) };
}

const hidden = "••••••";

function openedOr(keyed: Keyed, addressId: string, sealed: string, otherwise: string): string {
  try {
    return keyed.open(purposeFor(addressId), sealed);
  } catch {
    return otherwise;
  }
}
