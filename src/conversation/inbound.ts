/** What came in, the same for every channel. A channel makes it and does nothing else. */
export interface Inbound {
  channel: string;
  /** The channel's address of the sender, such as a chat id; at most 200 characters. */
  address: string;
  /** Unique within the channel: the same one is never done twice. */
  externalId: string;
  kind: "text" | "button" | "files" | "location" | "contact" | "unsupported" | SealedKind;
  /** Words, or the caption of files. */
  text?: string;
  /** A button's token as the channel gave it back. */
  token?: string;
  /** What the person saw on the button, for their own transcript. */
  label?: string;
  files?: InboundFile[];
  /** A place that the phone sent (WGS 84, degrees). */
  location?: { lat: number; lon: number };
  /** A phone that the channel says is the sender's own (`isOwn`) or somebody else's; digits with country code. */
  contact?: { phone: string; isOwn: boolean };
  /** What it was that we cannot take: 'sticker', 'voice', 'video', 'too-large' … */
  what?: string;
  /** A secret vote; or, of an unread one, the ballot that was asked about, and whether nothing but numbers was written. */
  vote?: { ballot: string; elector?: string; sealed: string; nonce: string; isNumbers?: true };
  /** The message whose button it was. */
  on?: string;
  /** What became of a teller's share. */
  share?: ShareState;
  /** What became of a receipt that was looked up. */
  receipt?: ReceiptState;
  /** The channel's id of the message that this one answers. */
  replyTo?: string;
  /** Name that the channel shows, if any. */
  name?: string;
  /** The language that the channel says the person uses, if any. */
  locale?: string;
}

/**
 * `misread`: a letter is wrong, or `n` are too many or too few; `unknown`: of no ballot here; `early`, `over`: nothing is
 * counted yet, or any more; `wrong`: not what was handed out; `given`: share `n` lies in its folder, with all there are.
 */
export interface ShareState {
  state: "misread" | "unknown" | "early" | "over" | "wrong" | "given";
  ballot?: string;
  n?: number;
  there?: number;
}

/**
 * `counted`: in a published list, `found` being where its choice lies in memory, if that is published; `waiting`: the sender's
 * own vote, not counted yet; `unknown`: nowhere, and `isOpen` when some are still to be counted.
 */
export interface ReceiptState {
  state: "counted" | "waiting" | "unknown";
  ballot?: string;
  found?: string;
  isOpen?: boolean;
}

/**
 * What is made of a message before it is stored, where a secret ballot is open: a vote sealed, by button or typed; words
 * that were neither a vote nor a command, of which nothing is kept; a teller's share of the key, which went to its folder; the
 * code of a receipt, which was looked up.
 */
export type SealedKind = "sealed-vote" | "unread-vote" | "key-share" | "receipt";

export interface InboundFile {
  /** The channel's own reference, for `Channel.fetchFile`. */
  ref: string;
  mime: string;
  size: number;
  name?: string;
  /** Of a recording, where the channel says how long it is. */
  seconds?: number;
}

/** Longest text that is kept; a longer one is answered with what to do. Code points. */
export const longestText = 20_000;
export const largestFileBytes = 10_000_000;
/** A longer recording is a story that nobody checks when it is read back. */
export const longestVoiceSeconds = 120;
/** So long a one of good quality; where its length is not told this alone counts. */
export const largestVoiceBytes = 4_000_000;
