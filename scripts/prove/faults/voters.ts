import { readDemoCity } from "../../../prisma/demo/read.ts";
import { charterOf } from "../../../src/city/index.ts";
import { Change, type Clock, createLogger, type Database, type Ids, keyed } from "../../../src/foundation/index.ts";
import {
  addBallot,
  type BallotKeys,
  buttonToken,
  closeBallot,
  type Outgoing,
  readBallot,
  readPublication,
} from "../../../src/instruments/index.ts";
import { verifyText } from "../../../src/verify-ballot/verify.ts";
import type { Line } from "./line.ts";
import type { VoterOf } from "./people.ts";
import type { Book } from "./record.ts";

export interface BallotMeans {
  db: Database;
  clock: Clock;
  ids: Ids;
  keys: BallotKeys;
  masterKey: Buffer;
}

const dayMs = 86_400_000;
const answers = { yes: "同意", no: "反对", abstain: "弃权" } as const;

/** Puts a question to these people, who are known already; each has it before them with its answers. */
export async function askVoters(means: BallotMeans, isSecret: boolean, lines: Line[]): Promise<Map<Line, VoterOf>> {
  const { db, clock, ids } = means;
  const ballotId = await openBallot(means, isSecret);
  const asked = new Map<Line, VoterOf>();
  for (const line of lines) {
    const [person] = await db.query<{ id: string; addressId: string }>(
      `SELECT "personId" AS id, id AS "addressId" FROM "Address" WHERE channel = $1 AND address = $2`,
      [line.channel, line.address],
    );
    if (!person) throw new Error(`${line.key} is not known`);
    await db.query(`INSERT INTO "Elector" ("ballotId", id, "personId", name) VALUES ($1, $2, $3, '居民')`, [
      ...[ballotId, ids.uuid(), person.id],
    ]);
    const [deliveryId, now] = [ids.uuid(), clock.now()];
    const buttons = Object.entries(answers).map(([pick, label]) => ({
      ...{ label, command: { do: "vote", ballot: ballotId, pick }, isSealed: isSecret },
    }));
    const message = { text: "请您表决", buttons: [buttons] } as Outgoing;
    // It lies before them already: no sending of the program's.
    await db.query(
      `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, "sentAt", payload, "createdAt", reason)
        VALUES ($1, 'notice', $2, $3, $4, 7, $5, 'sent', $5, $6, $5, '${laidBefore}')`,
      [deliveryId, person.id, person.addressId, line.channel, now, message],
    );
    const tokenOf = (index: number) =>
      buttonToken(keyed(means.masterKey), deliveryId, index, isSecret ? { isSealed: true } : {});
    asked.set(line, { ballotId, tokens: new Map(Object.keys(answers).map((pick, index) => [pick, tokenOf(index)])) });
  }
  return asked;
}

/** The mark of a message that the program has not sent. */
export const laidBefore = "laid before them";

async function openBallot({ db, clock, ids, keys }: BallotMeans, isSecret: boolean): Promise<string> {
  const [id, now] = [ids.uuid(), clock.now()];
  const [body] = await db.query<{ id: string; areaId: string; districtId: string }>(
    `SELECT id, "areaId", "districtId" FROM "Body" LIMIT 1`,
  );
  if (!body) throw new Error("a town without bodies");
  const { areaId, districtId } = body;
  const { charter: rules } = readDemoCity();
  const charter = charterOf({ id: ids.uuid(), areaId, version: 1, effectiveAt: now, rules });
  const change = new Change();
  addBallot(
    change,
    { ids, keys },
    {
      ...{ id, now, charter, districtId, areaId, bodyId: body.id, kind: "resolution", method: "yes-no", isSecret },
      ...{ question: "活动室周末开放", opensAt: now, closesAt: new Date(now.getTime() + dayMs) },
    },
  );
  await change.commit(db);
  return id;
}

/** Counts both ballots as at their end, and holds them against what everybody has chosen last. */
export async function faultsOfVotes(means: BallotMeans, book: Book): Promise<{ lost: string[]; doubled: string[] }> {
  const lost: string[] = [];
  const doubled: string[] = [];
  const byBallot = Map.groupBy(book.votes.values(), ({ ballotId }) => ballotId);
  const clock = { now: () => new Date(means.clock.now().getTime() + 2 * dayMs) };
  const log = createLogger({ level: "error", to: "stderr" });
  for (const [ballotId, votes] of byBallot) {
    const closing = await closeBallot({ ...means, clock, log }, ballotId);
    const ballot = await readBallot(means.db, ballotId);
    if (closing.state !== "counted" || !ballot?.result) {
      lost.push(`ballot ${ballotId} was not counted: ${JSON.stringify(closing)}`);
      continue;
    }
    const { cast, invalid, totals } = ballot.result;
    if (cast > votes.length) doubled.push(`ballot ${ballotId}: ${cast} counted, ${votes.length} have voted`);
    if (cast < votes.length) lost.push(`ballot ${ballotId}: ${cast} counted, ${votes.length} have voted`);
    if (invalid > 0) lost.push(`ballot ${ballotId}: ${invalid} cannot be read`);
    for (const choice of Object.keys(answers)) {
      const meant = votes.filter((vote) => vote.choice === choice).length;
      if (totals[choice] !== meant) lost.push(`ballot ${ballotId}: ${totals[choice]} for ${choice}, meant ${meant}`);
    }
    const published = await readPublication(means.db, ballot);
    const faults = published?.isSame ? verifyText(published.text).faults : ["is not what was counted"];
    lost.push(...faults.map((fault) => `ballot ${ballotId}, as published: ${fault}`));
  }
  return { lost, doubled };
}
