/** A part of what is kept of a person: rows of a table, in the order in which they came. */
interface Part {
  name: string;
  table: string;
  columns: string;
  /** SQL over the row `t` and the person `p`. */
  where: string;
  orderBy?: string;
}

const own = `t."personId" = p.id`;
const caseNumber = `(SELECT c.number FROM "Case" c WHERE c.id = t."caseId") AS number`;
const ballotNumber = `(SELECT c.number FROM "Case" c WHERE c.id = t."ballotId") AS number`;
const meetingNumber = `(SELECT c.number FROM "Case" c WHERE c.id = t."meetingId") AS number`;
const bodyName = `(SELECT b.name FROM "Body" b WHERE b.id = t."bodyId") AS body`;
const history = `(SELECT jsonb_agg(jsonb_build_object('at', e.at, 'action', e.action, 'actor', e.actor, 'words', y.data) ORDER BY e.seq)
  FROM "CaseEvent" e LEFT JOIN "CaseEventPayload" y ON y."eventId" = e.id WHERE e."caseId" = t.id) AS history`;
const inHousehold = `t."householdId" IN (SELECT m."householdId" FROM "HouseholdMember" m WHERE m."personId" = p.id)`;
const toAddress = `EXISTS (SELECT 1 FROM "Address" a WHERE a.id = t."addressId" AND a."personId" = p.id)`;

const parts: readonly Part[] = [
  { name: "addresses", table: "Address", columns: `channel, proved, "createdAt", "lastSeenAt"`, where: own },
  { name: "phones", table: "Phone", columns: `sealed AS phone, "provedAt", how`, where: own },
  {
    name: "household",
    table: "HouseholdMember",
    columns: `name, "bornOn", "phoneSealed" AS phone, (SELECT h.door FROM "Household" h WHERE h.id = t."householdId") AS door, "createdAt"`,
    where: own,
  },
  { name: "appointments", table: "Appointment", columns: `${bodyName}, role, "startsAt", "endsAt"`, where: own },
  { name: "covers", table: "Cover", columns: `"startsAt", "endsAt"`, where: own },
  {
    name: "cases",
    table: "Case",
    columns: `number, procedure, step, outcome, round, form, lat, lon, "isAnonymous", "filedAt", "endedAt", ${history}`,
    where: `t."applicantId" = p.id`,
    orderBy: `"filedAt"`,
  },
  {
    name: "helped",
    table: "Case",
    columns: `number, procedure, step, outcome, "filedAt"`,
    where: `t."helperId" = p.id`,
  },
  { name: "follows", table: "Follow", columns: `${caseNumber}, "createdAt", "endedAt"`, where: own },
  { name: "signatures", table: "Signature", columns: `${caseNumber}, "signedAt", "endedAt", score`, where: own },
  {
    name: "consultationAnswers",
    table: "ConsultationAnswer",
    columns: `${caseNumber}, question, text, files, organisation, "answeredAt"`,
    where: own,
  },
  {
    name: "rolls",
    table: "Elector",
    columns: `${ballotNumber}, name, doors, "areaDm2", "proxyAt", "paperAt", "struckAt", reason, (t."proxyId" = p.id) AS "isProxy"`,
    where: `p.id IN (t."personId", t."proxyId")`,
  },
  {
    name: "openVotes",
    table: "OpenVote",
    columns: `${ballotNumber}, choice, "castAt"`,
    where: `EXISTS (SELECT 1 FROM "Elector" e WHERE e."ballotId" = t."ballotId" AND e.id = t."electorId" AND e."personId" = p.id)`,
  },
  {
    name: "meetings",
    table: "MeetingInvitee",
    columns: `${meetingNumber}, state, organisation, "isDrawn", "answeredAt", "proxyName", "checkedInAt"`,
    where: own,
  },
  {
    name: "hands",
    table: "MeetingHand",
    columns: `(SELECT q.question FROM "MeetingPoll" q WHERE q.id = t."pollId") AS question, choice, at`,
    where: own,
  },
  { name: "visits", table: "Visit", columns: `at, result, "undoneAt"`, where: inHousehold },
  { name: "care", table: "VisitCare", columns: `how, at, until, "endedAt"`, where: inHousehold },
  {
    name: "consents",
    table: "Consent",
    columns: `relation, how, (t."helperId" = p.id) AS "isHelper", at, "withdrawnAt"`,
    where: `p.id IN (t."subjectId", t."helperId")`,
  },
  {
    name: "itemChoices",
    table: "ItemChoice",
    columns: `words, (SELECT i.name FROM "CatalogueItem" i WHERE i.id = t."itemId") AS item, "chosenAt"`,
    where: own,
  },
  {
    name: "noticePreferences",
    table: "NoticePreference",
    columns: `"quietFrom", "quietUntil", digest, "optedOut", "preferredChannel", "updatedAt"`,
    where: own,
  },
  { name: "morningCards", table: "MorningCard", columns: `hour, "isOff", "sentOn"`, where: own },
  {
    name: "lists",
    table: "AudienceListMember",
    columns: `(SELECT l.name FROM "AudienceList" l WHERE l.id = t."listId") AS name`,
    where: own,
  },
  { name: "modelUse", table: "ModelPersonDay", columns: "day, calls", where: own },
  {
    name: "talks",
    table: "TalkLine",
    columns: "side, text, at",
    where: `t.text <> '' AND t."talkId" IN (SELECT k.id FROM "Talk" k WHERE k."personId" = p.id)`,
    orderBy: "at",
  },
  { name: "files", table: "File", columns: `name, mime, size, "createdAt"`, where: own },
  {
    name: "looks",
    table: "PersonalLook",
    columns: `at, what, ${bodyName}, ${caseNumber}, "byAdministrator" IS NOT NULL AS "isAdministrator"`,
    where: `t."subjectId" = p.id OR t."subjectId" IN (SELECT m.id FROM "HouseholdMember" m WHERE m."personId" = p.id)`,
    orderBy: "at",
  },
  {
    name: "said",
    table: "Inbox",
    columns: `channel, kind, payload->>'text' AS text, "receivedAt"`,
    where: `t."personId" = p.id AND t.kind <> 'erased'`,
    orderBy: `"receivedAt"`,
  },
  {
    name: "told",
    table: "Delivery",
    columns: `channel, kind, payload->>'text' AS text, state, "createdAt"`,
    where: `${toAddress} AND t.reason IS DISTINCT FROM 'erased' AND t.payload IS NOT NULL`,
    orderBy: `"createdAt"`,
  },
];

/** The names of all parts: each has words, `own-data-part-<name>`. */
export const partNames: readonly string[] = parts.map(({ name }) => name);

/** The tables that an export reads besides "Person". */
export const exportedTables: readonly string[] = parts.map(({ table }) => table);

const rowsOf = ({ name, table, columns, where, orderBy }: Part): string => {
  const order = orderBy ? ` ORDER BY t.${orderBy}` : "";
  return `(SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (SELECT ${columns} FROM "${table}" t WHERE ${where}${order}) r) AS "${name}"`;
};

/** SQL of all that is kept of the person $1; columns are those of the schema. */
export const ownDataSql = `SELECT jsonb_build_object('name', p.name, 'locale', p.locale, 'verifiedAt', p."verifiedAt", 'verifiedHow', p."verifiedHow",
    'home', (SELECT a.name FROM "Area" a WHERE a.id = p."homeAreaId"), 'consentAt', p."consentAt", 'consentTo', p."consentTo", 'signsBySms', p."signsBySms", 'createdAt', p."createdAt") AS person,
  ${parts.map(rowsOf).join(",\n  ")}
  FROM "Person" p WHERE p.id = $1`;
