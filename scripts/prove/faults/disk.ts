import { setTimeout as sleep } from "node:timers/promises";
import { mountSmallDisk } from "./ballast.ts";
import type { Fault } from "./fault.ts";
import { newServer } from "./postgres.ts";

const megabytes = 400;
/** A little room fails rows and lets the log go on; none at all stops the server. */
const leaves = [24_576, 0];

export const disk: Fault[] = [
  {
    name: "disk-full",
    does: "the database's disk is full for seconds: no row can be written, or not even the server's log",
    async whyNot() {
      if (process.getuid?.() !== 0) return "only root can mount a small file system";
      const small = await mountSmallDisk(1).catch(() => undefined);
      await small?.remove();
      return small ? undefined : "this machine mounts no file system";
    },
    async strike({ open, after, programs, district, isShort }) {
      const small = await mountSmallDisk(megabytes);
      after(() => small.remove());
      const settings = { max_wal_size: "64MB", min_wal_size: "32MB" };
      const server = await newServer({ programs, from: district, parent: small.folder, settings });
      after(() => server.remove());
      const town = await open({ server });
      const times = isShort ? 2 : 4;
      for (let n = 0; n < times; n += 1) {
        await sleep(4_000);
        if (n === 1) await town.tellEverybody();
        await small.fill(leaves[n % leaves.length] ?? 0);
        await sleep(5_000);
        await small.free();
        // As systemd would: a server that has stopped for want of room is started again.
        await server.start();
      }
      await sleep(3_000);
      return { town, times };
    },
  },
];
