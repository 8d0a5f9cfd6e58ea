import type { Fault } from "./fault.ts";

/** So many processes serve the same people, who offer everything to two of them at once. */
const several = (count: number, name: string, isInShort = false): Fault => ({
  name,
  does: `${count} processes on one database, everything offered twice at once`,
  isInShort,
  async strike({ open, isShort }) {
    const town = await open({ processes: count });
    await town.processes.allUp();
    town.life.isTwice = true;
    await town.untilFiled(2);
    await town.tellEverybody();
    await town.untilFiled(isShort ? 4 : 16);
    return { town, times: 1 };
  },
});

export const severalProcesses: Fault[] = [several(2, "two-processes", true), several(4, "four-processes")];
