import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** A message as the phone shows it: its parts put together. */
export interface PhoneMessage {
  deliveryId: string;
  text: string;
}

/** A stand-in for Kannel: takes `sendsms`, shows it on the phones, and reports every one as delivered. */
export interface Gateway {
  url: string;
  /** What a phone has, oldest first. */
  shown(phone: string): PhoneMessage[];
  /** How often each delivery has arrived in full. */
  arrived: Map<string, number>;
  /** Reports are made twice. */
  isTwice: boolean;
  close(): Promise<void>;
}

/** `reach`: the port of a process that takes reports now. */
export async function startGateway(reach: () => number | undefined): Promise<Gateway> {
  const phones = new Map<string, PhoneMessage[]>();
  const arrived = new Map<string, number>();
  const parts = new Map<string, string[]>();
  const server = http.createServer((request, response) => {
    request.resume();
    const query = new URL(request.url ?? "", "http://gateway").searchParams;
    const report = query.get("dlr-url") ?? "";
    const deliveryId = /[?&]delivery=([0-9a-f-]{36})/.exec(report)?.[1] ?? "";
    const to = query.get("to") ?? "";
    const text = query.get("text") ?? "";
    const pieces = [...(parts.get(deliveryId) ?? []), text];
    parts.set(deliveryId, pieces);
    if (!report.includes("more=1")) {
      parts.delete(deliveryId);
      arrived.set(deliveryId, (arrived.get(deliveryId) ?? 0) + 1);
      phones.set(to, [...(phones.get(to) ?? []), { deliveryId, text: pieces.join("") }]);
    }
    void tell(report);
    if (gateway.isTwice) void tell(report);
    response.writeHead(202, { "content-type": "text/plain" }).end("0: Accepted for delivery");
  });
  /** Kannel tries again until a report is taken. */
  async function tell(report: string): Promise<void> {
    for (let tries = 0; tries < 400 && !isClosed; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const url = new URL(report.replace("%d", "1"));
      url.port = `${reach() ?? 1}`;
      if (
        await fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
    }
  }
  let isClosed = false;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const gateway: Gateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown: (phone) => phones.get(phone) ?? [],
    arrived,
    isTwice: false,
    async close() {
      isClosed = true;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return gateway;
}
