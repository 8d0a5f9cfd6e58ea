import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type AppSettings, type RunningApp, startApp } from "../../bench/app.ts";
import { mind } from "./children.ts";

/** The program, run several times over and started again whenever it ends, as an office's systemd does. */
export interface Processes {
  /** The ports of those that take calls now. */
  up: ReadonlySet<number>;
  /** How many have ended without being told to. */
  endedByThemselves: number;
  /** Kills one that is up by SIGKILL; gives its process id, or undefined when none is up. */
  kill(pick: (ports: number[]) => number | undefined): Promise<number | undefined>;
  /** Waits until all are up. */
  allUp(): Promise<void>;
  stop(): Promise<void>;
}

/** After so long an ended one is started again. */
const restMs = 300;

/** Starts `count` of them; resolves when the first is up, so that it alone prepares the database. */
export async function startProcesses(count: number, settings: AppSettings): Promise<Processes> {
  const running = new Map<number, RunningApp>();
  const killed = new Set<number>();
  let isStopping = false;
  const processes = {
    up: new Set<number>(),
    endedByThemselves: 0,
    async kill(pick: (ports: number[]) => number | undefined) {
      const app = running.get(pick([...running.keys()]) ?? 0);
      if (!app) return undefined;
      killed.add(app.port);
      const ended = once(app.process, "exit");
      app.process.kill("SIGKILL");
      await ended;
      return app.process.pid;
    },
    async allUp() {
      while (running.size < count) await sleep(50);
    },
    async stop() {
      isStopping = true;
      for (const { process } of running.values()) process.kill("SIGKILL");
      await Promise.all(keeping);
    },
  };
  /** Keeps one up until all are stopped. `onUp` is called the first time. */
  async function keep(onUp: () => void): Promise<void> {
    while (!isStopping) {
      // Without its database none comes up.
      const app = await startApp(settings).catch(() => undefined);
      if (app) {
        const ended = once(app.process, "exit");
        mind(app.process);
        running.set(app.port, app);
        processes.up.add(app.port);
        if (isStopping) app.process.kill("SIGKILL");
        onUp();
        if (app.process.exitCode === null && app.process.signalCode === null) await ended;
        running.delete(app.port);
        processes.up.delete(app.port);
        if (!isStopping && !killed.has(app.port)) processes.endedByThemselves += 1;
      }
      await sleep(restMs);
    }
  }
  const first = Promise.withResolvers<void>();
  const keeping = [keep(first.resolve)];
  await first.promise;
  for (let n = 1; n < count; n += 1) keeping.push(keep(() => {}));
  return processes;
}
