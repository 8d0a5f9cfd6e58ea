import type { City } from "./city/index.ts";
import { type Clock, Conflict, type Database, type Ids, isDatabaseAway, type Logger } from "./foundation/index.ts";
import type { BallotKeys } from "./instruments/index.ts";
import { caseNumber, type LoadedCase, loadDueCases, wakeCase, withNumbers } from "./procedures/engine/index.ts";
import { procedures } from "./procedures/index.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Logger;
  city: () => City;
  keys: BallotKeys;
}

/** Lets the clock act on every case whose time has come. Returns how many. */
export async function wakeDueCases(means: Means): Promise<number> {
  const { db, clock, log } = means;
  let woken = 0;
  const failed = new Set<string>();
  for (;;) {
    const due = await loadDueCases(db, clock.now(), 50 + failed.size);
    const fresh = due.filter(({ row }) => !failed.has(row.id));
    if (fresh.length === 0) return woken;
    for (const loaded of fresh) {
      try {
        await wakeOne(means, loaded);
        woken += 1;
      } catch (error) {
        // Somebody acted on it at this moment: the next round sees it as it is then.
        if (error instanceof Conflict) continue;
        if (isDatabaseAway(error)) throw error;
        // One that is broken does not stop the clocks of all others.
        log.error({ err: error, case: loaded.row.number }, "the clock could not wake a case");
        failed.add(loaded.row.id);
      }
    }
  }
}

async function wakeOne({ db, clock, ids, city, keys }: Means, loaded: LoadedCase): Promise<void> {
  const procedure = procedures.get(loaded.row.procedure);
  if (!procedure) throw new Error(`no procedure ${loaded.row.procedure}`);
  const now = clock.now();
  const world = { now, ids, procedures, keys };
  const decide = (numbers: () => string) =>
    wakeCase(procedure, structuredClone(loaded), { ...world, city: city(), numbers });
  const { change } = await withNumbers(db, (n) => caseNumber(city().prefix, now, n), decide);
  await change.commit(db);
}
