import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLogger, systemClock } from "../../../src/foundation/index.ts";
import { closeBallots } from "../../../src/instruments/index.ts";
import { ballotKeysOf, startTestApp, type TestApp } from "../../app.ts";
import { pollingIn } from "./polling.ts";

let app: TestApp;
let polling: ReturnType<typeof pollingIn>;
/** Time goes on from one process to the next. */
let offsetMs: number;
beforeEach(async () => {
  app = await startTestApp();
  polling = pollingIn(app);
  offsetMs = app.clock.now().getTime() - systemClock().now().getTime();
});
afterEach(() => app.close());

const begin = (settings: object) => {
  const isOver = "dieAt" in settings;
  const past = isOver ? 2 * 3_600_000 : 0;
  const given = { url: app.url, folder: ballotKeysOf(app.url), offsetMs: offsetMs + past, ...settings };
  return fork(path.join(import.meta.dirname, "dying.ts"), [JSON.stringify(given)], { execArgv: [] });
};
const count = async (id: string) => {
  app.clock.set(new Date((await polling.reread(id)).closesAt.getTime() + 10_000));
  const log = createLogger({ level: "silent" });
  // As by the clock each minute: the database may hold what the dead had locked for a moment yet.
  return vi.waitFor(
    async () => {
      await closeBallots({ db: app.app.db, clock: app.clock, ids: app.ids, keys: polling.keys(), log });
      const { result } = await polling.reread(id);
      if (!result) throw new Error("not counted yet");
      return result;
    },
    { timeout: 10_000, interval: 100 },
  );
};

test("a process killed while votes are cast loses none that was acknowledged, and makes none twice", async () => {
  const people = await polling.people(12);
  const { id } = await polling.ballot(people);
  const last = new Map<string, string>();
  let trying = "";
  for (const waitMs of [30, 90, 150]) {
    const child = begin({ ballotId: id, people });
    child.on("message", (said: { trying?: string; voted?: string; nonce?: string }) => {
      if (said.trying) trying = said.trying;
      if (said.voted) last.set(said.voted, said.nonce ?? "");
    });
    await once(child, "message");
    await sleep(waitMs);
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const rows = await polling.sql<{ personId: string; nonce: string }>(
    `SELECT e."personId", encode(v.nonce, 'hex') AS nonce FROM "Envelope" v JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId"`,
  );
  const kept = new Map(rows.map((row) => [row.personId, row.nonce]));
  expect(last.size).toBeGreaterThan(0);
  // The one under way may have been written though nobody was told.
  for (const [personId, nonce] of last) if (personId !== trying) expect(kept.get(personId)).toBe(nonce);
  expect(rows).toHaveLength(kept.size);
  const result = await count(id);
  expect(result).toMatchObject({ cast: kept.size, invalid: 0 });
});

test.each(["closed", "counting", "counted"])(
  "a process killed at the close, when %s, leaves it to the next",
  async (dieAt) => {
    const people = await polling.people(8);
    const { id } = await polling.ballot(people);
    for (const [i, person] of people.entries()) await polling.vote(person, id, [i < 5 ? "yes" : "no"]);
    app.clock.set(new Date((await polling.reread(id)).closesAt.getTime() + 10_000));
    const [, signal] = await once(begin({ ballotId: id, dieAt }), "exit");
    expect(signal).toBe("SIGKILL");
    expect(existsSync(path.join(ballotKeysOf(app.url), id))).toBe(true);
    expect(await count(id)).toMatchObject({ cast: 8, totals: { yes: 5, no: 3 } });
    expect(await polling.sql(`SELECT code FROM "CountedVote"`)).toHaveLength(8);
    expect(await polling.sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
    expect(existsSync(path.join(ballotKeysOf(app.url), id))).toBe(false);
  },
);
