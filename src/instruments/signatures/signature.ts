import type { Change, Database } from "../../foundation/index.ts";

/** How the signatures under a case stand, and how one person stands to them. */
export interface Signing {
  personId: string;
  /** Signatures that stand, each of a person who is verified. */
  count: number;
  /** That person's own: there, taken back, or none yet. */
  own: "stands" | "ended" | "none";
  /** The person is verified and has their home in the area, or below it. */
  isOfPlace: boolean;
  /** The person stands on the roll from which signers come; true where there is none. */
  isListed: boolean;
  /** Somebody else of the person's household has signed. */
  isHouseholdIn: boolean;
  /** It comes by text message. */
  bySms: boolean;
  /** The person lets signatures be given for them by text message. */
  letsBySms: boolean;
  /** In years; undefined where nobody has said when they were born. */
  age?: number;
  /** The bodies in which the person sits. */
  bodyIds: readonly string[];
  /** Whose signatures stand, in the order in which they signed; read only where they are needed. */
  signers?: readonly string[];
}

/** SQL: a signature `s` of the person `p` stands; where there is a list, only while the person is on it. */
const standsSql = (list?: string) =>
  `s."endedAt" IS NULL AND p."verifiedAt" IS NOT NULL${list ? ` AND (${list}::uuid IS NULL OR ${listedSql(list, "p.id")})` : ""}`;
const listedSql = (list: string, personId: string) =>
  `EXISTS (SELECT 1 FROM "Elector" e WHERE e."ballotId" = ${list} AND e."personId" = ${personId} AND e."struckAt" IS NULL)`;
const ofCaseSql = (list?: string) =>
  `FROM "Signature" s JOIN "Person" p ON p.id = s."personId" WHERE s."caseId" = $1 AND ${standsSql(list)}`;

/** How many signatures stand under a case. `listId`: of those on that roll. */
export async function countSignatures(db: Database, caseId: string, listId: string | null = null): Promise<number> {
  const sql = `SELECT count(*)::int AS n ${ofCaseSql("$2")}`;
  const [found] = await db.query<{ n: number }>(sql, [caseId, listId], "signatures");
  return found?.n ?? 0;
}

/** Which of some cases a person has signed. */
export async function signedAmong(db: Database, personId: string, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const sql = `SELECT "caseId" FROM "Signature" WHERE "personId" = $1 AND "caseId" = ANY($2::uuid[]) AND "endedAt" IS NULL`;
  const found = await db.query<{ caseId: string }>(sql, [personId, caseIds], "signed-among");
  return new Set(found.map(({ caseId }) => caseId));
}

/** Whose signatures stand under a case, in the order in which they signed. */
export async function signersOf(db: Database, caseId: string): Promise<string[]> {
  const sql = `SELECT s."personId" ${ofCaseSql()} ORDER BY s."signedAt", s."personId"`;
  return (await db.query<{ personId: string }>(sql, [caseId], "signers-of")).map(({ personId }) => personId);
}

/** The points that signers have given: how many have, and their mean. */
export async function scoresOf(db: Database, caseId: string): Promise<{ n: number; mean: number }> {
  const sql = `SELECT count(s.score)::int AS n, coalesce(avg(s.score), 0)::float AS mean ${ofCaseSql()}`;
  const [found] = await db.query<{ n: number; mean: number }>(sql, [caseId], "scores-of");
  return found ?? { n: 0, mean: 0 };
}

/** Whose signature it is about, under what. `caseId`: null before there is a case; `listId`: the roll from which signers come. */
interface AskedSigning {
  caseId: string | null;
  listId?: string | null;
  personId: string;
  areaId: string;
  bodyIds: readonly string[];
  bySms: boolean;
  now: Date;
}

/** SQL: how old the person is by the roster, in years; null where nobody has said when they were born. */
const ageSql = (personId: string, at: string) =>
  `(SELECT extract(year FROM age((${at}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, m."bornOn"))::int FROM "HouseholdMember" m
      WHERE m."personId" = ${personId} AND m."bornOn" IS NOT NULL ORDER BY m."bornOn" DESC LIMIT 1)`;

/** How old somebody is, in years; undefined where nobody has said when they were born. */
export async function ageOf(db: Database, personId: string, now: Date): Promise<number | undefined> {
  const [found] = await db.query<{ age: number | null }>(
    `SELECT ${ageSql("$1", "$2")} AS age`,
    [personId, now],
    "age-of",
  );
  return found?.age ?? undefined;
}

const signingSql = `SELECT (SELECT count(*)::int ${ofCaseSql("$5")}) AS count, $5::uuid IS NULL OR ${listedSql("$5", "$2")} AS "isListed",
    coalesce((SELECT CASE WHEN s."endedAt" IS NULL THEN 'stands' ELSE 'ended' END FROM "Signature" s WHERE s."caseId" = $1 AND s."personId" = $2), 'none') AS own,
    EXISTS (SELECT 1 FROM "Person" p JOIN "Area" h ON h.id = p."homeAreaId" JOIN "Area" a ON h.path LIKE a.path || '%'
      WHERE p.id = $2 AND p."verifiedAt" IS NOT NULL AND a.id = $3) AS "isOfPlace",
    ${ageSql("$2", "$4")} AS age, coalesce((SELECT p."signsBySms" FROM "Person" p WHERE p.id = $2), true) AS "letsBySms",
    EXISTS (SELECT 1 FROM "HouseholdMember" own JOIN "HouseholdMember" m ON m."householdId" = own."householdId" AND m."removedAt" IS NULL
      JOIN "Signature" s ON s."personId" = m."personId" AND s."caseId" = $1 JOIN "Person" p ON p.id = s."personId"
      WHERE own."personId" = $2 AND own."removedAt" IS NULL AND m."personId" <> $2 AND ${standsSql()}) AS "isHouseholdIn"`;

/** What decides whether somebody may sign, or has. */
export async function readSigning(db: Database, asked: AskedSigning): Promise<Signing> {
  const { caseId, listId = null, personId, areaId, bodyIds, bySms, now } = asked;
  type Found = Pick<Signing, "count" | "isListed" | "own" | "isOfPlace" | "isHouseholdIn" | "letsBySms"> & {
    age: number | null;
  };
  const [found] = await db.query<Found>(signingSql, [caseId, personId, areaId, now, listId], "signing");
  if (!found) throw new Error("one row about a signature");
  return { personId, ...found, age: found.age ?? undefined, bodyIds, bySms };
}

/** Somebody signs; who had taken it back signs anew. */
export function addSignature(
  change: Change,
  { caseId, personId, now, was }: { caseId: string; personId: string; now: Date; was: Signing["own"] },
): void {
  if (was === "none") change.insert("Signature", { caseId, personId, signedAt: now });
  else
    change.update({
      table: "Signature",
      where: { caseId, personId },
      set: { signedAt: now, endedAt: null },
      expect: 1,
    });
}

/** Somebody takes their signature back. */
export function endSignature(
  change: Change,
  { caseId, personId, now }: { caseId: string; personId: string; now: Date },
): void {
  change.update({
    table: "Signature",
    where: { caseId, personId, endedAt: null },
    set: { endedAt: now },
    expect: 1,
  });
}

/** A signer gives points, from 1 to 5, to what came of what they signed; again takes the place of what they gave before. */
export function scoreSignature(
  change: Change,
  { caseId, personId, score }: { caseId: string; personId: string; score: number },
): void {
  change.update({ table: "Signature", where: { caseId, personId, endedAt: null }, set: { score }, expect: 1 });
}
