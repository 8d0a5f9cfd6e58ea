import { readBallot, readPublication, verifyHistory } from "../../src/instruments/index.ts";
import { verifyText } from "../../src/verify-ballot/verify.ts";
import type { PollingPlace } from "./polling-place.ts";
import type { VotesCast } from "./votes.ts";

interface InboxRow {
  id: string;
  externalId: string;
  receivedAt: Date;
  isDone: boolean;
  outcome: string | null;
  /** Of its answers. */
  deliveries: string[];
}

/** A message of a voter's as the database has it, with what the harness knows of it. */
interface Press extends InboxRow {
  personId: string;
  ballotId: string;
  choice: string;
}

export interface VotesProof {
  faults: string[];
  presses: number;
  bySms: number;
  late: number;
  voters: number;
  receipts: number;
}

const inboxSql = `SELECT i.id, i."externalId", i."receivedAt", i."doneAt" IS NOT NULL AS "isDone", i.outcome,
    ARRAY(SELECT d.id::text FROM "Delivery" d WHERE d."inboxId" = i.id) AS deliveries
  FROM "Inbox" i WHERE i."externalId" LIKE '%-member-%'`;

/** Holds two ballots that are counted against what the harness knows of everybody's presses. */
export async function proveCounted(place: PollingPlace, { pressed, asked, heard }: VotesCast): Promise<VotesProof> {
  const { db } = place.test.app;
  const rows = await db.query<InboxRow>(inboxSql);
  const byId = Map.groupBy(rows, (row) => row.externalId);
  const faults: string[] = [];
  for (const [externalId, { acknowledged }] of place.ledger.said)
    if (acknowledged !== undefined && pressed.has(externalId) && byId.get(externalId)?.length !== 1)
      faults.push(`${externalId} was acknowledged and is there ${byId.get(externalId)?.length ?? 0} times`);
  const presses: Press[] = rows.flatMap((row) => {
    const known = pressed.get(row.externalId);
    if (!known && !asked.has(row.externalId)) faults.push(`${row.externalId} was never pressed`);
    if (!row.isDone || row.outcome === "error") faults.push(`${row.externalId} ended as ${row.outcome}`);
    const { voter, button } = known ?? {};
    return voter && button ? [{ ...row, personId: voter.personId, ...button }] : [];
  });
  const late = presses.filter(({ receivedAt }) => receivedAt >= place.closesAt);
  for (const { externalId, deliveries } of late) {
    const answer = deliveries.map((id) => heard.get(id)?.message).find((message) => message !== undefined);
    if (answer && !answer.text.includes("没有计入"))
      faults.push(`${externalId} came late and was told: ${answer.text}`);
  }
  let receipts = 0;
  for (const { id, isSecret } of place.ballots) {
    const mine = presses.filter(({ ballotId, receivedAt }) => ballotId === id && receivedAt < place.closesAt);
    const last = lastOfEach(mine);
    faults.push(...(await faultsOfCount(place, id, last)));
    if (isSecret) {
      const found = await faultsOfReceipts(place, id, last, heard);
      receipts = found.receipts;
      faults.push(...found.faults);
    } else faults.push(...(await faultsOfOpenVotes(place, id, last)));
  }
  faults.push(...(await verifyHistory(db)).faults);
  const bySms = presses.filter(({ externalId }) => externalId.startsWith("sms-")).length;
  return { faults, bySms, presses: presses.length, late: late.length, voters: place.voters.length, receipts };
}

/** The last press of each person: by the instant at which it came in, and of the same millisecond by its place in the inbox. */
function lastOfEach(presses: Press[]): Map<string, Press> {
  const inOrder = presses.toSorted((a, b) => Number(a.receivedAt) - Number(b.receivedAt) || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map((press) => [press.personId, press]));
}

async function faultsOfCount({ test, keys }: PollingPlace, id: string, last: ReadonlyMap<string, Press>) {
  const ballot = await readBallot(test.app.db, id);
  const result = ballot?.result;
  if (!ballot || !result) return [`ballot ${id} was not counted`];
  const totals = { yes: 0, no: 0, abstain: 0 } as Record<string, number>;
  for (const { choice } of last.values()) totals[choice] = (totals[choice] ?? 0) + 1;
  const published = await readPublication(test.app.db, ballot);
  const counted = JSON.stringify(["yes", "no", "abstain"].map((key) => result.totals[key]));
  const meant = JSON.stringify(["yes", "no", "abstain"].map((key) => totals[key]));
  const [left] = await test.app.db.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM "Envelope" WHERE "ballotId" = $1)::int AS n`,
    [id],
  );
  return [
    ...(result.cast === last.size ? [] : [`${result.cast} counted, ${last.size} have voted`]),
    ...(counted === meant ? [] : [`counted ${counted}, meant ${meant}`]),
    ...(result.invalid === 0 ? [] : [`${result.invalid} invalid`]),
    ...(published?.isSame ? verifyText(published.text).faults : ["what is published is not what was counted"]),
    ...(left?.n === 0 ? [] : [`${left?.n} envelopes are left`]),
    ...(keys.list().length === 0 ? [] : ["keys are left in their folder"]),
  ];
}

async function faultsOfOpenVotes({ test }: PollingPlace, id: string, last: ReadonlyMap<string, Press>) {
  const votes = await test.app.db.query<{ personId: string; choice: string[] }>(
    `SELECT e."personId", v.choice FROM "OpenVote" v JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId" WHERE v."ballotId" = $1`,
    [id],
  );
  return votes.flatMap(({ personId, choice }) =>
    choice[0] === last.get(personId)?.choice ? [] : [`${personId} has ${choice[0]}, not ${last.get(personId)?.choice}`],
  );
}

/** Whoever has the receipt of their last vote finds it in the list, with what they chose. */
async function faultsOfReceipts(
  { test }: PollingPlace,
  id: string,
  last: ReadonlyMap<string, Press>,
  heard: VotesCast["heard"],
) {
  const votes = await test.app.db.query<{ code: string; choice: string[] }>(
    `SELECT code, choice FROM "CountedVote" WHERE "ballotId" = $1`,
    [id],
  );
  const byCode = new Map(votes.map(({ code, choice }) => [code, choice[0]]));
  let receipts = 0;
  const faults = [...last.values()].flatMap(({ externalId, deliveries, choice }) => {
    const texts = deliveries.map((delivery) => heard.get(delivery)?.message.text ?? "");
    const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(texts.join(" "))?.[0];
    if (!code) return [];
    receipts += 1;
    return byCode.get(code) === choice ? [] : [`${externalId}: ${code} stands with ${byCode.get(code)}, not ${choice}`];
  });
  return { receipts, faults: [...faults, ...(votes.length === last.size ? [] : [`${votes.length} codes`])] };
}
