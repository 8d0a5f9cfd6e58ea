import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import type { Town } from "./town.ts";

const killsOf = (isShort: boolean, kills: number) => (isShort ? Math.ceil(kills / 4) : kills);

/** Kills one of the server's processes: one that serves somebody, or the first, which takes all others with it. */
async function killDatabase({ db, server, random }: Town, { name, isFirst }: { name: string; isFirst: boolean }) {
  const choice = random(name);
  if (isFirst) {
    await server.kill();
    await sleep(choice.whole(200, 2_000));
  } else {
    const serving = await db.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND datname = current_database()`,
    );
    const pid = choice.pick(serving)?.pid;
    if (pid) process.kill(pid, "SIGKILL");
  }
  await server.start();
}

async function killApp({ processes, random }: Town, name: string): Promise<void> {
  const choice = random(name);
  await processes.kill((ports) => choice.pick(ports));
}

export const killing: Fault[] = [
  {
    name: "app-killed",
    does: "SIGKILL of one of two processes, and of a terminal, at instants of chance",
    isInShort: true,
    async strike({ open, isShort }) {
      const town = await open({ processes: 2 });
      const times = killsOf(isShort, 12);
      const instants = town.random("instants");
      for (let n = 0; n < times; n += 1) {
        // Otherwise a slow machine would spend its time on starts, and nobody would come to say anything.
        await town.processes.allUp();
        await sleep(instants.whole(300, 3_000));
        if (n === Math.floor(times / 2)) await town.tellEverybody();
        if (n === Math.floor(times / 2)) await sleep(instants.whole(0, 1_200));
        await killApp(town, `kill-${n}`);
        if (n % 4 === 1) for (const terminal of town.terminals) terminal.kill();
      }
      return { town, times };
    },
  },
  {
    name: "database-killed",
    does: "SIGKILL of one of PostgreSQL's processes, or of its first, at instants of chance",
    isInShort: true,
    async strike({ open, isShort }) {
      const town = await open();
      const times = killsOf(isShort, 8);
      const instants = town.random("instants");
      for (let n = 0; n < times; n += 1) {
        await town.processes.allUp();
        await sleep(instants.whole(1_000, 4_000));
        if (n === Math.floor(times / 2)) await town.tellEverybody();
        await killDatabase(town, { name: `database-${n}`, isFirst: n % 2 === 0 });
      }
      await sleep(2_000);
      return { town, times };
    },
  },
  {
    name: "all-killed",
    does: "SIGKILL of the database and of both processes at once, as when the power fails",
    async strike({ open, isShort }) {
      const town = await open({ processes: 2 });
      const times = killsOf(isShort, 4);
      const instants = town.random("instants");
      for (let n = 0; n < times; n += 1) {
        await sleep(instants.whole(2_000, 5_000));
        if (n === 1) await town.tellEverybody();
        await Promise.all([town.server.kill(), killApp(town, `left-${n}`), killApp(town, `right-${n}`)]);
        await town.server.start();
        await town.processes.allUp();
      }
      await sleep(2_000);
      return { town, times };
    },
  },
];
