import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/** What the benchmark tells a peer, in its environment. */
export interface PeerSettings {
  DATABASE_URL: string;
  BOT_TOKEN: string;
  TELEGRAM_API_ROOT: string;
  WEBHOOK_SECRET: string;
}

export const settings = process.env as NodeJS.ProcessEnv & PeerSettings;

/** As many connections as people speak at once: the driver's own ten would make some of them wait. */
export const pool = new pg.Pool({ connectionString: settings.DATABASE_URL, max: 16 });

/** Takes calls of the webhook, and tells the benchmark on which port. */
export function serve(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on("disconnect", () => process.exit());
}
