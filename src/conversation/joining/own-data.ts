import { openPhone, readablePhone } from "../../city/index.ts";
import { type Database, isSealed, type Keyed } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { codeHash, makeCode } from "./code-words.ts";
import { issueCode, requireFewAsked } from "./codes.ts";
import { requireFreshCode } from "./fresh-code.ts";

const exportMinutes = 15;
/** Five bits each: nobody guesses one while it stands. */
const linkLetters = 24;

/** 导出: a link to all that is kept of the person, for a while and for once. A text message takes a fresh code first. */
export async function offerOwnData(turn: Turn): Promise<void> {
  if (!(await requireFreshCode(turn, { do: "export" }, "fresh-code-export"))) return;
  await requireFewAsked(turn, "export");
  const { keyed, ids, exportLink } = turn.means;
  const code = makeCode(ids.secret(linkLetters));
  issueCode(turn, exportMinutes, { hash: exportHash(keyed, code), purpose: "export", personId: turn.person.id });
  const link = hideWords(keyed, turn.addressId, exportLink(code));
  replyWith(turn, "export-link", { link, minutes: exportMinutes }, [homeRow(turn)]);
}

const exportHash = (keyed: Keyed, code: string): string => codeHash(keyed, "export", code);

const openSql = `SELECT 1 FROM "Code" WHERE hash = $1 AND purpose = 'export' AND "usedAt" IS NULL AND "expiresAt" > $2`;
const spendSql = `UPDATE "Code" SET "usedAt" = $2, "usedById" = "personId"
  WHERE hash = $1 AND purpose = 'export' AND "usedAt" IS NULL AND "expiresAt" > $2 RETURNING "personId"`;

interface Means {
  db: Database;
  keyed: Keyed;
  now: Date;
}

/** Whether a link to somebody's data can still be used. */
export const isExportOpen = async ({ db, keyed, now }: Means, code: string): Promise<boolean> =>
  (await db.query(openSql, [exportHash(keyed, code), now])).length > 0;

const of = (table: string, columns: string, where: string) =>
  `(SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (SELECT ${columns} FROM "${table}" t WHERE ${where}) r)`;

/** Names of the parts are those of the tables, columns those of the schema. */
const dataSql = `SELECT to_jsonb(p) AS person,
    ${of("Address", 'channel, proved, "createdAt", "lastSeenAt"', 't."personId" = p.id')} AS addresses,
    ${of("Phone", 'sealed AS phone, "provedAt", how', 't."personId" = p.id')} AS phones,
    ${of("HouseholdMember", 'name, "bornOn", (SELECT h.door FROM "Household" h WHERE h.id = t."householdId") AS door, "createdAt"', 't."personId" = p.id')} AS household,
    ${of("Appointment", '(SELECT b.name FROM "Body" b WHERE b.id = t."bodyId") AS body, role, "startsAt", "endsAt"', 't."personId" = p.id')} AS appointments,
    ${of("Case", 'number, procedure, step, outcome, round, form, lat, lon, "isAnonymous", "filedAt", "endedAt", (SELECT jsonb_agg(jsonb_build_object(\'at\', e.at, \'action\', e.action, \'actor\', e.actor, \'words\', y.data) ORDER BY e.seq) FROM "CaseEvent" e LEFT JOIN "CaseEventPayload" y ON y."eventId" = e.id WHERE e."caseId" = t.id) AS history', 't."applicantId" = p.id')} AS cases,
    ${of("Follow", '(SELECT c.number FROM "Case" c WHERE c.id = t."caseId") AS number, "createdAt", "endedAt"', 't."personId" = p.id')} AS follows,
    ${of("Signature", '(SELECT c.number FROM "Case" c WHERE c.id = t."caseId") AS number, "signedAt", "endedAt", score', 't."personId" = p.id')} AS signatures,
    ${of("ConsultationAnswer", '(SELECT c.number FROM "Case" c WHERE c.id = t."caseId") AS number, question, text, files, organisation, "answeredAt"', 't."personId" = p.id')} AS consultation_answers,
    ${of("Consent", 'relation, how, (t."helperId" = p.id) AS "isHelper", at, "withdrawnAt"', 'p.id IN (t."subjectId", t."helperId")')} AS consents,
    ${of("ItemChoice", 'words, (SELECT i.name FROM "CatalogueItem" i WHERE i.id = t."itemId") AS item, "chosenAt"', 't."personId" = p.id')} AS item_choices,
    ${of("NoticePreference", "*", 't."personId" = p.id')} AS notice_preferences,
    ${of("TalkLine", "side, text, at", 't."talkId" IN (SELECT k.id FROM "Talk" k WHERE k."personId" = p.id)')} AS talks,
    ${of("PersonalLook", 'at, what, (SELECT b.name FROM "Body" b WHERE b.id = t."bodyId") AS body', 't."subjectId" = p.id')} AS looks,
    ${of("Inbox", "channel, kind, payload->>'text' AS text, \"receivedAt\"", 't."personId" = p.id')} AS messages
  FROM "Person" p WHERE p.id = $1`;

/** All that is kept of the person whose link it is, and the link is used; undefined for one that cannot be used. */
export async function takeOwnData(means: Means, code: string): Promise<object | undefined> {
  const { db, keyed, now } = means;
  const [spent] = await db.query<{ personId: string }>(spendSql, [exportHash(keyed, code), now]);
  const [data] = spent ? await db.query<object>(dataSql, [spent.personId], "own-data") : [];
  return data && (JSON.parse(JSON.stringify(data), (_key, value) => opened(keyed, value)) as object);
}

/** A sealed phone in the clear: it is for the person whose it is, or who wrote it. */
function opened(keyed: Keyed, value: unknown): unknown {
  if (typeof value !== "string" || !isSealed(value)) return value;
  try {
    return readablePhone(openPhone(keyed, value));
  } catch {
    return "•••";
  }
}
