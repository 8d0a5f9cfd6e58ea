import { formatDay, monthsAfter } from "../../foundation/index.ts";
import { charterOfTurn } from "../charter/show.ts";
import type { Turn } from "../turn.ts";

/** How much is kept of a person, by how long it is kept. */
export interface Kept {
  messages: number;
  talks: number;
  /** Cases whose personal content goes some years after their end. */
  open: number;
  ended: number;
  /** When the first of those that ended did. */
  endedFirst: Date | null;
  /** What stands in records that are kept for good: proposals, signatures, answers, rolls. */
  recorded: number;
  looks: number;
  /** Photos and files with which nothing was filed yet. */
  unfiled: number;
  drafts: number;
}

/** The rules of the charter that say how long what is kept. */
export const keepingRules = ["person.messageDays", "person.caseYears", "person.lookYears"] as const;

const keptSql = `SELECT
  (SELECT count(*) + count(DISTINCT d."inboxId") FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId"
    WHERE a."personId" = $1 AND d.reason IS DISTINCT FROM 'erased')::int AS messages,
  (SELECT count(*) FROM "Talk" t WHERE t."personId" = $1 AND EXISTS (SELECT 1 FROM "TalkLine" l WHERE l."talkId" = t.id AND l.text <> ''))::int AS talks,
  (SELECT count(*) FROM "Case" c WHERE c."applicantId" = $1 AND c.procedure = ANY($2) AND c.outcome IS NULL)::int AS open,
  (SELECT count(*) FROM "Case" c WHERE c."applicantId" = $1 AND c.procedure = ANY($2) AND c.outcome IS NOT NULL)::int AS ended,
  (SELECT min(c."endedAt") FROM "Case" c WHERE c."applicantId" = $1 AND c.procedure = ANY($2)) AS "endedFirst",
  (SELECT count(*) FROM "Case" c WHERE c."applicantId" = $1 AND c.procedure <> ALL($2))::int
    + (SELECT count(*) FROM "Signature" s WHERE s."personId" = $1)::int
    + (SELECT count(*) FROM "ConsultationAnswer" a WHERE a."personId" = $1)::int
    + (SELECT count(*) FROM "Elector" e WHERE e."personId" = $1)::int AS recorded,
  (SELECT count(*) FROM "PersonalLook" k WHERE k."subjectId" = $1)::int AS looks,
  (SELECT count(*) FROM "File" f WHERE f."personId" = $1 AND f."filedAt" IS NULL)::int AS unfiled`;

export async function readKept({ means, person, state }: Turn): Promise<Kept> {
  const passing = [...means.procedures.values()].filter(({ keptYears }) => keptYears).map(({ name }) => name);
  const [kept] = await means.db.query<Omit<Kept, "drafts">>(keptSql, [person.id, passing], "kept-of-data");
  if (!kept) throw new Error("no answer");
  return { ...kept, drafts: state.drafts.length };
}

/** What is kept in the charter's terms, each with how long: only what there is. */
export function keptLines(turn: Turn, kept: Kept): string[] {
  const charter = charterOfTurn(turn);
  const [days, years, lookYears] = keepingRules.map((rule) => charter.number(rule)) as [number, number, number];
  const first =
    kept.endedFirst && formatDay(monthsAfter(kept.endedFirst, 12 * years), turn.person.locale, turn.world.now);
  const isUnfinished = kept.unfiled + kept.drafts > 0;
  return [
    ...(kept.messages > 0 ? [turn.say("mydata-messages", { count: kept.messages, days })] : []),
    ...(kept.talks > 0 ? [turn.say("mydata-talks", { count: kept.talks, days })] : []),
    ...(isUnfinished ? [turn.say("mydata-unfinished", { days, files: kept.unfiled })] : []),
    ...(kept.open > 0 ? [turn.say("mydata-open", { count: kept.open, years })] : []),
    ...(kept.ended > 0 ? [turn.say("mydata-ended", { count: kept.ended, years, first: first ?? "" })] : []),
    ...(kept.recorded > 0 ? [turn.say("mydata-recorded", { count: kept.recorded })] : []),
    ...(kept.looks > 0 ? [turn.say("mydata-looks", { count: kept.looks, years: lookYears })] : []),
  ];
}
