import { readUpload } from "../../conversation/index.ts";
import type { Database } from "../../foundation/index.ts";
import type { Channel } from "../../instruments/index.ts";
import { Hub } from "./hub.ts";

/** The web as a channel: what is in the ledger is delivered, since every page shows the ledger of its session. */
export interface WebChannel extends Channel {
  /** Wakes the pages of this process; those of others look into the ledger by themselves. */
  hub: Hub;
}

export function webChannel({ db }: { db: Database }): WebChannel {
  const hub = new Hub();
  return {
    name: "web",
    hub,
    isRepeatable: true,
    isLive: true,
    async send({ address, deliveryId }) {
      hub.wake(address, "message");
      return { state: "sent", externalId: deliveryId };
    },
    fetchFile: (ref) => readUpload(db, ref),
    async showTyping(address) {
      hub.wake(address, "typing");
    },
  };
}
