import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  Change,
  createLogger,
  type Database,
  migrate,
  openDatabase,
  randomIds,
  systemClock,
} from "../../src/foundation/index.ts";
import {
  castEnvelope,
  closeBallot,
  openBallotKeys,
  readBallot,
  readPublication,
  sealChoice,
  standingsOf,
} from "../../src/instruments/index.ts";
import { verifyText } from "../../src/verify-ballot/verify.ts";
import { type Figure, figureOf, median } from "./figure.ts";
import { onDatabase, startBenchServer } from "./postgres.ts";

// BENCH_VOTES makes it smaller, for trying.
const many = Number(process.env.BENCH_VOTES ?? 1_000_000);
const rounds = 7;
const castsInRound = 200;
const atOnce = 10_000;
const clock = systemClock();
const ids = randomIds(clock);

export const countGoals = {
  count: { name: "count", unit: "votes opened, counted and stored in a second", floor: 2_000, aim: 5_000 },
  "count-verify": { name: "count-verify", unit: "votes verified in a second", floor: 50_000, aim: 200_000 },
} as const;
export const votesGrowthGoals = {
  "votes-growth": { name: "votes-growth", unit: "× the time of the first votes", floor: 1.2, aim: 1.05 },
} as const;

/** A secret ballot of a million votes: opened, counted and stored by one process, then recounted from its publication. */
export async function measureCount(_names: string[], say: (line: string) => void): Promise<Figure[]> {
  return withBallots(async ({ db, keys }) => {
    const id = await openPoll({ db, keys }, many);
    const sealing = performance.now();
    await sealAll(db, id);
    say(`${many.toLocaleString("en")} votes sealed and stored in ${seconds(sealing)} s`);
    const later = { now: () => new Date(clock.now().getTime() + 2 * 3_600_000) };
    const counting = performance.now();
    const log = createLogger({ level: "error", to: "stderr" });
    const closing = await closeBallot({ db, clock: later, ids, keys, log }, id);
    const perSecond = many / Number(seconds(counting));
    const ballot = await readBallot(db, id);
    if (closing.state !== "counted" || ballot?.result?.cast !== many) throw new Error(`not counted: ${closing.state}`);
    say(
      `counted in ${seconds(counting)} s: ${JSON.stringify(ballot.result.totals)}; ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
    const reading = performance.now();
    const publication = await readPublication(db, ballot);
    if (!publication?.isSame) throw new Error("the publication is not what was counted");
    say(`publication of ${Math.round(publication.text.length / 2 ** 20)} MB made in ${seconds(reading)} s`);
    const verifying = performance.now();
    const { faults } = verifyText(publication.text);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    say(`verified in ${seconds(verifying)} s`);
    return [
      figureOf(countGoals.count, [perSecond]),
      figureOf(countGoals["count-verify"], [many / Number(seconds(verifying))]),
    ];
  });
}

/** How much longer it takes to cast a vote when nearly a million are in than when there are none. */
export async function measureVotesGrowth(_names: string[], say: (line: string) => void): Promise<Figure[]> {
  return withBallots(async ({ db, keys, url }) => {
    const empty = await openPoll({ db, keys }, many);
    const full = await openPoll({ db, keys }, many);
    // What lies in them is never read: it only has to be as long as a vote.
    const fill = `INSERT INTO "Envelope" ("ballotId", "electorId", sealed, nonce, "castAt")
      SELECT "ballotId", id, decode(repeat(md5(id::text), 24), 'hex'), uuid_send(id), now() FROM "Elector" WHERE "ballotId" = $1 ORDER BY id OFFSET $2`;
    await onDatabase(url, async (client) => {
      await client.query(fill, [full, castsInRound * (rounds + 1)]);
      await client.query("VACUUM ANALYZE");
    });
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const order = round % 2 === 0 ? [empty, full] : [full, empty];
      const ms = new Map<string, number>();
      for (const id of order) ms.set(id, await castSome(db, id, round * castsInRound));
      const [first = 0, last = 0] = [ms.get(empty), ms.get(full)];
      // The first round is to warm up.
      if (round > 0) ratios.push(last / first);
      say(
        `round ${round}: a vote takes ${first.toFixed(2)} ms among the first, ${last.toFixed(2)} ms near the last of ${many.toLocaleString("en")}`,
      );
    }
    return [figureOf(votesGrowthGoals["votes-growth"], ratios)];
  });
}

/** The middle time in ms of casting a vote: reading where the voter stands, sealing, writing. */
async function castSome(db: Database, ballotId: string, from: number): Promise<number> {
  const voters = await db.query<{ personId: string }>(
    `SELECT "personId" FROM "Elector" WHERE "ballotId" = $1 ORDER BY id OFFSET $2 LIMIT $3`,
    [ballotId, from, castsInRound],
  );
  const all: number[] = [];
  for (const { personId } of voters) {
    const begun = performance.now();
    const receivedAt = clock.now();
    const [standing] = await standingsOf(db, personId, { ballotId, at: receivedAt });
    if (!standing?.ballot.publicKey) throw new Error("a voter who is not on the roll");
    const change = new Change();
    const vote = sealChoice(standing.ballot.publicKey, ["yes"], ids.secret);
    castEnvelope(change, { standing, personId, receivedAt, now: receivedAt, vote });
    await change.commit(db);
    all.push(performance.now() - begun);
  }
  return median(all);
}

interface Means {
  url: string;
  db: Database;
  keys: ReturnType<typeof openBallotKeys>;
}

async function withBallots(measure: (means: Means) => Promise<Figure[]>): Promise<Figure[]> {
  const server = await startBenchServer();
  const folder = await mkdtemp(path.join(tmpdir(), "linli-ballots-"));
  const url = await server.createDatabase("linli_ballots");
  await migrate(url, path.join(import.meta.dirname, "../../prisma/migrations"));
  const db = openDatabase(url);
  try {
    return await measure({ url, db, keys: openBallotKeys(folder) });
  } finally {
    await db.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A secret poll of an hour with so many people on its roll. */
async function openPoll({ db, keys }: Pick<Means, "db" | "keys">, electors: number): Promise<string> {
  const [id, now] = [ids.uuid(), clock.now()];
  const rules = {
    ...{ quorum: ">1/2", majority: ">1/2", majorityOf: "cast", mayChange: true, hidesResult: true, proxiesEach: 0 },
    ...{ publishes: "codes-with-choices", drawsLot: false, smallElectorate: 5, seats: 1, most: null, scores: null },
  };
  await new Change()
    .insert("Ballot", {
      ...{ id, districtId: id, areaId: id, bodyId: id, kind: "resolution", method: "yes-no", isSecret: true },
      ...{ question: "？", rules, options: ["yes", "no", "abstain"].map((key) => ({ key, name: key })) },
      ...{
        rollFixedAt: now,
        opensAt: now,
        startedAt: now,
        closesAt: new Date(now.getTime() + 3_600_000),
        createdAt: now,
      },
      publicKey: keys.create(id, { ids, now }) as Uint8Array<ArrayBuffer>,
    })
    .commit(db);
  for (let from = 0; from < electors; from += 100_000)
    await db.query(
      `INSERT INTO "Elector" (id, "ballotId", "personId", name) SELECT gen_random_uuid(), $1, gen_random_uuid(), '甲' || g FROM generate_series($2::int, $3::int) g`,
      [id, from + 1, Math.min(electors, from + 100_000)],
    );
  return id;
}

async function sealAll(db: Database, ballotId: string): Promise<void> {
  const ballot = await readBallot(db, ballotId);
  if (!ballot?.publicKey) throw new Error("not a secret ballot");
  const electors = await db.query<{ id: string }>(`SELECT id FROM "Elector" WHERE "ballotId" = $1`, [ballotId]);
  for (let from = 0; from < electors.length; from += atOnce) {
    const some = electors.slice(from, from + atOnce);
    const votes = some.map((_, i) => sealChoice(ballot.publicKey as Uint8Array, [i % 3 ? "yes" : "no"], ids.secret));
    await db.query(
      `INSERT INTO "Envelope" ("ballotId", "electorId", sealed, nonce, "castAt") SELECT $1, u.id, u.sealed, u.nonce, now() FROM unnest($2::uuid[], $3::bytea[], $4::bytea[]) u(id, sealed, nonce)`,
      [ballotId, some.map(({ id }) => id), votes.map((vote) => vote.sealed), votes.map((vote) => vote.nonce)],
    );
  }
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
