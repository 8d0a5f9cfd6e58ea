import type { Clock, Database } from "../../foundation/index.ts";
import { againstSql, freeAtSql, type Place, preferenceSql, type Sending } from "./claim.ts";
import type { Wordings } from "./wordings.ts";

export interface BundleMeans {
  db: Database;
  clock: Clock;
  owner: string;
  wordings: Wordings;
}

/** Rows that were claimed together; all of one notice. */
interface Bundle {
  id: string;
  /** The one that it was cut from; the same where it was taken whole. */
  fromId: string;
  /** How many there were with those that are not to be sent. */
  taken: number;
  rows: Sending[];
}

/** Of bundles that are all settled by then nothing is left. A row whose mark failed keeps its own. */
const endSql = (
  ids: string,
  owner: string,
) => `DELETE FROM "Bundle" b WHERE b.id = ANY(${ids}::uuid[]) AND b."leaseOwner" = ${owner}
  AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d.id = ANY(b."deliveryIds") AND d.state = 'queued' AND d."isBundled")`;

const waitingSql = `SELECT b.id, b.priority, b.rank FROM "Bundle" b WHERE b.channel = $1 AND b."leaseUntil" IS NULL
  ORDER BY b.priority, b.rank, b."deliveryIds"[1] LIMIT $2`;

/** The next bundles of a channel; of those of one rank the one that was made first. */
export const waitingBundles = (
  { db }: Pick<BundleMeans, "db">,
  channel: string,
  most: number,
): Promise<(Place & { id: string })[]> => db.query(waitingSql, [channel, most], "waiting-bundles");

/** Each row is looked up by itself (OFFSET 0), whatever size the tables had when the statement was planned. */
const claimSql = `WITH ended AS (${endSql("$5", "$2")}),
  head AS (SELECT * FROM "Bundle" b WHERE b.id = ANY($3::uuid[]) AND b."leaseUntil" IS NULL
    ORDER BY array_position($3::uuid[], b.id) LIMIT 1 FOR UPDATE SKIP LOCKED),
  cut AS (SELECT h.*, CASE WHEN cardinality(h."deliveryIds") > $4::int THEN gen_random_uuid() ELSE h.id END AS "newId", cardinality(h."deliveryIds") > $4::int AS "isCut", h."deliveryIds"[:$4::int] AS part FROM head h),
  claimed AS (UPDATE "Bundle" b SET "leaseOwner" = CASE WHEN NOT c."isCut" THEN $2 END,
      "leaseUntil" = CASE WHEN NOT c."isCut" THEN now() + interval '60 seconds' END,
      "deliveryIds" = CASE WHEN c."isCut" THEN c."deliveryIds"[$4::int + 1:] ELSE c."deliveryIds" END FROM cut c WHERE b.id = c.id),
  apart AS (INSERT INTO "Bundle" (id, "noticeId", channel, priority, rank, "deliveryIds", "leaseOwner", "leaseUntil")
    SELECT "newId", "noticeId", channel, priority, rank, part, $2, now() + interval '60 seconds' FROM cut WHERE "isCut"),
  judged AS MATERIALIZED (
    SELECT d.id, d."addressId", d.payload, d.wording, a.address, a."blockedAt" IS NOT NULL AS "isBlocked", p.locale,
      n."acknowledgeWithinMinutes" AS within, ${againstSql} AS against, ${freeAtSql} AS free
    FROM cut c CROSS JOIN LATERAL (SELECT * FROM "Notice" x WHERE x.id = c."noticeId" OFFSET 0) n CROSS JOIN LATERAL unnest(c.part) AS u(id)
      CROSS JOIN LATERAL (SELECT * FROM "Delivery" x WHERE x.id = u.id AND x.state = 'queued' AND x."isBundled" OFFSET 0) d
      CROSS JOIN LATERAL (SELECT x.address, x."blockedAt" FROM "Address" x WHERE x.id = d."addressId" OFFSET 0) a
      CROSS JOIN LATERAL (SELECT x.locale FROM "Person" x WHERE x.id = d."personId" OFFSET 0) p LEFT JOIN ${preferenceSql} pr ON true),
  aside AS (UPDATE "Delivery" d SET state = CASE WHEN j.against IS NOT NULL THEN 'suppressed' ELSE 'queued' END, reason = j.against,
      "dueAt" = greatest(d."dueAt", j.free), "isBundled" = false
    FROM judged j WHERE d.id = j.id AND d.id = ANY(ARRAY(SELECT id FROM judged WHERE against IS NOT NULL OR free > $1)))
  SELECT "newId" AS id, id AS "fromId", "noticeId", channel, cardinality(part) AS taken,
    (SELECT coalesce(json_agg(json_build_array(id, "addressId", address, locale, "isBlocked", within, wording, payload)), '[]')
      FROM judged WHERE against IS NULL AND free <= $1) AS rows FROM cut`;

interface Found {
  id: string;
  fromId: string;
  noticeId: string;
  channel: string;
  taken: number;
  rows: [string, string, string, string, boolean, number | null, number, Sending["payload"] | null][];
}

interface Claim {
  /** One of these, the first that can be had. */
  waiting: readonly string[];
  /** At most so many rows; what remains of the bundle is anybody's. */
  most: number;
  /** Bundles that are done with. */
  ended: string[];
}

/** Claims a bundle: those of its rows whose reason still holds. The others are suppressed or put off. */
export async function claimBundle(
  { db, clock, owner, wordings }: BundleMeans,
  { waiting, most, ended }: Claim,
): Promise<Bundle | undefined> {
  const [found] = await db.query<Found>(claimSql, [clock.now(), owner, waiting, most, ended], "claim-bundle");
  if (!found) return undefined;
  const { id, fromId, noticeId, channel, taken } = found;
  const says = await wordings.of(noticeId);
  const same = { kind: "notice", channel, attempts: 0, replacesId: null, replacesExternalId: null, noticeId };
  const rows = found.rows.map(([row, addressId, address, locale, isBlocked, answerWithin, wording, own]): Sending => {
    const payload = own ?? says[wording];
    if (!payload) throw new Error(`no wording ${wording} of notice ${noticeId}`);
    const whom = { id: row, addressId, address, locale, isBlocked };
    return { ...same, ...whom, payload, answerWithin, isToMany: true, isBundled: true };
  });
  return { id, fromId, taken, rows };
}

/** Ends bundles of ours that are done with. */
export async function endBundles({ db, owner }: Pick<BundleMeans, "db" | "owner">, ended: string[]): Promise<void> {
  if (ended.length > 0) await db.query(endSql("$1", "$2"), [ended, owner], "end-bundles");
}

const giveBackSql = `WITH mine AS (UPDATE "Bundle" b SET "deliveryIds" = ARRAY(SELECT u.id FROM unnest(b."deliveryIds") AS u(id) WHERE u.id <> ALL($3::uuid[]))
    WHERE b.id = $1 AND b."leaseOwner" = $2 RETURNING *)
  INSERT INTO "Bundle" (id, "noticeId", channel, priority, rank, "deliveryIds") SELECT gen_random_uuid(), "noticeId", channel, priority, rank, $3 FROM mine`;

/** Rows of a bundle that were not begun are anybody's again, as one of their own. */
export async function giveBackBundle(
  { db, owner }: Pick<BundleMeans, "db" | "owner">,
  { id, rows }: { id: string; rows: readonly Sending[] },
): Promise<void> {
  const values = [id, owner, rows.map((row) => row.id)];
  if (rows.length > 0) await db.query(giveBackSql, values, "give-back-bundle");
}

const cutOffSql = `WITH ended AS (DELETE FROM "Bundle" WHERE "leaseUntil" <= now() RETURNING "deliveryIds", "noticeId", channel)
  UPDATE "Delivery" d SET state = CASE WHEN e.channel = ANY($1::text[]) THEN 'queued' ELSE 'unknown' END, reason = 'cut off', "isBundled" = false,
    "answerBy" = $2::timestamptz + (SELECT n."acknowledgeWithinMinutes" FROM "Notice" n WHERE n.id = e."noticeId") * interval '1 minute'
  FROM ended e, unnest(e."deliveryIds") AS u(id) WHERE d.id = u.id AND d.state = 'queued' AND d."isBundled"`;

/** What a process that died had in bundles: see settleCutOff. */
export async function settleBundles(
  { db, clock }: Pick<BundleMeans, "db" | "clock">,
  repeatable: readonly string[],
): Promise<void> {
  await db.query(cutOffSql, [repeatable, clock.now()], "settle-bundles");
}
