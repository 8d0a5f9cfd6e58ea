import type { Inbound } from "./inbound.ts";

/** What a channel may ask of the rest. */
export interface Gateway {
  /**
   * Answers what came in, or stores it; when this resolves, it is acknowledged and will be answered, whatever happens next.
   * `isNew` is false for one that was stored before. The answer comes through the channel's `send`. What comes from one
   * address is taken in the order of the calls.
   * @throws when the database is away: the channel has to offer it again, and nothing is done twice.
   */
  receive(inbound: Inbound): Promise<{ inboxId: string; personId: string; isNew: boolean }>;
  /** Waits until everything that this person sent so far was answered and the answers were sent. For scripts and tests. */
  settled(personId: string): Promise<void>;
  /** Stores an upload before the message that brings it, for channels that get the bytes themselves. Returns a ref; undefined for a picture that cannot be read. */
  storeUpload(file: { bytes: Uint8Array; mime: string; name?: string }): Promise<string | undefined>;
}
