import { livingAtSql, membersSql, votingOwnersSql } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import { hasLeftSql } from "./states.ts";

export type Audience =
  | { kind: "person"; personId: string }
  /** Those who follow a case when it is expanded, who filed it and who filed it for them; nobody whom it is about. */
  | { kind: "concerned"; caseId: string }
  /** Those who follow a case when it is expanded. */
  | { kind: "followers"; caseId: string; except?: readonly string[]; exceptBody?: string }
  /** Those whose signatures stand under a case when it is expanded. */
  | { kind: "signers"; caseId: string; except?: readonly string[] }
  /** Who has answered a consultation; with `themeId`, those of whose answers one was put to that theme. */
  | { kind: "contributors"; caseId: string; themeId?: string }
  | {
      kind: "body";
      bodyId: string;
      roles?: readonly string[];
      exceptRoles?: readonly string[];
      except?: readonly string[];
      /** Nobody who sits in this body too. */
      exceptBody?: string;
    }
  /**
   * Residents verified in an area or below it. With `roles`: members of the bodies there who hold one of them, besides
   * 'resident' (verified there) and 'guest' (says so, and is not verified).
   */
  | { kind: "area"; areaId: string; roles?: readonly string[] }
  /** One adult of each household of an area or below it, the eldest who is verified: where each household has one vote. */
  | { kind: "households"; areaId: string }
  /** Members of the bodies that lie below an area, `withOwn` those of its own too; of some kinds and roles, or all. */
  | { kind: "members"; areaId: string; withOwn?: boolean; units?: readonly string[]; roles?: readonly string[] }
  /** Residents verified at doors of a place; `inside` are the areas that are registered at these doors. */
  | { kind: "doors"; areaId: string; doors: readonly string[]; inside: readonly string[] }
  /** Who votes for the flats and other units that are owned in an area. */
  | { kind: "owners"; areaId: string }
  /** Who is on a list that a body has saved. */
  | { kind: "list"; listId: string }
  /** The contacts of the social organisations of these fields in an area or below it. */
  | { kind: "organisations"; areaId: string; fields: readonly string[] }
  /**
   * Who is invited to a meeting; with `states`, those who have answered so. `isPresent`: who is there. `as`: those drawn by
   * lot, the contacts of social organisations, or all the others.
   */
  | { kind: "invited"; meetingId: string; states?: readonly string[]; isPresent?: true; as?: InvitedAs }
  /** All of these but who sits in a body, and but those who are addressed anyway. */
  | { kind: "outside"; of: Audience; bodyId: string; besides?: Audience }
  /** All of these, each person once; none of them: nobody. */
  | { kind: "several"; of: readonly Audience[] }
  /** Those to whom a notice, or a run of it, has gone, or may have. */
  | { kind: "had-notice"; noticeId: string }
  /** Who stands on the roll of a ballot; `onlyWaiting`: and has not voted yet, which is asked again at sending. */
  | { kind: "electors"; ballotId: string; onlyWaiting?: true }
  /** Whose line on the roll of a ballot was struck at an instant. */
  | { kind: "struck"; ballotId: string; at: string };

/** As what somebody is invited to a meeting. */
export type InvitedAs = "drawn" | "organisation" | "person";

/** Those doors that an audience names. */
export function doorsIn(audience: Audience): readonly Extract<Audience, { kind: "doors" }>[] {
  if (audience.kind === "doors") return [audience];
  if (audience.kind === "several") return audience.of.flatMap(doorsIn);
  return audience.kind === "outside" ? doorsIn(audience.of) : [];
}

/** Takes a value and gives its placeholder. */
export type Param = (value: unknown) => string;

/** SQL for the ids of areas: this one and all below it. */
const subtreeSql = (areaId: string) =>
  `SELECT b.id FROM "Area" t JOIN "Area" b ON b.path LIKE t.path || '%' WHERE t.id = ${areaId}::uuid`;

/** SQL that yields everybody of an audience at an instant, once each, as "personId". */
function peopleSql(audience: Audience, at: Date, param: Param): string {
  switch (audience.kind) {
    case "person":
      return `SELECT p.id AS "personId" FROM "Person" p WHERE p.id = ${param(audience.personId)}`;
    case "followers":
      return `SELECT f."personId" FROM "Follow" f WHERE f."caseId" = ${param(audience.caseId)} AND f."endedAt" IS NULL
        AND ${notAmong(`f."personId"`, audience, at, param)}`;
    case "signers":
      return `SELECT s."personId" FROM "Signature" s WHERE s."caseId" = ${param(audience.caseId)} AND s."endedAt" IS NULL
        AND ${notAmong(`s."personId"`, audience, at, param)}`;
    case "contributors":
      return `SELECT DISTINCT x."personId" FROM "ConsultationAnswer" x WHERE x."caseId" = ${param(audience.caseId)}
        AND (${param(audience.themeId ?? null)}::uuid IS NULL OR x."themeId" = ${param(audience.themeId ?? null)})`;
    case "concerned":
      return concernedSql(audience.caseId, at, param);
    case "body":
      return bodySql(audience, at, param);
    case "area":
      return audience.roles
        ? rolesSql(audience.areaId, audience.roles, at, param)
        : residentsSql(param(audience.areaId));
    case "households":
      return householdsSql(param(audience.areaId), param(at));
    case "members":
      return belowSql(audience, at, param);
    case "doors":
      return livingAtSql(audience, param);
    case "owners":
      return votingOwnersSql(param(audience.areaId), param(at));
    case "list":
      return `SELECT m."personId" FROM "AudienceListMember" m WHERE m."listId" = ${param(audience.listId)}`;
    case "organisations":
      return `SELECT DISTINCT (r.data->>'contactId')::uuid AS "personId" ${organisationsSql(audience, at, param)}`;
    case "invited":
      return `SELECT i."personId" FROM "MeetingInvitee" i WHERE i."meetingId" = ${param(audience.meetingId)}
        AND (${param(audience.states ?? null)}::text[] IS NULL AND i.state <> 'replaced' OR i.state = ANY(${param(audience.states ?? null)}))
        AND (i."checkedInAt" IS NOT NULL OR NOT ${param(audience.isPresent === true)}::bool)${audience.as ? ` AND ${invitedAsSql[audience.as]}` : ""}`;
    case "electors":
      return electorsSql(param(audience.ballotId), audience.onlyWaiting === true);
    case "struck":
      return `SELECT e."personId" FROM "Elector" e WHERE e."ballotId" = ${param(audience.ballotId)}::uuid
        AND e."struckAt" = ${param(audience.at)}::timestamptz AND e."personId" IS NOT NULL`;
    case "outside":
      return `SELECT x."personId" FROM (${peopleSql(audience.of, at, param)}) x
        WHERE ${notAmong(`x."personId"`, { exceptBody: audience.bodyId }, at, param)}${
          audience.besides
            ? ` AND x."personId" NOT IN (SELECT y."personId" FROM (${peopleSql(audience.besides, at, param)}) y)`
            : ""
        }`;
    case "several":
      return audience.of.length > 0
        ? audience.of.map((one) => peopleSql(one, at, param)).join(" UNION ")
        : `SELECT p.id AS "personId" FROM "Person" p WHERE false`;
    case "had-notice":
      return `SELECT DISTINCT d."personId" FROM "Delivery" d WHERE ${hasLeftSql("d")}
        AND d."noticeId" = ANY(ARRAY(SELECT n.id FROM "Notice" n WHERE ${param(audience.noticeId)}::uuid IN (n.id, n."seriesId")))`;
  }
}

/** SQL: what a row of the invited, `i`, is invited as. */
const invitedAsSql: Record<InvitedAs, string> = {
  drawn: `i."isDrawn"`,
  organisation: `i.organisation IS NOT NULL`,
  person: `i.organisation IS NULL AND NOT i."isDrawn"`,
};

/** SQL from FROM on: the social organisations `r` of fields in an area or below it that have a contact. */
export const organisationsSql = (
  { fields, areaId }: Extract<Audience, { kind: "organisations" }>,
  at: Date,
  param: Param,
) => `FROM "RegisterEntry" r LEFT JOIN "Case" c ON c.id = r."caseId"
  WHERE r.kind = 'organisation' AND (r."validUntil" IS NULL OR r."validUntil" > ${param(at)}) AND r.data->>'contactId' IS NOT NULL
    AND r.data->>'field' = ANY(${param(fields)}::text[])
    AND coalesce((r.data->>'areaId')::uuid, c."areaId") IN (${subtreeSql(param(areaId))})`;

function belowSql(audience: Extract<Audience, { kind: "members" }>, at: Date, param: Param): string {
  const { areaId, withOwn, units, roles } = audience;
  return `SELECT DISTINCT m."personId" FROM "Body" b, LATERAL (${membersSql("b.id", param(at))}) m
    WHERE b."areaId" IN (${subtreeSql(param(areaId))})${withOwn ? "" : ` AND b."areaId" <> ${param(areaId)}::uuid`}
      ${units ? `AND b.kind = ANY(${param(units)}::text[])` : ""} ${roles ? `AND m.role = ANY(${param(roles)}::text[])` : ""}`;
}

function concernedSql(caseId: string, at: Date, param: Param): string {
  const id = `${param(caseId)}::uuid`;
  return `SELECT DISTINCT w."personId" FROM "Case" k, LATERAL (${concernedOfSql("k")}) w
    WHERE k.id = ${id} AND w."personId" IS NOT NULL AND NOT w."personId" = ANY(k."aboutPersonIds")
      AND w."personId" NOT IN (SELECT x."personId" FROM (${membersSql(`k."aboutBodyId"`, param(at))}) x)`;
}

/** SQL for those who want to hear of a case: its followers, who filed it, and who did so for them while they agree. */
export const concernedOfSql = (
  c: string,
) => `SELECT f."personId" FROM "Follow" f WHERE f."caseId" = ${c}.id AND f."endedAt" IS NULL
  UNION SELECT ${c}."applicantId" UNION SELECT ${c}."helperId" WHERE NOT coalesce((${c}.facts->>'consentWithdrawn')::bool, false)`;

interface Excluding {
  except?: readonly string[];
  exceptBody?: string;
}

function notAmong(personId: string, { except = [], exceptBody }: Excluding, at: Date, param: Param): string {
  const named = `NOT ${personId} = ANY(${param(except)}::uuid[])`;
  if (!exceptBody) return named;
  return `${named} AND ${personId} NOT IN (SELECT x."personId" FROM (${membersSql(`${param(exceptBody)}::uuid`, param(at))}) x)`;
}

function bodySql(audience: Extract<Audience, { kind: "body" }>, at: Date, param: Param): string {
  const members = membersSql(`${param(audience.bodyId)}::uuid`, param(at));
  return `SELECT DISTINCT m."personId" FROM (${members}) m
    WHERE (${param(audience.roles ?? null)}::text[] IS NULL OR m.role = ANY(${param(audience.roles ?? null)}))
      AND NOT m.role = ANY(${param(audience.exceptRoles ?? [])}::text[]) AND ${notAmong(`m."personId"`, audience, at, param)}`;
}

const residentsSql = (areaId: string) =>
  `SELECT p.id AS "personId" FROM "Person" p WHERE p."homeAreaId" = ANY(ARRAY(${subtreeSql(areaId)})) AND p."verifiedAt" IS NOT NULL`;

const householdsSql = (areaId: string, at: string) =>
  `SELECT y."personId" FROM (SELECT DISTINCT ON (coalesce(h."householdId", x."personId")) x."personId" FROM (${residentsSql(areaId)}) x
    LEFT JOIN "HouseholdMember" h ON h."personId" = x."personId" AND h."removedAt" IS NULL WHERE NOT ${isMinorSql(`x."personId"`, at)}
    ORDER BY coalesce(h."householdId", x."personId"), h."bornOn", x."personId") y`;

/** SQL: whether a person is under 18 by their community's own roster. Who may vote is 18 (Constitution, art. 34). */
export const isMinorSql = (personId: string, at: string) =>
  `EXISTS (SELECT 1 FROM "HouseholdMember" m WHERE m."personId" = ${personId} AND m."removedAt" IS NULL
    AND m."bornOn" > (${at}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date - interval '18 years')`;

/** Whether somebody, of whatever age, is one of an audience at an instant. */
export async function isAmong(db: Pick<Database, "query">, audience: Audience, personId: string, at: Date) {
  const { text, values } = withPeople(
    audience,
    at,
    (people, param) => `SELECT 1 FROM (${people}) w WHERE w."personId" = ${param(personId)}::uuid LIMIT 1`,
  );
  return (await db.query(text, values)).length > 0;
}

/** Whether an adult is one of an audience at an instant. */
export async function isAdultAmong(db: Pick<Database, "query">, audience: Audience, personId: string, at: Date) {
  const { text, values } = withPeople(
    audience,
    at,
    (people, param) =>
      `SELECT 1 FROM (${people}) w WHERE w."personId" = ${param(personId)}::uuid AND NOT ${isMinorSql(`w."personId"`, param(at))} LIMIT 1`,
  );
  return (await db.query(text, values)).length > 0;
}

/** A guest without any address is nobody: what a merge has left behind. */
const guestsSql = (areaId: string) =>
  `SELECT p.id FROM "Person" p WHERE p."homeAreaId" = ANY(ARRAY(${subtreeSql(areaId)})) AND p."verifiedAt" IS NULL
    AND EXISTS (SELECT 1 FROM "Address" a WHERE a."personId" = p.id)`;

function rolesSql(areaId: string, roles: readonly string[], at: Date, param: Param): string {
  const area = param(areaId);
  const members = `SELECT m."personId" FROM "Body" b, LATERAL (${membersSql("b.id", param(at))}) m
    WHERE b."areaId" IN (${subtreeSql(area)}) AND m.role = ANY(${param(roles)}::text[])`;
  const parts = [
    members,
    ...(roles.includes("resident") ? [residentsSql(area)] : []),
    ...(roles.includes("guest") ? [guestsSql(area)] : []),
  ];
  return parts.join(" UNION ");
}

/** SQL: whether elector `e` still has to vote, or whoever votes for them. */
const isWaitingSql = `e."paperAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "OpenVote" v WHERE v."ballotId" = e."ballotId" AND v."electorId" = e.id)
  AND NOT EXISTS (SELECT 1 FROM "Envelope" v WHERE v."ballotId" = e."ballotId" AND v."electorId" = e.id)`;

const electorsSql = (ballotId: string, onlyWaiting: boolean) =>
  `SELECT DISTINCT ${onlyWaiting ? `coalesce(e."proxyId", e."personId")` : `coalesce(e."personId", e."proxyId")`} AS "personId" FROM "Elector" e
    WHERE coalesce(e."personId", e."proxyId") IS NOT NULL AND e."ballotId" = ${ballotId}::uuid AND e."struckAt" IS NULL${onlyWaiting ? ` AND ${isWaitingSql}` : ""}`;

/** SQL: the person of the row `d` of a notice `n` has nothing left to vote on. */
export const hasAnsweredSql = `NOT EXISTS (SELECT 1 FROM "Elector" e WHERE e."ballotId" = (n.audience->>'ballotId')::uuid
  AND coalesce(e."proxyId", e."personId") = d."personId" AND e."struckAt" IS NULL AND ${isWaitingSql})`;

/** The SQL and the values of a statement about an audience. */
export function withPeople(audience: Audience, at: Date, build: (people: string, param: Param) => string) {
  const values: unknown[] = [];
  const param: Param = (value) => `$${values.push(value)}`;
  return { text: build(peopleSql(audience, at, param), param), values };
}
