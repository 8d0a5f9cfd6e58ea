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
import { type Figure, figureOf, median, type Run } from "./figure.ts";
import { worstOf } from "./growth.ts";
import { onDatabase, startBenchServer } from "./postgres.ts";

// BENCH_VOTES makes it smaller, for trying.
const many = Number(process.env.BENCH_VOTES ?? 1_000_000);
/** Ballots, and votes in the one that is open. */
const few = 1_000;
const castsInRound = 100;
const atOnce = 10_000;
const clock = systemClock();
const ids = randomIds(clock);

export const countGoals = {
  count: { name: "count", unit: "votes opened, counted and stored in a second", floor: 2_000, aim: 5_000 },
  "count-verify": { name: "count-verify", unit: "votes verified in a second", floor: 50_000, aim: 200_000 },
} as const;
export const votesGrowthGoals = {
  "votes-growth": {
    name: "votes-growth",
    unit: "× the time with 1,000 ballots and 1,000 votes",
    floor: 1.2,
    aim: 1.05,
  },
} as const;

/** A secret ballot of a million votes: opened, counted and stored by one process, then recounted from its publication. */
export async function measureCount(_names: string[], { say }: Run): Promise<Figure[]> {
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

/** How much longer it takes to cast a vote among a million ballots and a million votes than among a thousand of each. */
export async function measureVotesGrowth(_names: string[], run: Run): Promise<Figure[]> {
  const large = run.isShort ? 20_000 : many;
  return withBallots((first) =>
    withBallots(async (second) => {
      const places = [await openFilled(first, few, run), await openFilled(second, large, run)];
      const cast = { name: "cast", timeIn: castSome };
      return [await worstOf(votesGrowthGoals["votes-growth"], [cast], places, run)];
    }),
  );
}

interface Filled extends Means {
  ballotId: string;
  /** How many of those who are kept back have cast. */
  cast: number;
}

/** So many ballots that are over, and an open one of as many electors, all of whom have cast but those who will. */
async function openFilled(means: Means, count: number, { rounds, say }: Run): Promise<Filled> {
  const begun = performance.now();
  const left = castsInRound * (rounds + 1);
  if (left >= count) throw new Error(`votes-growth: at most ${count / castsInRound - 2} rounds`);
  const ballotId = await openPoll(means, count);
  await onDatabase(means.url, async (client) => {
    // What lies in them is never read: it only has to be as long as a vote.
    await client.query(
      `INSERT INTO "Envelope" ("ballotId", "electorId", sealed, nonce, "castAt")
        SELECT "ballotId", id, decode(repeat(md5(id::text), 24), 'hex'), uuid_send(id), now() FROM "Elector" WHERE "ballotId" = $1 ORDER BY id OFFSET $2`,
      [ballotId, left],
    );
    await client.query(
      `INSERT INTO "Ballot" SELECT r.* FROM "Ballot" b, generate_series(2, $2::int) g,
        jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'closesAt', now() - g * interval '5 minutes',
          'opensAt', now() - g * interval '5 minutes' - interval '7 days', 'startedAt', now() - g * interval '5 minutes' - interval '7 days',
          'closedAt', now() - g * interval '5 minutes', 'countedAt', now() - g * interval '5 minutes', 'result', '{}'::jsonb)) r WHERE b.id = $1`,
      [ballotId, count],
    );
    await client.query("VACUUM ANALYZE");
  });
  say(`${count.toLocaleString("en")} ballots and votes stored in ${seconds(begun)} s`);
  return { ...means, ballotId, cast: 0 };
}

/** The middle time in ms of casting a vote, by those who come next: reading where they stand, sealing, writing. */
async function castSome(place: Filled): Promise<number> {
  const { db, ballotId, cast: from } = place;
  place.cast += castsInRound;
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
    castEnvelope(change, { standing, personId, receivedAt, vote });
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
