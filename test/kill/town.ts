import { bindPersona } from "../../src/demo/index.ts";
import { fixedClock, fixedIds, openDatabase, randomIds, systemClock } from "../../src/foundation/index.ts";
import { prepareInstance } from "../../src/open.ts";
import { ballotKeysOf, masterKey, monday } from "../app.ts";
import { freshDatabase } from "../database.ts";
import { live, work } from "./people.ts";
import { makeNursery } from "./processes.ts";
import { seededRandom } from "./random.ts";
import { openLedger } from "./record.ts";
import { makeTalker } from "./talker.ts";

export interface TownOptions {
  seed: number;
  residents: number;
  /** Where the app's processes find the database; the town itself goes there directly. */
  via?: (databaseUrl: string) => Promise<string>;
}

const members = ["clerk", "officer", "urban-management-head"];

/** A demo district of its own with people who talk to whatever processes are up, and the record of what they said. */
export async function openTown({ seed, residents, via }: TownOptions) {
  const database = await freshDatabase({
    name: "demo",
    seed: async (url) => {
      const db = openDatabase(url, 2);
      await prepareInstance(db, { isDemo: true, masterKey }, fixedClock(monday), fixedIds("seed-false"));
      await db.close();
    },
  });
  const db = openDatabase(database.url, 4);
  const ledger = await openLedger();
  const machine = systemClock();
  // Everything happens on a Monday morning, whatever day it is.
  const clockOffsetMs = fixedClock(monday).now().getTime() - machine.now().getTime();
  const nursery = makeNursery({
    databaseUrl: via ? await via(database.url) : database.url,
    receiverUrl: ledger.receiverUrl,
    masterKey: masterKey.toString("hex"),
    ballotKeysDir: ballotKeysOf(database.url),
    clockOffsetMs,
  });
  const up = new Set<string>();
  let isStopped = false;
  let alive: Promise<unknown> = Promise.resolve();

  const talker = (address: string) => {
    const random = seededRandom(`${seed}:${address}`);
    const reach = () => random.pick([...up]);
    return makeTalker({ ledger, address, random, reach, isStopped: () => isStopped });
  };

  return {
    db,
    ledger,
    nursery,
    talker,
    /** The addresses of the processes that take messages now; people choose among them at random. */
    up,
    /** Everybody begins to talk. */
    async wake() {
      const ids = randomIds(machine);
      for (const key of members) await bindPersona(db, ids, key, key, machine.now());
      const names = Array.from({ length: residents }, (_, i) => `resident-${i + 1}`);
      alive = Promise.all([...names.map((n) => live(talker(n))), ...members.map((m) => work(talker(m)))]);
      // Looked at again when they stop; until then a failure must not end the run.
      alive.catch(() => {});
    },
    /** Everybody finishes what they are saying and stops. A process has to be up. */
    async hush() {
      isStopped = true;
      await alive;
    },
    async close() {
      await nursery.close();
      await ledger.close();
      await db.close();
      await database.drop();
    },
  };
}
export type Town = Awaited<ReturnType<typeof openTown>>;
