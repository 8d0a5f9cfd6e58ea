import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface WebServer {
  /** The port that was taken: another one than asked for when that was 0. */
  port: number;
  /** Takes no more calls; resolves when those under way are answered, or broken off after five seconds. */
  close(): Promise<void>;
}

/** A page that somebody sends takes no longer, and nobody waits for the end of a process as long. */
const patienceMs = 5_000;

/** Calls of a program that want no more than a status, by "METHOD /path"; each gives it. */
export type DirectCalls = Record<string, (call: IncomingMessage) => Promise<number>>;

/**
 * Serves `app` on 127.0.0.1 unless told another host. `direct` calls, of which there may be very many, go past it: what
 * the web's own objects cost is a tenth of a turn.
 * @throws when the port is taken
 */
export async function serveWeb(
  app: Hono,
  { port, host = "127.0.0.1", direct = {} }: { port: number; host?: string; direct?: DirectCalls },
): Promise<WebServer> {
  const server = serve({
    fetch: app.fetch,
    port,
    hostname: host,
    createServer: ((options: object, listener: (call: IncomingMessage, answer: ServerResponse) => void) =>
      createServer(options, (call, answer) => {
        const own = direct[`${call.method} ${call.url}`];
        if (own) void answerDirectly(own, call, answer);
        else listener(call, answer);
      })) as typeof createServer,
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  // A connection that is kept alive is idle from one moment to the next.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const breaking = setTimeout(() => server.closeAllConnections(), patienceMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweeping);
      clearTimeout(breaking);
      resolve();
    });
  });
}

async function answerDirectly(own: DirectCalls[string], call: IncomingMessage, answer: ServerResponse): Promise<void> {
  // A call that breaks off has nobody to answer.
  const status = await own(call).catch(() => 500);
  answer.writeHead(status, { "content-length": 0 }).end(() => {
    // What was too long to read is not read to its end.
    if (!call.complete) call.destroy();
  });
}
