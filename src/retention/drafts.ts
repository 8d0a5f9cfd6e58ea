import type { Database } from "../foundation/index.ts";
import { deleted, inTurns, walk, walked } from "./batches.ts";

/**
 * What was never submitted: drafts that nobody has touched since an instant, and all else that is unfinished of whoever was
 * not seen since. A conversation that is being answered is left to the next night. Returns of how many people.
 */
export const forgetDrafts = (db: Database, before: Date): Promise<number> =>
  walk(db, draftsSql, lastId, [before.toISOString()]);

const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** When a draft was shown last; instants of JSON compare as they are written. */
const touchedAt = `coalesce(d->>'shownAt', d->>'startedAt')`;
const unfinished = ["parked", "asked", "voice", "heardAtHomes", "batch", "gathering", "lastText", "lastCommunity"];

/** Counted, so that the addresses of all people are not read for it at once. */
const isSeen = `((SELECT count(*) FROM "Address" a WHERE a."personId" = t."personId" AND a."lastSeenAt" >= $3::timestamptz) > 0)`;

/** The version goes on, so that an answer that was decided on what stood there is decided anew. */
const draftsSql = walked(
  "Conversation",
  "personId",
  `UPDATE "Conversation" t SET version = t.version + 1, state = (SELECT
      jsonb_set(CASE WHEN n."isSeen" THEN t.state::jsonb ELSE t.state::jsonb - '{${unfinished.join(",")}}'::text[] END, '{drafts}',
        coalesce((SELECT jsonb_agg(d ORDER BY place) FROM jsonb_array_elements(t.state::jsonb->'drafts') WITH ORDINALITY x(d, place)
          WHERE ${touchedAt} >= $3), '[]'))::json
      FROM (SELECT ${isSeen} AS "isSeen") n)
    FROM k WHERE t."personId" = k.id AND t."leaseUntil" IS NULL AND (
      EXISTS (SELECT 1 FROM json_array_elements(t.state->'drafts') d WHERE ${touchedAt} < $3)
      OR (t.state::jsonb ?| '{${unfinished.join(",")}}' AND NOT ${isSeen}))`,
);

/**
 * Photos and files of before an instant with which nothing was filed; what the bot drew or wrote for somebody too. They go
 * after the drafts and messages that show them.
 */
export const forgetUnfiled = (db: Database, before: Date): Promise<number> =>
  inTurns(db, unfiledSql, [before], filesAtOnce);
const filesAtOnce = 200;
const unfiledSql = deleted(
  "File",
  `t."filedAt" IS NULL AND t."createdAt" < $1
    AND NOT EXISTS (SELECT 1 FROM "Conversation" c WHERE c."personId" = t."personId" AND strpos(c.state::text, t.id::text) > 0)`,
  filesAtOnce,
);
