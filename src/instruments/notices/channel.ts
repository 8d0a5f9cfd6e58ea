import type { Locale } from "../../foundation/index.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Limits } from "./pace.ts";

/** One message on its way to one address. */
export interface Parcel {
  deliveryId: string;
  addressId: string;
  /** The channel's own address, such as a chat id. */
  address: string;
  message: Outgoing;
  /** A token for each button, row by row as in the message. */
  tokens: string[][];
  /** The channel's id of the message that this one takes the place of. */
  replaces?: { deliveryId: string; externalId: string };
  locale: "zh-CN" | "en";
}

export type SendResult =
  | { state: "sent"; externalId?: string }
  /** The person has blocked us: nothing more goes to this address until they write again. */
  | { state: "blocked" }
  /** Will never succeed; `reason` is for the operator. */
  | { state: "failed"; reason: string }
  /**
   * Try again, no sooner than this; `counts` false when the channel asked for patience (429). `isUncertain`: it may have
   * arrived all the same, as when the answer to the call was lost. `isElsewhere`: another process has the address; it
   * says nothing of the channel.
   */
  | { state: "later"; afterMs: number; reason: string; counts: boolean; isUncertain?: boolean; isElsewhere?: boolean };

/** What a channel does: render and send. It knows no civic word. A `send` ends within 20 s. */
export interface Channel {
  name: string;
  /** How fast it may be spoken to; without, as fast as it answers. Answers count and do not wait. */
  limits?: Limits;
  /** The one address that this process sends to; what is for another is left to the process that has it. */
  own?: string;
  /** A message that is sent twice is there once: what was cut off may be sent again. */
  isRepeatable?: boolean;
  /** A message can take the place of an earlier one: what is shown there may be kept as things stand. */
  isLive?: boolean;
  /** Answers are typed: what waits for one may bear a code, and bare numbers are taken with care. */
  isAnsweredInText?: true;
  /** The number to which people write, where there is one. */
  number?: string;
  /** What a message costs, where one pays by the part. */
  costOf?(message: Outgoing, locale: Locale): { parts: number; yuan?: number };
  send(parcel: Parcel): Promise<SendResult>;
  /** The bytes of a file that an inbound message refers to. @throws when it cannot be had. */
  fetchFile?(ref: string): Promise<Uint8Array>;
  /** Shows that an answer is on its way. */
  showTyping?(address: string): Promise<void>;
}
export type Channels = ReadonlyMap<string, Channel>;
