// What is kept for a while only.
import type { Database } from "./foundation/index.ts";

/** Codes that were for minutes, after a week: what they sealed of a phone goes with them. */
export const forgetCodes = (db: Database, now: Date) =>
  db.query(
    `DELETE FROM "Code" WHERE purpose IN ('phone', 'counter') AND "expiresAt" < $1::timestamptz - interval '7 days'`,
    [now],
  );

/** What taught the look-up, after a year: what people mean by a word changes. */
export const forgetItemChoices = (db: Database, now: Date) =>
  db.query(`DELETE FROM "ItemChoice" WHERE "chosenAt" < $1::timestamptz - interval '1 year'`, [now]);

/** Uploads that no answered message took up, after a week; recordings, of which only what was understood is kept, after a day. */
export const forgetUploads = (db: Database, now: Date) =>
  db.query(
    `DELETE FROM "File" WHERE "personId" IS NULL
      AND "createdAt" < $1::timestamptz - CASE WHEN mime LIKE 'audio/%' THEN interval '1 day' ELSE interval '7 days' END`,
    [now],
  );
