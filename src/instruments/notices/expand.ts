import { asConflict, type Clock, Conflict, type Database, type Ids, type Words } from "../../foundation/index.ts";
import { type Audience, withPeople } from "./audience.ts";
import { digestMinute, manyFrom, type NoticeKind, optionalKinds, priorityOf, quietHours, rankSize } from "./kinds.ts";
import type { NoticeMessage } from "./outgoing.ts";
import { addressOrder } from "./reach.ts";
import { type IsBrief, wordingOf, wordingsOf } from "./wordings.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
  words: Words;
  /** Whether a channel wants few words; none does when it is left out. */
  isBrief?: IsBrief;
  /** Called when some rows of a notice can be sent while others are still to be made. */
  onSome?: () => void;
  /** Begins to send what is told to single persons: it goes before what the same moment tells many. */
  tellSingly?: () => Promise<void>;
  /** Aborted when it is to end after the thousand that is under way. */
  signal?: AbortSignal;
}

interface WaitingNotice {
  id: string;
  kind: NoticeKind;
  caseId: string | null;
  audience: Audience;
  message: NoticeMessage;
  cursor: string | null;
  people: number;
  startRank: number;
}
interface Recipient {
  personId: string;
  locale: string;
  /** Null when none works. */
  addressId: string | null;
  channel: string | null;
  isOptedOut: boolean;
  isDigest: boolean;
  /** Null: at once. */
  dueAt: Date | null;
}

/** So many people are given their rows in one transaction. */
const chunkSize = 1_000;

/**
 * Turns notices into one delivery a person, each on the address where the person was last seen or on the channel they
 * prefer, in their language. Returns how many notices were expanded; call again until 0. `ids` limits it to those.
 * A large audience is taken a thousand people at a time; whoever is killed in between is followed by any other process.
 */
export async function expandNotices(means: Means, ids?: string[]): Promise<number> {
  const sql = `SELECT id, kind, "caseId", audience, message, cursor, people, "startRank" FROM "Notice"
    WHERE "expandedAt" IS NULL AND "cancelledAt" IS NULL AND ("dueAt" IS NULL OR "dueAt" <= $1) AND ${hasItsRoll} ${ids ? "AND id = ANY($2)" : ""}
    ORDER BY kind <> 'case', "createdAt", id LIMIT 50`;
  const now = means.clock.now();
  const waiting = await means.db.query<WaitingNotice>(sql, ids ? [now, ids] : [now]);
  const results: PromiseSettledResult<void>[] = [];
  // One that cannot be said in words does not keep the others from going.
  for (const [index, notice] of waiting.entries()) {
    if (notice.kind !== "case" && waiting[index - 1]?.kind === "case") await means.tellSingly?.();
    results.push(...(await Promise.allSettled([expandOne(means, notice)])));
  }
  const failed = results.find((r) => r.status === "rejected");
  if (failed) throw failed.reason;
  return waiting.length;
}

/** Who is on the roll of a ballot is not known before it is taken. */
const hasItsRoll = `(audience->>'kind' <> 'electors' OR EXISTS (SELECT 1 FROM "Ballot" b
  WHERE b.id = (audience->>'ballotId')::uuid AND b."rollFixedAt" IS NOT NULL))`;

async function expandOne(means: Means, notice: WaitingNotice): Promise<void> {
  const isToMany = priorityOf[notice.kind] >= manyFrom;
  let { cursor, people, startRank } = notice;
  if (isToMany && cursor === null) startRank = await rankNow(means.db, priorityOf[notice.kind]);
  try {
    for (let isLast = false; !isLast && !means.signal?.aborted; means.onSome?.()) {
      const recipients = await recipientsOf(means, notice, cursor);
      isLast = recipients.length < chunkSize;
      await storeChunk(means, { ...notice, cursor, people, startRank }, recipients, isLast);
      cursor = recipients.at(-1)?.personId ?? cursor;
      people += recipients.length;
    }
  } catch (error) {
    // Another process expands it, or it was cancelled.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** How far the sending to many has come: a notice begins beside what is under way, neither before nor after it. */
async function rankNow(db: Database, priority: number): Promise<number> {
  const isWaiting = `d.state = 'queued' AND d.priority >= ${manyFrom} AND NOT d."isBundled"`;
  const channelAfter = (name: string) =>
    `(SELECT d.channel FROM "Delivery" d WHERE ${isWaiting} AND d.channel > ${name} ORDER BY d.channel LIMIT 1)`;
  const sql = `WITH RECURSIVE c AS (SELECT ${channelAfter("''")} AS channel UNION ALL SELECT ${channelAfter("c.channel")} FROM c WHERE c.channel IS NOT NULL)
    SELECT coalesce(least((SELECT min(f.rank) FROM c, LATERAL (SELECT d.rank FROM "Delivery" d WHERE ${isWaiting} AND d.channel = c.channel
      AND d.priority = $1 ORDER BY d.rank LIMIT 1) f), (SELECT min(b.rank) FROM "Bundle" b WHERE b.priority = $1 AND b."leaseUntil" IS NULL)), 0) AS rank`;
  const [found] = await db.query<{ rank: number }>(sql, [priority], "rank-now");
  return found?.rank ?? 0;
}

/** Each is looked up by itself (OFFSET 0): joined, all people and all their wishes would be read for every thousand. */
async function recipientsOf({ db, clock }: Means, notice: WaitingNotice, cursor: string | null): Promise<Recipient[]> {
  const now = clock.now();
  const { text, values } = withPeople(notice.audience, now, (people, param) => {
    const kind = param(notice.kind);
    const at = `${param(now)}::timestamptz`;
    return `SELECT w."personId", p.locale, a.id AS "addressId", a.channel, k."isOptedOut", k."isDigest",
        NULLIF(${dueSql(notice.kind, `CASE WHEN k."isDigest" THEN linli_after_quiet(${at}, ${digestFrom}, ${digestMinute}) ELSE ${at} END`, at)}, ${at}) AS "dueAt"
      FROM (SELECT x."personId" FROM (${people}) x WHERE x."personId" > ${param(cursor ?? noBody)}::uuid ORDER BY x."personId" LIMIT ${chunkSize}) w
      CROSS JOIN LATERAL (SELECT x.locale FROM "Person" x WHERE x.id = w."personId" OFFSET 0) p
      LEFT JOIN LATERAL (SELECT * FROM "NoticePreference" x WHERE x."personId" = w."personId" OFFSET 0) pr ON true
      LEFT JOIN LATERAL (SELECT a.id, a.channel FROM "Address" a WHERE a."personId" = w."personId" AND a."blockedAt" IS NULL
        ORDER BY ${addressOrder} LIMIT 1) a ON true,
      LATERAL (SELECT ${optedOutSql(kind)} AS "isOptedOut", coalesce(pr.digest, false) AND ${kind} = 'information' AS "isDigest") k
      ORDER BY w."personId"`;
  });
  return db.query<Recipient>(text, values);
}

/** Before every person's id. */
const noBody = "00000000-0000-0000-0000-000000000000";

/** The minute after the digest has gone: what comes from then on waits for the next day's. */
const digestFrom = digestMinute + 1;

/** SQL: whether the person of `pr` has turned this kind off. */
export const optedOutSql = (kind: string) =>
  `coalesce(${kind} = ANY(pr."optedOut") AND ${kind} IN (${optionalKinds.map((k) => `'${k}'`).join(", ")}), false)`;

/**
 * SQL for when a row may go, by the quiet hours of `pr`. What warns of danger goes at once, and so does what procedures
 * tell about a case: it answers what somebody has under way, and a member may have two hours for it.
 */
function dueSql(kind: NoticeKind, dueAt: string, at: string): string {
  return kind === "emergency" || kind === "case" ? at : afterQuietSql(dueAt);
}
export const afterQuietSql = (at: string) =>
  `linli_after_quiet(${at}, coalesce(pr."quietFrom", ${quietHours.from}), coalesce(pr."quietUntil", ${quietHours.until}))`;

const insertSql = `WITH d AS (
    INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, "noticeId", "caseId", priority, rank, "dueAt", state, reason,
      payload, wording, "createdAt", "isDigest", "isBundled", "followedAt", "leaseUntil")
    SELECT r.id, 'notice', r.person, r.address, coalesce(r.channel, ''), $1, $2, $3, r.rank, coalesce(r.due, $5::timestamptz),
      CASE WHEN r.address IS NULL AND $20::bool THEN 'failed' WHEN r.address IS NULL OR r.out THEN 'suppressed' ELSE 'queued' END,
      CASE WHEN r.address IS NULL THEN 'unreachable' WHEN r.out THEN 'opted-out' END,
      CASE WHEN NOT $20::bool THEN ($4::jsonb[])[r.says + 1] END, CASE WHEN $20::bool THEN r.says END, $5::timestamptz, r.digest, r.bundled, CASE WHEN r.address IS NULL THEN $5::timestamptz END, NULL
    FROM unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::int[], $11::timestamptz[], $12::bool[], $13::bool[], $14::int[], $21::bool[])
      AS r(id, person, address, channel, rank, due, out, digest, says, bundled)),
  b AS (INSERT INTO "Bundle" (id, "noticeId", channel, priority, rank, "deliveryIds") SELECT gen_random_uuid(), $1, channel, $3, rank, ids
    FROM jsonb_to_recordset($22::jsonb) AS b(channel text, rank int, ids uuid[])),
  w AS (INSERT INTO "Wording" ("noticeId", place, payload) SELECT $1, place - 1, payload FROM unnest($4::jsonb[]) WITH ORDINALITY AS w(payload, place)
    WHERE $20::bool ON CONFLICT DO NOTHING),
  n AS (UPDATE "Notice" SET cursor = coalesce($16, cursor), people = people + $17, "startRank" = $18, "expandedAt" = $19
    WHERE id = $1 AND "expandedAt" IS NULL AND "cancelledAt" IS NULL AND cursor IS NOT DISTINCT FROM $15 RETURNING 1)
  SELECT linli_expect((SELECT count(*) FROM n), 1, 'Notice')`;

/** A recipient with the row that is to be theirs. */
interface Told extends Recipient {
  id: string;
  rank: number;
  isBundled: boolean;
}

/** A list as PostgreSQL writes arrays, of what needs no escaping: the driver would look at each for quotes. */
const plainArray = (list: readonly (string | number | boolean | null)[]): string =>
  `{${list.map((one) => one ?? "NULL").join()}}`;

/** The rows that go together: of one rank and one channel. */
function bundlesOf(told: readonly Told[]): { channel: string | null; rank: number; ids: string[] }[] {
  const together = Map.groupBy(
    told.filter((r) => r.isBundled),
    ({ rank, channel }) => `${rank} ${channel}`,
  );
  return [...together.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ channel: first.channel, rank: first.rank, ids: rows.map(({ id }) => id) }] : [];
  });
}

async function storeChunk(
  { db, clock, ids, words, isBrief }: Means,
  notice: WaitingNotice,
  recipients: Recipient[],
  isLast: boolean,
): Promise<void> {
  const { kind, startRank, people, message } = notice;
  const now = clock.now();
  const isToMany = priorityOf[kind] >= manyFrom;
  // Each person has a row, also who cannot be reached: the ledger tells that nothing went to them, and why.
  const told = recipients.map((r, place): Told => {
    // What may go at once waits in bundles.
    const isBundled = isToMany && r.addressId !== null && !r.isOptedOut && !r.isDigest && r.dueAt === null;
    return { ...r, id: ids.uuid(), rank: startRank + Math.floor((people + place) / rankSize), isBundled };
  });
  const payloads = wordingsOf(message, words, now);
  const saysOf = ({ locale, channel }: Recipient) => wordingOf(locale, channel !== null && isBrief?.(channel) === true);
  const values = [
    ...[notice.id, notice.caseId, priorityOf[kind], payloads.map((p) => JSON.stringify(p)), now],
    plainArray(told.map((r) => r.id)),
    plainArray(told.map((r) => r.personId)),
    plainArray(told.map((r) => r.addressId)),
    told.map((r) => r.channel),
    plainArray(told.map((r) => r.rank)),
    told.map((r) => r.dueAt),
    plainArray(told.map((r) => r.isOptedOut)),
    plainArray(told.map((r) => r.isDigest)),
    plainArray(told.map(saysOf)),
    ...[notice.cursor, recipients.at(-1)?.personId ?? null, recipients.length, startRank, isLast ? now : null],
    ...[isToMany, plainArray(told.map((r) => r.isBundled)), JSON.stringify(bundlesOf(told))],
  ];
  try {
    await db.query(insertSql, values, "expand-notice");
  } catch (error) {
    throw asConflict(error);
  }
}
