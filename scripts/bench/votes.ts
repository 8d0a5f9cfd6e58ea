import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { charterOf } from "../../src/city/index.ts";
import { Change, randomIds, systemClock } from "../../src/foundation/index.ts";
import { addBallot, openBallotKeys } from "../../src/instruments/index.ts";
import { type Figure, figureOf, type Run } from "./figure.ts";
import { startBenchServer } from "./postgres.ts";
import { bindChat, multiply, openTown, type Town } from "./town.ts";

const people = 500;
const firstChat = 4_000_000;
const model = firstChat - 1;
const hourMs = 3_600_000;

export const voteGoals = {
  votes: { name: "votes", unit: "ms p95, 500 voters at once", floor: 1_000, aim: 700 },
} as const;

/**
 * Everybody on a roll of 500 votes at once, through the webhook of one process, in a secret ballot: how long 95 of 100
 * wait for their answer. Each round is a ballot of its own, and none of its votes is lost or double.
 */
export async function measureVotes(_names: string[], { rounds, say }: Run): Promise<Figure[]> {
  const server = await startBenchServer();
  const folder = mkdtempSync(path.join(tmpdir(), "linli-bench-"));
  try {
    const town = await openTown(server, "linli_bench");
    try {
      await bindChat(town.db, "resident", model);
      await town.telegram.say({ chat: model, text: "主菜单" });
      await multiply(town.db, model, firstChat, people);
      const all: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const ballotId = await askEverybody(town, folder);
        // That none was open is remembered for a second; elsewhere a ballot is there for days before it opens.
        await sleep(1_500);
        const load = { firstChat, people, parallel: people, forMs: 60_000, says: [{ text: "1", expect: "已计入" }] };
        const { turnMs, ms } = await town.telegram.run(load);
        await requireAll(town, ballotId);
        const p95 = (turnMs[0] ?? []).toSorted((a, b) => a - b)[Math.floor(people * 0.95)] ?? Number.NaN;
        say(`round ${round}: ${people} votes in ${ms.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
        // The first round is to warm up.
        if (round > 0) all.push(p95);
      }
      return [figureOf(voteGoals.votes, all)];
    } finally {
      await town.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  }
}

/** A ballot that is open, with everybody on its roll and its question as the newest message of each. */
async function askEverybody({ db }: Town, folder: string): Promise<string> {
  const clock = systemClock();
  const ids = randomIds(clock);
  const now = clock.now();
  const [body] = await db.query<{ id: string; areaId: string; districtId: string }>(
    `SELECT id, "areaId", "districtId" FROM "Body" LIMIT 1`,
  );
  if (!body) throw new Error("a town without bodies");
  const charter = charterOf({
    ...{ id: ids.uuid(), areaId: body.areaId, version: 1, effectiveAt: now },
    rules: readDemoCity().charter,
  });
  const id = ids.uuid();
  const change = new Change();
  addBallot(
    change,
    { ids, keys: openBallotKeys(folder) },
    {
      ...{ id, now, charter, districtId: body.districtId, areaId: body.areaId, bodyId: body.id },
      ...{ kind: "resolution", method: "yes-no", isSecret: true, question: "测速" },
      ...{ opensAt: now, closesAt: new Date(now.getTime() + hourMs) },
    },
  );
  await change.commit(db);
  await db.query(
    `INSERT INTO "Elector" ("ballotId", id, "personId", name) SELECT $1, gen_random_uuid(), "personId", '居民' FROM bench.stand`,
    [id],
  );
  const buttons = ["yes", "no", "abstain"].map((pick, i) => ({
    label: ["同意", "反对", "弃权"][i],
    command: { do: "vote", ballot: id, pick },
    isSealed: true,
  }));
  await db.query(
    `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, "sentAt", payload, "createdAt")
      SELECT gen_random_uuid(), 'notice', "personId", "addressId", 'telegram', 7, $1, 'sent', $1, $2, $1 FROM bench.stand`,
    [clock.now(), JSON.stringify({ text: "测速", buttons: [buttons] })],
  );
  return id;
}

/** @throws Error when a vote is lost or double */
async function requireAll({ db }: Town, ballotId: string): Promise<void> {
  const sql = `SELECT count(*)::int AS votes, count(DISTINCT e."personId")::int AS people FROM "Envelope" v
    JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId" WHERE v."ballotId" = $1`;
  const [found] = await db.query<{ votes: number; people: number }>(sql, [ballotId]);
  if (found?.votes !== people || found.people !== people) throw new Error(`votes: ${JSON.stringify(found)}`);
  // It is over for the next round: a question that is closed is none.
  await db.query(`UPDATE "Ballot" SET "closedAt" = now() WHERE id = $1`, [ballotId]);
}
