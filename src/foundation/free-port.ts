import { createServer } from "node:net";

/** A port of 127.0.0.1 at which nobody listens now; for a server that cannot choose one itself and say which. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
