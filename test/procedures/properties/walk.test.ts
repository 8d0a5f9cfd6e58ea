import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyHistory } from "../../../src/instruments/index.ts";
import { procedures } from "../../../src/procedures/index.ts";
import { move } from "./choose.ts";
import { drawFrom, pick } from "./draw.ts";
import { hearsOfDelay, letAllRest, requireWaysOut } from "./ends.ts";
import { beginAnew, startTown, type Town } from "./town.ts";
import { begin, file, Violated } from "./walk.ts";
import { isOfClock, waysTo } from "./ways.ts";

const seed = Number(process.env.SEED ?? 20261129);
const runs = Number(process.env.RUNS ?? 1);
const length = Number(process.env.MOVES ?? 12);

/** So many moves at most lead to where a procedure begins that begins under another. */
const mostToThere = 70;
const move_ = fc.record({ what: fc.nat(99), seed: fc.nat(2 ** 31) });
const walks = fc.record({
  binds: fc.boolean(),
  alone: fc.constantFrom(500, 5),
  first: fc.nat(2 ** 31),
  moves: fc.array(move_, { minLength: length, maxLength: length }),
});

const reached = new Set<string>();

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());

const walked = [...procedures.values()].filter((one) => !isOfClock(one));

test.for(walked.map(({ name }) => name))("%s", { timeout: 600_000 }, async (name) => {
  const procedure = procedures.get(name);
  if (!procedure) throw new Error("no such procedure");
  const ways = waysTo(procedures, procedure);
  await fc
    .assert(
      fc.asyncProperty(walks, async ({ binds, alone, first, moves }) => {
        await beginAnew(town, { binds, alone });
        const draw = drawFrom(first);
        const { root, target } = pick(draw, ways) ?? { root: procedure };
        const walk = await begin(town, procedures, target);
        walk.root = root;
        const filed = await file(walk, root, draw, undefined, 25);
        if (!filed) throw new Violated(`nobody could begin ${name}:\n${walk.trace.join("\n")}`);
        // First to where the procedure begins, then on from there.
        const isThere = () => [...walk.seen.cases.values()].some((row) => row.procedure === name);
        for (let n = 0; n < mostToThere && !isThere(); n++) await move(walk, root, { what: 0, seed: first + n });
        walk.target = undefined;
        for (const one of moves) {
          await move(walk, root, one);
          requireWaysOut(walk);
        }
        if (process.env.TRACE) process.stderr.write(`${walk.trace.join("\n")}\n`);
        await letAllRest(walk);
        for (const key of walk.done.keys()) reached.add(key);
        expect((await verifyHistory(town.app.db)).faults).toEqual([]);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    )
    .catch((error: Error) => {
      // Failures of several procedures in the same words would be reported as one.
      throw new Error(`${name}: ${error.message}`, { cause: error.cause });
    });
});

test("there is a way to each of them, and nearly all of the ways were walked to their end", () => {
  expect(walked.flatMap((one) => (waysTo(procedures, one).length > 0 ? [] : [one.name]))).toEqual([]);
  const seen = new Set([...reached].map((key) => key.split("/")[0]));
  expect(seen.size / walked.length).toBeGreaterThan(0.85);
});

test("a step that nothing ends by itself tells of its delay", () => {
  const silent = [...procedures.values()].flatMap(({ name, steps, superseded }) =>
    Object.entries(steps).flatMap(([step, one]) => {
      const { waitsFor, lapses } = one;
      const isWoken = lapses || ("wait" in waitsFor && waitsFor.wait !== "instant");
      return isWoken || superseded || hearsOfDelay(one) ? [] : [`${name}/${step}`];
    }),
  );
  expect(silent).toEqual([]);
});
