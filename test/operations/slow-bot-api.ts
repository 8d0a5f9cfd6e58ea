import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** A Bot API on 127.0.0.1 that takes its time for each message. */
export interface SlowBotApi {
  root: string;
  token: string;
  /** How many messages have come for each chat, counted when they come. */
  arrived: Map<number, number>;
  /** Resolves when so many have come. */
  untilArrived(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startSlowBotApi(messageMs: number): Promise<SlowBotApi> {
  const arrived = new Map<number, number>();
  let count = 0;
  const server = createServer(async (request, response) => {
    const { chat_id: chat } = (await json(request).catch(() => ({}))) as { chat_id?: number };
    const isMessage = request.url?.endsWith("/sendMessage") === true;
    if (isMessage) {
      count += 1;
      arrived.set(Number(chat), (arrived.get(Number(chat)) ?? 0) + 1);
      await sleep(messageMs);
    }
    const result = isMessage ? { message_id: count, date: 1, chat: { id: chat } } : { id: 1, username: "slow_bot" };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true, result }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: `123456:${"slow-token-for-tests-only".padEnd(35, "0")}`,
    arrived,
    async untilArrived(wanted) {
      while (count < wanted) await sleep(5);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
