// What is kept for a while only: by this scheduled work it goes when its time is over.
import type { City } from "../city/index.ts";
import { chinaDay, type Database, type Job, monthsAfter } from "../foundation/index.ts";
import type { Procedure } from "../procedures/engine/index.ts";
import { daysBefore, deleted, inTurns } from "./batches.ts";
import { forgetDrafts, forgetUnfiled } from "./drafts.ts";
import { forgetMessages } from "./messages.ts";

/** The scheduled work of this file, at night. */
export function forgettingJobs(means: {
  db: Database;
  city: () => City;
  procedures: ReadonlyMap<string, Procedure>;
  now: () => Date;
}): Job[] {
  const { db, procedures } = means;
  const given = () => ({ db, procedures, city: means.city(), now: means.now() });
  /** Since when what people and the bot have written to each other is kept. */
  const keptSince = () => daysBefore(means.now(), charterOf(given()).number("person.messageDays"));
  return [
    { name: "forget-uploads", schedule: "30 4 * * *", run: () => forgetUploads(db, means.now()) },
    { name: "forget-codes", schedule: "35 4 * * *", run: () => forgetCodes(db, means.now()) },
    { name: "forget-item-choices", schedule: "40 4 * * *", run: () => forgetItemChoices(db, means.now()) },
    { name: "forget-model-callers", schedule: "45 4 * * *", run: () => forgetCallers(db, means.now()) },
    { name: "forget-drafts", schedule: "45 4 * * *", run: () => forgetDrafts(db, keptSince()) },
    { name: "forget-alone", schedule: "50 4 * * *", run: () => forgetAlone(db, means.now()) },
    { name: "forget-messages", schedule: "50 4 * * *", run: () => forgetMessages(db, keptSince()) },
    { name: "forget-unfiled", schedule: "52 4 * * *", run: () => forgetUnfiled(db, keptSince()) },
    { name: "forget-cases", schedule: "55 4 * * *", run: () => forgetCases(given()) },
  ];
}

/** Codes that were for minutes, after a week: what they sealed of a phone goes with them. */
const forgetCodes = (db: Database, now: Date): Promise<number> => inTurns(db, codesSql, [daysBefore(now, 7)]);
const codesSql = deleted("Code", `t."expiresAt" < $1 AND t.purpose IN ('phone', 'counter', 'fresh', 'export')`);

/** What taught the look-up, after a year: what people mean by a word changes. */
const forgetItemChoices = (db: Database, now: Date): Promise<number> =>
  inTurns(db, itemChoicesSql, [monthsAfter(now, -12)]);
const itemChoicesSql = deleted("ItemChoice", `t."chosenAt" < $1`);

/** Who had asked a language model how often: of no use after a week. */
export const forgetCallers = (db: Database, now: Date): Promise<number> =>
  inTurns(db, callersSql, [chinaDay(daysBefore(now, 7))]);
const callersSql = deleted("ModelPersonDay", `t.day < $1::date`);

/** That cases were looked at for what they have in common, which nothing joins any more. */
const forgetAlone = (db: Database, now: Date): Promise<number> => inTurns(db, aloneSql, [daysBefore(now, 100)]);
const aloneSql = deleted("HotTopicCase", `t."topicId" IS NULL AND t."filedAt" < $1`);

/** Uploads that no answered message took up, after a week; recordings, of which only what was understood is kept, after a day. */
export const forgetUploads = (db: Database, now: Date): Promise<number> =>
  inTurns(db, uploadsSql, [daysBefore(now, 1), daysBefore(now, 7)], smallBatch);
const smallBatch = 200;
const uploadsSql = deleted(
  "File",
  `t."filedAt" IS NULL AND t."createdAt" < $1 AND t."personId" IS NULL AND (t.mime LIKE 'audio/%' OR t."createdAt" < $2)`,
  smallBatch,
);

interface Means {
  db: Database;
  city: City;
  now: Date;
}

/** The district's own charter: what is kept of people is the same in all its communities. */
function charterOf({ city, now }: Pick<Means, "city" | "now">) {
  const [district] = city.children(null);
  if (!district) throw new Error("no district");
  return city.charterFor(district.id, now);
}

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
    gone += await inTurns(means.db, casesSql, [name, before], smallBatch);
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
