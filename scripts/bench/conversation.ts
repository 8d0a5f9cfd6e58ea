import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Figure, figureOf, median, type Run } from "./figure.ts";
import { startBenchServer } from "./postgres.ts";
import type { Line } from "./telegram-messages.ts";
import { openTown, type Town } from "./town.ts";
import { measureTurns, standAtQuestion } from "./turn.ts";

const firstChat = 1_000_000;

export const conversationGoals = {
  "conversation-growth": { name: "conversation-growth", unit: "× the first step's time", floor: 1.2, aim: 1.05 },
} as const;
export const memoryGoals = {
  "turn-memory": { name: "turn-memory", unit: "MB grown over all turns", floor: 100, aim: 30 },
} as const;

const people = 64;
const steps = 50;
const parallel = 8;
/** An answer, and back: every other step is of the same kind, however long it goes on. */
const walk: Line[] = Array.from({ length: steps }, (_, i) =>
  i % 2 === 0 ? { text: "3", expect: "收入" } : { text: "上一步", expect: "人口" },
);

/** How much longer the 50th step of a conversation takes than the first: steps of one kind, the 49th and 50th with the 1st and 2nd. */
export async function measureConversation(_names: string[], { rounds, say }: Run): Promise<Figure[]> {
  return inTown(people, async (town) => {
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const { turnMs } = await town.telegram.run({ firstChat, people, parallel, forMs: 120_000, says: walk });
      const ofSteps = (...numbers: number[]) => median(numbers.flatMap((n) => turnMs[n - 1] ?? []));
      const [first, last] = [ofSteps(1, 2), ofSteps(steps - 1, steps)];
      say(`round ${round}: first ${first.toFixed(2)} ms, last ${last.toFixed(2)} ms`);
      // The first round is to warm up.
      if (round > 0) ratios.push(last / first);
    }
    return [figureOf(conversationGoals["conversation-growth"], ratios)];
  });
}

const parts = 10;

/** What the program's memory grows by over so many turns, after a twentieth as many to warm up. A million take about half an hour. */
export async function measureMemory(_names: string[], { turns, say }: Run): Promise<Figure[]> {
  const walkers = Math.min(10_000, Math.ceil(turns / parts));
  return inTown(walkers, async (town) => {
    const load = { firstChat, people: walkers, parallel: 16, forMs: 600_000, says: [{ text: "3", expect: "收入" }] };
    const turn = async (count: number) => {
      for (let done = 0; done < count; done += walkers) await measureTurns(town, load);
    };
    await turn(turns / 20);
    const before = await residentMb(town);
    for (let part = 1; part <= parts; part += 1) {
      await turn(turns / parts);
      say(
        `${Math.round((part * turns) / parts)} turns: ${before.toFixed(0)} → ${(await residentMb(town)).toFixed(0)} MB`,
      );
    }
    return [figureOf(memoryGoals["turn-memory"], [(await residentMb(town)) - before])];
  });
}

/** The memory that the program's process holds. */
export async function residentMb({ app }: Town): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", `${app.process.pid}`]);
  return Number(stdout.trim()) / 1024;
}

async function inTown<T>(count: number, measure: (town: Town) => Promise<T>): Promise<T> {
  const server = await startBenchServer();
  try {
    const town = await openTown(server, "linli_bench");
    try {
      await standAtQuestion(town, count);
      return await measure(town);
    } finally {
      await town.close();
    }
  } finally {
    await server.stop();
  }
}
