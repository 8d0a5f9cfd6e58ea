import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import { newServer } from "./postgres.ts";

/** Where Debian's package libfaketime puts it. */
function findLibrary(): string | undefined {
  const roots = existsSync("/usr/lib")
    ? readdirSync("/usr/lib").map((name) => path.join("/usr/lib", name, "faketime"))
    : [];
  return roots.map((root) => path.join(root, "libfaketimeMT.so.1")).find((file) => existsSync(file));
}

/** Seconds beside the true time, one after the other: steps of moments, of minutes and of an hour, on and back. */
const steps = [3, -3, 45, -20, 300, -300, 3_600, 0, -600, 0];

export const clock: Fault[] = [
  {
    name: "clock-steps",
    does: "the clock of the database and of the processes steps forward and back, by seconds to an hour",
    async whyNot() {
      return findLibrary() ? undefined : "libfaketime is not installed (Debian: apt-get install libfaketime)";
    },
    async strike({ open, after, programs, district, isShort }) {
      const folder = await mkdtemp(path.join(tmpdir(), "linli-clock-"));
      await chmod(folder, 0o755);
      after(() => rm(folder, { recursive: true, force: true }));
      const file = path.join(folder, "offset");
      /** Whole at every instant: it is read without a lock. */
      const step = async (seconds: number) => {
        await writeFile(`${file}.new`, `${seconds < 0 ? "" : "+"}${seconds}\n`, { mode: 0o644 });
        await rename(`${file}.new`, file);
      };
      await step(0);
      const env = {
        ...{ LD_PRELOAD: findLibrary() ?? "", FAKETIME_TIMESTAMP_FILE: file, FAKETIME_CACHE_DURATION: "1" },
        // What measures how long something takes is no clock that somebody sets.
        ...{ FAKETIME_DONT_FAKE_MONOTONIC: "1", FAKETIME_DONT_RESET: "1" },
      };
      const server = await newServer({ programs, from: district, env });
      after(() => server.remove());
      const town = await open({ server, processes: 2, env });
      const mine = isShort ? steps.slice(0, 3) : steps;
      for (const [n, seconds] of mine.entries()) {
        await sleep(3_000);
        if (n === 1) await town.tellEverybody();
        await step(seconds);
      }
      await sleep(4_000);
      return { town, times: mine.length };
    },
  },
];
