import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Inbound } from "../../src/conversation/index.ts";
import type { Parcel } from "../../src/instruments/index.ts";

/** One input as the harness knows it, whatever the app believes. */
export interface Said {
  inbound: Inbound;
  /** How many inputs had been acknowledged when this one was first offered. */
  offered: number;
  /** Its place among all that were acknowledged, from 1; undefined until the app has answered 200. */
  acknowledged?: number;
  /** The draft that it confirms (unknown when typed blindly), with the number of the case that an action is for. */
  confirms?: { draft?: string; number?: string };
}

/** What was said and acknowledged, and what was received: kept outside the app, to hold the database against it. */
export interface Ledger {
  said: Map<string, Said>;
  /** Enters an input before it is offered. */
  enter(inbound: Inbound, confirms?: Said["confirms"]): Said;
  /** The app has answered 200 for it. */
  acknowledge(said: Said): void;
  /** How often each delivery arrived. */
  received: Map<string, number>;
  /** Where the app's processes post what they send. */
  receiverUrl: string;
  /** Calls back for each message to an address, the first time it arrives. */
  listen(address: string, hear: (parcel: Parcel) => void): void;
  /** Resolves when the next message arrives, before its sender hears that it did. */
  nextReceived(): Promise<void>;
  close(): Promise<void>;
}

export async function openLedger(): Promise<Ledger> {
  const said = new Map<string, Said>();
  const received = new Map<string, number>();
  let acknowledged = 0;
  let notify = () => {};
  const listeners = new Map<string, (parcel: Parcel) => void>();
  const server = createServer(async (request, response) => {
    try {
      const parcel = (await json(request)) as Parcel;
      const times = (received.get(parcel.deliveryId) ?? 0) + 1;
      received.set(parcel.deliveryId, times);
      notify();
      // Whoever waited for this has their turn first.
      await Promise.resolve();
      if (times === 1) listeners.get(parcel.address)?.(parcel);
      response.end(JSON.stringify(`m-${parcel.deliveryId}`));
    } catch {
      // The sender died in the middle of its message.
      response.destroy();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    said,
    received,
    enter(inbound, confirms) {
      const entry: Said = { inbound, offered: acknowledged, confirms };
      said.set(inbound.externalId, entry);
      return entry;
    },
    acknowledge(entry) {
      entry.acknowledged ??= ++acknowledged;
    },
    receiverUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listen: (address, hear) => void listeners.set(address, hear),
    nextReceived: () =>
      new Promise((resolve) => {
        notify = resolve;
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
