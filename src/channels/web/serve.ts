import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface WebServer {
  /** The port that was taken: another one than asked for when that was 0. */
  port: number;
  close(): Promise<void>;
}

/**
 * Serves `app` on 127.0.0.1 unless told another host.
 * @throws when the port is taken
 */
export async function serveWeb(
  app: Hono,
  { port, host = "127.0.0.1" }: { port: number; host?: string },
): Promise<WebServer> {
  const server = serve({ fetch: app.fetch, port, hostname: host }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
