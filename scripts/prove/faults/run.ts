import type { Fault, Stage } from "./fault.ts";
import { faults } from "./list.ts";
import { newServer, ownPrograms, type Programs } from "./postgres.ts";
import { openTown, prepareDistrict, type Town } from "./town.ts";
import { triedVerdict, untriedVerdict, type Verdict } from "./verdict.ts";

export interface RunOptions {
  /** Of faults; none: all, or those of the short form. */
  names: string[];
  isShort: boolean;
  /** Repeats what is chance in people and faults, though not the instants that the machine adds. */
  seed: number;
  /** How many are tried at once, each on a server of its own: most of a fault's time people think and leases run out. */
  atOnce: number;
  /** Is told of each fault as it ends. */
  onVerdict(verdict: Verdict): void;
}

const template = "district";

/** Tries faults; the verdicts are in the order of the list. @throws Error for a name of none */
export async function runFaults({ names, isShort, seed, atOnce, onVerdict }: RunOptions): Promise<Verdict[]> {
  const wanted = faults.filter(({ name, isInShort }) =>
    names.length > 0 ? names.includes(name) : !isShort || isInShort,
  );
  const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0)
    throw new Error(`no fault ${unknown.join(", ")}; there are: ${faults.map((f) => f.name).join(", ")}`);
  const programs = await ownPrograms();
  const district = await newDistrict(programs);
  const verdicts = new Map<Fault, Verdict>();
  const waiting = wanted.values();
  // One list for all: whoever is free takes the next.
  async function tryOnes(): Promise<void> {
    const server = await newServer({ programs, from: district.folder });
    try {
      for (const fault of waiting) {
        const given = { seed: `${seed}`, server, template, district: district.folder, programs, isShort };
        const verdict = await tryFault(fault, given);
        verdicts.set(fault, verdict);
        onVerdict(verdict);
      }
    } finally {
      await server.remove();
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, wanted.length) }, tryOnes));
  } finally {
    await district.remove();
  }
  return wanted.flatMap((fault) => verdicts.get(fault) ?? []);
}

/** The data folder of a server that has ended in order, with a demo district on it: each server begins as a copy. */
async function newDistrict(programs: Programs): Promise<{ folder: string; remove(): Promise<void> }> {
  const server = await newServer({ programs });
  await prepareDistrict(server, template);
  await server.stop();
  return { folder: server.data, remove: () => server.remove() };
}

async function tryFault(
  fault: Fault,
  given: Pick<Stage, "seed" | "server" | "template" | "district" | "programs" | "isShort">,
): Promise<Verdict> {
  const reason = await fault.whyNot?.();
  if (reason) return untriedVerdict(fault.name, reason);
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1_000);
  const cleaning: (() => Promise<unknown>)[] = [];
  const seed = `${given.seed}-${fault.name}`;
  const stage: Stage = {
    ...given,
    after: (clean) => void cleaning.unshift(clean),
    async open(options = {}) {
      const { server, isShort } = given;
      const town: Town = await openTown({ seed, server, template, processes: 1, isShort, ...options });
      cleaning.unshift(() => town.close());
      await town.wake();
      // What strikes before anybody is at it proves nothing.
      await town.untilFiled(1);
      return town;
    },
  };
  try {
    const { town, times } = await fault.strike(stage);
    const { findings, figures } = await town.judge();
    return triedVerdict(fault.name, times, findings, { ...figures, seconds: seconds() });
  } catch (error) {
    // What cannot be brought to its end has not been survived.
    const other = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    const none = { inputs: 0, cases: 0, voters: 0, deliveries: 0, repeated: 0, unknown: 0 };
    return triedVerdict(fault.name, 1, { lost: [], doubled: [], other }, { ...none, seconds: seconds() });
  } finally {
    for (const clean of cleaning) await clean().catch(() => {});
  }
}
