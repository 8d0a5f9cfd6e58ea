import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mind } from "./children.ts";
import type { Line, Shown } from "./line.ts";

/** Somebody at a terminal, which is a process of the program by itself and is started anew whenever it ends. */
export interface TerminalLine extends Line {
  /** Ends it by SIGKILL. */
  kill(): void;
  close(): Promise<void>;
}

const program = path.join(import.meta.dirname, "../../../src/chat.ts");
/** So long a person waits for what the terminal says. */
const patienceMs = 20_000;

export function openTerminal(key: string, env: Record<string, string>): TerminalLine {
  const address = `me-${key}`;
  let output = "";
  let child: ChildProcess | undefined;
  let isClosed = false;
  const isAlive = (process?: ChildProcess) => process?.exitCode === null && process.signalCode === null;
  const start = () => {
    if (isAlive(child) || isClosed) return;
    child = mind(spawn(process.execPath, [program, "--as", address], { env, stdio: ["pipe", "pipe", "ignore"] }));
    child.stdout?.on("data", (part: Buffer) => {
      output += part.toString("utf8");
    });
    // Whoever dies while it is written to says so by its exit.
    child.stdin?.on("error", () => {});
  };
  let said = 0;
  return {
    ...{ channel: "terminal", key, address, lookMs: 300, isSaidOnce: true },
    say(text) {
      const externalId = `${key}-${++said}`;
      return {
        externalId,
        async offer() {
          start();
          const mine = child;
          const before = output.length;
          mine?.stdin?.write(`${text}\n`);
          const answered = () =>
            output.slice(before).includes(`> ${text}\n`) && output.slice(before).trim().endsWith("]");
          for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100)) {
            if (answered() || !isAlive(mine)) return true;
          }
          return true;
        },
      };
    },
    press(_shown, label) {
      return this.say(label);
    },
    pressToken: () => undefined,
    shown: async () => messagesIn(output),
    kill: () => void child?.kill("SIGKILL"),
    async close() {
      isClosed = true;
      if (!child || !isAlive(child)) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Its messages end with an empty line and have their answers in the last one. */
const messagesIn = (output: string): Shown[] =>
  output
    .split(/\n\n|^> .*$/m)
    .flatMap((text, i) =>
      text.trim()
        ? [{ id: `${i}`, text, labels: [...text.matchAll(/\[\d+\] (\S+)/g)].map(([, label = ""]) => label) }]
        : [],
    );
