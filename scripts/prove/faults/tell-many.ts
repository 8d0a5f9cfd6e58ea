import { Change, type Clock, type Database, type Ids } from "../../../src/foundation/index.ts";
import { noticeRow } from "../../../src/instruments/index.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
}

/** Writes one notice to everybody who has an address; gives its id. It waits as a row for the processes to send it. */
export async function tellEverybody({ db, clock, ids }: Means, number: string): Promise<string> {
  const [seat] = await db.query<{ bodyId: string; personId: string }>(
    `SELECT "bodyId", "personId" FROM "Appointment" LIMIT 1`,
  );
  const { bodyId = "", personId: createdBy = "" } = seat ?? {};
  const listId = ids.uuid();
  const now = clock.now();
  await db.query(
    `INSERT INTO "AudienceList" (id, "bodyId", name, "createdBy", "createdAt") VALUES ($1, $2, $5, $3, $4)`,
    [listId, bodyId, createdBy, now, number],
  );
  await db.query(
    `INSERT INTO "AudienceListMember" SELECT DISTINCT $1::uuid, "personId" FROM "Address" WHERE channel <> 'terminal'`,
    [listId],
  );
  const notice = noticeRow({
    ...{ ids, now, kind: "information", bodyId, createdBy, audience: { kind: "list", listId } },
    message: { key: "case-unknown", args: { number } },
  });
  await new Change().insert("Notice", notice).commit(db);
  return notice.id;
}

/** Whom a notice to many has left out, and whom it has written to twice. */
export async function faultsOfNotices(db: Database, noticeIds: string[]) {
  const rows = await db.query<{ name: string; rows: number }>(
    `SELECT n.id || ' to ' || m."personId" AS name, count(d.id)::int AS rows FROM "Notice" n
      JOIN "AudienceListMember" m ON m."listId" = (n.audience->>'listId')::uuid
      LEFT JOIN "Delivery" d ON d."noticeId" = n.id AND d."personId" = m."personId"
      WHERE n.id = ANY($1::uuid[]) GROUP BY n.id, m."personId" HAVING count(d.id) <> 1`,
    [noticeIds],
  );
  const faults = (isWrong: (rows: number) => boolean) =>
    rows.filter((row) => isWrong(row.rows)).map((row) => `notice ${row.name} has ${row.rows} rows`);
  return { lost: faults((n) => n === 0), doubled: faults((n) => n > 1) };
}
