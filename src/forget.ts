// What is kept for a while only.
import type { City } from "./city/index.ts";
import { type Database, type Job, monthsAfter } from "./foundation/index.ts";
import { forgetAlone, forgetCallers } from "./instruments/index.ts";
import type { Procedure } from "./procedures/engine/index.ts";

/** The scheduled work of this file, at night. */
export function forgettingJobs(means: {
  db: Database;
  city: () => City;
  procedures: ReadonlyMap<string, Procedure>;
  now: () => Date;
}): Job[] {
  const { db, procedures } = means;
  const given = () => ({ db, procedures, city: means.city(), now: means.now() });
  return [
    { name: "forget-uploads", schedule: "30 4 * * *", run: () => forgetUploads(db, means.now()) },
    { name: "forget-codes", schedule: "35 4 * * *", run: () => forgetCodes(db, means.now()) },
    { name: "forget-item-choices", schedule: "40 4 * * *", run: () => forgetItemChoices(db, means.now()) },
    { name: "forget-model-callers", schedule: "45 4 * * *", run: () => forgetCallers(db, means.now()) },
    { name: "forget-alone", schedule: "50 4 * * *", run: () => forgetAlone(db, means.now()) },
    { name: "forget-messages", schedule: "50 4 * * *", run: () => forgetMessages(given()) },
    { name: "forget-cases", schedule: "55 4 * * *", run: () => forgetCases(given()) },
  ];
}

/** Codes that were for minutes, after a week: what they sealed of a phone goes with them. */
const forgetCodes = (db: Database, now: Date) =>
  db.query(
    `DELETE FROM "Code" WHERE purpose IN ('phone', 'counter', 'fresh', 'export') AND "expiresAt" < $1::timestamptz - interval '7 days'`,
    [now],
  );

/** What taught the look-up, after a year: what people mean by a word changes. */
const forgetItemChoices = (db: Database, now: Date) =>
  db.query(`DELETE FROM "ItemChoice" WHERE "chosenAt" < $1::timestamptz - interval '1 year'`, [now]);

/** Uploads that no answered message took up, after a week; recordings, of which only what was understood is kept, after a day. */
export const forgetUploads = (db: Database, now: Date) =>
  db.query(
    `DELETE FROM "File" WHERE "personId" IS NULL
      AND "createdAt" < $1::timestamptz - CASE WHEN mime LIKE 'audio/%' THEN interval '1 day' ELSE interval '7 days' END`,
    [now],
  );

/** So many rows go in one statement: nobody waits behind it. */
const batch = 5_000;
const smallBatch = 200;

interface Means {
  db: Database;
  city: City;
  now: Date;
}

/** The district's own charter: what is kept of people is the same in all its communities. */
function charterOf({ city, now }: Means) {
  const [district] = city.children(null);
  if (!district) throw new Error("no district");
  return city.charterFor(district.id, now);
}

/**
 * What people and the bot have written to each other, and ended talks with the files sent in them, after the charter's days.
 * Notices to many stay: the ledger says whom each reached. Returns how many rows went.
 */
async function forgetMessages(means: Means): Promise<number> {
  const days = charterOf(means).number("person.messageDays");
  const before = new Date(means.now.getTime() - days * 86_400_000);
  let gone = 0;
  for (const sql of [repliesSql, receivedSql, toldSql, talksSql]) gone += await inBatches(means.db, sql, [before]);
  return gone;
}

/** `LIMIT` rows of a table by a condition, deleted; their number is read from what it returns. */
const deleted = (table: string, where: string) =>
  `DELETE FROM "${table}" WHERE ctid = ANY(ARRAY(SELECT t.ctid FROM "${table}" t WHERE ${where} LIMIT ${batch})) RETURNING 1`;

const isOver = `t.state NOT IN ('queued', 'sending')`;
const repliesSql = deleted("Delivery", `t."createdAt" < $1 AND t.kind = 'reply' AND ${isOver}`);
const receivedSql = deleted("Inbox", `t."receivedAt" < $1 AND t."doneAt" IS NOT NULL`);
/** What a procedure told one person or a few: a body's notice to many is a record of its own. */
const toldSql = deleted(
  "Delivery",
  `t."createdAt" < $1 AND t.kind = 'notice' AND ${isOver} AND EXISTS (SELECT 1 FROM "Notice" n WHERE n.id = t."noticeId" AND n.kind = 'case')`,
);
const talksSql = `WITH k AS (SELECT id FROM "Talk" WHERE state = 'ended' AND "endedAt" < $1 ORDER BY "endedAt" LIMIT ${batch}),
    l AS (DELETE FROM "TalkLine" USING k WHERE "talkId" = k.id RETURNING files),
    f AS (DELETE FROM "File" WHERE id = ANY(ARRAY(SELECT unnest(files) FROM l)))
  DELETE FROM "Talk" USING k WHERE "Talk".id = k.id RETURNING 1`;

/**
 * What is personal of cases that ended so long ago as their procedure says: the words, the place, the photos, who filed
 * them and who follows them. Number, steps and the chained history stay. Returns how many cases.
 */
async function forgetCases(means: Means & { procedures: ReadonlyMap<string, Procedure> }): Promise<number> {
  const charter = charterOf(means);
  let gone = 0;
  for (const { name, keptYears } of means.procedures.values()) {
    if (!keptYears) continue;
    const before = monthsAfter(means.now, -12 * charter.number(keptYears));
    gone += await inBatches(means.db, casesSql, [name, before], smallBatch);
  }
  return gone;
}

const uuidIn = (text: string) =>
  `(regexp_matches(${text}, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g'))[1]::uuid`;
const casesSql = `WITH c AS (SELECT id, form FROM "Case" WHERE procedure = $1 AND "endedAt" < $2 AND form <> '{}' LIMIT ${smallBatch}),
    y AS (DELETE FROM "CaseEventPayload" USING c WHERE "caseId" = c.id RETURNING data),
    f AS (SELECT ${uuidIn("form::text")} AS id FROM c UNION SELECT ${uuidIn("data::text")} FROM y),
    g AS (DELETE FROM "File" USING f WHERE "File".id = f.id),
    w AS (DELETE FROM "Follow" USING c WHERE "caseId" = c.id)
  UPDATE "Case" t SET form = '{}', gist = '', lat = NULL, lon = NULL, "applicantId" = NULL, "helperId" = NULL, "aboutPersonIds" = '{}'
    FROM c WHERE t.id = c.id RETURNING 1`;

async function inBatches(db: Database, sql: string, values: unknown[], size = batch): Promise<number> {
  for (let gone = 0; ; ) {
    const { length } = await db.query(sql, values);
    gone += length;
    if (length < size) return gone;
  }
}
