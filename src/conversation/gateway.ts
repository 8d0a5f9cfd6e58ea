import type { Inbound } from "./inbound.ts";

/** What a channel may ask of the rest. */
export interface Gateway {
  /**
   * Stores what came in; when this resolves, it is acknowledged and will be answered, whatever happens next.
   * `isNew` is false for one that was stored before. The answer comes through the channel's `send`.
   * @throws when the database is away: nothing was stored, the channel has to offer it again.
   */
  receive(inbound: Inbound): Promise<{ inboxId: string; personId: string; isNew: boolean }>;
  /** Waits until everything that this person sent so far was answered and the answers were sent. For scripts and tests. */
  settled(personId: string): Promise<void>;
  /** Stores an upload before the message that brings it, for channels that get the bytes themselves. Returns a ref; undefined for a picture that cannot be read. */
  storeUpload(file: { bytes: Uint8Array; mime: string; name?: string }): Promise<string | undefined>;
}
