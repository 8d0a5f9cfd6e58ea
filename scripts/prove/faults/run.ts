import { randomInt } from "node:crypto";
import type { Fault, Stage } from "./fault.ts";
import { faults } from "./list.ts";
import { newServer, ownPrograms } from "./postgres.ts";
import { openTown, prepareDistrict, type Town } from "./town.ts";
import { triedVerdict, untriedVerdict, type Verdict } from "./verdict.ts";

export interface RunOptions {
  /** Of faults; none: all, or those of the short form. */
  names: string[];
  isShort: boolean;
  /** Repeats what is chance in people and faults, though not the instants that the machine adds. */
  seed?: number;
  /** Is told of each fault as it ends. */
  onVerdict(verdict: Verdict): void;
  say(line: string): void;
}

const template = "district";

/** Tries faults one after the other. @throws Error for a name of none */
export async function runFaults({
  names,
  isShort,
  seed = randomInt(2 ** 31),
  onVerdict,
  say,
}: RunOptions): Promise<Verdict[]> {
  const wanted = faults.filter(({ name, isInShort }) =>
    names.length > 0 ? names.includes(name) : !isShort || isInShort,
  );
  const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0)
    throw new Error(`no fault ${unknown.join(", ")}; there are: ${faults.map((f) => f.name).join(", ")}`);
  say(`seed ${seed}`);
  const programs = await ownPrograms();
  const server = await newServer({ programs });
  const verdicts: Verdict[] = [];
  try {
    await prepareDistrict(server, template);
    for (const fault of wanted) {
      const verdict = await tryFault(fault, { seed: `${seed}`, server, template, programs, isShort });
      verdicts.push(verdict);
      onVerdict(verdict);
    }
  } finally {
    await server.remove();
  }
  return verdicts;
}

async function tryFault(
  fault: Fault,
  given: Pick<Stage, "seed" | "server" | "template" | "programs" | "isShort">,
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
      const own = options.server ? {} : { template };
      const town: Town = await openTown({ seed, server, processes: 1, isShort, ...own, ...options });
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
