import { createHash } from "node:crypto";
import { Change, type Clock, type Database, type Ids, inTransaction, type Queryable } from "../../foundation/index.ts";
import { type Audience, withPeople } from "../notices/audience.ts";
import { noticeRow } from "../notices/notice.ts";
import type { Ballot, Choice } from "./ballot.ts";
import { takeOwners } from "./owners.ts";
import type { OnPaper } from "./paper.ts";

/** A line of the roll, where the caller gives it: owners with their shares, or one person a household. */
export interface NewElector {
  personId: string;
  /** As the roll shows it. */
  name: string;
  householdId?: string;
  /** Owners: how many heads, 1 or more, and square decimetres of floor. */
  heads?: number;
  areaDm2?: number;
}

/** Puts lines into a roll: at the making of a ballot without an `electorate`, or where an objection is upheld. */
export function addElectors(change: Change, ids: Ids, ballotId: string, electors: readonly NewElector[]): void {
  change.insert("Elector", ...electors.map((elector) => ({ ballotId, id: ids.uuid(), ...elector })));
}

/**
 * Somebody who was left out, or struck, stands on the roll from now on. Where each household has one vote, they have it from
 * now on, and who had it before is struck.
 */
export function putOnRoll(
  change: Change,
  {
    ballotId,
    personId,
    name,
    now,
    reason,
  }: { ballotId: string; personId: string; name: string; now: Date; reason: string },
): void {
  change.put({
    table: "Elector",
    row: { ballotId, id: lineId(ballotId, personId), personId, name, struckAt: null, reason: null },
    key: ["ballotId", "personId"],
    replacesIf: "true",
  });
  change.update({
    table: "Elector",
    where: { ballotId, struckAt: null },
    set: { struckAt: now, reason },
    whereSql: (
      param,
    ) => `t."personId" IN (SELECT o."personId" FROM "HouseholdMember" m JOIN "HouseholdMember" o ON o."householdId" = m."householdId"
        AND o."removedAt" IS NULL AND o."personId" <> m."personId" WHERE m."personId" = ${param(personId)}::uuid AND m."removedAt" IS NULL)
      AND EXISTS (SELECT 1 FROM "Ballot" b LEFT JOIN "Ballot" l ON l.id::text = b.electorate->>'ballotId'
        WHERE b.id = t."ballotId" AND 'households' IN (b.electorate->>'kind', l.electorate->>'kind'))`,
  });
}

/** The id of the line that a roll has for a person, as `rollSql` makes it. */
const lineId = (ballotId: string, personId: string): string => {
  const hex = createHash("md5").update(`${ballotId}${personId}`).digest("hex");
  return [8, 4, 4, 4, 12]
    .reduce(({ at, parts }, n) => ({ at: at + n, parts: [...parts, hex.slice(at, at + n)] }), {
      at: 0,
      parts: [] as string[],
    })
    .parts.join("-");
};

/** Takes a line off the roll, by an upheld objection; a vote that it has cast is not counted. */
export function strikeElector(
  change: Change,
  { ballotId, electorId, now, reason }: { ballotId: string; electorId: string; now: Date; reason: string },
): void {
  const set = { struckAt: now, reason };
  change.update({ table: "Elector", where: { id: electorId, ballotId, struckAt: null }, set, expect: 1 });
}

/**
 * This elector votes on paper, and so not in chat. The commit throws Conflict when they have voted, or another votes for
 * them; of a vote and this at the same moment the database lets one through (trigger `line_is_free`).
 */
export function giveToPaper(
  change: Change,
  { ballot, electorId, now }: { ballot: Ballot; electorId: string; now: Date },
): void {
  change.update({
    table: "Elector",
    where: { id: electorId, ballotId: ballot.id, struckAt: null },
    set: { paperAt: now },
    // Where somebody votes in office the line is nobody else's to give away.
    whereSql: () => `(t."proxyId" IS NULL OR t."personId" IS NULL) AND NOT ${hasVotedSql("t")}`,
    expect: 1,
  });
}

/** SQL: whether an elector, a row of that name, has cast a vote. */
export const hasVotedSql = (elector: string): string =>
  `(EXISTS (SELECT 1 FROM "OpenVote" v WHERE v."ballotId" = ${elector}."ballotId" AND v."electorId" = ${elector}.id)
    OR EXISTS (SELECT 1 FROM "Envelope" v WHERE v."ballotId" = ${elector}."ballotId" AND v."electorId" = ${elector}.id))`;

const adultYears = 18;
/** The roll of a whole city is taken by one statement. */
const statementMs = 300_000;

/** Ids come of what they stand for, so that a roll taken twice is the same; they tell nothing that the row does not. */
const rollSql = (people: string, ballotId: string, on: string) =>
  `INSERT INTO "Elector" (id, "ballotId", "personId", name)
  SELECT md5(${ballotId}::text || w."personId"::text)::uuid, ${ballotId}::uuid, w."personId", coalesce(h.name, p.name, '')
  FROM (${people}) w JOIN "Person" p ON p.id = w."personId" LEFT JOIN "HouseholdMember" h ON h."personId" = p.id AND h."removedAt" IS NULL
  WHERE h."bornOn" IS NULL OR h."bornOn" <= (${on}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date - interval '${adultYears} years'
  ON CONFLICT DO NOTHING`;

/**
 * Takes the rolls that are still to be taken, each in one transaction: everybody of the electorate at this instant who is
 * of age by the community's own roster. Returns the ballots.
 */
export async function fixRolls({ db, clock, ids }: { db: Database; clock: Clock; ids: Ids }): Promise<string[]> {
  const fixed: string[] = [];
  const waiting = await db.query<{ id: string; electorate: Audience }>(
    `SELECT id, electorate FROM "Ballot" WHERE "rollFixedAt" IS NULL AND "countedAt" IS NULL`,
  );
  for (const { id, electorate } of waiting) {
    await inTransaction(
      db,
      async (tx) => {
        const now = clock.now();
        const [mine] = await tx.query(
          `SELECT 1 FROM "Ballot" WHERE id = $1 AND "rollFixedAt" IS NULL FOR UPDATE SKIP LOCKED`,
          [id],
        );
        if (!mine) return;
        await takeRoll(tx, { id, electorate }, now);
        await tellOfNameless(tx, id, { ids, now });
        await tx.query(`UPDATE "Ballot" SET "rollFixedAt" = $2 WHERE id = $1`, [id, now]);
        fixed.push(id);
      },
      { statementMs },
    );
  }
  return fixed;
}

async function takeRoll(tx: Queryable, { id, electorate }: { id: string; electorate: Audience }, now: Date) {
  if (electorate.kind === "owners") return takeOwners(tx, id, electorate.areaId, now);
  const { text, values } = withPeople(electorate, now, (people, param) => rollSql(people, param(id), param(now)));
  await tx.query(text, values);
}

/**
 * People of whom no name is known stand on a roll all the same, since nobody loses a vote by what an office has not written
 * down; the body that holds the ballot is told how many they are.
 */
async function tellOfNameless(tx: Queryable, ballotId: string, { ids, now }: { ids: Ids; now: Date }): Promise<void> {
  const [found] = await tx.query<{ count: number; bodyId: string; question: string; isRehearsal: boolean; by: string }>(
    `SELECT b."bodyId", b.question, coalesce((b.rules->>'isRehearsal')::bool, false) AS "isRehearsal", c."applicantId" AS by,
      (SELECT count(*)::int FROM "Elector" e WHERE e."ballotId" = b.id AND e.name = '') AS count
    FROM "Ballot" b JOIN "Case" c ON c.id = b.id WHERE b.id = $1 AND c."applicantId" IS NOT NULL`,
    [ballotId],
  );
  if (!found || found.count === 0) return;
  const { count, bodyId, question, isRehearsal, by } = found;
  const message = {
    key: "ballot-roll-nameless",
    args: { count, subject: question, rehearsal: isRehearsal ? "yes" : "no" },
    buttons: [{ key: "case-open", command: { do: "case", caseId: ballotId } }],
  };
  const row = { ids, now, kind: "statutory", bodyId, createdBy: by, caseId: ballotId } as const;
  await new Change().insert("Notice", noticeRow({ ...row, audience: { kind: "body", bodyId }, message })).commit(tx);
}

/** A line of the roll as it is published: who may vote and, where the charter allows proxies, who votes for them. */
export interface RollLine {
  id: string;
  name: string;
  proxyName: string | null;
  onPaper: boolean;
  /** Owners: what they own, in words and in square decimetres. */
  doors: string | null;
  areaDm2: number | null;
  struck: boolean;
}

/** The roll by name, `limit` lines after `after` (the last line's name and id). */
export function readRoll(
  db: Database,
  ballotId: string,
  { after = { name: "", id: "00000000-0000-0000-0000-000000000000" }, limit = 100 } = {},
): Promise<RollLine[]> {
  return db.query<RollLine>(
    `SELECT e.id, e.name, coalesce(x.name, p.name) AS "proxyName", e."paperAt" IS NOT NULL AS "onPaper", e."struckAt" IS NOT NULL AS struck, e.doors, e."areaDm2"
    FROM "Elector" e LEFT JOIN "Person" p ON p.id = e."proxyId" LEFT JOIN "Elector" x ON x."ballotId" = e."ballotId" AND x."personId" = e."proxyId"
    WHERE e."ballotId" = $1 AND (e.name, e.id) > ($2, $3::uuid) ORDER BY e.name, e.id LIMIT $4`,
    [ballotId, after.name, after.id, limit],
  );
}

/** What electors have chosen in an open ballot, by their line. */
export async function choicesOf(
  db: Pick<Database, "query">,
  ballotId: string,
  electorIds: readonly string[],
): Promise<ReadonlyMap<string, Choice>> {
  const sql = `SELECT "electorId", choice FROM "OpenVote" WHERE "ballotId" = $1 AND "electorId" = ANY($2::uuid[])`;
  const found = await db.query<{ electorId: string; choice: Choice }>(sql, [ballotId, electorIds], "choices-of");
  return new Map(found.map(({ electorId, choice }) => [electorId, choice]));
}

interface Turnout {
  electors: number;
  cast: number;
  paper: number;
  /** Owners: all floor on the roll, in square decimetres. */
  area: number;
}

/** How many are on the roll and how many of them have cast a vote. */
export async function turnoutOf(db: Pick<Database, "query">, { id, isSecret }: Pick<Ballot, "id" | "isSecret">) {
  const [counts] = await db.query<Turnout>(
    `SELECT count(*) FILTER (WHERE "struckAt" IS NULL)::int AS electors, count("paperAt") FILTER (WHERE "struckAt" IS NULL)::int AS paper,
      coalesce(sum("areaDm2") FILTER (WHERE "struckAt" IS NULL), 0)::float8 AS area,
      (SELECT count(*)::int FROM "${isSecret ? "Envelope" : "OpenVote"}" WHERE "ballotId" = $1) AS cast FROM "Elector" WHERE "ballotId" = $1`,
    [id],
  );
  return counts ?? { electors: 0, cast: 0, paper: 0, area: 0 };
}

/** Who votes on paper. */
export async function onPaperOf(db: Pick<Database, "query">, ballotId: string): Promise<OnPaper> {
  const sql = `SELECT count(*)::int AS lines, coalesce(sum(heads), 0)::int AS heads, coalesce(sum("areaDm2"), 0)::float8 AS area
    FROM "Elector" WHERE "ballotId" = $1 AND "paperAt" IS NOT NULL AND "struckAt" IS NULL`;
  const [found] = await db.query<OnPaper>(sql, [ballotId], "on-paper");
  return found ?? { lines: 0, heads: 0, area: 0 };
}
