import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { untilDrained } from "./leases.ts";
import { typeBlindly } from "./people.ts";
import { proveWhole } from "./proof.ts";
import { openTown } from "./town.ts";

test("two processes serve the same people at once: in order, and nothing twice", { timeout: 120_000 }, async () => {
  const town = await openTown({ seed: 2, residents: 6 });
  try {
    for (const owner of ["left", "right"]) town.up.add((await town.nursery.start(owner)).url);
    await town.wake();
    // Order shows in whoever does not wait for answers: a line taken out of turn would file something else, or nothing.
    await Promise.all(["blind-1", "blind-2", "blind-3"].map((name) => typeBlindly(town.talker(name), 12)));
    await sleep(3_000);
    await town.hush();
    await untilDrained(town.db, 30_000);
    const { faults, ...figures } = await proveWhole(town.db, town.ledger);
    const answered = await town.db.query<{ owner: string; n: number }>(
      `SELECT "leaseOwner" AS owner, count(*)::int AS n FROM "Conversation" WHERE "leaseOwner" IS NOT NULL GROUP BY 1`,
    );
    console.log(JSON.stringify({ ...figures, answered }));
    expect(faults).toEqual([]);
    // Nobody died, so nothing was uncertain.
    expect(figures.repeated).toBe(0);
    expect(answered).toHaveLength(2);
  } finally {
    await town.close();
  }
});
