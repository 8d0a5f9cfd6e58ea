import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { FromServer, ServerSettings, ToServer } from "./server.ts";

/** A process of the app that takes messages. */
export interface LiveServer {
  owner: string;
  url: string;
  tell(message: ToServer): void;
  kill(): void;
  /** Resolves with the signal that ended it. */
  ended: Promise<NodeJS.Signals | null>;
}

export interface Nursery {
  /** Brings up a process. Its program was loaded beforehand, so that the time goes into load rather than into starts. */
  start(owner: string, clockOffsetMs?: number): Promise<LiveServer>;
  /** Ends every process that this nursery has started. */
  close(): Promise<void>;
}

/** Starts the app's processes with these settings; each gets connections that bear its name. */
export function makeNursery(settings: Omit<ServerSettings, "owner">): Nursery {
  const children = new Set<ChildProcess>();
  const load = () => {
    const child = fork(path.join(import.meta.dirname, "server.ts"), { execArgv: [] });
    children.add(child);
    child.once("exit", () => children.delete(child));
    const loaded = next<{ isLoaded: true }>(child);
    // A spare that is ended before anybody wanted it is no fault.
    loaded.catch(() => {});
    return { child, loaded };
  };
  let spare = load();
  return {
    async start(owner, clockOffsetMs = settings.clockOffsetMs) {
      const { child, loaded } = spare;
      await loaded;
      const ended = once(child, "exit").then(([, signal]) => signal as NodeJS.Signals | null);
      const databaseUrl = new URL(settings.databaseUrl);
      databaseUrl.searchParams.set("application_name", owner);
      const tell = (message: ToServer) => void child.send(message, () => {});
      const listening = next<{ port: number }>(child);
      tell({ start: { ...settings, owner, clockOffsetMs, databaseUrl: databaseUrl.href } });
      const { port } = await listening;
      spare = load();
      return { owner, url: `http://127.0.0.1:${port}`, tell, ended, kill: () => void child.kill("SIGKILL") };
    },
    async close() {
      const all = [...children];
      await Promise.all(all.map((child) => (child.kill("SIGKILL") ? once(child, "exit") : undefined)));
    },
  };
}

async function next<T extends FromServer>(child: ChildProcess): Promise<T> {
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code, signal]) => {
      throw new Error(`the process ended with ${code ?? signal} before it was up`);
    }),
  ]);
  return message as T;
}
