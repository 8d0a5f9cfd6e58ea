// What keeps the program from starting.
import type { City } from "./city/index.ts";
import type { Clock, Database, Words } from "./foundation/index.ts";
import { faultsOf, type Procedure, strandedSteps } from "./procedures/engine/index.ts";

interface Means {
  db: Database;
  city: City;
  words: Words;
  clock: Clock;
}

/** @throws Error when the declarations have faults or open cases stand on steps that no longer exist. */
export async function requireSound(
  procedures: ReadonlyMap<string, Procedure>,
  { db, city, words, clock }: Means,
): Promise<void> {
  const district = city.children(null)[0];
  const faults = [...procedures.values()].flatMap((procedure) =>
    district
      ? faultsOf(procedure, city.charterFor(district.id, clock.now()), words).map((f) => `${procedure.name}: ${f}`)
      : [],
  );
  const all = [...faults, ...(await strandedSteps(db, procedures))];
  if (all.length > 0) throw new Error(`the procedures cannot run:\n${all.join("\n")}`);
}
