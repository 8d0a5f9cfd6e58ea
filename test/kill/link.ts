import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to the database that can be cut. */
export interface Link {
  /** The database's address by this way. */
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Lets connections pass again, to another server where one is named. */
  restore(databaseUrl?: string): Promise<void>;
  /** Lets the present connections fall silent: nothing passes and nothing ends. New ones work. */
  silence(): void;
}

export async function openLink(databaseUrl: string): Promise<Link> {
  let target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // What breaks on one side is passed on to the other by its closing.
    socket.on("error", () => {});
    return socket;
  };
  const server = createServer((client) => {
    const database = keep(connect(Number(target.port || 5432), target.hostname));
    keep(client).pipe(database).pipe(client);
    client.on("close", () => database.destroy());
    database.on("close", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = (server.address() as AddressInfo).port;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${own}`;
  return {
    url: url.href,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    silence() {
      for (const socket of sockets) socket.unpipe().removeAllListeners("data").pause();
    },
    async restore(databaseUrl = target.href) {
      target = new URL(databaseUrl);
      server.listen(own, "127.0.0.1");
      await once(server, "listening");
    },
  };
}
