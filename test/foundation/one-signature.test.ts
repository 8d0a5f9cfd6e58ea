import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unmergeChange } from "../../src/city/index.ts";
import { type Database, openDatabase } from "../../src/foundation/database.ts";
import { migrate } from "../../src/foundation/migrate.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";

/** Migration 0033 on rows of before it: signatures that were follows, or names on a case, with accounts that were merged. */

const migrations = path.join(import.meta.dirname, "../../prisma/migrations");
const name = "0033_one_signature";
let dir: string;
let fresh: FreshDatabase;
let db: Database;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "linli-signatures-"));
  for (const one of readdirSync(migrations).filter((entry) => entry < name || entry.endsWith(".toml")))
    cpSync(path.join(migrations, one), path.join(dir, one), { recursive: true });
  fresh = await freshDatabase();
  db = openDatabase(fresh.url, 2);
  await db.query("DROP SCHEMA public CASCADE");
  await db.query("CREATE SCHEMA public");
  await migrate(fresh.url, dir);
});
afterEach(async () => {
  await db.close();
  await fresh.drop();
  rmSync(dir, { recursive: true });
});

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [petition, nomination, motion, change] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const [request, question] = [uuid(5), uuid(6)];
/** Persons by letter, so that what stands below can be read. */
const person = (letter: string) => uuid(100 + (letter.codePointAt(0) ?? 0));
const letterOf = (id: string) => String.fromCodePoint(Number(id.slice(-3)) - 100);

async function addCase(id: string, procedure: string, applicant: string, personIds: string[] = []): Promise<void> {
  await db.query(
    `INSERT INTO "Case" (id, "districtId", number, procedure, release, "charterId", step, "applicantId", "personIds", "areaId", form, facts, version, "waitsSince", "filedAt", gist)
      VALUES ($1, $2, $1::uuid::text, $3, 1, $2, 'signing', $4, $5, $2, '{}', '{}', 1, '2026-11-01', '2026-11-01', '')`,
    [id, uuid(9), procedure, person(applicant), personIds.map(person)],
  );
}
const follow = (caseId: string, letter: string, day: string, endedAt: string | null = null) =>
  db.query(`INSERT INTO "Follow" VALUES ($1, $2, $3, $4)`, [caseId, person(letter), day, endedAt]);
let events = 0;
const signed = (letter: string, day: string) =>
  db.query(
    `INSERT INTO "CaseEvent" (id, "caseId", seq, at, action, actor, "actorPersonId", "toStep", facts, "prevHash", hash)
      VALUES ($1, $2, $3, $4, 'sign', 'member', $5, 'signing', '{}', '', '')`,
    [uuid(500 + ++events), change, events, day, person(letter)],
  );
const merge = (n: number, from: string, into: string, rows: Record<string, string[]>) =>
  db.query(`INSERT INTO "Merge" (id, "fromId", "intoId", moved, at) VALUES ($1, $2, $3, $4, '2026-11-20')`, [
    uuid(n),
    person(from),
    person(into),
    { rows, filled: {}, before: {}, verified: { verifiedAt: null, verifiedHow: null } },
  ]);

async function migrated(): Promise<void> {
  cpSync(path.join(migrations, name), path.join(dir, name), { recursive: true });
  expect(await migrate(fresh.url, dir)).toEqual([name]);
}

/** Who has signed a case: letters in order, those who left in small ones. */
async function signersOf(caseId: string): Promise<string> {
  const sql = `SELECT "personId" AS id, "endedAt" FROM "Signature" WHERE "caseId" = $1 ORDER BY "personId"`;
  const rows = await db.query<{ id: string; endedAt: Date | null }>(sql, [caseId]);
  return rows.map(({ id, endedAt }) => (endedAt ? letterOf(id).toLowerCase() : letterOf(id))).join("");
}

async function part(n: number): Promise<void> {
  const [found] = await db.query<{ id: string; fromId: string; intoId: string; moved: object }>(
    `SELECT id, "fromId", "intoId", moved FROM "Merge" WHERE id = $1`,
    [uuid(n)],
  );
  if (!found) throw new Error("no such merge");
  await unmergeChange(found, new Date("2026-11-25")).commit(db);
}

test("each follow of what is signed is a signature with its day, those who left have left, and followers stay", async () => {
  await addCase(petition, "petition", "A");
  await addCase(nomination, "nomination", "A");
  await addCase(motion, "recall-motion", "B");
  await addCase(request, "request", "A");
  await addCase(question, "meeting-question", "A");
  await follow(petition, "B", "2026-11-02");
  await follow(petition, "C", "2026-11-03", "2026-11-05");
  await follow(nomination, "C", "2026-11-03");
  for (const letter of ["A", "C", "D"]) await follow(motion, letter, "2026-11-04");
  for (const caseId of [request, question]) await follow(caseId, "B", "2026-11-04");
  await migrated();
  expect(await signersOf(petition)).toBe("ABc");
  expect(await signersOf(nomination)).toBe("AC");
  expect(await signersOf(motion)).toBe("ABCD");
  const days = `SELECT to_char("signedAt", 'MM-DD') || coalesce(to_char("endedAt", '/MM-DD'), '') AS day FROM "Signature" WHERE "caseId" = $1 ORDER BY "personId"`;
  const found = await db.query<{ day: string }>(days, [petition]);
  expect(found.map(({ day }) => day)).toEqual(["11-01", "11-02", "11-03/11-05"]);
  expect(await db.query(`SELECT "caseId" FROM "Follow" ORDER BY 1`)).toEqual([
    { caseId: request },
    { caseId: question },
  ]);
});

test("representatives named on a change of the charter have signed it, on the day of its history, also under another account", async () => {
  await addCase(change, "charter-change", "A", ["B", "C"]);
  await signed("B", "2026-11-06");
  await signed("Q", "2026-11-07");
  await merge(20, "Q", "C", { "Case.personIds": [change] });
  await migrated();
  expect(await signersOf(change)).toBe("BC");
  const days = await db.query<{ day: string }>(
    `SELECT to_char("signedAt", 'MM-DD') AS day FROM "Signature" ORDER BY "personId"`,
  );
  expect(days.map(({ day }) => day)).toEqual(["11-06", "11-07"]);
  await part(20);
  expect(await signersOf(change)).toBe("BQ");
});

test("both accounts of one representative had signed: both are kept, and parted both have theirs", async () => {
  await addCase(change, "charter-change", "A", ["C", "C"]);
  await signed("C", "2026-11-06");
  await signed("Q", "2026-11-07");
  await merge(20, "Q", "C", { "Case.personIds": [change] });
  await migrated();
  expect(await signersOf(change)).toBe("CQ");
  await part(20);
  expect(await signersOf(change)).toBe("CQ");
});

test("a signature that went over with a merge goes back when the accounts are parted", async () => {
  await addCase(petition, "petition", "A");
  await follow(petition, "P", "2026-11-02");
  await merge(20, "Q", "P", { "Follow.personId": [petition] });
  await migrated();
  expect(await signersOf(petition)).toBe("AP");
  await part(20);
  expect(await signersOf(petition)).toBe("AQ");
});

test("whoever began it had signed it by another account: both are kept, one counts, and parted both have theirs", async () => {
  await addCase(petition, "petition", "P");
  await follow(petition, "P", "2026-11-02");
  await merge(20, "Q", "P", { "Follow.personId": [petition] });
  await addCase(nomination, "nomination", "S");
  await follow(nomination, "S", "2026-11-02");
  await merge(21, "R", "S", { "Case.applicantId": [nomination] });
  await migrated();
  expect(await signersOf(petition)).toBe("PQ");
  expect(await signersOf(nomination)).toBe("RS");
  await part(20);
  await part(21);
  expect(await signersOf(petition)).toBe("PQ");
  expect(await signersOf(nomination)).toBe("RS");
});

test("whoever began it before a merge has it back after", async () => {
  await addCase(petition, "petition", "P");
  await merge(20, "Q", "P", { "Case.applicantId": [petition] });
  await migrated();
  expect(await signersOf(petition)).toBe("P");
  await part(20);
  expect(await signersOf(petition)).toBe("Q");
});

test("two accounts that both followed: the one left over keeps its row", async () => {
  await addCase(motion, "recall-motion", "A");
  for (const letter of ["P", "Q"]) await follow(motion, letter, "2026-11-02");
  await merge(20, "Q", "P", { "Follow.personId": [] });
  await migrated();
  expect(await signersOf(motion)).toBe("APQ");
});
